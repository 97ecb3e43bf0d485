// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/fewer_crossings.h"
#include "core/layout/stress_descent.h"
#include "tests/speed/sample_graphs.h"

#include <gmock/gmock.h>

namespace skein::test {

namespace {

/// A graph as the organic layout leaves it, before links are untangled.
struct Drawn
{
    LayoutPart part;
    std::vector<QPointF> positions;
    std::vector<QSizeF> sizes;
    Tangle tangle() const { return tangleOf(part.graph, positions, sizes); }
};

} // namespace

static Drawn drawnTrueToDistance(int nodes)
{
    NoProgress progress;
    Drawn drawn{layoutParts(layoutGraph(nodes, communityGraph(nodes))).front(), {}, {}};
    const std::vector<float> xy = stressDescent(drawn.part.graph, 1, progress);
    for (int node = 0; node < nodes; ++node) {
        drawn.positions.emplace_back(double(xy[size_t(node)]) * 350, double(xy[size_t(nodes + node)]) * 350);
        drawn.sizes.emplace_back(60 + node * 37 % 100, 76);
    }
    pushApart(drawn.positions, drawn.sizes, {}, 12);
    return drawn;
}

static int overlapsIn(const Drawn &drawn)
{
    return int(overlappingPairs(drawn.positions, 1, drawn.sizes, 0, 1'000));
}

TEST(FewerCrossingsTest, TwoOfFiveCrossingsGoAndHalfOfTheLinksUnderItems)
{
    Tangle before;
    Tangle after;
    for (const int nodes : {40, 60, 80, 100, 120}) {
        Drawn drawn = drawnTrueToDistance(nodes);
        before.crossings += drawn.tangle().crossings;
        before.covered += drawn.tangle().covered;
        untangle({drawn.part.graph, drawn.positions, drawn.sizes, {}, 12, 0.5});
        after.crossings += drawn.tangle().crossings;
        after.covered += drawn.tangle().covered;
        EXPECT_EQ(overlapsIn(drawn), 0) << nodes;
    }
    RecordProperty("crossingsBefore", before.crossings);
    RecordProperty("crossingsAfter", after.crossings);
    RecordProperty("coveredBefore", before.covered);
    RecordProperty("coveredAfter", after.covered);
    EXPECT_LE(after.crossings, before.crossings * 3 / 5);
    EXPECT_LE(after.covered, before.covered / 2);
}

TEST(FewerCrossingsTest, DistancesAreKeptAsFarAsAsked)
{
    Drawn drawn = drawnTrueToDistance(120);
    LayoutInput input;
    input.nodes = 120;
    for (int node = 0; node < 120; ++node)
        for (const int other : layoutNeighbours(drawn.part.graph, node))
            input.links.emplace_back(node, other);
    const Tangle before = drawn.tangle();
    const double stress = normalisedStress(input, drawn.positions);
    untangle({drawn.part.graph, drawn.positions, drawn.sizes, {}, 12, 0.02});
    EXPECT_LT(normalisedStress(input, drawn.positions), stress * 1.021);
    EXPECT_LT(drawn.tangle().crossings, before.crossings);
}

TEST(FewerCrossingsTest, WhatIsFixedStays)
{
    Drawn drawn = drawnTrueToDistance(80);
    std::vector<Mobility> mobility(80, Mobility::Movable);
    for (size_t node = 0; node < 80; node += 2)
        mobility[node] = Mobility::Fixed;
    const std::vector<QPointF> before = drawn.positions;
    untangle({drawn.part.graph, drawn.positions, drawn.sizes, mobility, 12, 0.5});
    for (size_t node = 0; node < 80; node += 2)
        EXPECT_EQ(drawn.positions[node], before[node]);
    EXPECT_NE(drawn.positions, before);
}

TEST(FewerCrossingsTest, ASquareThatIsCrossedIsOpened)
{
    const LayoutGraph square = layoutGraph(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}});
    std::vector<QPointF> positions{{0, 0}, {300, 300}, {300, 0}, {0, 300}};
    const std::vector<QSizeF> sizes(4, QSizeF(40, 40));
    ASSERT_EQ(tangleOf(square, positions, sizes).crossings, 1);
    untangle({square, positions, sizes, {}, 12, 10});
    EXPECT_EQ(tangleOf(square, positions, sizes).crossings, 0);
}

TEST(FewerCrossingsTest, ALinkUnderAnItemIsCounted)
{
    const LayoutGraph line = layoutGraph(3, {{0, 1}});
    const std::vector<QSizeF> sizes(3, QSizeF(40, 40));
    EXPECT_EQ(tangleOf(line, {{0, 0}, {200, 0}, {100, 10}}, sizes).covered, 1);
    EXPECT_EQ(tangleOf(line, {{0, 0}, {200, 0}, {100, 30}}, sizes).covered, 0);
}

} // namespace skein::test
