// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"
#include "core/graph/clustering.h"
#include "core/graph/communities.h"
#include "core/graph/distances.h"
#include "core/graph/graph_measures.h"
#include "core/graph/weighted_paths.h"
#include "tests/core/graph/graphs.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using testing::ElementsAre;

namespace skein::test {

/// From 0 to 3 either by 1 or by 2; the direct link is weak.
static LinkGraph diamond(Direction direction = Direction::BothWays)
{
    return {4, {{0, 1, 2, {}}, {1, 3, 2, {}}, {0, 2, 3, {}}, {2, 3, 1.5, {}}, {0, 3, 0.5, {}}}, direction};
}

TEST(WeightedPathsTest, StrongTiesAreNear)
{
    NoProgress progress;
    const WeightedPaths found = weightedPaths(diamond(), PathLengths::OfStrengths, progress);
    ASSERT_TRUE(found.isComplete);
    // Lengths: 0-1 and 1-3 a half, 0-2 a third, 2-3 two thirds, 0-3 two: both ways round are 1 long.
    expectNear(found.sum,
               {0.5 + 1.0 / 3 + 1, 0.5 + 5.0 / 6 + 0.5, 1.0 / 3 + 5.0 / 6 + 2.0 / 3, 1 + 0.5 + 2.0 / 3});
    expectNear(found.betweenness, {1, 0.5, 0.5, 0});
    EXPECT_NEAR(found.longest, 1, precise);
}

TEST(WeightedPathsTest, OfDistancesTheShortestParallelLinkCounts)
{
    const LinkGraph graph(3, {{0, 1, 1, {}}, {0, 1, 0.5, {}}, {1, 2, 1, {}}, {0, 2, 0.25, {}}});
    EXPECT_THAT(linkLengths(graph, PathLengths::OfDistances), ElementsAre(1, 4, 1));
    EXPECT_THAT(linkLengths(graph, PathLengths::OfStrengths), ElementsAre(1 / 1.5, 4, 1));
}

TEST(WeightedPathsTest, AlongLinksPathsLeadFromANode)
{
    NoProgress progress;
    const WeightedPaths found
        = weightedPaths(diamond(Direction::AlongLinks), PathLengths::OfStrengths, progress);
    EXPECT_THAT(found.reached, ElementsAre(3, 1, 1, 0));
    expectNear(found.betweenness, {0, 0.5, 0.5, 0});
    expectNear(found.links, {1.5, 1.5, 0, 1.5, 1.5}); // 0-1, 0-2, 0-3, 1-3, 2-3
}

TEST(WeightedPathsTest, ALinkOfNoWeightIsNoWay)
{
    NoProgress progress;
    const LinkGraph graph(3, {{0, 1, 0, {}}, {1, 2, 1, {}}, {2, 2, 1, {}}});
    const WeightedPaths found = weightedPaths(graph, PathLengths::OfStrengths, progress);
    EXPECT_THAT(found.reached, ElementsAre(0, 1, 1));
    EXPECT_TRUE(allShortestWeightedPaths(graph, PathLengths::OfStrengths, 0, 2, 10).found.paths.empty());
}

/// Equal weights: what counting links finds.
TEST(WeightedPathsTest, EqualWeightsGiveWhatCountingLinksGives)
{
    for (const Direction direction : {Direction::BothWays, Direction::AlongLinks}) {
        std::vector<GraphLink> links;
        const LinkGraph drawn = randomGraph(60, 150, 5, direction);
        for (const GraphLink &link : drawn.links())
            links.push_back({link.source, link.target, 1, {}});
        const LinkGraph graph(60, links, direction);
        NoProgress progress;
        const WeightedPaths found = weightedPaths(graph, PathLengths::OfDistances, progress);
        BetweennessOptions options;
        options.linkSums = LinkSums::Yes;
        const Betweenness byLinks = betweenness(graph, progress, options);
        for (size_t node = 0; node < 60; ++node)
            EXPECT_NEAR(found.betweenness[node], byLinks.raw[node], 1e-9);
        for (size_t link = 0; link < byLinks.links.size(); ++link)
            EXPECT_NEAR(found.links[link], byLinks.links[link], 1e-9);
        EXPECT_EQ(found.sum, distances(graph, progress).sum);
        EXPECT_EQ(found.reached, distances(graph, progress).reached);
    }
}

TEST(WeightedPathsTest, AnEstimateStaysWithinItsBound)
{
    const LinkGraph graph = randomGraph(1500, 4000, 3);
    NoProgress progress;
    const WeightedPaths exact = weightedPaths(graph, PathLengths::OfStrengths, progress);
    const WeightedPaths drawn = weightedPaths(graph, PathLengths::OfStrengths, progress, 0);
    EXPECT_EQ(exact.sampled, 0);
    EXPECT_GT(drawn.sampled, 0);
    double largest = 0;
    for (size_t node = 0; node < 1500; ++node)
        largest = std::max(largest, std::abs(exact.betweenness[node] - drawn.betweenness[node]));
    EXPECT_GT(largest, 0);
    EXPECT_LT(largest, drawn.betweennessError);
    EXPECT_EQ(weightedPaths(graph, PathLengths::OfStrengths, progress, 0).betweenness, drawn.betweenness);
}

TEST(WeightedPathsTest, StoppingGivesNoFigures)
{
    class Stopped : public Progress
    {
        bool advance(qint64 /*done*/, qint64 /*total*/) override { return false; }
    } stopped;
    EXPECT_FALSE(weightedPaths(kite(), PathLengths::OfStrengths, stopped).isComplete);
    EXPECT_TRUE(tieClustering(kite(), Weighting::ByWeight, stopped).local.empty());
}

TEST(WeightedPathTest, AllPathsOfLeastLengthAreListedInOrder)
{
    const WeightedShortestPaths answer
        = allShortestWeightedPaths(diamond(), PathLengths::OfStrengths, 0, 3, 10);
    EXPECT_EQ(answer.found.count, 2);
    EXPECT_NEAR(answer.length, 1, precise);
    EXPECT_THAT(answer.found.paths, ElementsAre(ElementsAre(0, 1, 3), ElementsAre(0, 2, 3)));
    EXPECT_EQ(allShortestWeightedPaths(diamond(), PathLengths::OfStrengths, 0, 3, 1).found.paths.size(), 1U);
    EXPECT_THAT(allShortestWeightedPaths(diamond(), PathLengths::OfStrengths, 2, 2, 5).found.paths,
                ElementsAre(ElementsAre(2)));
    EXPECT_TRUE(allShortestWeightedPaths(diamond(Direction::AlongLinks), PathLengths::OfStrengths, 3, 0, 5)
                    .found.paths.empty());
}

// By hand: the triangle's weights are 1, 1/2 and 1/4 of the largest; the product's cube root is a half.
TEST(TieClusteringTest, ATriangleCountsTheMeanOfItsWeights)
{
    NoProgress progress;
    const LinkGraph graph(4, {{0, 1, 8, {}}, {1, 2, 4, {}}, {2, 0, 1, {}}, {0, 2, 1, {}}, {0, 3, 2, {}}});
    const TieClustering found = tieClustering(graph, Weighting::ByWeight, progress);
    expectNear(found.local, {0.5 / 3, 0.5, 0.5, 0});
    EXPECT_NEAR(found.average, (0.5 / 3 + 1) / 4, precise);
    expectNear(tieClustering(graph, Weighting::Unweighted, progress).local,
               clustering(graph, progress).local);
}

// networkx 3.6.1: clustering(DiGraph), without and with weight="weight".
TEST(TieClusteringTest, AlongLinksEachWayOfATriangleCounts)
{
    NoProgress progress;
    const LinkGraph graph(4, {{0, 1, 1, {}}, {1, 0, 1, {}}, {1, 2, 2, {}}, {2, 0, 4, {}}, {0, 3, 1, {}}},
                          Direction::AlongLinks);
    // Node 0 has ties out to 1 and 3, in from 1 and 2: 4 * 3 - 2 mutual = 10 possible, 2 triangles.
    expectNear(tieClustering(graph, Weighting::Unweighted, progress).local, {0.2, 0.5, 1, 0});
    const double product = 2 * std::cbrt(0.25 * 0.5 * 1);
    expectNear(tieClustering(graph, Weighting::ByWeight, progress).local,
               {product / 10, product / 4, product / 2, 0});
}

// By hand: 3 of 4 links lie inside; the groups send 3 and 1 and receive 2 and 2.
TEST(DirectedModularityTest, ChanceKeepsWhatLeavesAndWhatReaches)
{
    const LinkGraph graph = graphOf(4, {{0, 1}, {1, 0}, {2, 3}, {1, 2}}, Direction::AlongLinks);
    EXPECT_NEAR(directedModularity(graph, Weighting::Unweighted, {0, 0, 1, 1}),
                3.0 / 4 - (3.0 / 4 * 2.0 / 4 + 1.0 / 4 * 2.0 / 4), precise);
    EXPECT_EQ(directedModularity(graphOf(3, {}, Direction::AlongLinks), Weighting::Unweighted, {0, 1, 2}), 0);
}

TEST(WeightedMeasuresTest, AreThereByWeightOnlyAndAreExplained)
{
    NoProgress progress;
    const auto names = [](const std::vector<NodeMeasure> &measures) {
        QStringList found;
        for (const NodeMeasure &each : measures)
            found << each.name;
        return found;
    };
    const GraphMeasures plain = graphMeasures(diamond(), Weighting::Unweighted, {}, 1, progress);
    EXPECT_TRUE(names(plain.byNode).filter(u"weighted"_s).isEmpty());
    const LinkGraph graph = diamond(Direction::AlongLinks);
    const GraphMeasures byWeight = graphMeasures(graph, Weighting::ByWeight, {}, 1, progress);
    EXPECT_EQ(names(byWeight.byNode).filter(u"weighted"_s).size(), 4);
    EXPECT_EQ(names(byWeight.byLink).filter(u"weighted"_s), QStringList{u"link_weighted_betweenness"_s});
    for (const auto &[scope, shown] : {std::pair(MeasureScope::Node, names(byWeight.byNode)),
                                       std::pair(MeasureScope::Link, names(byWeight.byLink))})
        for (const QString &name : shown) {
            const auto is = [&name](const auto &each) { return name == QLatin1String(each.name); };
            const auto defined = measureDefinitions(scope, Direction::AlongLinks, Weighting::ByWeight);
            EXPECT_TRUE(std::any_of(defined.begin(), defined.end(), is)) << name.toStdString();
            EXPECT_TRUE(std::any_of(measureReadings().begin(), measureReadings().end(), is))
                << name.toStdString();
        }
}

} // namespace skein::test
