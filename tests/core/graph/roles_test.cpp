// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/components.h"
#include "core/graph/cut_points.h"
#include "core/graph/hits.h"
#include "core/graph/structural_holes.h"
#include "core/graph/truss.h"
#include "tests/core/graph/graphs.h"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

using testing::Each;
using testing::ElementsAre;

namespace skein::test {

// Expected values by networkx 3.6.1: constraint(), effective_size().
TEST(StructuralHolesTest, TheKiteIsFreestWhereItsTailBegins)
{
    NoProgress progress;
    const StructuralHoles found = structuralHoles(kite(), Weighting::Unweighted, progress);
    EXPECT_TRUE(found.isComplete);
    expectNear(found.constraint,
               {0.5411979166666667, 0.5411979166666667, 0.6641358024691357, 0.4701697530864196,
                0.6641358024691357, 0.445088888888889, 0.445088888888889, 0.43111111111111106, 0.5, 1.0});
    expectNear(found.effectiveSize, {2, 2, 1, 10.0 / 3, 1, 3, 3, 7.0 / 3, 2, 1});
}

// By networkx 3.6.1: constraint(G, weight="weight") of the same directed links.
TEST(StructuralHolesTest, DirectedTiesCountFromBothSidesByWeight)
{
    const LinkGraph graph(5, {{0, 1, 2, {}}, {1, 0, 1, {}}, {0, 2, 4, {}}, {2, 3, 1, {}}, {3, 0, 5, {}}},
                          Direction::AlongLinks);
    NoProgress progress;
    const StructuralHoles found = structuralHoles(graph, Weighting::ByWeight, progress);
    expectNear({found.constraint.begin(), found.constraint.begin() + 4},
               {0.458341049382716, 1.0, 1.2188888888888891, 1.1319753086419753});
    EXPECT_TRUE(std::isnan(found.constraint[4])) << "nobody is tied to it";
    EXPECT_EQ(found.effectiveSize[4], 0);
}

TEST(TrussTest, ACliqueIsATrussOfItsSizeAndATailIsNone)
{
    NoProgress progress;
    const LinkGraph graph = graphOf(
        8, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}, {3, 4}, {4, 5}, {3, 5}, {5, 6}, {1, 0}, {2, 2}});
    EXPECT_THAT(trussNumbers(graph, progress).of, ElementsAre(4, 4, 4, 4, 3, 3, 2, 0));
}

/// By the definition: links of too few triangles are taken off until none is left to take off.
static std::vector<int> trussByHand(const LinkGraph &graph)
{
    std::set<std::pair<int, int>> links;
    for (const GraphLink &link : graph.links())
        if (link.source != link.target)
            links.emplace(std::min(link.source, link.target), std::max(link.source, link.target));
    const auto isLinked = [&links](int a, int b) { return links.contains({std::min(a, b), std::max(a, b)}); };
    std::vector<int> truss(size_t(graph.nodeCount()), 0);
    for (int k = 2; !links.empty(); ++k) {
        for (bool hasChanged = true; hasChanged;) {
            const auto isWeak = [&](const std::pair<int, int> &link) {
                int triangles = 0;
                for (int node = 0; node < graph.nodeCount(); ++node)
                    triangles += node != link.first && node != link.second && isLinked(node, link.first)
                            && isLinked(node, link.second)
                        ? 1
                        : 0;
                return triangles < k - 2;
            };
            std::set<std::pair<int, int>> weak;
            for (const auto &link : links)
                if (isWeak(link))
                    weak.insert(link);
            for (const auto &link : weak)
                links.erase(link);
            hasChanged = !weak.empty();
        }
        for (const auto &[a, b] : links)
            truss[size_t(a)] = truss[size_t(b)] = k;
    }
    return truss;
}

TEST(TrussTest, ItIsWhatTheDefinitionSays)
{
    NoProgress progress;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const LinkGraph graph = randomGraph(30, int(40 + seed * 15), seed);
        EXPECT_EQ(trussNumbers(graph, progress).of, trussByHand(graph)) << "seed " << seed;
    }
}

TEST(HitsTest, HubsPointAtAuthorities)
{
    NoProgress progress;
    const LinkGraph graph = graphOf(5, {{0, 2}, {0, 3}, {1, 2}, {4, 0}}, Direction::AlongLinks);
    const HubsAndAuthorities found = hubsAndAuthorities(graph, Weighting::Unweighted, progress);
    ASSERT_TRUE(found.isComplete);
    // The larger eigenvector of {{2, 1}, {1, 1}}: 1.618 to 1.
    const double golden = (1 + std::sqrt(5.0)) / 2;
    expectNear(found.hub, {golden / (1 + golden), 1 / (1 + golden), 0, 0, 0});
    expectNear(found.authority, {0, 0, golden / (1 + golden), 1 / (1 + golden), 0});
}

TEST(HitsTest, ScoresReproduceThemselves)
{
    NoProgress progress;
    const LinkGraph graph = randomGraph(60, 400, 3, Direction::AlongLinks);
    const HubsAndAuthorities found = hubsAndAuthorities(graph, Weighting::ByWeight, progress);
    ASSERT_TRUE(found.isComplete);
    std::vector<double> hub(60, 0);
    for (const GraphLink &link : graph.links())
        if (link.source != link.target)
            hub[size_t(link.source)] += link.weight * found.authority[size_t(link.target)];
    double whole = 0;
    for (const double each : hub)
        whole += each;
    for (double &each : hub)
        each /= whole;
    expectNear(found.hub, hub);
}

TEST(HitsTest, WithoutLinksNobodyHasAScore)
{
    NoProgress progress;
    EXPECT_THAT(hubsAndAuthorities(graphOf(3, {}), Weighting::Unweighted, progress).hub, Each(0));
    EXPECT_TRUE(hubsAndAuthorities(graphOf(0, {}), Weighting::Unweighted, progress).hub.empty());
}

static double pairsWithin(const LinkGraph &graph)
{
    double pairs = 0;
    for (const int size : components(graph).sizes)
        pairs += double(size) * (size - 1) / 2;
    return pairs;
}

TEST(WeakSpotsTest, ReachLostIsThePairsThatFallApart)
{
    for (quint32 seed = 1; seed <= 8; ++seed) {
        const LinkGraph graph = randomGraph(40, int(30 + 4 * seed), seed);
        const WeakSpots found = weakSpots(graph);
        const Components whole = components(graph);
        for (int node = 0; node < 40; ++node) {
            std::vector<GraphLink> links;
            for (const GraphLink &link : graph.links())
                if (link.source != node && link.target != node)
                    links.push_back(link);
            const double others = whole.sizes[size_t(whole.of[size_t(node)])] - 1;
            const double lost = pairsWithin(graph) - others - pairsWithin(LinkGraph(40, links));
            EXPECT_EQ(found.reachLost[size_t(node)], lost) << "seed " << seed << ", node " << node;
        }
    }
}

} // namespace skein::test
