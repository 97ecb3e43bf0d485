// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace skein {

/// Deals tasks 0..tasks-1 into a fixed number of shares, so that what each share adds up does not depend on
/// the number of cores, and calls work(share, task) on all cores; the tasks of one share in order and one
/// after another. False when progress said stop.
template<typename Work>
bool shareOut(size_t shares, size_t tasks, Work work, Progress &progress)
{
    // Asked here too: with few tasks the other threads may leave this one nothing to do.
    if (!progress.advance(0, qint64(tasks)))
        return false;
    std::atomic<size_t> nextShare = 0;
    std::atomic<qint64> done = 0;
    std::atomic<bool> isStopped = false;
    const auto run = [&](auto goOn) {
        for (size_t share = nextShare++; share < shares; share = nextShare++) {
            for (size_t task = share; task < tasks; task += shares) {
                if (isStopped)
                    return;
                work(share, task);
                ++done;
                if (!goOn())
                    isStopped = true;
            }
        }
    };
    {
        std::vector<std::jthread> others;
        const size_t threads = std::clamp<size_t>(std::thread::hardware_concurrency(), 1, shares);
        for (size_t thread = 1; thread < threads; ++thread)
            others.emplace_back([&run] { run([] { return true; }); });
        run([&] { return progress.advance(done, qint64(tasks)); });
    }
    return !isStopped;
}

} // namespace skein
