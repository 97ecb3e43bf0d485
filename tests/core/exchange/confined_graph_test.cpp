// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/confined_graph.h"
#include "core/exchange/graph_wire.h"
#include "core/ingest/confined/wire.h"
#include "core/storage/chart_note_store.h"
#include "tests/core/exchange/full_story.h"

#include <gmock/gmock.h>

#include <bit>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

namespace {

/// Graph files are read by the program that is shipped, or by one that is made to misbehave.
class ConfinedGraphTest : public testing::Test
{
protected:
    void SetUp() override { qputenv("SKEIN_READER", READER_PROGRAM); }
    void TearDown() override { qunsetenv("SKEIN_READER"); }

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(test.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    void readBy(const QByteArray &script)
    {
        const QString path = write(u"reader.sh"_s, "#!/bin/sh\n" + script);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("SKEIN_READER", path.toLocal8Bit());
    }

    QString refusal(const QString &path)
    {
        NoProgress progress;
        GraphImportRequest request;
        request.path = path;
        try {
            importGraph(test.session(), request, progress);
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }

    TemporaryCase test;
};

QByteArray bytesOf(const GraphReading &reading)
{
    std::string bytes;
    EXPECT_TRUE(sendReading(reading, [&](const WireMessage &part) {
        bytes += part.bytes();
        return true;
    }));
    return QByteArray::fromStdString(bytes);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

constexpr char Graph[] = R"(<graphml><key id="k" for="node" attr.name="kind" attr.type="string"/>
<graph edgedefault="directed"><node id="Sam"><data key="k">person</data></node><node id="Jo"/>
<edge source="Sam" target="Jo"/><edge source="Sam" target="nobody"/></graph></graphml>)";

} // namespace

TEST_F(ConfinedGraphTest, TextsOfAChartComeThroughTheReader)
{
    const QString path = write(u"words.anx"_s, R"(<Chart><ChartItemCollection>
<ChartItem Label="Sam"><End X="10" Y="20"><Entity EntityId="1" Identity="a"><Icon><IconStyle Type="Person"/></Icon></Entity></End></ChartItem>
<ChartItem Label="Ask"><End X="200" Y="100"><Entity EntityId="2" Identity="t"><TextBlock><TextBlockStyle Width="1.5" Height="0.5"/></TextBlock></Entity>
</End><AttributeCollection><Attribute AttributeClass="Note at" Value="a"/></AttributeCollection></ChartItem></ChartItemCollection></Chart>)");
    EXPECT_EQ(refusal(path), QString());
    const std::vector<Chart> found = charts(test.database());
    ASSERT_EQ(found.size(), 1U);
    const std::vector<ChartNote> notes = chartNotes(test.database(), found[0].id);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].text, u"Ask"_s);
    EXPECT_EQ(notes[0].kind, ChartNoteKind::AtItem);
    EXPECT_EQ(notes[0].area, QRectF(115, 55, 150, 0));
}

TEST_F(ConfinedGraphTest, AReadingComesOutOfTheOtherProcessAsItWentIn)
{
    FullStory story;
    NoProgress progress;
    for (const QString &name : {u"story.anx"_s, u"story.graphml"_s, u"story.gexf"_s, u"story.mtgx"_s}) {
        const QString path = story.test.file(name);
        writeGraphFile(
            path, exportedCase(story.test.database(), {ExportedEvents::OneByOne, {}}, progress).document);
        const GraphReading here = readGraphHere(path, progress);
        ASSERT_FALSE(here.document.nodes.empty()) << name.toStdString();
        const GraphReading there = readGraphFile(path, progress);
        EXPECT_EQ(bytesOf(there), bytesOf(here)) << name.toStdString();
        writeGraphFile(story.test.file(u"here.anx"_s), here.document);
        writeGraphFile(story.test.file(u"there.anx"_s), there.document);
        EXPECT_EQ(contentOf(story.test.file(u"there.anx"_s)), contentOf(story.test.file(u"here.anx"_s)))
            << name.toStdString();
    }
}

TEST_F(ConfinedGraphTest, AReaderThatDiesGivesOneLineAndLeavesTheCaseAlone)
{
    const QString path = write(u"g.graphml"_s, Graph);
    for (const char *script : {"kill -9 $$\n", "exit 7\n", "kill -SEGV $$\n"}) {
        readBy(script);
        const QString message = refusal(path);
        EXPECT_TRUE(message.contains(u"died of it"_s)) << message.toStdString();
        EXPECT_TRUE(message.contains(path));
        EXPECT_FALSE(message.contains(u'\n'));
    }
    readBy("printf 'x\\0\\0\\0nonsense nonsense nonsense'; sleep 5\n");
    EXPECT_FALSE(refusal(path).isEmpty());
    EXPECT_FALSE(test.session().canUndo());
    qputenv("SKEIN_READER", READER_PROGRAM);
    EXPECT_EQ(refusal(path), QString()) << "and it can be read after that";
}

TEST_F(ConfinedGraphTest, ADamagedFileIsRefusedInTheReadersOwnWords)
{
    const QString message = refusal(write(u"bad.graphml"_s, "<graphml><graph><node id=\"a\">"));
    EXPECT_TRUE(message.contains(u"bad.graphml"_s)) << message.toStdString();
    EXPECT_FALSE(message.contains(u"died"_s));
}

TEST_F(ConfinedGraphTest, WhatTheReaderSaysIsNotTrusted)
{
    WireMessage head('H');
    head.add(u"GraphML"_s).add(qint64(1)).add(qint64(0)).add(qint64(0)).add(qint64(1)).add(QString());
    head.add(qint64(0)).add(qint64(0));
    WireMessage edge('L');
    edge.add(qint64(0)).add(qint64(5)); // between nodes that were never told
    WireMessage edges('L');
    edges.add(qint64(1)).add(std::string_view(edge.bytes()).substr(1));
    ReadingAssembly assembly;
    EXPECT_FALSE(assembly.take(head.bytes()));
    EXPECT_THROW(static_cast<void>(assembly.take(edges.bytes())), Error);
    ReadingAssembly early;
    EXPECT_THROW(static_cast<void>(early.take(edges.bytes())), Error);
    EXPECT_THROW(static_cast<void>(early.take("Z")), Error);
    WireMessage node('N');
    node.add(u"a"_s).add(QString()).add(qint64(1)).add(std::bit_cast<qint64>(std::nan(""))).add(qint64(0));
    WireMessage nodes('N');
    nodes.add(qint64(1)).add(std::string_view(node.bytes()).substr(1));
    EXPECT_THROW(static_cast<void>(assembly.take(nodes.bytes())), Error) << "it lies nowhere";
}

} // namespace skein::test
