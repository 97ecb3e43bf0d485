// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"
#include "core/graph/clustering.h"
#include "core/graph/communities.h"
#include "core/graph/components.h"
#include "core/graph/core_number.h"
#include "core/graph/cut_points.h"
#include "core/graph/degree.h"
#include "core/graph/distances.h"
#include "core/graph/eigenvector.h"
#include "core/graph/pagerank.h"
#include "tests/core/graph/graphs.h"

#include <gmock/gmock.h>

#include <cmath>

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pair;

namespace skein::test {

TEST(DegreeTest, ParallelLinksAndLoopsDoNotCount)
{
    const LinkGraph graph = graphOf(3, {{0, 1}, {1, 0}, {0, 1}, {2, 2}});
    EXPECT_THAT(degrees(graph).degree, ElementsAre(1, 1, 0));
    EXPECT_THAT(degrees(graph).strength, ElementsAre(3, 3, 0));
    const LinkCounts counts = linkCounts(graph);
    EXPECT_EQ(counts.links, 4);
    EXPECT_EQ(counts.loops, 1);
    EXPECT_EQ(counts.distinct, 1);
    EXPECT_NEAR(counts.density, 1.0 / 3, precise);
}

TEST(DegreeTest, AlongLinksInAndOutAreApart)
{
    const LinkGraph graph = graphOf(3, {{0, 1}, {1, 0}, {0, 2}}, Direction::AlongLinks);
    const Degrees found = degrees(graph);
    EXPECT_THAT(found.out, ElementsAre(2, 1, 0));
    EXPECT_THAT(found.in, ElementsAre(1, 1, 1));
    EXPECT_THAT(found.degree, ElementsAre(3, 2, 1));
    EXPECT_NEAR(linkCounts(graph).reciprocity, 2.0 / 3, precise);
    EXPECT_NEAR(linkCounts(graph).density, 0.5, precise);
}

TEST(ComponentsTest, TheLargestIsTheFirst)
{
    const Components found = components(graphOf(6, {{4, 5}, {5, 3}, {0, 1}}));
    EXPECT_THAT(found.of, ElementsAre(1, 1, 2, 0, 0, 0));
    EXPECT_THAT(found.sizes, ElementsAre(3, 2, 1));
}

TEST(CoreNumberTest, AKiteHasACoreOfThree)
{
    EXPECT_THAT(coreNumbers(kite()), ElementsAre(3, 3, 3, 3, 3, 3, 3, 2, 1, 1));
}

TEST(CoreNumberTest, LoopsAndDirectionDoNotMatter)
{
    EXPECT_THAT(coreNumbers(graphOf(3, {{0, 1}, {1, 0}, {1, 1}, {1, 2}}, Direction::AlongLinks)),
                ElementsAre(1, 1, 1));
}

TEST(WeakSpotsTest, TheTailOfAKiteHangsOnTwo)
{
    const WeakSpots found = weakSpots(kite());
    EXPECT_THAT(found.isCutPoint,
                ElementsAre(false, false, false, false, false, false, false, true, true, false));
    EXPECT_THAT(found.bridges, ElementsAre(Pair(7, 8), Pair(8, 9)));
}

TEST(WeakSpotsTest, TwoTrianglesMeetInACutPoint)
{
    const WeakSpots found = weakSpots(graphOf(5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 2}}));
    EXPECT_THAT(found.isCutPoint, ElementsAre(false, false, true, false, false));
    EXPECT_TRUE(found.bridges.empty());
}

static int componentsWithout(const LinkGraph &graph, int node, std::pair<int, int> pair)
{
    std::vector<GraphLink> kept;
    for (const GraphLink &link : graph.links()) {
        const bool isPair = std::minmax(link.source, link.target) == std::minmax(pair.first, pair.second);
        if (link.source != node && link.target != node && !isPair)
            kept.push_back(link);
    }
    return int(components(LinkGraph(graph.nodeCount(), kept)).sizes.size());
}

