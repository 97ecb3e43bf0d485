// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace skein {

/// Memory that the system may hold in large pages (2 MiB on x86-64): a table of tens of megabytes that is
/// read here and there then costs one miss a look-up instead of two. Throws std::bad_alloc.
void *allocateLarge(size_t bytes);
void freeLarge(void *memory, size_t bytes) noexcept;

/// For standard containers that may grow that far.
template<typename Value>
struct LargePages
{
    using value_type = Value;

    LargePages() = default;
    template<typename Other>
    explicit LargePages(const LargePages<Other> & /*other*/)
    {
    }

    Value *allocate(size_t count) { return static_cast<Value *>(allocateLarge(count * sizeof(Value))); }
    void deallocate(Value *memory, size_t count) noexcept { freeLarge(memory, count * sizeof(Value)); }
    friend bool operator==(LargePages, LargePages) { return true; }
};

} // namespace skein
