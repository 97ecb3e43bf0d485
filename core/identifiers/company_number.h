// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

/// A number of the registrar of companies: eight digits, or two letters (SC, NI, OC ...) and six digits.
struct CompanyNumber
{
    std::string canonical; ///< "00445790", "SC123456"
    bool isZeroRestored = false;
};

Reading<CompanyNumber> parseCompanyNumber(std::string_view text);

} // namespace skein
