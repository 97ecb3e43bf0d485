// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/folded_graph.h"
#include "core/layout/layout.h"
#include "core/layout/packing.h"
#include "core/layout/push_apart.h"

#include <QRectF>

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

static constexpr LayoutKind allKinds[]
    = {LayoutKind::Organic,    LayoutKind::Cluster, LayoutKind::Hierarchical, LayoutKind::Circular,
       LayoutKind::Concentric, LayoutKind::Roles,   LayoutKind::Grouped,      LayoutKind::Peacock,
       LayoutKind::Bipartite,  LayoutKind::Grid,    LayoutKind::Time};

static LayoutInput randomInput(int nodes, int links, quint32 seed)
{
    std::mt19937 random(seed);
    LayoutInput input;
    input.nodes = nodes;
    for (int link = 0; link < links; ++link)
        input.links.emplace_back(int(random() % quint32(nodes)), int(random() % quint32(nodes)));
    for (int node = 0; node < nodes; ++node) {
        input.sizes.emplace_back(30 + random() % 120, 20 + random() % 60);
        input.times.push_back(random() % 4 == 0 ? std::optional<double>() : double(random() % 1000));
    }
    return input;
}

static int overlapsIn(const LayoutInput &input, const std::vector<QPointF> &positions)
{
    constexpr double touching = 1e-3;
    int count = 0;
    for (size_t left = 0; left < positions.size(); ++left) {
        for (size_t right = left + 1; right < positions.size(); ++right) {
            const QSizeF together = (input.sizes[left] + input.sizes[right]) / 2;
            const QPointF between = positions[left] - positions[right];
            count += std::abs(between.x()) < together.width() - touching
                    && std::abs(between.y()) < together.height() - touching
                ? 1
                : 0;
        }
    }
    return count;
}

TEST(LayoutTest, NoTwoItemsOverlapInAnyLayout)
{
    NoProgress progress;
    for (const LayoutKind kind : allKinds) {
        for (quint32 seed = 1; seed <= 8; ++seed) {
            const int nodes = 5 + int(seed) * 11;
            const LayoutInput input = randomInput(nodes, nodes + int(seed % 4) * 40, seed);
            const Layout layout = layOut(kind, input, progress);
            ASSERT_TRUE(layout.isComplete);
            ASSERT_EQ(layout.positions.size(), size_t(nodes));
            EXPECT_EQ(overlapsIn(input, layout.positions), 0)
                << layoutKindName(kind).toStdString() << ", seed " << seed;
        }
    }
}

TEST(LayoutTest, NoLabelOfThreeHundredItemsCoversAnother)
{
    NoProgress progress;
    for (const LayoutKind kind : allKinds) {
        LayoutInput input = randomInput(300, 420, 3);
        for (size_t node = 0; node < input.sizes.size(); ++node) // as wide as names are long
            input.sizes[node] = QSizeF(60 + double(node * 37 % 120), node % 3 == 0 ? 92 : 76);
        const Layout layout = layOut(kind, input, progress);
        ASSERT_TRUE(layout.isComplete);
        EXPECT_EQ(overlapsIn(input, layout.positions), 0) << layoutKindName(kind).toStdString();
    }
}

TEST(LayoutTest, ManyItemsInOnePlaceComeApart)
{
    constexpr size_t items = 1'000;
    std::vector<QPointF> positions(items);
    for (size_t item = 0; item < items; ++item)
        positions[item] = QPointF(double(item % 7), double(item % 5));
    LayoutInput input = randomInput(int(items), 0, 6);
    input.sizes[17] = QSizeF(3'000, 2'000); // one much larger than the rest
    std::vector<Mobility> mobility(items, Mobility::Movable);
    mobility[40] = Mobility::Fixed;
    const QPointF held = positions[40];
    pushApart(positions, input.sizes, mobility, 5);
    EXPECT_EQ(overlapsIn(input, positions), 0);
    EXPECT_EQ(positions[40], held);
}

TEST(LayoutTest, SearchesTogetherFindWhatSearchesAloneFind)
{
    for (const int chain : {0, 400}) { // a long graph is searched in the other way
        LayoutInput input = randomInput(300, 330, 5);
        for (int node = 300; node < 300 + chain; ++node)
            input.links.emplace_back(node == 300 ? 0 : node - 1, node);
        const LayoutPart part = layoutParts(layoutGraph(300 + chain, input.links)).front();
        const FoldedGraph folded(part.graph);
        ASSERT_LT(folded.coreSize(), folded.size()) << "a graph without pendants tells nothing";
        std::vector<int> sources(size_t(folded.size()));
        std::iota(sources.begin(), sources.end(), 0);
        std::vector<Hops> rows(sources.size() * sources.size());
        folded.hopsFrom(sources, rows.data());
        std::vector<Hops> alone(sources.size());
        for (size_t source = 0; source < sources.size(); ++source) {
            hopsFrom(part.graph, folded.nodes()[source], alone.data());
            for (size_t place = 0; place < sources.size(); ++place)
                ASSERT_EQ(rows[source * sources.size() + place], alone[size_t(folded.nodes()[place])])
                    << source << " to " << place;
        }
    }
}

