// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/exchange/anx_reader.h"
#include "core/exchange/anx_writer.h"
#include "core/storage/chart_note_store.h"
#include "core/storage/event_store.h"
#include "tests/core/exchange/full_story.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

static std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

static GraphDocument documentOf(const TemporaryCase &test, std::optional<ChartId> chart = {})
{
    NoProgress progress;
    return exportedCase(test.database(), {ExportedEvents::OneByOne, chart}, progress).document;
}

static GraphReading readChart(const QByteArray &items, const QByteArray &before = {})
{
    NoProgress progress;
    return readAnx(
        view("<Chart>" + before + "<ChartItemCollection>" + items + "</ChartItemCollection></Chart>"),
        progress);
}

static constexpr char twoPeople[]
    = R"(<ChartItem Id="I1" Label="Sam"><End X="10" Y="20"><Entity EntityId="1" Identity="a"><Icon><IconStyle Type="Male"/></Icon></Entity></End></ChartItem>
<ChartItem Id="I2" Label="Robin"><End X="30" Y="5"><Entity EntityId="2" Identity="b"><Icon><IconStyle Type="Person"/></Icon></Entity></End></ChartItem>)";

TEST(AnxTest, ACaseComesBackEqualUpToIds)
{
    FullStory story;
    const QString path = story.test.file(u"story.anx"_s);
    const GraphDocument before = documentOf(story.test);
    EXPECT_TRUE(writeGraphFile(path, before).empty());
    TemporaryCase other;
    const GraphImport done = imported(other, path);
    EXPECT_EQ(done.source.rejected, 0);
    EXPECT_EQ(done.source.rows, done.source.stored + done.source.duplicates + done.source.rejected);
    EXPECT_EQ(statements(documentOf(other)), statements(before));
}

TEST(AnxTest, AChartComesBackWithItsPositions)
{
    FullStory story;
    const QString path = story.test.file(u"story.anx"_s);
    const GraphDocument before = documentOf(story.test, story.chart);
    EXPECT_EQ(before.nodes.size(), 5U);
    writeGraphFile(path, before);
    TemporaryCase other;
    imported(other, path);
    const std::vector<Chart> found = charts(other.database());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(statements(documentOf(other, found[0].id)), statements(before));
    other.session().undo();
    EXPECT_TRUE(charts(other.database()).empty());
    EXPECT_TRUE(themeLines(other.database()).empty());
}

/// A text of two lines, a coloured box, a note at an item, and one at an item that the chart hides.
static void addNotes(FullStory &story)
{
    const std::vector<ChartItem> items = chartItems(story.test.database(), story.chart);
    story.test.session().edit(u"Notes"_s, [&](Database &database) {
        ChartNote note;
        note.chart = story.chart;
        note.area = {100, -60, 220, 0};
        note.text = u"Two lines,\nof \"words\" & <signs>"_s;
        note.writtenAt = 1'750'000'000'123;
        note.writtenBy = u"analyst one"_s;
        addChartNote(database, note);
        note.kind = ChartNoteKind::Box;
        note.area = {-40, -200, 320, 180};
        note.colour = NoteColour::Green;
        note.text = u"The house"_s;
        addChartNote(database, note);
        note.kind = ChartNoteKind::AtItem;
        note.entity = items[0].entity;
        note.area = {30, 40, 160, 0};
        note.colour = NoteColour::Yellow;
        note.text = u"Seen twice"_s;
        addChartNote(database, note);
    });
}

TEST(AnxTest, TextsBoxesAndNotesComeBackWhereTheyWere)
{
    FullStory story;
    addNotes(story);
    const QString path = story.test.file(u"story.anx"_s);
    const GraphDocument before = documentOf(story.test, story.chart);
    ASSERT_EQ(before.notes.size(), 3U);
    EXPECT_TRUE(writeGraphFile(path, before).empty()) << "nothing of them is lost";
    TemporaryCase other;
    const GraphImport done = imported(other, path);
    EXPECT_EQ(done.source.rejected, 0);
    EXPECT_EQ(done.source.rows, done.source.stored + done.source.duplicates + done.source.rejected);
    const std::vector<Chart> found = charts(other.database());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(statements(documentOf(other, found[0].id)), statements(before));
    const std::vector<ChartNote> notes = chartNotes(other.database(), found[0].id);
    ASSERT_EQ(notes.size(), 3U);
    EXPECT_EQ(notes[0].kind, ChartNoteKind::Box) << "what lies behind comes first";
    EXPECT_EQ(notes[0].writtenAt, 1'750'000'000'123);
    other.session().undo();
    EXPECT_TRUE(charts(other.database()).empty());
}

