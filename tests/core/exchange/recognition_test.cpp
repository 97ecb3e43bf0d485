// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/graph_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

namespace {

class GraphFileTest : public testing::Test
{
protected:
    QString fileOf(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(u"file.dat"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    GraphReading read(const QByteArray &content) const
    {
        NoProgress progress;
        return readGraphFile(fileOf(content), progress);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(GraphFileTest, WhatAnOrdinaryImportCannotReadIsCertainlyAGraph)
{
    for (const char *graph :
         {"<?xml version='1.0'?><!DOCTYPE graphml SYSTEM 'graphml.dtd'><graphml><graph/></graphml>",
          "<gexf><graph/></gexf>", "<Chart><ChartItemCollection><ChartItem/></ChartItemCollection></Chart>",
          "*Vertices 1\n1 \"a\"\n", R"({"type": "bundle", "id": "bundle--1", "objects": []})",
          R"({"@context": {"uco-core": "urn:x"}, "@graph": []})",
          R"({"id": "1", "schema": "Person", "properties": {}})"})
        EXPECT_FALSE(certainFormatOf(fileOf(graph)).isEmpty()) << graph;
    for (const char *other : {"source,target\na,b\n", "name,date of birth\nMay LARK,1990-01-01\n",
                              R"({"$schema": "x", "properties": {"id": {}}, "schema": ""})",
                              R"([{"bundle": "com.example", "version": 1}])", "<kml></kml>", "<Chart/>", ""})
        EXPECT_TRUE(certainFormatOf(fileOf(other)).isEmpty()) << other;
    EXPECT_TRUE(certainFormatOf(m_folder.filePath(u"missing.graphml"_s)).isEmpty());
}

TEST_F(GraphFileTest, ProseAndOtherTablesAreNoEdgeLists)
{
    EXPECT_THROW(read("Licence\n\nYou may copy, change, and pass on\nwhat is here, as it stands\n"), Error);
    EXPECT_THROW(read("Creator \"someone else\"\ngraph [\n node [\n id 0\n ]\n]\n"), Error);
    EXPECT_THROW(read(":ID,description,id,type\n1,a knife,x1,evidence\n2,a coat,,evidence\n"), Error);
    const GraphReading bare = read("07700900001 07700900002 3\n07700900002 07700900003 many\n");
    EXPECT_EQ(bare.document.edges.size(), 1U);
    EXPECT_EQ(bare.rejected, 1);
}

TEST_F(GraphFileTest, AListWithTitlesKeepsItsBadRowsAsRejects)
{
    const GraphReading reading = read("source,target,weight\na,b,x\nb,c,-1\nc,,1\nc,d,2\n");
    EXPECT_EQ(reading.rejected, 3);
    EXPECT_EQ(reading.document.edges.size(), 1U);
}

TEST_F(GraphFileTest, ACaseBundleWithoutAGraphIsRead)
{
    const GraphReading reading = read(R"({
        "@context": {"uco-core": "https://ontology.unifiedcyberontology.org/uco/core/"},
        "@id": "kb:bundle", "@type": "uco-core:Bundle",
        "uco-core:description": ["invented"],
        "uco-core:object": [
            {"@id": "kb:1", "@type": "uco-identity:Person", "uco-core:name": "May LARK"},
            {"@id": "kb:2", "@type": "uco-identity:Person", "uco-core:name": "Ann WREN"}]})");
    ASSERT_EQ(reading.document.nodes.size(), 2U);
    EXPECT_EQ(reading.document.nodes[0].label, u"May LARK"_s);
    EXPECT_EQ(reading.rows, 2);
}

TEST_F(GraphFileTest, ADiagramOfFollowTheMoneyIsReadByItsEntities)
{
    const GraphReading reading = read(R"({
        "viewport": {"zoomLevel": 1},
        "layout": {"vertices": [{"id": "entity:a"}],
                   "entities": [{"id": "a", "schema": "Person", "properties": {"name": ["May LARK"]}},
                                {"id": "b", "schema": "Person", "properties": {"name": ["Ann WREN"]}}]}})");
    ASSERT_EQ(reading.document.nodes.size(), 2U);
    EXPECT_EQ(reading.document.nodes[1].label, u"Ann WREN"_s);
    EXPECT_EQ(reading.rejected, 0);
}

TEST_F(GraphFileTest, OneStixObjectWithoutABundleIsRead)
{
    const GraphReading reading = read(R"({"type": "identity", "spec_version": "2.1",
        "id": "identity--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061", "name": "May LARK",
        "identity_class": "individual"})");
    ASSERT_EQ(reading.document.nodes.size(), 1U);
    EXPECT_EQ(reading.document.nodes[0].label, u"May LARK"_s);
    EXPECT_THROW(read(R"({"type": "bundle", "id": "bundle--1"})"), Error);
}

TEST_F(GraphFileTest, NodesWithoutIdsStayApartAndLinksWithoutEndsAreRejected)
{
    for (const char *graph :
         {"<graphml><graph><node/><node/><node id='b'/><edge source='b'/><edge target='b'/><edge/></graph>"
          "</graphml>",
          "<gexf><graph><nodes><node/><node/><node id='b'/></nodes><edges><edge source='b'/>"
          "<edge target='b'/><edge/></edges></graph></gexf>"}) {
        const GraphReading reading = read(graph);
        EXPECT_EQ(reading.document.nodes.size(), 3U);
        EXPECT_TRUE(reading.document.edges.empty());
        EXPECT_EQ(reading.rejected, 3);
        EXPECT_EQ(reading.rows, 6);
        EXPECT_EQ(reading.issues.size(), 5U);
    }
}

TEST_F(GraphFileTest, AWeightBeyondWhatCanBeAddedUpIsRejected)
{
    const GraphReading reading = read("source,target,weight\na,b,1e308\nb,c,1e100\nc,d,1e-308\n");
    EXPECT_EQ(reading.rejected, 1);
    EXPECT_EQ(reading.document.edges.size(), 2U);
}

} // namespace skein::test
