// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <memory_resource>

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

/// For memory that is taken in large parts and given back as a whole.
class LargePagesResource final : public std::pmr::memory_resource
{
private:
    void *do_allocate(size_t bytes, size_t /*alignment*/) override { return allocateLarge(bytes); }
    void do_deallocate(void *memory, size_t bytes, size_t /*alignment*/) override
    {
        freeLarge(memory, bytes);
    }
    bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override
    {
        return this == &other;
    }
};

} // namespace skein
