// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace skein::sample {

/// SplitMix64, so that one seed gives the same sample on every machine. Not for secrets.
class Random
{
public:
    /// A stream of its own for each subject: more calls for one phone do not move another's.
    Random(std::uint64_t seed, std::string_view subject)
        : m_state(seed)
    {
        for (const char letter : subject)
            m_state = (m_state ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
    }

    std::uint64_t next()
    {
        std::uint64_t mixed = (m_state += 0x9E3779B97F4A7C15U);
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    /// 0 to count - 1.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int perMille) { return below(1000) < perMille; }

    template<typename List>
    const auto &pick(const List &list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

    /// An index, as likely as its weight.
    template<typename Weights>
    std::size_t weighted(const Weights &weights)
    {
        int total = 0;
        for (const int weight : weights)
            total += weight;
        int left = below(total);
        std::size_t index = 0;
        for (const int weight : weights) {
            if (left < weight)
                return index;
            left -= weight;
            ++index;
        }
        return index - 1;
    }

private:
    std::uint64_t m_state;
};

} // namespace skein::sample
