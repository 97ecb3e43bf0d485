// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <random>
#include <utility>

namespace skein::test {

inline constexpr double precise = 1e-12;

inline void expectNear(const std::vector<double> &found, const std::vector<double> &expected)
{
    ASSERT_EQ(found.size(), expected.size());
    for (size_t node = 0; node < found.size(); ++node)
        EXPECT_NEAR(found[node], expected[node], precise) << "node " << node;
}

inline LinkGraph graphOf(int nodes, std::initializer_list<std::pair<int, int>> pairs,
                         Direction direction = Direction::BothWays)
{
    std::vector<GraphLink> links;
    for (const auto &[source, target] : pairs)
        links.push_back({source, target, 1, {}});
    return {nodes, std::move(links), direction};
}

/// Krackhardt's kite: ten people, of whom 3 knows most, 5 and 6 are nearest to all, and 7 stands between.
inline LinkGraph kite()
{
    return graphOf(10,
                   {{0, 1},
                    {0, 2},
                    {0, 3},
                    {0, 5},
                    {1, 3},
                    {1, 4},
                    {1, 6},
                    {2, 3},
                    {2, 5},
                    {3, 4},
                    {3, 5},
                    {3, 6},
                    {4, 6},
                    {5, 6},
                    {5, 7},
                    {6, 7},
                    {7, 8},
                    {8, 9}});
}

/// Links drawn at random, parallel ones and loops among them, with weights of 1 to 5 and times of 1 to 20.
inline LinkGraph randomGraph(int nodes, int links, quint32 seed, Direction direction = Direction::BothWays)
{
    std::mt19937 random(seed);
    std::vector<GraphLink> drawn;
    for (int link = 0; link < links; ++link)
        drawn.push_back({int(random() % quint32(nodes)), int(random() % quint32(nodes)),
                         double(1 + random() % 5), qint64(1 + random() % 20)});
    return {nodes, std::move(drawn), direction};
}

} // namespace skein::test
