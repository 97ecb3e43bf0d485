// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

/// What the files of this room share: the ways in which cells of spreadsheets and operators' files dress an
/// identifier.
namespace skein::identifiers {

/// Without blanks around it and the marks by which spreadsheets and operators protect digits: ="0770", 'x',
/// "x".
std::string_view undressed(std::string_view text);

/// The digits of a text that holds nothing but digits, blanks, dashes, dots and slashes; empty when it holds
/// more.
std::string onlyDigits(std::string_view text);

/// Upper-case letters and digits; other characters of plain text are left out, all beyond ASCII is kept.
std::string strippedUpper(std::string_view text);

std::string upper(std::string_view text); ///< ASCII letters only.
std::string lower(std::string_view text); ///< ASCII letters only.

/// "3.5E+14": a spreadsheet dropped digits, which nothing can bring back.
bool isScientific(std::string_view text);
Refusal refuseScientific(std::string_view text);

/// "unknown", "n/a", "not known", "-", "?" and the like, which would merge all that nobody knew.
bool saysNothing(std::string_view text);

/// "****1847": some characters are hidden.
bool isMasked(std::string_view text);

/// Whether the last digit is the check digit of those before it (ISO/IEC 7812-1, annex B).
bool hasLuhnDigit(std::string_view digits);

/// Takes ".0" off a whole number that a program wrote as a decimal; says whether it did.
bool dropDecimals(std::string_view &text);

} // namespace skein::identifiers
