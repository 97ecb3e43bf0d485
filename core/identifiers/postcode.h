// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

/// A British postcode: the shape is checked, not whether it exists.
struct Postcode
{
    std::string canonical; ///< "SW1A1AA"

    std::string display() const; ///< "SW1A 1AA"
    std::string outward() const; ///< "SW1A"
};

Reading<Postcode> parsePostcode(std::string_view text);

} // namespace skein