TEST(AnxTest, NotesWithoutAPlaceInAFormatAreToldAsLost)
{
    FullStory story;
    addNotes(story);
    const std::vector<LostField> lost
        = writeGraphFile(story.test.file(u"story.graphml"_s), documentOf(story.test, story.chart));
    EXPECT_TRUE(std::any_of(lost.begin(), lost.end(),
                            [](const LostField &each) { return each.field == u"notes"_s; }));
}

TEST(AnxTest, NotesAtHiddenItemsAreToldAsLost)
{
    FullStory story;
    addNotes(story);
    const EntityId hidden = chartItems(story.test.database(), story.chart)[0].entity;
    story.test.session().edit(u"Hide"_s, [&](Database &database) {
        alterChartItems(database, story.chart,
                        [hidden](ChartItem &item) { item.isHidden = item.entity == hidden; });
    });
    NoProgress progress;
    const CaseExport found
        = exportedCase(story.test.database(), {ExportedEvents::OneByOne, story.chart}, progress);
    EXPECT_EQ(found.document.notes.size(), 2U);
    EXPECT_TRUE(std::any_of(found.lost.begin(), found.lost.end(),
                            [](const LostField &each) { return each.field == u"notes"_s; }));
}

TEST(AnxTest, TextsOfOtherChartsStandOnTheChart)
{
    TemporaryCase test;
    const QByteArray items = QByteArray(twoPeople)
        + R"(<ChartItem Label="To be &#10;checked" Description="by Monday"><End X="200" Y="100"><Entity EntityId="3" Identity="t">
<TextBlock><TextBlockStyle Type="Note" Width="1.5" Height="0.5" Filled="true" BackColour="16711680"/></TextBlock></Entity></End></ChartItem>
<ChartItem Label="A firm"><End X="1" Y="2"><Entity EntityId="4" Identity="f"><Box><BoxStyle Type="Company"/></Box></Entity></End></ChartItem>)";
    const GraphImport done
        = imported(test,
                   writtenFile(test, u"x.anx"_s,
                               "<Chart><ChartItemCollection>" + items + "</ChartItemCollection></Chart>"));
    EXPECT_EQ(done.source.stored, 4);
    EXPECT_EQ(entities(test.database()).size(), 3U) << "a box of theirs is an entity";
    const std::vector<Chart> found = charts(test.database());
    ASSERT_EQ(found.size(), 1U);
    const std::vector<ChartNote> notes = chartNotes(test.database(), found[0].id);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].text, u"To be \nchecked\nby Monday"_s);
    EXPECT_EQ(notes[0].area, QRectF(125, 75, 150, 0));
    EXPECT_EQ(notes[0].colour, NoteColour::Blue);
    EXPECT_EQ(notes[0].writtenBy, u"x.anx"_s) << "nobody here wrote it";
}

TEST(AnxTest, WhoGaveAPieceOfIntelligenceStaysInTheCase)
{
    FullStory story;
    EXPECT_FALSE(writeAnx(documentOf(story.test)).bytes.contains("neighbour"));
}

TEST(AnxTest, TheSameChartIntoItsOwnCaseRepeatsItsPlainEvents)
{
    FullStory story;
    const QString path = story.test.file(u"story.anx"_s);
    writeGraphFile(path, documentOf(story.test));
    const GraphImport done = imported(story.test, path);
    EXPECT_EQ(done.source.duplicates,
              2); // the calls; the read is the analyst's own, the incident has a narrative
    EXPECT_EQ(done.source.rows, done.source.stored + done.source.duplicates + done.source.rejected);
}

TEST(AnxTest, TypesOfOtherChartsAreKnownByTheirNames)
{
    const GraphReading reading = readChart(twoPeople);
    ASSERT_EQ(reading.document.nodes.size(), 2U);
    for (const GraphNode &node : reading.document.nodes)
        EXPECT_EQ(fieldValue(node.values, reading.document.nodeFields, u"kind"), u"person"_s);
    EXPECT_EQ(reading.document.nodes[0].position, QPointF(10, 20));
}

TEST(AnxTest, ATypeThatNobodyKnowsIsNotTakenForAPerson)
{
    const GraphReading reading = readChart(
        R"(<ChartItem Id="I1" Label="Crate"><End><Entity EntityId="1"><Icon><IconStyle Type="Explosives"/></Icon></Entity></End></ChartItem>)");
    const GraphDocument &document = reading.document;
    EXPECT_EQ(fieldValue(document.nodes.at(0).values, document.nodeFields, u"kind"), u"document"_s);
    EXPECT_EQ(fieldValue(document.nodes.at(0).values, document.nodeFields, u"Type"), u"Explosives"_s);
}