TEST(LayoutTest, TheSameInputGivesTheSamePositions)
{
    NoProgress progress;
    const LayoutInput input = randomInput(150, 260, 4);
    for (const LayoutKind kind : allKinds)
        EXPECT_EQ(layOut(kind, input, progress).positions, layOut(kind, input, progress).positions)
            << layoutKindName(kind).toStdString();
}

TEST(LayoutTest, WhatSomeonePlacedStaysWhereItIs)
{
    NoProgress progress;
    for (const LayoutKind kind : allKinds) {
        LayoutInput input = randomInput(60, 80, 9);
        const Layout before = layOut(LayoutKind::Organic, input, progress);
        input.fixed.resize(60);
        for (size_t node = 0; node < 60; node += 2)
            input.fixed[node] = before.positions[node];
        const Layout after = layOut(kind, input, progress);
        ASSERT_TRUE(after.isComplete);
        for (size_t node = 0; node < 60; node += 2)
            EXPECT_EQ(after.positions[node], before.positions[node]) << layoutKindName(kind).toStdString();
        EXPECT_EQ(overlapsIn(input, after.positions), 0) << layoutKindName(kind).toStdString();
    }
}

TEST(LayoutTest, ANewItemIsPutNearItsNeighbours)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 4;
    input.links = {{0, 1}, {1, 3}};
    input.fixed = {QPointF(0, 0), QPointF(1000, 0), QPointF(500, 500), std::nullopt};
    const QPointF found = layOut(LayoutKind::Organic, input, progress).positions[3];
    EXPECT_LT(std::hypot(found.x() - 1000, found.y()), 2 * input.linkLength);
}

TEST(LayoutTest, AChainIsDrawnStraightAndAtItsLength)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 30;
    for (int node = 1; node < 30; ++node)
        input.links.emplace_back(node - 1, node);
    const Layout layout = layOut(LayoutKind::Organic, input, progress);
    EXPECT_LT(normalisedStress(input, layout.positions), 0.001);
    const QPointF ends = layout.positions[29] - layout.positions[0];
    EXPECT_NEAR(std::hypot(ends.x(), ends.y()) / (29 * input.linkLength), 1, 0.1);
}

TEST(LayoutTest, RingsAreAsManyAsLinksFromTheMiddle)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 8;
    input.links = {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 5}, {5, 6}, {2, 7}};
    const std::vector<QPointF> positions = layOut(LayoutKind::Concentric, input, progress).positions;
    const auto radius = [&positions](size_t node) {
        return std::hypot(positions[node].x() - positions[0].x(), positions[node].y() - positions[0].y());
    };
    EXPECT_NEAR(radius(1), radius(4), 1e-6);
    EXPECT_NEAR(radius(5), radius(7), 1e-6);
    EXPECT_GE(radius(5), radius(1) + input.linkLength - 1e-6);
    EXPECT_GE(radius(6), radius(5) + input.linkLength - 1e-6);
}

TEST(LayoutTest, LayersFollowTheLinks)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 6;
    input.links = {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {0, 5}};
    const std::vector<QPointF> positions = layOut(LayoutKind::Hierarchical, input, progress).positions;
    for (const auto &[from, to] : input.links)
        EXPECT_LT(positions[size_t(from)].y(), positions[size_t(to)].y()) << from << " to " << to;
}

TEST(LayoutTest, LinksInACircleDoNotHangTheLayers)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 4;
    input.links = {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 2}, {3, 3}};
    EXPECT_TRUE(layOut(LayoutKind::Hierarchical, input, progress).isComplete);
}

