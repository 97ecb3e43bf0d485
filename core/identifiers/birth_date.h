// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"
#include "core/base/time_text.h"

#include <string>
#include <string_view>

namespace skein {

/// A date of birth as far as it is known.
struct BirthDate
{
    std::string canonical; ///< "2009-04-17", "2009-04" or "2009".

    bool isWhole() const { return canonical.size() == 10; }
    std::string display() const; ///< "17/04/2009", "04/2009", "2009".
};

/// Parts that are said not to be known are left out: "xx/05/2008" is "2008-05", "c. 1990" is "1990".
/// Two-digit years are refused: they do not tell a child from a pensioner.
Reading<BirthDate> parseBirthDate(std::string_view text, DateOrder order = DateOrder::DayFirst);

} // namespace skein
