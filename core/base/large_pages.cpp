// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/large_pages.h"

#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace skein {

static constexpr size_t PageBytes = size_t(2) << 20;
static constexpr std::align_val_t Alignment{PageBytes};

static bool isLarge(size_t bytes)
{
    return bytes >= 2 * PageBytes;
}

void *allocateLarge(size_t bytes)
{
    if (!isLarge(bytes))
        return ::operator new(bytes);
    void *memory = ::operator new(bytes, Alignment);
#ifdef __linux__
    madvise(memory, bytes, MADV_HUGEPAGE); // advice only: without it all works, more slowly
#endif
    return memory;
}

void freeLarge(void *memory, size_t bytes) noexcept
{
    if (isLarge(bytes))
        ::operator delete(memory, Alignment);
    else
        ::operator delete(memory);
}

} // namespace skein
