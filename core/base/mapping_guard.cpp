// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/mapping_guard.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>

namespace skein {

/// What one guard stands by. Read by a handler of signals: nothing in it may wait.
struct MappingGuard::Range
{
    std::atomic<bool> isTaken = false;
    std::atomic<const char *> begin = nullptr; ///< None: not watched.
    std::atomic<const char *> end = nullptr;
    std::atomic<bool> isBroken = false;
};

static std::array<MappingGuard::Range, 4096> ranges;
static size_t pageBytes = 0;
static struct sigaction before = {};

/// Puts zeros in the place of the page and all that follow.
static bool replaceFrom(char *page, const char *end)
{
    const size_t bytes = (size_t(end - page) + pageBytes - 1) / pageBytes * pageBytes;
    return ::mmap(page, bytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
}

static void onBusError(int /*signal*/, siginfo_t *info, void * /*context*/)
{
    const int error = errno;
    auto *address = static_cast<char *>(info->si_addr);
    for (MappingGuard::Range &range : ranges) {
        const char *begin = range.begin;
        if (!begin || address < begin || address >= range.end)
            continue;
        if (!replaceFrom(address - reinterpret_cast<std::uintptr_t>(address) % pageBytes, range.end))
            break;
        range.isBroken = true;
        errno = error;
        return; // what failed is tried again, and finds zeros
    }
    ::sigaction(SIGBUS, &before, nullptr); // none of ours: it ends as it would have without this
}

static void install()
{
    pageBytes = size_t(::sysconf(_SC_PAGESIZE));
    struct sigaction action = {};
    action.sa_sigaction = onBusError;
    action.sa_flags = SA_SIGINFO;
    ::sigaction(SIGBUS, &action, &before);
}

static MappingGuard::Range *freeRange()
{
    for (MappingGuard::Range &range : ranges)
        if (bool isTaken = false; range.isTaken.compare_exchange_strong(isTaken, true))
            return &range;
    return nullptr;
}

MappingGuard::MappingGuard(const char *bytes, size_t size)
    : m_range(freeRange())
{
    [[maybe_unused]] static const bool isInstalled = (install(), true);
    if (!m_range)
        return;
    m_range->isBroken = false;
    m_range->end = bytes + size;
    m_range->begin = bytes;
}

MappingGuard::~MappingGuard()
{
    if (!m_range)
        return;
    m_range->begin = nullptr;
    m_range->isTaken = false;
}

bool MappingGuard::isBroken() const
{
    return m_range && m_range->isBroken;
}

} // namespace skein