TEST(WeakSpotsTest, TakingThemAwayIsWhatTheyPromise)
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        const LinkGraph graph = randomGraph(14, 16, seed);
        const WeakSpots found = weakSpots(graph);
        const int parts = int(components(graph).sizes.size());
        for (int node = 0; node < graph.nodeCount(); ++node) {
            const bool isAlone = degrees(graph).degree[size_t(node)] == 0;
            const bool fallsApart = !isAlone && componentsWithout(graph, node, {-1, -1}) > parts + 1;
            EXPECT_EQ(found.isCutPoint[size_t(node)], fallsApart) << "seed " << seed << " node " << node;
        }
        for (const GraphLink &link : graph.links()) {
            const std::pair<int, int> pair = std::minmax(link.source, link.target);
            const bool isBridge = std::count(found.bridges.begin(), found.bridges.end(), pair) > 0;
            const bool cuts = link.source != link.target && componentsWithout(graph, -1, pair) > parts;
            EXPECT_EQ(isBridge, cuts) << "seed " << seed;
        }
    }
}

TEST(WeakSpotsTest, AChainOfAMillionDoesNotOverflowTheStack)
{
    std::vector<GraphLink> links;
    const int nodes = 1'000'000;
    for (int node = 1; node < nodes; ++node)
        links.push_back({node - 1, node, 1, {}});
    EXPECT_EQ(weakSpots(LinkGraph(nodes, std::move(links))).bridges.size(), size_t(nodes - 1));
}

TEST(ClusteringTest, ATriangleWithATailIsHalfClosed)
{
    NoProgress progress;
    const Clustering found
        = clustering(graphOf(4, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {2, 3}, {3, 3}}), progress);
    EXPECT_THAT(found.local, ElementsAre(1, 1, DoubleNear(1.0 / 3, precise), 0));
    EXPECT_NEAR(found.average, 7.0 / 12, precise);
    EXPECT_NEAR(found.transitivity, 3.0 / 5, precise);
}

TEST(DistancesTest, TheKiteIsNearestAtFiveAndSix)
{
    NoProgress progress;
    const Distances found = distances(kite(), progress);
    ASSERT_TRUE(found.isComplete);
    EXPECT_THAT(found.sum, ElementsAre(17, 17, 18, 15, 18, 14, 14, 15, 21, 29));
    EXPECT_NEAR(closeness(found)[5], 9.0 / 14, precise);
    EXPECT_EQ(found.farthest[9], 4);
    EXPECT_NEAR(found.harmonic[9], 1 + 1.0 / 2 + 2.0 / 3 + 5.0 / 4, precise);
}