TEST(LayoutTest, StrongLinksAreShorterThanWeakOnes)
{
    NoProgress progress;
    for (const LayoutKind kind : {LayoutKind::Organic, LayoutKind::Cluster}) {
        LayoutInput input = randomInput(300, 500, 12);
        input.sizes.clear();
        for (size_t link = 0; link < input.links.size(); ++link)
            input.strengths.push_back(link % 2 == 0 ? 50 : 1);
        const std::vector<QPointF> at = layOut(kind, input, progress).positions;
        ASSERT_EQ(at.size(), 300U);
        double lengths[2] = {0, 0};
        for (size_t link = 0; link < input.links.size(); ++link) {
            const QPointF way = at[size_t(input.links[link].first)] - at[size_t(input.links[link].second)];
            lengths[link % 2] += std::hypot(way.x(), way.y());
        }
        EXPECT_LT(lengths[0] * 1.3, lengths[1]) << layoutKindName(kind).toStdString();
    }
}

static QRectF extentOf(const std::vector<QPointF> &positions)
{
    QRectF extent(positions.front(), QSizeF());
    for (const QPointF &each : positions) {
        extent.setLeft(std::min(extent.left(), each.x()));
        extent.setRight(std::max(extent.right(), each.x()));
        extent.setTop(std::min(extent.top(), each.y()));
        extent.setBottom(std::max(extent.bottom(), each.y()));
    }
    return extent;
}

TEST(LayoutTest, WhatNoLineLeadsToStandsInColumnsBesideThoseThatAreLinked)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 320; // ten people with a phone each, then 200 people and 100 phones with nobody
    for (int node = 0; node < input.nodes; ++node) {
        input.sizes.emplace_back(110, 70);
        input.groups.push_back(node < 10 || (node >= 20 && node < 220) ? 0 : 1);
    }
    for (int person = 0; person < 10; ++person)
        input.links.emplace_back(person, 10 + person);
    const std::vector<QPointF> at = layOut(LayoutKind::Bipartite, input, progress).positions;
    EXPECT_EQ(overlapsIn(input, at), 0);
    const QRectF extent = extentOf(at);
    EXPECT_LT(extent.height(), 25 * 110) << "in one column they would be 200 high";
    EXPECT_LT(extent.width(), 2 * extent.height() + 3000);
    for (int node = 20; node < input.nodes; ++node) {
        if (input.groups[size_t(node)] == 0)
            EXPECT_LT(at[size_t(node)].x(), at[0].x()) << node;
        else
            EXPECT_GT(at[size_t(node)].x(), at[10].x()) << node;
    }
}

TEST(LayoutTest, ARowOfHundredsStandsInTiersThatAPageCanShow)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 300;
    for (int node = 0; node < input.nodes; ++node)
        input.sizes.emplace_back(60 + node % 7 * 15, 50 + node % 3 * 12);
    for (int node = 1; node < 299; ++node)
        input.links.emplace_back(0, node);
    input.links.emplace_back(5, 299);
    const std::vector<QPointF> at = layOut(LayoutKind::Hierarchical, input, progress).positions;
    EXPECT_EQ(overlapsIn(input, at), 0);
    for (const auto &[from, to] : input.links)
        EXPECT_LT(at[size_t(from)].y(), at[size_t(to)].y()) << from << " to " << to;
    EXPECT_LT(extentOf(at).width(), 30 * 180) << "side by side they would be 298 wide";
    input.nodes = 50;
    input.sizes.resize(50);
    input.links.resize(49);
    const std::vector<QPointF> few = layOut(LayoutKind::Hierarchical, input, progress).positions;
    for (int node = 2; node < 50; ++node)
        EXPECT_EQ(few[size_t(node)].y(), few[1].y()) << "a row that a page can show stays one";
}

TEST(LayoutTest, PeacocksFanAboveTheirHubs)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 14;
    for (int node = 1; node < 10; ++node)
        input.links.emplace_back(0, node);
    for (int node = 11; node < 14; ++node)
        input.links.emplace_back(10, node);
    const std::vector<QPointF> at = layOut(LayoutKind::Peacock, input, progress).positions;
    for (const auto &[hub, satellite] : input.links)
        EXPECT_LE(at[size_t(satellite)].y(), at[size_t(hub)].y() + 1e-6);
}

TEST(LayoutTest, AGroupIsOneHoweverManyPiecesItIsIn)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 60;
    for (int node = 0; node < 60; ++node)
        input.groups.push_back(node % 3);
    const std::vector<QPointF> at = layOut(LayoutKind::Grouped, input, progress).positions;
    std::vector<QPointF> middles(3);
    for (int node = 0; node < 60; ++node)
        middles[size_t(node % 3)] += at[size_t(node)] / 20;
    for (int node = 0; node < 60; ++node) {
        const auto from = [&](int group) {
            const QPointF way = at[size_t(node)] - middles[size_t(group)];
            return std::hypot(way.x(), way.y());
        };
        for (int other = 0; other < 3; ++other)
            EXPECT_LE(from(node % 3), from(other) + 1e-6) << node;
    }
}

