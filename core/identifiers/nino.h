// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

/// A National Insurance number.
struct NationalInsuranceNumber
{
    std::string canonical; ///< "AB123456C"; without the last letter when it was not given.

    std::string display() const; ///< "AB 12 34 56 C"
};

Reading<NationalInsuranceNumber> parseNationalInsuranceNumber(std::string_view text);

} // namespace skein
