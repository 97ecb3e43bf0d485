// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/shortest_path.h"
#include "core/graph/time_respecting_path.h"
#include "tests/core/graph/graphs.h"

#include <gmock/gmock.h>

#include <algorithm>

using testing::ElementsAre;
using testing::IsEmpty;

namespace skein::test {

TEST(ShortestPathTest, ThereIsOneOrThereIsNone)
{
    const LinkGraph graph = graphOf(5, {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
    EXPECT_THAT(shortestPath(graph, 0, 2), ElementsAre(0, 1, 2));
    EXPECT_THAT(shortestPath(graph, 0, 4), IsEmpty());
    EXPECT_THAT(shortestPath(graph, 4, 4), ElementsAre(4));
}

TEST(ShortestPathTest, AllOfThemAreCountedEvenWhenFewAreListed)
{
    const LinkGraph graph = graphOf(5, {{0, 1}, {1, 4}, {0, 2}, {2, 4}, {0, 3}, {3, 4}, {0, 1}});
    const ShortestPaths found = allShortestPaths(graph, 0, 4, 2);
    EXPECT_THAT(found.paths, ElementsAre(ElementsAre(0, 1, 4), ElementsAre(0, 2, 4)));
    EXPECT_EQ(found.count, 3);
}

TEST(ShortestPathTest, DirectionIsKept)
{
    const LinkGraph graph = graphOf(3, {{0, 1}, {1, 2}, {2, 0}}, Direction::AlongLinks);
    EXPECT_THAT(shortestPath(graph, 1, 0), ElementsAre(1, 2, 0));
}

static LinkGraph timed(std::vector<GraphLink> links)
{
    return {6, std::move(links), Direction::BothWays};
}

TEST(TimeRespectingPathTest, TheShortWayIsNoWayWhenItIsTooEarly)
{
    const LinkGraph graph = timed({{0, 1, 1, 5}, {1, 2, 1, 4}, {1, 3, 1, 6}, {3, 2, 1, 7}});
    const std::vector<TimedPath> found = timeRespectingPaths(graph, 0, 2, 10);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found.front().nodes, ElementsAre(0, 1, 3, 2));
    EXPECT_THAT(found.front().times, ElementsAre(5, 6, 7));
}

TEST(TimeRespectingPathTest, TheSameMomentIsNotLater)
{
    EXPECT_THAT(timeRespectingPaths(timed({{0, 1, 1, 5}, {1, 2, 1, 5}}), 0, 2, 10), IsEmpty());
}

TEST(TimeRespectingPathTest, UndatedLinksAreNotUsed)
{
    EXPECT_THAT(timeRespectingPaths(timed({{0, 1, 1, {}}}), 0, 1, 10), IsEmpty());
}

TEST(TimeRespectingPathTest, TheEarliestArrivalComesFirst)
{
    const LinkGraph graph = timed({{0, 1, 1, 1}, {1, 4, 1, 9}, {0, 2, 1, 2}, {2, 4, 1, 3}});
    const std::vector<TimedPath> all = timeRespectingPaths(graph, 0, 4, 10);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_THAT(all.front().nodes, ElementsAre(0, 2, 4));
    EXPECT_THAT(timeRespectingPaths(graph, 0, 4, 1).front().nodes, ElementsAre(0, 2, 4));
}

/// Tries every walk of growing length; fine for a handful of nodes.
class EveryWalk
{
public:
    EveryWalk(const LinkGraph &graph, int to)
        : m_graph(graph)
        , m_to(to)
    {
    }

    std::vector<std::vector<int>> from(int start)
    {
        for (int links = 1; links < m_graph.nodeCount() && m_found.empty(); ++links) {
            m_path = {start};
            extend(links, -1);
        }
        std::sort(m_found.begin(), m_found.end());
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        return m_found;
    }

private:
    void extend(int left, qint64 since)
    {
        if (left == 0) {
            if (m_path.back() == m_to)
                m_found.push_back(m_path);
            return;
        }
        for (const GraphLink &link : m_graph.links()) {
            for (const auto &[source, target] :
                 {std::pair(link.source, link.target), std::pair(link.target, link.source)}) {
                if (source != m_path.back() || source == target || !link.time || *link.time <= since)
                    continue;
                m_path.push_back(target);
                extend(left - 1, *link.time);
                m_path.pop_back();
            }
        }
    }

    const LinkGraph &m_graph;
    int m_to;
    std::vector<int> m_path;
    std::vector<std::vector<int>> m_found;
};

TEST(TimeRespectingPathTest, TryingEveryWalkFindsTheSame)
{
    for (quint32 seed = 0; seed < 120; ++seed) {
        const LinkGraph graph = randomGraph(7, 11, seed);
        const std::vector<std::vector<int>> expected = EveryWalk(graph, 6).from(0);
        std::vector<std::vector<int>> found;
        for (const TimedPath &path : timeRespectingPaths(graph, 0, 6, 10'000)) {
            found.push_back(path.nodes);
            EXPECT_TRUE(std::is_sorted(path.times.begin(), path.times.end()));
        }
        std::sort(found.begin(), found.end());
        EXPECT_EQ(found, expected) << "seed " << seed;
    }
}

} // namespace skein::test
