// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace skein {

/// The number that stands at a place of bytes, the lowest byte first; 0 where they end before it does.
template<typename Number>
Number littleEndian(std::string_view bytes, size_t at)
{
    Number value{};
    if (at <= bytes.size() && bytes.size() - at >= sizeof(Number))
        std::memcpy(&value, bytes.data() + at, sizeof(Number));
    return value;
}

} // namespace skein
