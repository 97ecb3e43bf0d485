// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/fewer_crossings.h"
#include "core/layout/layout.h"
#include "core/layout/layout_graph.h"
#include "tests/speed/sample_graphs.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace skein::test {

/// A chart of 120 items, 20 of them new.
static LayoutInput grownInput(LayoutKind kind)
{
    NoProgress progress;
    constexpr int nodes = 120;
    constexpr int old = 100;
    LayoutInput input;
    input.nodes = nodes;
    input.links = communityGraph(nodes);
    for (int node = 0; node < nodes; ++node)
        input.sizes.emplace_back(60 + node * 37 % 100, 76);
    input.linkLength = 190;
    input.fixed.resize(size_t(nodes));
    const Layout first = layOut(kind, input, progress);
    for (size_t node = 0; node < old; ++node)
        input.fixed[node] = first.positions[node];
    return input;
}

static int overlapsIn(const LayoutInput &input, const std::vector<QPointF> &positions)
{
    return int(overlappingPairs(positions, 1, input.sizes, 0, 1'000));
}

TEST(IncrementalTest, WhatWasPlacedStaysToTheBitAndNewcomersStandNearTheirOwn)
{
    NoProgress progress;
    for (const LayoutKind kind : {LayoutKind::Organic, LayoutKind::Cluster}) {
        const LayoutInput input = grownInput(kind);
        const Layout layout = layOut(kind, input, progress);
        const Displacement way = displacement(input.fixed, layout.positions);
        EXPECT_EQ(way.of, 100);
        EXPECT_EQ(way.moved, 0);
        EXPECT_EQ(way.most, 0);
        EXPECT_EQ(overlapsIn(input, layout.positions), 0);
        const LayoutGraph graph = layoutGraph(input.nodes, input.links);
        for (int node = 100; node < 120; ++node) {
            double nearest = 1e9;
            for (const int other : layoutNeighbours(graph, node)) {
                const QPointF between = layout.positions[size_t(node)] - layout.positions[size_t(other)];
                nearest = std::min(nearest, std::hypot(between.x(), between.y()));
            }
            EXPECT_LT(nearest, 5 * input.linkLength) << node;
        }
    }
}

TEST(IncrementalTest, WhatStoodMovesOnlyToMakeRoom)
{
    NoProgress progress;
    LayoutInput input = grownInput(LayoutKind::Organic);
    input.before.swap(input.fixed);
    input.fixed.assign(120, std::nullopt);
    input.fixed[110] = *input.before[7]; // someone put a newcomer onto an old item
    const Layout layout = layOut(LayoutKind::Organic, input, progress);
    EXPECT_EQ(layout.positions[110], *input.fixed[110]);
    const Displacement way = displacement(input.before, layout.positions);
    EXPECT_GE(way.moved, 1);
    EXPECT_LE(way.moved, 5) << "only those near it";
    EXPECT_LT(way.most, 2 * input.linkLength);
    EXPECT_EQ(overlapsIn(input, layout.positions), 0);
}

TEST(IncrementalTest, OnePinnedItemDoesNotSpoilTheDrawing)
{
    NoProgress progress;
    LayoutInput input = grownInput(LayoutKind::Organic);
    input.fixed.assign(120, std::nullopt);
    const double stress = normalisedStress(input, layOut(LayoutKind::Organic, input, progress).positions);
    input.fixed[3] = QPointF(5'000, -2'000);
    const Layout layout = layOut(LayoutKind::Organic, input, progress);
    EXPECT_EQ(layout.positions[3], *input.fixed[3]);
    EXPECT_LT(normalisedStress(input, layout.positions), stress * 1.01);
    EXPECT_EQ(overlapsIn(input, layout.positions), 0);
}

TEST(IncrementalTest, ADrawingTurnsToWhatIsPinned)
{
    NoProgress progress;
    LayoutInput input = grownInput(LayoutKind::Organic);
    input.fixed.assign(120, std::nullopt);
    const std::vector<QPointF> drawn = layOut(LayoutKind::Organic, input, progress).positions;
    for (const size_t node : {5U, 40U, 77U}) // a quarter turn
        input.fixed[node] = QPointF(-drawn[node].y(), drawn[node].x());
    const std::vector<QPointF> turned = layOut(LayoutKind::Organic, input, progress).positions;
    for (size_t node = 0; node < 120; ++node)
        EXPECT_LT(std::hypot(turned[node].x() + drawn[node].y(), turned[node].y() - drawn[node].x()), 300);
}

TEST(IncrementalTest, DisplacementIsOverAllThatHadAPlace)
{
    const Displacement way
        = displacement({QPointF(0, 0), QPointF(10, 10), std::nullopt}, {{3, 4}, {10, 10}, {99, 99}});
    EXPECT_EQ(way.of, 2);
    EXPECT_EQ(way.moved, 1);
    EXPECT_DOUBLE_EQ(way.mean, 2.5);
    EXPECT_DOUBLE_EQ(way.most, 5);
}

TEST(ChosenItemsTest, OnlyTheyMoveAndTheyCoverNoOther)
{
    NoProgress progress;
    LayoutInput input = grownInput(LayoutKind::Organic);
    const std::vector<QPointF> before = layOut(LayoutKind::Organic, input, progress).positions;
    input.fixed.assign(120, std::nullopt);
    std::vector<int> chosen(30);
    std::iota(chosen.begin(), chosen.end(), 10);
    input.fixed[12] = before[12];
    for (const LayoutKind kind : {LayoutKind::Organic, LayoutKind::Circular, LayoutKind::Hierarchical,
                                  LayoutKind::Grid, LayoutKind::Cluster}) {
        const Layout layout = layOutChosen(kind, input, before, chosen, progress);
        ASSERT_TRUE(layout.isComplete);
        for (int node = 0; node < 120; ++node) {
            if (node < 10 || node >= 40 || node == 12) {
                EXPECT_EQ(layout.positions[size_t(node)], before[size_t(node)]) << node;
            }
        }
        EXPECT_NE(layout.positions, before);
        EXPECT_EQ(overlapsIn(input, layout.positions), 0) << layoutKindName(kind).toStdString();
    }
}

} // namespace skein::test
