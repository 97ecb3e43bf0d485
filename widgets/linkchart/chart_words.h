// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// A text of the case as a chart writes it: on one line, without signs that turn the direction of what
/// follows, and no longer than so many letters.
QString chartWords(const QString &text, qsizetype longest = 100);

} // namespace skein
