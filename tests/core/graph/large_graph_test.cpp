// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"
#include "core/graph/communities.h"
#include "core/graph/components.h"
#include "core/graph/diameter.h"
#include "core/graph/distances.h"
#include "core/graph/distinct_links.h"
#include "core/graph/shortest_path.h"
#include "tests/core/graph/graphs.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace skein::test {

using ::testing::ElementsAre;
using ::testing::Pair;

/// Two thirds of a star of stars: something hangs everywhere, and there are circles.
static LinkGraph bushyGraph(int nodes)
{
    std::vector<GraphLink> links;
    for (int node = 1; node < nodes; ++node) {
        links.push_back({node, node / 3, 1, {}});
        if (node % 4 != 0)
            links.push_back({node, node / 2, 1, {}});
    }
    return {nodes, std::move(links), Direction::BothWays};
}

TEST(DistinctLinksTest, EachPairStandsOnceAndLoopsNever)
{
    const std::initializer_list<std::pair<int, int>> ends{{2, 1}, {1, 2}, {0, 0}, {3, 0}};
    EXPECT_THAT(distinctLinks(graphOf(4, ends)), ElementsAre(Pair(0, 3), Pair(1, 2)));
    EXPECT_THAT(distinctLinks(graphOf(4, ends, Direction::AlongLinks)),
                ElementsAre(Pair(1, 2), Pair(2, 1), Pair(3, 0)));
}

TEST(LinkBetweennessTest, CountingEveryPathGivesTheSame)
{
    NoProgress progress;
    for (const Direction direction : {Direction::BothWays, Direction::AlongLinks}) {
        for (quint32 seed = 0; seed < 30; ++seed) {
            const LinkGraph graph = randomGraph(18, 8 + int(seed), seed, direction);
            const std::vector<std::pair<int, int>> links = distinctLinks(graph);
            std::vector<double> expected(links.size(), 0);
            for (int from = 0; from < 18; ++from) {
                for (int to = 0; to < 18; ++to) {
                    if (from == to || (direction == Direction::BothWays && to < from))
                        continue;
                    const ShortestPaths found = allShortestPaths(graph, from, to, 100'000);
                    for (const NodePath &path : found.paths) {
                        for (size_t step = 0; step + 1 < path.size(); ++step) {
                            std::pair<int, int> link(path[step], path[step + 1]);
                            if (direction == Direction::BothWays && link.first > link.second)
                                std::swap(link.first, link.second);
                            const auto place = std::lower_bound(links.begin(), links.end(), link);
                            expected[size_t(place - links.begin())] += 1 / found.count;
                        }
                    }
                }
            }
            const Betweenness found = betweenness(graph, progress, {.linkSums = LinkSums::Yes});
            ASSERT_EQ(found.links.size(), links.size());
            for (size_t link = 0; link < links.size(); ++link)
                EXPECT_NEAR(found.links[link], expected[link], 1e-9) << "seed " << seed;
        }
    }
}

TEST(LinkBetweennessTest, AnEstimateStaysWithinItsBound)
{
    NoProgress progress;
    const LinkGraph graph = bushyGraph(2000);
    const Betweenness exact = betweenness(graph, progress, {.linkSums = LinkSums::Yes});
    const Betweenness estimate
        = betweenness(graph, progress, {.linkSums = LinkSums::Yes, .mostSteps = 1, .error = 0.01});
    ASSERT_GT(estimate.sampled, 0);
    for (size_t link = 0; link < exact.links.size(); ++link)
        EXPECT_NEAR(estimate.links[link], exact.links[link], estimate.largestError) << "link " << link;
}

TEST(DistancesTest, AnEstimateStaysWithinItsBounds)
{
    NoProgress progress;
    const LinkGraph graph = bushyGraph(9000);
    const Distances exact = distances(graph, progress);
    const Distances estimate = distances(graph, progress, 1);
    EXPECT_EQ(exact.sampled, 0);
    EXPECT_EQ(estimate.sampled, 4096);
    EXPECT_GT(estimate.closenessError, 0);
    EXPECT_LT(estimate.closenessError, 0.2);
    const std::vector<double> near = closeness(exact);
    const std::vector<double> nearly = closeness(estimate);
    for (size_t node = 0; node < near.size(); ++node) {
        EXPECT_EQ(estimate.reached[node], exact.reached[node]);
        EXPECT_NEAR(nearly[node], near[node], nearly[node] * estimate.closenessError);
        EXPECT_NEAR(estimate.harmonic[node], exact.harmonic[node], estimate.harmonicError);
        EXPECT_LE(estimate.farthest[node], exact.farthest[node]);
    }
}

TEST(DiameterTest, ItIsTheFarthestOfAllFarthest)
{
    NoProgress progress;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const LinkGraph graph = randomGraph(60, int(20 + 3 * seed), seed);
        const std::vector<int> farthest = distances(graph, progress).farthest;
        const Diameter found = diameter(graph, progress);
        ASSERT_TRUE(found.isComplete);
        EXPECT_EQ(found.atLeast, *std::max_element(farthest.begin(), farthest.end())) << "seed " << seed;
        EXPECT_EQ(found.atMost, found.atLeast);
    }
    EXPECT_EQ(diameter(graphOf(0, {}), progress).atMost, 0);
    EXPECT_EQ(diameter(graphOf(3, {}), progress).atMost, 0);
}

TEST(LeidenTest, GroupsHangTogetherAndAreTheSameForASeed)
{
    NoProgress progress;
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const LinkGraph graph = randomGraph(120, 200, seed);
        const Communities found
            = communities(graph, Weighting::Unweighted, seed, progress, CommunityMethod::Leiden);
        EXPECT_EQ(found.of,
                  communities(graph, Weighting::Unweighted, seed, progress, CommunityMethod::Leiden).of);
        std::vector<GraphLink> within;
        for (const GraphLink &link : graph.links())
            if (found.of[size_t(link.source)] == found.of[size_t(link.target)])
                within.push_back(link);
        EXPECT_EQ(components(LinkGraph(120, within)).sizes.size(), found.sizes.size()) << "seed " << seed;
        EXPECT_NEAR(found.modularity, modularity(graph, Weighting::Unweighted, found.of), 1e-12);
        EXPECT_GT(found.modularity,
                  0.9 * communities(graph, Weighting::Unweighted, seed, progress).modularity);
    }
}

TEST(ComponentsTest, StrongPartsAreThoseThatReachEachOther)
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const LinkGraph graph = randomGraph(25, 45, seed, Direction::AlongLinks);
        const Components strong = strongComponents(graph);
        for (int from = 0; from < 25; ++from)
            for (int to = 0; to < 25; ++to)
                EXPECT_EQ(
                    strong.of[size_t(from)] == strong.of[size_t(to)],
                    from == to
                        || (!shortestPath(graph, from, to).empty() && !shortestPath(graph, to, from).empty()))
                    << "seed " << seed << ": " << from << " and " << to;
    }
}

} // namespace skein::test
