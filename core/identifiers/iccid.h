// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

/// The serial number printed on a SIM (ITU-T E.118): 89, country, issuer, account, 18 to 20 digits.
struct Iccid
{
    std::string digits; ///< Without the filling F.
    bool hasRightCheckDigit = false; ///< Of 19 or 20 digits; some issuers leave it out.
};

Reading<Iccid> parseIccid(std::string_view text);

} // namespace skein
