// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// The one name that the window has for a kind of import: "calls" is "Calls, texts and data". Others as they
/// are.
QString kindTitle(const QString &kind);

} // namespace skein
