// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// The text with everything that would hide, reorder or break it shown as a mark: control characters as their
/// pictures, direction overrides and zero-width spaces as their number, half surrogates as U+FFFD. Line ends
/// become line feeds; tabs stay. What comes out is legal in XML 1.0.
QString visibleText(const QString &text);

} // namespace skein