/// A star and many who are linked to nobody: they stand beside it, not in a line away from it.
TEST(LayoutTest, LonelyItemsFillTheRoomBesideTheRest)
{
    LayoutInput input;
    input.nodes = 400;
    for (int leaf = 1; leaf < 200; ++leaf)
        input.links.emplace_back(0, leaf);
    NoProgress progress;
    for (const LayoutKind kind : {LayoutKind::Organic, LayoutKind::Cluster, LayoutKind::Circular}) {
        const Layout layout = layOut(kind, input, progress);
        QRectF star;
        QRectF all;
        for (int node = 0; node < input.nodes; ++node) {
            const QRectF item(layout.positions[size_t(node)] - QPointF(20, 20), QSizeF(40, 40));
            all |= item;
            if (node < 200)
                star |= item;
        }
        EXPECT_LT(all.width() * all.height(), 3 * star.width() * star.height()) << int(kind);
        EXPECT_LT(all.width(), 2.5 * all.height());
        EXPECT_LT(all.height(), 2.5 * all.width());
    }
}

TEST(LayoutTest, PackedBoxesAreApart)
{
    std::vector<QSizeF> boxes;
    for (int box = 0; box < 300; ++box)
        boxes.emplace_back(10 + box * 7 % 90, 10 + box * 13 % 70);
    boxes.emplace_back(500, 900);
    boxes.emplace_back(1, 1);
    const std::vector<QPointF> corners = packBoxes(boxes, 8);
    double area = 0;
    QRectF all;
    for (size_t box = 0; box < boxes.size(); ++box) {
        const QRectF each(corners[box], boxes[box]);
        all |= each;
        area += boxes[box].width() * boxes[box].height();
        for (size_t other = 0; other < box; ++other)
            ASSERT_FALSE(each.adjusted(-3, -3, 3, 3).intersects(QRectF(corners[other], boxes[other])))
                << box << " and " << other;
    }
    EXPECT_LT(all.width() * all.height(), 2 * area);
    EXPECT_TRUE(packBoxes({}, 8).empty());
}

TEST(LayoutTest, TimeRunsAcross)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 3;
    input.times = {30.0, std::nullopt, 10.0};
    const std::vector<QPointF> positions = layOut(LayoutKind::Time, input, progress).positions;
    EXPECT_LT(positions[2].x(), positions[0].x());
    EXPECT_LT(positions[1].x(), positions[2].x()) << "undated items stand apart at the left";
}

TEST(LayoutTest, NothingAndOneAreNoSpecialCase)
{
    NoProgress progress;
    for (const LayoutKind kind : allKinds) {
        EXPECT_TRUE(layOut(kind, {}, progress).isComplete) << layoutKindName(kind).toStdString();
        LayoutInput one;
        one.nodes = 1;
        EXPECT_TRUE(layOut(kind, one, progress).isComplete) << layoutKindName(kind).toStdString();
    }
}

TEST(LayoutTest, ManyItemsByPivotsAreLaidOutTrueToDistance)
{
    NoProgress progress;
    LayoutInput input;
    constexpr int side = 60; // more than the 2,000 that are done pair by pair
    input.nodes = side * side;
    for (int node = 0; node < input.nodes; ++node) {
        if (node % side + 1 < side)
            input.links.emplace_back(node, node + 1);
        if (node + side < input.nodes)
            input.links.emplace_back(node, node + side);
    }
    const Layout layout = layOut(LayoutKind::Organic, input, progress);
    EXPECT_LT(normalisedStress(input, layout.positions), 0.04) << "a square mesh is drawn as one";
}

namespace {

class StopsSoon final : public Progress
{
public:
    bool advance(qint64, qint64) override { return ++m_calls < 4; }

private:
    int m_calls = 0;
};

} // namespace

TEST(LayoutTest, ItStopsWhenAsked)
{
    StopsSoon progress;
    EXPECT_FALSE(layOut(LayoutKind::Organic, randomInput(500, 900, 1), progress).isComplete);
}

TEST(StressTest, APerfectDrawingHasNone)
{
    LayoutInput input;
    input.nodes = 3;
    input.links = {{0, 1}, {1, 2}};
    EXPECT_NEAR(normalisedStress(input, {{0, 0}, {7, 0}, {14, 0}}), 0, 1e-12);
    // Ratios 1, 1 and 0: 1 - 2^2 / (3 * 2).
    EXPECT_NEAR(normalisedStress(input, {{0, 0}, {1, 0}, {0, 0}}), 1.0 / 3, 1e-12);
}

} // namespace skein::test
