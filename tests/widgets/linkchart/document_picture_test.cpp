// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/chart_geometry.h"
#include "widgets/linkchart/exchange/document_picture.h"
#include "widgets/linkchart/item_shapes.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

namespace {

class DocumentPicture : public testing::Test
{
protected:
    int node(const QString &id, QPointF position, const QString &kind = {})
    {
        GraphNode node;
        node.id = id;
        node.position = position;
        if (!kind.isEmpty())
            node.values.emplace_back(m_document.nodeField(u"kind"_s), kind);
        m_document.nodes.push_back(node);
        return int(m_document.nodes.size()) - 1;
    }

    GraphEdge &edge(int source, int target, const QString &label = {})
    {
        GraphEdge edge;
        edge.source = source;
        edge.target = target;
        edge.label = label;
        m_document.edges.push_back(edge);
        return m_document.edges.back();
    }

    static bool explains(const ChartPicture &picture, LegendEntry::Sample sample)
    {
        return std::any_of(picture.legend.begin(), picture.legend.end(),
                           [sample](const LegendEntry &entry) { return entry.sample == sample; });
    }

    GraphDocument m_document;
};

} // namespace

TEST_F(DocumentPicture, AKindGivesTheShapeAndANodeWithoutOneIsADisc)
{
    node(u"07700 900117"_s, {0, 0}, u"phone"_s);
    node(u"n2"_s, {200, 0});
    const ChartPicture picture = pictureOf(m_document);
    ASSERT_EQ(picture.items.size(), 2U);
    EXPECT_EQ(picture.items[0].kind, EntityKind::Phone);
    EXPECT_FALSE(picture.items[0].isBare);
    EXPECT_TRUE(picture.items[1].isBare);
    EXPECT_EQ(picture.items[1].position, QPointF(200, 0));
    EXPECT_LT(halfExtent(picture.items[1]).width(), halfExtent(picture.items[0]).width());
    EXPECT_TRUE(explains(picture, LegendEntry::Sample::Bare));
}

TEST_F(DocumentPicture, LinksOfTheSameWordsAreOneLineWithTheirCountAndOthersStandBeside)
{
    const int a = node(u"a"_s, {0, 0});
    const int b = node(u"b"_s, {200, 0});
    edge(a, b, u"Knows"_s).isDirected = true;
    edge(b, a, u"Knows"_s).isDirected = true;
    edge(b, a, u"Owes"_s).isDirected = true;
    const ChartPicture picture = pictureOf(m_document);
    ASSERT_EQ(picture.links.size(), 2U);
    EXPECT_EQ(picture.links[0].name, u"Knows ×2"_s);
    EXPECT_TRUE(picture.links[0].pointsToStart && picture.links[0].pointsToEnd);
    EXPECT_EQ(picture.links[1].name, u"Owes"_s);
    EXPECT_EQ(picture.links[1].from, b);
    EXPECT_FALSE(picture.links[1].pointsToStart);
    const ChartGeometry geometry(picture);
    EXPECT_GT(std::abs(geometry.path(0).at(0.5).y() - geometry.path(1).at(0.5).y()), 5);
}

TEST_F(DocumentPicture, ALoopIsDrawnBesideItsItem)
{
    const int a = node(u"a"_s, {50, 50});
    edge(a, a);
    const ChartPicture picture = pictureOf(m_document);
    const ChartGeometry geometry(picture);
    const LinkPath path = geometry.path(0);
    EXPECT_TRUE(path.isShown);
    EXPECT_TRUE(path.isBent);
    EXPECT_FALSE(geometry.box(0).contains(path.at(0.5)));
}

TEST_F(DocumentPicture, AFileThatSaysNoStrengthHasNothingConfirmedInItsLegend)
{
    const int a = node(u"a"_s, {0, 0});
    const int b = node(u"b"_s, {200, 0});
    edge(a, b);
    EXPECT_FALSE(explains(pictureOf(m_document), LegendEntry::Sample::Strength));
    edge(b, a, u"Owes"_s).values = {{m_document.edgeField(u"strength"_s), u"tentative"_s}};
    const ChartPicture picture = pictureOf(m_document);
    EXPECT_TRUE(explains(picture, LegendEntry::Sample::Strength));
    EXPECT_EQ(picture.links[1].strength, Strength::Tentative);
}

TEST_F(DocumentPicture, SummedCallsOfACaseCountAsManyAsTheirWeightSays)
{
    const int a = node(u"a"_s, {0, 0});
    const int b = node(u"b"_s, {200, 0});
    GraphEdge &calls = edge(a, b, u"Call"_s);
    calls.weight = 214;
    calls.times << u"2026-03-01T10:00:00Z"_s;
    calls.values = {{m_document.edgeField(u"seconds"_s), u"3600"_s}};
    const ChartPicture picture = pictureOf(m_document);
    EXPECT_EQ(picture.links[0].count, 214);
    EXPECT_TRUE(picture.links[0].isOfEvents);
    EXPECT_EQ(picture.links[0].width, 5);
}

TEST_F(DocumentPicture, ManyCrowdedLinesArePaleOnPaperAndFewAreNot)
{
    for (int each = 0; each < 60; ++each)
        node(u"n%1"_s.arg(each), {double(each % 8) * 60, double(each / 8) * 60});
    edge(0, 59);
    const QByteArray few = chartSvg(pictureOf(m_document), {});
    for (int from = 0; from < 60; ++from)
        for (int to = 0; to < from; ++to)
            edge(from, to);
    const QByteArray many = chartSvg(pictureOf(m_document), {});
    const QByteArray full = "stroke=\"" + ChartLook::paperPrint().line.name().toLatin1() + '"';
    EXPECT_TRUE(few.contains(full));
    EXPECT_FALSE(many.contains(full));
}

} // namespace skein::test
