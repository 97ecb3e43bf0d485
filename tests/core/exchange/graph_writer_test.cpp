// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/gexf_reader.h"
#include "core/exchange/graph_file.h"
#include "core/exchange/graph_writer.h"
#include "core/exchange/graphml_reader.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

static GraphDocument example()
{
    GraphDocument document;
    document.nodeFields = {{u"kind"_s, u"string"_s}, {u"calls"_s, u"int"_s}};
    document.edgeFields = {{u"type"_s, u"string"_s}};
    document.nodes = {{u"+447700900001"_s,
                       u"A <b> & \"c\""_s,
                       QPointF(0.1, -2.5),
                       u"#ff8000"_s,
                       {{0, u"phone"_s}, {1, u"7"_s}}},
                      {u"2"_s, u"Zoë"_s, QPointF(1e-7, 3), {}, {}}};
    document.edges = {{0, 1, 2.5, true, u"rang"_s, {u"2025-06-14T10:00:00Z"_s}, {{0, u"Call"_s}}},
                      {1, 0, {}, false, {}, {}, {}}};
    return document;
}

static void expectSame(const GraphDocument &found, const GraphDocument &expected)
{
    ASSERT_EQ(found.nodes.size(), expected.nodes.size());
    for (size_t node = 0; node < expected.nodes.size(); ++node) {
        EXPECT_EQ(found.nodes[node].id, expected.nodes[node].id);
        EXPECT_EQ(found.nodes[node].label, expected.nodes[node].label);
        EXPECT_EQ(found.nodes[node].position, expected.nodes[node].position);
    }
    ASSERT_EQ(found.edges.size(), expected.edges.size());
    for (size_t edge = 0; edge < expected.edges.size(); ++edge) {
        EXPECT_EQ(found.edges[edge].source, expected.edges[edge].source);
        EXPECT_EQ(found.edges[edge].weight, expected.edges[edge].weight);
        EXPECT_EQ(found.edges[edge].isDirected, expected.edges[edge].isDirected);
        EXPECT_EQ(found.edges[edge].label, expected.edges[edge].label);
        EXPECT_EQ(found.edges[edge].times, expected.edges[edge].times);
    }
}

static std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

TEST(GraphWriterTest, GraphmlComesBackAsItWent)
{
    NoProgress progress;
    const WrittenGraph written = writeGraphml(example());
    EXPECT_EQ(written.lost.size(), 1U); // the sort of links
    const GraphReading reading = readGraphml(view(written.bytes), progress);
    EXPECT_EQ(reading.rejected, 0);
    expectSame(reading.document, example());
}

TEST(GraphWriterTest, GexfComesBackAsItWent)
{
    NoProgress progress;
    const WrittenGraph written = writeGexf(example());
    const GraphReading reading = readGexf(view(written.bytes), progress);
    expectSame(reading.document, example());
    EXPECT_EQ(reading.document.nodes[0].colour, u"#ff8000"_s);
    EXPECT_EQ(reading.document.nodes[0].values, example().nodes[0].values);
}

// networkx stops at a GEXF file whose timeformat is "dateTime".
TEST(GraphWriterTest, GexfNamesAFormOfTimesThatOtherProgramsKnow)
{
    GraphDocument document = example();
    document.edges[0].times = {u"2025-06-15T10:00:00Z"_s, u"2025-06-16"_s};
    EXPECT_TRUE(writeGexf(document).bytes.contains("timeformat=\"date\""));
    for (GraphEdge &edge : document.edges)
        edge.times = {u"7"_s};
    EXPECT_TRUE(writeGexf(document).bytes.contains("timeformat=\"double\""));
}

TEST(GraphWriterTest, WhatXmlCannotHoldIsReported)
{
    GraphDocument document = example();
    document.nodes[0].label = u"bell\a"_s;
    document.edges[0].times << u"2025-06-15T10:00:00Z"_s;
    const WrittenGraph written = writeGraphml(document);
    ASSERT_EQ(written.lost.size(), 3U);
    EXPECT_EQ(written.lost[0].field, u"control characters"_s);
    EXPECT_EQ(written.lost[1].field, u"times"_s);
}

TEST(GraphWriterTest, AnotherEndingIsRefused)
{
    EXPECT_THROW(writeGraphFile(u"graph.docx"_s, example()), Error);
}

TEST(GraphWriterTest, AFileNeverHasLinksOfBothSorts)
{
    for (const WrittenGraph &written : {writeGraphml(example()), writeGexf(example())}) {
        EXPECT_FALSE(written.bytes.contains("undirected"));
        EXPECT_FALSE(written.bytes.contains("directed=\"false\""));
        const auto isDirection = [](const LostField &lost) { return lost.field == u"direction"; };
        EXPECT_TRUE(std::any_of(written.lost.begin(), written.lost.end(), isDirection));
    }
}

} // namespace skein::test
