// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

/// What the 15th digit of an IMEI says (3GPP TS 23.003, 6.2).
enum class CheckDigit {
    Absent, ///< 14 digits were given.
    Right,
    Zero, ///< Sent as 0 by networks, whatever it should be.
    Wrong,
    SoftwareVersion, ///< 16 digits: an IMEISV, which has none.
};

/// A handset's number. Networks, handsets and people give 14, 15 or 16 digits of it: the first 14 say which
/// handset.
struct Imei
{
    std::string match; ///< 14 digits: type allocation code (8) and serial (6).
    std::string digits; ///< As given.
    CheckDigit checkDigit = CheckDigit::Absent;

    std::string display() const; ///< 15 digits with the right check digit.
};

/// All zeros are refused: a placeholder.
Reading<Imei> parseImei(std::string_view text);

} // namespace skein
