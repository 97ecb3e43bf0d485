// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>

namespace skein {

/// The most bytes that a number takes.
inline constexpr size_t MostNumberBytes = 10;

/// Puts a number where there is room: seven bits a byte, the lowest first, the highest bit set when more
/// follow. Returns its end.
inline char *putNumber(char *at, quint64 number)
{
    for (; number >= 128; number >>= 7)
        *at++ = char(number | 128);
    *at++ = char(number);
    return at;
}

/// Appends a number as putNumber() has it.
inline void appendNumber(std::string &bytes, quint64 number)
{
    if (number < 128) {
        bytes.push_back(char(number));
        return;
    }
    char coded[MostNumberBytes];
    bytes.append(coded, size_t(putNumber(coded, number) - coded));
}

} // namespace skein
