// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What a reader promised and did not keep ends the run as a fault.
inline void demand(bool isKept)
{
    if (!isKept)
        std::abort();
}

/// libFuzzer's entry.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
