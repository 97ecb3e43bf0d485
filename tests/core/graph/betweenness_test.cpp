// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"
#include "core/graph/shortest_path.h"
#include "tests/core/graph/graphs.h"

#include <gmock/gmock.h>

namespace skein::test {

/// Every pair, every shortest path, one by one.
static std::vector<double> byHand(const LinkGraph &graph)
{
    std::vector<double> sum(size_t(graph.nodeCount()), 0);
    for (int from = 0; from < graph.nodeCount(); ++from) {
        for (int to = 0; to < graph.nodeCount(); ++to) {
            if (from == to || (graph.direction() == Direction::BothWays && to < from))
                continue;
            const ShortestPaths found = allShortestPaths(graph, from, to, 100'000);
            EXPECT_EQ(double(found.paths.size()), found.count);
            for (const NodePath &path : found.paths)
                for (size_t place = 1; place + 1 < path.size(); ++place)
                    sum[size_t(path[place])] += 1 / found.count;
        }
    }
    return sum;
}

TEST(BetweennessTest, TheKiteHasItsBrokerAtSeven)
{
    NoProgress progress;
    const Betweenness found = betweenness(kite(), progress);
    ASSERT_TRUE(found.isComplete);
    EXPECT_NEAR(found.raw[7], 14, 1e-12);
    EXPECT_NEAR(found.raw[8], 8, 1e-12);
    EXPECT_NEAR(normalisedBetweenness(found.raw, Direction::BothWays)[7], 14.0 / 36, 1e-12);
}

TEST(BetweennessTest, CountingEveryPathGivesTheSame)
{
    NoProgress progress;
    for (const Direction direction : {Direction::BothWays, Direction::AlongLinks}) {
        for (quint32 seed = 0; seed < 80; ++seed) {
            const int links = 6 + int(seed % 40);
            const LinkGraph graph = randomGraph(20, links, seed, direction);
            const std::vector<double> expected = byHand(graph);
            const std::vector<double> found = betweenness(graph, progress).raw;
            for (size_t node = 0; node < expected.size(); ++node)
                EXPECT_NEAR(found[node], expected[node], 1e-9) << "seed " << seed << " node " << node;
        }
    }
}

namespace {

class StopsAtOnce final : public Progress
{
public:
    bool advance(qint64, qint64) override { return false; }
};

} // namespace

TEST(BetweennessTest, ItStopsWhenAsked)
{
    StopsAtOnce progress;
    EXPECT_FALSE(betweenness(kite(), progress).isComplete);
}

} // namespace skein::test
