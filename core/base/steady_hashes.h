// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashSeed>

#include <mutex>

namespace skein {

/// While one lives, on whatever thread, hash tables are made without a random seed. Qt's PDF engine writes
/// fonts in the order of such a table: without this the same page would be another file each time.
class SteadyHashes
{
public:
    SteadyHashes()
    {
        const std::scoped_lock lock(s_mutex);
        if (s_living++ == 0)
            QHashSeed::setDeterministicGlobalSeed();
    }
    ~SteadyHashes()
    {
        const std::scoped_lock lock(s_mutex);
        if (--s_living == 0)
            QHashSeed::resetRandomGlobalSeed();
    }
    SteadyHashes(const SteadyHashes &) = delete;
    SteadyHashes &operator=(const SteadyHashes &) = delete;

private:
    static inline std::mutex s_mutex;
    static inline int s_living = 0;
};

} // namespace skein
