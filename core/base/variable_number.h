// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>

namespace skein {

/// Appends seven bits a byte, the lowest first, the highest bit set when more follow.
inline void appendNumber(std::string &bytes, quint64 number)
{
    if (number < 128) {
        bytes.push_back(char(number));
        return;
    }
    char coded[10];
    size_t size = 0;
    for (; number >= 128; number >>= 7)
        coded[size++] = char(number | 128);
    coded[size++] = char(number);
    bytes.append(coded, size);
}

} // namespace skein