TEST(AnxTest, AnArrowOnTheTailTurnsALinkRound)
{
    const GraphReading reading = readChart(
        QByteArray(R"(<ChartItem Label="knows" DateSet="true" DateTime="2025-06-14T00:00:00.000">
<Link End1Id="1" End2Reference="I2"><LinkStyle Type="Knows" Strength="Doubtful" ArrowStyle="ArrowOnTail"/></Link></ChartItem>)")
            + twoPeople,
        R"(<StrengthCollection><Strength Id="S" Name="Doubtful" DotStyle="DotStyleDotted"/></StrengthCollection>)");
    ASSERT_EQ(reading.document.edges.size(), 1U);
    const GraphEdge &edge = reading.document.edges[0];
    EXPECT_EQ(reading.document.nodes[size_t(edge.source)].label, u"Robin"_s);
    EXPECT_TRUE(edge.isDirected);
    EXPECT_EQ(edge.times, QStringList{u"2025-06-14"_s});
    EXPECT_EQ(fieldValue(edge.values, reading.document.edgeFields, u"strength"), u"tentative"_s);
    EXPECT_EQ(reading.rows, 3);
}

TEST(AnxTest, ADatedCallOfAnotherChartBecomesAnEvent)
{
    const GraphReading reading = readChart(
        QByteArray(twoPeople)
        + R"(<ChartItem Label="3 min" DateSet="true" TimeSet="true" DateTime="2025-06-14T10:00:00.000">
<Link End1Id="1" End2Id="2"><LinkStyle Type="Telephone Call"/></Link></ChartItem>)");
    ASSERT_EQ(reading.document.events.size(), 1U);
    EXPECT_EQ(reading.document.events[0].kind, u"call"_s);
    EXPECT_EQ(reading.document.events[0].time, u"2025-06-14T10:00:00Z"_s);
    EXPECT_EQ(reading.document.events[0].title, u"3 min"_s);
}

TEST(AnxTest, CardsAboutNothingElseBecomeNotes)
{
    TemporaryCase test;
    imported(test,
             writtenFile(test, u"cards.anx"_s,
                         R"(<Chart><ChartItemCollection><ChartItem Label="Sam"><End><Entity EntityId="1">
<Icon><IconStyle Type="Person"/></Icon><CardCollection><Card Summary="Arrested" Text="for theft" DateSet="true" DateTime="2024-05-06T00:00:00" SourceReference="C12"/></CardCollection>
</Entity></End></ChartItem></ChartItemCollection></Chart>)"));
    const std::vector<Entity> people = entities(test.database());
    ASSERT_EQ(people.size(), 1U);
    const std::vector<Attribute> notes = attributesOf(test.database(), people[0].id);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].name, u"Note"_s);
    EXPECT_EQ(notes[0].value, u"Arrested; for theft; 2024-05-06; C12"_s);
    EXPECT_TRUE(notes[0].start);
}

TEST(AnxTest, WhatIsLeftOutIsToldByRow)
{
    TemporaryCase test;
    const QByteArray items = QByteArray(twoPeople)
        + R"(<ChartItem Label=""><End><Entity EntityId="3"><TextBlock/></Entity></End></ChartItem>
<ChartItem Label="lost"><Link End1Id="1" End2Id="9"/></ChartItem><ChartItem Label="self"><Link End1Id="1" End2Id="1"/></ChartItem>)";
    const GraphImport done
        = imported(test,
                   writtenFile(test, u"x.anx"_s,
                               "<Chart><ChartItemCollection>" + items + "</ChartItemCollection></Chart>"));
    EXPECT_EQ(done.source.rows, 5);
    EXPECT_EQ(done.source.stored, 2);
    EXPECT_EQ(done.source.rejected, 3);
    ASSERT_EQ(done.issues.size(), 3U);
    EXPECT_EQ(done.issues[1].row, 4);
    EXPECT_EQ(done.issues[1].value, u"9"_s);
}

TEST(AnxTest, Utf16IsReadAsWell)
{
    NoProgress progress;
    const QString xml = u"\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?><Chart><ChartItemCollection>"_s
        + QString::fromLatin1(twoPeople).replace(u"Sam"_s, u"Zoë"_s) + u"</ChartItemCollection></Chart>"_s;
    const QByteArray bytes(reinterpret_cast<const char *>(xml.utf16()), xml.size() * 2);
    EXPECT_EQ(readAnx(view(bytes), progress).document.nodes.at(0).label, u"Zoë"_s);
}

TEST(AnxTest, AChartCutShortIsRefused)
{
    TemporaryCase test;
    EXPECT_THROW(
        imported(test, writtenFile(test, u"cut.anx"_s, "<Chart><ChartItemCollection><ChartItem Label='a'>")),
        Error);
    EXPECT_THROW(imported(test,
                          writtenFile(test, u"bomb.anx"_s,
                                      "<!DOCTYPE Chart [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                                      "<Chart><ChartItem Label='&b;'/></Chart>")),
                 Error);
    EXPECT_TRUE(sources(test.database()).empty());
}

} // namespace skein::test