TEST(BetweennessTest, AnEstimateSaysSoAndComesNear)
{
    std::vector<GraphLink> links;
    for (int node = 1; node < 3000; ++node) {
        links.push_back({node, node / 3, 1, {}}); // hubs and leaves
        links.push_back({node, node / 2, 1, {}});
    }
    const LinkGraph graph(3000, std::move(links), Direction::BothWays);
    NoProgress progress;
    const Betweenness exact = betweenness(graph, progress);
    const Betweenness estimate = betweenness(graph, progress, {.mostSteps = 1e6, .error = 0.005});
    EXPECT_EQ(exact.sampled, 0);
    EXPECT_TRUE(exact.errors.empty());
    ASSERT_GT(estimate.sampled, 10'000);
    ASSERT_EQ(estimate.errors.size(), exact.raw.size());
    const double pairs = 3000.0 * 2999 / 2;
    EXPECT_LE(estimate.largestError, 0.005 * pairs);
    for (size_t node = 0; node < exact.raw.size(); ++node)
        EXPECT_NEAR(estimate.raw[node], exact.raw[node], estimate.errors[node]) << "node " << node;
}

TEST(DistancesTest, WhoReachesNobodyHasNoCloseness)
{
    NoProgress progress;
    const Distances found = distances(graphOf(3, {{0, 1}}, Direction::AlongLinks), progress);
    EXPECT_THAT(found.reached, ElementsAre(1, 0, 0));
    EXPECT_EQ(closeness(found)[0], 1);
    EXPECT_EQ(closeness(found)[1], 0);
}

TEST(DistancesTest, ManyBatchesAgreeWithOneSearchAfterAnother)
{
    NoProgress progress;
    for (const Direction direction : {Direction::BothWays, Direction::AlongLinks}) {
        const LinkGraph graph = randomGraph(200, 260, 7, direction);
        std::vector<std::vector<int>> next(200);
        for (const GraphLink &link : graph.links()) {
            next[size_t(link.source)].push_back(link.target);
            if (direction == Direction::BothWays)
                next[size_t(link.target)].push_back(link.source);
        }
        const Distances found = distances(graph, progress);
        for (int start = 0; start < 200; ++start) {
            std::vector<int> distance(200, -1);
            std::vector<int> queue{start};
            distance[size_t(start)] = 0;
            qint64 sum = 0;
            for (size_t place = 0; place < queue.size(); ++place) {
                sum += distance[size_t(queue[place])];
                for (int other : next[size_t(queue[place])]) {
                    if (distance[size_t(other)] >= 0)
                        continue;
                    distance[size_t(other)] = distance[size_t(queue[place])] + 1;
                    queue.push_back(other);
                }
            }
            EXPECT_EQ(found.sum[size_t(start)], sum) << "from " << start;
            EXPECT_EQ(found.reached[size_t(start)], int(queue.size()) - 1) << "from " << start;
        }
    }
}

TEST(EigenvectorTest, AStarGivesItsMiddleTheMost)
{
    NoProgress progress;
    const EigenvectorCentrality found = eigenvectorCentrality(graphOf(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}),
                                                              Weighting::Unweighted, progress);
    ASSERT_TRUE(found.isComplete);
    EXPECT_NEAR(found.eigenvalue, 2, precise);
    expectNear(found.score, {1, 0.5, 0.5, 0.5, 0.5});
}

TEST(EigenvectorTest, OnlyTheDenserComponentCounts)
{
    NoProgress progress;
    const EigenvectorCentrality found = eigenvectorCentrality(graphOf(6, {{0, 1}, {1, 2}, {2, 0}, {3, 4}}),
                                                              Weighting::Unweighted, progress);
    expectNear(found.score, {1, 1, 1, 0, 0, 0});
    EXPECT_EQ(found.score[3], 0);
}

TEST(EigenvectorTest, ALongChainSettlesToTheSineWave)
{
    NoProgress progress;
    const int nodes = 300;
    std::vector<GraphLink> links;
    for (int node = 1; node < nodes; ++node)
        links.push_back({node - 1, node, 1, {}});
    const EigenvectorCentrality found
        = eigenvectorCentrality(LinkGraph(nodes, links), Weighting::Unweighted, progress);
    ASSERT_TRUE(found.isComplete);
    const auto wave = [nodes](int node) { return std::sin(M_PI * (node + 1) / (nodes + 1)); };
    for (int node = 0; node < nodes; ++node)
        EXPECT_NEAR(found.score[size_t(node)], wave(node) / wave(nodes / 2), 1e-8) << node;
}

TEST(EigenvectorTest, EveryScoreIsTheShareOfItsNeighbours)
{
    NoProgress progress;
    for (const Direction direction : {Direction::BothWays, Direction::AlongLinks}) {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const LinkGraph graph = randomGraph(40, 160, seed, direction);
            const EigenvectorCentrality found = eigenvectorCentrality(graph, Weighting::ByWeight, progress);
            ASSERT_TRUE(found.isComplete);
            std::vector<double> sum(40, 0);
            for (const GraphLink &link : graph.links()) {
                if (link.source == link.target)
                    continue;
                sum[size_t(link.target)] += link.weight * found.score[size_t(link.source)];
                if (direction == Direction::BothWays)
                    sum[size_t(link.source)] += link.weight * found.score[size_t(link.target)];
            }
            for (size_t node = 0; node < 40; ++node)
                EXPECT_NEAR(sum[node], found.eigenvalue * found.score[node], 1e-9) << "seed " << seed;
        }
    }
}

