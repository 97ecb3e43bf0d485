// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace skein {

/// Stands by while bytes of a file that is mapped into memory are read. When they cannot be had any more, as
/// the file was cut off or what it lies on was taken away, the system would end the process (SIGBUS); here
/// they, and all that follow, read as zeros instead, and isBroken() says so. Must go before the mapping does.
class MappingGuard
{
public:
    MappingGuard(const char *bytes, size_t size);
    ~MappingGuard();
    MappingGuard(const MappingGuard &) = delete;
    MappingGuard &operator=(const MappingGuard &) = delete;

    bool isBroken() const;

    struct Range;

private:
    Range *m_range; ///< None when too many files are open at once: then it cannot help.
};

} // namespace skein
