// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace skein {

/// Text as it is compared and searched: without case, accents, ligatures, zero-width and direction marks, and
/// with white space made one blank ("  Łukasz ØYVIND" -> "lukasz oyvind"). Letters of other scripts stay in
/// their script.
QString folded(const QString &text);

/// The same on UTF-8; plain ASCII does not leave bytes.
std::string foldedUtf8(std::string_view text);

/// UTF-8 as it stands: a byte order mark in front, which QString::fromUtf8 would drop, is kept.
QString verbatim(std::string_view utf8);

/// Text for display in which what would be invisible is seen: control characters as ␀, direction marks,
/// zero-width and soft characters as ‹U+202E›. Tabs and line breaks stay, and joiners inside scripts that
/// need them.
QString withHiddenCharactersShown(const QString &text);

} // namespace skein