TEST(EigenvectorTest, WithoutACircleNothingComesBack)
{
    NoProgress progress;
    const EigenvectorCentrality found = eigenvectorCentrality(
        graphOf(3, {{0, 1}, {1, 2}}, Direction::AlongLinks), Weighting::Unweighted, progress);
    EXPECT_TRUE(found.isComplete);
    EXPECT_THAT(found.score, ElementsAre(0, 0, 0));
}

TEST(PageRankTest, ItSolvesItsOwnEquation)
{
    NoProgress progress;
    const LinkGraph graph = graphOf(4, {{0, 1}, {1, 2}, {2, 0}, {2, 3}}, Direction::AlongLinks);
    const PageRank rank = pageRank(graph, Weighting::Unweighted, progress);
    ASSERT_TRUE(rank.isComplete);
    const double base = 0.15 / 4 + 0.85 * rank.share[3] / 4; // node 3 leads nowhere
    EXPECT_NEAR(rank.share[0], base + 0.85 * rank.share[2] / 2, precise);
    EXPECT_NEAR(rank.share[1], base + 0.85 * rank.share[0], precise);
    EXPECT_NEAR(rank.share[2], base + 0.85 * rank.share[1], precise);
    EXPECT_NEAR(rank.share[0] + rank.share[1] + rank.share[2] + rank.share[3], 1, precise);
}

TEST(PageRankTest, ParallelLinksCountOnceUnlessByWeight)
{
    NoProgress progress;
    const LinkGraph graph = graphOf(3, {{0, 1}, {0, 1}, {0, 2}});
    const PageRank once = pageRank(graph, Weighting::Unweighted, progress);
    const PageRank weighted = pageRank(graph, Weighting::ByWeight, progress);
    EXPECT_NEAR(once.share[1], once.share[2], precise);
    EXPECT_GT(weighted.share[1], weighted.share[2] + 0.1);
}

TEST(CommunitiesTest, TwoCliquesWithABridgeAreTwoGroups)
{
    NoProgress progress;
    const LinkGraph graph = graphOf(8,
                                    {{0, 1},
                                     {0, 2},
                                     {0, 3},
                                     {1, 2},
                                     {1, 3},
                                     {2, 3},
                                     {4, 5},
                                     {4, 6},
                                     {4, 7},
                                     {5, 6},
                                     {5, 7},
                                     {6, 7},
                                     {3, 4}});
    const Communities found = communities(graph, Weighting::Unweighted, 1, progress);
    ASSERT_TRUE(found.isComplete);
    EXPECT_THAT(found.of, ElementsAre(0, 0, 0, 0, 1, 1, 1, 1));
    EXPECT_NEAR(found.modularity, 12.0 / 13 - 0.5, precise);
    EXPECT_NEAR(modularity(graph, Weighting::Unweighted, {7, 7, 7, 7, 2, 2, 2, 2}), found.modularity,
                precise);
}

TEST(CommunitiesTest, TheSameSeedGivesTheSameGroups)
{
    NoProgress progress;
    const LinkGraph graph = randomGraph(300, 900, 3);
    const Communities first = communities(graph, Weighting::ByWeight, 42, progress);
    const Communities second = communities(graph, Weighting::ByWeight, 42, progress);
    EXPECT_EQ(first.of, second.of);
    EXPECT_GT(first.modularity, 0.3);
}

TEST(CommunitiesTest, NobodyLinkedIsEverybodyAlone)
{
    NoProgress progress;
    const Communities found = communities(graphOf(3, {}), Weighting::Unweighted, 1, progress);
    EXPECT_THAT(found.of, ElementsAre(0, 1, 2));
    EXPECT_EQ(found.modularity, 0);
}

} // namespace skein::test
