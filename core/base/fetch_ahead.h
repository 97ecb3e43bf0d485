// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace skein {

/// Has the processor fetch a place in memory while other work goes on.
inline void fetchAhead(const void *place)
{
    __builtin_prefetch(place);
    asm volatile(
        ""); // GCC takes a function that only prefetches for one that does nothing, and drops its calls
}

} // namespace skein
