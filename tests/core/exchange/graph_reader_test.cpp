// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/edge_list_reader.h"
#include "core/exchange/gexf_reader.h"
#include "core/exchange/graphml_reader.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;
using testing::IsEmpty;
using testing::SizeIs;

namespace skein::test {

static GraphReading edgeList(std::string_view text)
{
    NoProgress progress;
    return readEdgeList(text, progress);
}

static QStringList linksOf(const GraphDocument &document)
{
    QStringList links;
    for (const GraphEdge &edge : document.edges)
        links << document.nodes[size_t(edge.source)].id + u'>' + document.nodes[size_t(edge.target)].id
                + (edge.weight ? u' ' + QString::number(*edge.weight) : QString());
    return links;
}

TEST(EdgeListTest, ColumnsStandInAnyOrderUnderTheirNames)
{
    const GraphReading reading
        = edgeList("weight,Target,note,source\r\n2.5,\"B, b\",seen,007\r\n,C,,007\r\n");
    EXPECT_EQ(linksOf(reading.document), (QStringList{u"007>B, b 2.5"_s, u"007>C"_s}));
    ASSERT_THAT(reading.document.edgeFields, SizeIs(1));
    EXPECT_EQ(reading.document.edges[0].values, (GraphValues{{0, u"seen"_s}}));
    EXPECT_THAT(reading.issues, IsEmpty());
}

TEST(EdgeListTest, NoHeaderIsNeeded)
{
    EXPECT_EQ(linksOf(edgeList("+447700900001;07700 900002;3\n").document),
              QStringList{u"+447700900001>07700 900002 3"_s});
    EXPECT_EQ(linksOf(edgeList("a,b,w\n1,2,7\n").document), QStringList{u"1>2 7"_s});
    EXPECT_EQ(linksOf(edgeList("a b\nb c\n").document), (QStringList{u"a>b"_s, u"b>c"_s}));
}

TEST(EdgeListTest, TitlesOfOtherProgramsAreNoNodes)
{
    EXPECT_EQ(linksOf(edgeList(":START_ID(Person),:END_ID(Person),:TYPE\n1073,242,KNOWS\n").document),
              QStringList{u"1073>242"_s});
    EXPECT_EQ(linksOf(edgeList("node1,node2\nA,B\n").document), QStringList{u"A>B"_s});
}

TEST(EdgeListTest, GephiSaysWhichLinksHaveADirection)
{
    const GraphReading reading
        = edgeList("Source,Target,Type,Weight\n1,2,Directed,1\n2,3,Undirected,2\n3,4,knows,1\n");
    ASSERT_THAT(reading.document.edges, SizeIs(3));
    EXPECT_TRUE(reading.document.edges[0].isDirected);
    EXPECT_FALSE(reading.document.edges[1].isDirected);
    EXPECT_THAT(reading.document.edges[1].values, IsEmpty());
    EXPECT_EQ(reading.document.edges[2].values, (GraphValues{{0, u"knows"_s}}));
}

TEST(EdgeListTest, BadRowsAreCountedAndTold)
{
    const GraphReading reading = edgeList("source,target,weight\nA,B,1\nA,,1\n\nC,D,lots\nE,F,-1\nG,H,2\n");
    EXPECT_EQ(reading.rows, 5);
    EXPECT_EQ(reading.rejected, 3);
    ASSERT_THAT(reading.issues, SizeIs(3));
    EXPECT_EQ(reading.issues[0].row, 3);
    EXPECT_EQ(reading.issues[0].column, u"target"_s);
    EXPECT_EQ(reading.issues[1].value, u"lots"_s);
    EXPECT_THAT(reading.document.nodes, SizeIs(4)) << "an end of a rejected link is no node";
}

static GraphReading graphml(std::string_view text)
{
    NoProgress progress;
    return readGraphml(text, progress);
}

TEST(GraphmlTest, IdsLabelsAndFieldsAreKeptApart)
{
    const GraphReading reading = graphml(R"(<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="name" attr.type="string"/>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"><default>4</default></key>
  <key id="d2" for="node" attr.name="x" attr.type="double"/>
  <key id="d3" for="edge" attr.name="time" attr.type="string"/>
  <graph edgedefault="directed">
    <edge source="n1" target="n0"><data key="d1">2</data><data key="d3">2025-06-14T10:00:00Z</data></edge>
    <node id="n0"><data key="d0">A &amp; B</data><data key="d2">1.5</data></node>
    <node id="n1"/>
    <edge source="n0" target="n1" directed="false"/>
    <edge source="n0" target="n9"/>
    <hyperedge id="h"/>
  </graph>
</graphml>)");
    const GraphDocument &document = reading.document;
    EXPECT_EQ(linksOf(document), (QStringList{u"n1>n0 2"_s, u"n0>n1 4"_s}));
    EXPECT_EQ(document.nodes[0].label, u"A & B"_s);
    EXPECT_EQ(document.nodes[0].position->x(), 1.5);
    EXPECT_EQ(document.edges[0].times, QStringList{u"2025-06-14T10:00:00Z"_s});
    EXPECT_TRUE(document.edges[0].isDirected);
    EXPECT_FALSE(document.edges[1].isDirected);
    EXPECT_EQ(reading.rejected, 2);
    EXPECT_EQ(reading.rows, 6);
}

TEST(GraphmlTest, TheLabelsOfYedAreFound)
{
    const GraphReading reading = graphml(R"(<graphml xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <graph edgedefault="undirected"><node id="n0"><data key="d6"><y:ShapeNode>
    <y:Geometry height="30" width="30" x="10" y="-4"/><y:NodeLabel>Sam <y:LabelModel/></y:NodeLabel>
  </y:ShapeNode></data></node></graph></graphml>)");
    EXPECT_EQ(reading.document.nodes[0].label, u"Sam"_s);
    EXPECT_EQ(reading.document.nodes[0].position, QPointF(10, -4));
}

TEST(GraphmlTest, ANodeToldTwiceIsOneNode)
{
    const GraphReading reading = graphml("<graphml><graph><node id='a'/><node id='a'/></graph></graphml>");
    EXPECT_THAT(reading.document.nodes, SizeIs(1));
    EXPECT_EQ(reading.duplicates, 1);
    EXPECT_EQ(reading.rows, 2);
}

TEST(GraphmlTest, AFieldThatIsNotDeclaredIsReadAndTold)
{
    const GraphReading reading = graphml(
        "<graphml><key id='d0' for='edge' attr.name='colour' attr.type='string'/>"
        "<graph edgedefault='undirected'>"
        "<node id='x'><data key='label'>Ex</data><data key='d0'>red</data><port name='p'><data key='d0'>no"
        "</data></port></node><node id='y'/>"
        "<edge source='x' target='y'><data key='weight'>3</data></edge></graph></graphml>");
    const GraphNode &node = reading.document.nodes[0];
    EXPECT_EQ(node.label, u"Ex"_s);
    EXPECT_EQ(fieldValue(node.values, reading.document.nodeFields, u"colour"), u"red"_s);
    EXPECT_EQ(linksOf(reading.document), QStringList{u"x>y 3"_s});
    ASSERT_THAT(reading.issues, SizeIs(3));
    EXPECT_FALSE(reading.issues[0].isRejected);
    EXPECT_EQ(reading.rejected, 0);
}

TEST(GraphmlTest, DefaultsStandInTheOrderOfTheFile)
{
    std::string keys;
    for (int key = 0; key < 20; ++key)
        keys += "<key id='k" + std::to_string(key) + "' for='node' attr.name='f" + std::to_string(key)
            + "'><default>v</default></key>";
    const GraphReading reading = graphml("<graphml>" + keys + "<graph><node id='x'/></graph></graphml>");
    const GraphValues &values = reading.document.nodes[0].values;
    ASSERT_THAT(values, SizeIs(20));
    EXPECT_TRUE(std::is_sorted(values.begin(), values.end()));
}

TEST(GraphmlTest, ADocumentTypeIsRefused)
{
    EXPECT_THROW(graphml("<!DOCTYPE x [<!ENTITY a 'b'>]><graphml/>"), Error);
    EXPECT_THROW(graphml("<graphml><graph></graphml>"), Error);
}

static GraphReading gexf(std::string_view text)
{
    NoProgress progress;
    return readGexf(text, progress);
}

TEST(GexfTest, EveryVersionIsRead)
{
    for (const char *space :
         {"http://www.gexf.net/1.1draft", "http://www.gexf.net/1.2draft", "http://gexf.net/1.3"}) {
        const std::string text = "<gexf xmlns=\"" + std::string(space) + "\" xmlns:viz=\"" + space
            + R"(/viz"><graph defaultedgetype="directed">
  <attributes class="node"><attribute id="0" title="kind" type="string"><default>phone</default></attribute>
  </attributes>
  <nodes><node id="0" label="Hello"><attvalues><attvalue for="0" value="person"/></attvalues>
    <viz:position x="1" y="2" z="0"/><viz:color r="255" g="0" b="16"/></node>
    <node id="1" label="World"><nodes><node id="2"/></nodes></node></nodes>
  <edges><edge id="0" source="0" target="1" weight="3"/>
    <edge id="1" source="1" target="2" type="undirected"><spells><spell start="2025-01-01"/><spell start="2025-02-01"/>
    </spells></edge></edges></graph></gexf>)";
        const GraphDocument document = gexf(text).document;
        EXPECT_EQ(linksOf(document), (QStringList{u"0>1 3"_s, u"1>2"_s})) << space;
        EXPECT_EQ(document.nodes[0].position, QPointF(1, -2)) << "y grows downwards here";
        EXPECT_EQ(document.nodes[0].colour, u"#ff0010"_s);
        EXPECT_EQ(document.nodes[0].values, (GraphValues{{0, u"person"_s}}));
        EXPECT_EQ(document.nodes[1].values, (GraphValues{{0, u"phone"_s}}));
        EXPECT_TRUE(document.edges[0].isDirected);
        EXPECT_FALSE(document.edges[1].isDirected);
        EXPECT_THAT(document.edges[1].times, SizeIs(2));
    }
}

TEST(LinkGraphOfTest, EachTimeIsALinkAndNoDirectionRunsBothWays)
{
    GraphDocument document;
    document.nodes = {{u"a"_s, {}, {}, {}, {}}, {u"b"_s, {}, {}, {}, {}}};
    document.edges = {{0, 1, 2.0, false, {}, {u"14/06/2025 10:00"_s, u"2025-06-14T09:30:00Z"_s}, {}}};
    const LinkGraph graph = linkGraphOf(document, Direction::AlongLinks, Weighting::ByWeight);
    ASSERT_THAT(graph.links(), SizeIs(4));
    EXPECT_EQ(*graph.links()[2].time - *graph.links()[0].time, 30 * 60 * 1000)
        << "10:00 is in British Summer Time";
    EXPECT_EQ(graph.links()[1].source, 1);
    EXPECT_EQ(graph.links()[1].weight, 2);
}

} // namespace skein::test
