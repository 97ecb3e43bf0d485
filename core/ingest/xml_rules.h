// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace skein {

/// The rules of XML 1.0 (fifth edition) that are about characters, for bytes of UTF-8.

bool isXmlCharacter(unsigned codePoint); ///< Char, production 2.
bool isXmlName(std::string_view name); ///< Name, production 5.

enum class XmlVersion { OnePointZero, OnePointOne };
/// Whether the bytes are UTF-8 and nothing but characters that may stand in a document as they are.
bool hasOnlyXmlCharacters(std::string_view bytes, XmlVersion version);

/// "<!DOCTYPE name SYSTEM 'place'>" without its angle brackets: a type that is named, not defined (production
/// 28).
bool isPlainDoctype(std::string_view declaration);

bool isXmlSpace(char c);
/// The spaces that a text begins with taken off it.
std::string_view withoutXmlSpace(std::string_view text);

} // namespace skein
