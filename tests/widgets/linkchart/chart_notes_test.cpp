// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/notes/note_edits.h"
#include "widgets/linkchart/notes/note_hand.h"
#include "widgets/linkchart/notes/note_painter.h"

#include <QAccessible>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ChartNotesTest : public ChartRoomTest
{
protected:
    std::vector<ChartNote> notes() { return chartNotes(m_sample.file.database(), m_sample.chart); }
    QPlainTextEdit *editor() { return child<QPlainTextEdit>(u"note-editor"_s); }
    const ChartScene &scene() { return view().scene(); }

    void write(const QString &text)
    {
        ASSERT_TRUE(editor()->isVisible());
        editor()->setPlainText(text);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    }

    ChartNoteId addText(const QRectF &area, const QString &text)
    {
        ChartNote note;
        note.chart = m_sample.chart;
        note.area = area;
        note.text = text;
        return note_edits::add(session(), note);
    }

    ChartNoteId addBox(const QRectF &area, const QString &title)
    {
        ChartNote note;
        note.chart = m_sample.chart;
        note.kind = ChartNoteKind::Box;
        note.area = area;
        note.text = title;
        return note_edits::add(session(), note);
    }

    QRectF boxOf(int note) { return view().notes().viewBox(note); }

    bool legendSays(const QString &words)
    {
        for (const LegendEntry &entry : scene().picture().legend)
            if (entry.text == words)
                return true;
        return false;
    }
};

} // namespace

static const QString NoteLegend = u"Analyst's note, not evidence"_s;

TEST_F(ChartNotesTest, ATextIsWrittenInPlaceAndIsOneStepBothWays)
{
    trigger(u"chart-note-text"_s);
    EXPECT_TRUE(notes().empty()) << "nothing is there before something is written";
    write(u"<b>Ask</b> about\nthe car"_s);
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].text, u"<b>Ask</b> about\nthe car");
    EXPECT_EQ(notes()[0].writtenBy, session().user());
    EXPECT_TRUE(legendSays(NoteLegend));
    EXPECT_EQ(scene().notes().at(0).lines, (QStringList{u"<b>Ask</b> about"_s, u"the car"_s}))
        << "letters, no markup";
    session().undo();
    EXPECT_TRUE(notes().empty());
    EXPECT_TRUE(scene().notes().empty());
    EXPECT_FALSE(legendSays(NoteLegend));
    session().redo();
    EXPECT_EQ(notes().size(), 1U);
    EXPECT_EQ(scene().notes().size(), 1U);
}

TEST_F(ChartNotesTest, ADoubleClickOnAFreePlaceWritesThereAndOnANoteWritesItAgain)
{
    const QPoint place(view().width() - 300, 40);
    ASSERT_FALSE(view().itemAt(place) || view().linkAt(place));
    const QPointF there = view().chartPoint(place);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, place);
    write(u"Here"_s);
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].area.topLeft(), there);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, boxOf(0).center().toPoint());
    EXPECT_EQ(editor()->toPlainText(), u"Here");
    write(u"Here again"_s);
    EXPECT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].text, u"Here again");
}

TEST_F(ChartNotesTest, ANewTextCoversNoItemAndNoOtherNote)
{
    for (int i = 0; i < 4; ++i) {
        trigger(u"chart-note-text"_s);
        write(u"Text %1"_s.arg(i));
    }
    for (size_t i = 0; i < 4; ++i) {
        EXPECT_TRUE(scene().itemsIn(scene().notes().at(i).box).empty()) << i;
        for (size_t other = 0; other < i; ++other)
            EXPECT_FALSE(scene().notes()[i].box.intersects(scene().notes()[other].box)) << i;
    }
}

TEST_F(ChartNotesTest, EscapeWritesNothingAndAnEmptyTextGoes)
{
    trigger(u"chart-note-text"_s);
    editor()->setPlainText(u"Not kept"_s);
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_FALSE(editor()->isVisible());
    EXPECT_TRUE(notes().empty());
    trigger(u"chart-note-text"_s);
    write(u"Kept"_s);
    trigger(u"chart-label"_s);
    EXPECT_EQ(editor()->toPlainText(), u"Kept");
    write({});
    EXPECT_TRUE(notes().empty());
    EXPECT_EQ(session().undoTitle(), u"Take a text off the chart");
}

TEST_F(ChartNotesTest, WhatWouldBeTooLongIsRefusedAndSaidAndWhatWasThereStays)
{
    trigger(u"chart-note-text"_s);
    editor()->setPlainText(QString(MostNoteLetters, u'a'));
    editor()->moveCursor(QTextCursor::End);
    editor()->insertPlainText(u"b"_s);
    EXPECT_EQ(editor()->toPlainText(), QString(MostNoteLetters, u'a'));
    ASSERT_FALSE(m_said.isEmpty());
    EXPECT_TRUE(m_said.last().startsWith(u"A note holds"_s)) << qPrintable(m_said.last());
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(notes().at(0).text.size(), MostNoteLetters);
    ChartNote longer = notes()[0];
    longer.text += u'b';
    EXPECT_THROW(session().edit(u"Write"_s, [&](Database &database) { updateChartNote(database, longer); }),
                 Error);
}

TEST_F(ChartNotesTest, ANoteThatIsTakenOffWhileItIsWrittenKeepsItsNewWords)
{
    const ChartNoteId id = addText({0, 0, 120, 40}, u"Before"_s);
    view().notes().choose({id});
    trigger(u"chart-label"_s);
    editor()->setPlainText(u"After"_s);
    session().undo();
    ASSERT_TRUE(notes().empty());
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].text, u"After");
}

TEST_F(ChartNotesTest, ANoteGoesWhereItsItemGoesHidesWithItAndLeavesWithIt)
{
    m_selection.setEntities({m_sample.car});
    trigger(u"chart-note-item"_s);
    write(u"Seen twice"_s);
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].entity, m_sample.car);
    const ChartItemId item = m_sample.item(m_sample.car).id;
    const QPointF before = scene().notes().at(0).box.topLeft() / scene().scale();
    chart_edits::move(session(), m_sample.chart,
                      {{item, m_sample.positionOf(m_sample.car) + QPointF(100, 50)}},
                      chart_edits::MovedBy::Person);
    const QPointF after = scene().notes().at(0).box.topLeft() / scene().scale();
    EXPECT_NEAR(after.x() - before.x(), 100, 0.01);
    EXPECT_NEAR(after.y() - before.y(), 50, 0.01);
    chart_edits::setVisibility(session(), m_sample.chart, {item}, chart_edits::Visibility::Hidden);
    EXPECT_TRUE(scene().notes().empty());
    session().undo();
    chart_edits::removeItems(session(), m_sample.chart, {item});
    EXPECT_TRUE(notes().empty()) << "no note waits for an item that may come back one day";
    session().undo();
    EXPECT_EQ(notes().size(), 1U);
    EXPECT_EQ(scene().notes().size(), 1U);
}

TEST_F(ChartNotesTest, ABoxLiesAroundWhatIsChosenAndIsTakenByItsFrameOnly)
{
    m_selection.setEntities({m_sample.car, m_sample.camera});
    trigger(u"chart-note-box"_s);
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_TRUE(notes()[0].area.contains(m_sample.positionOf(m_sample.car)));
    EXPECT_TRUE(notes()[0].area.contains(m_sample.positionOf(m_sample.camera)));
    EXPECT_FALSE(notes()[0].area.contains(m_sample.positionOf(m_sample.suspect)));
    view().notes().unchoose();
    QTest::mouseClick(&view(), Qt::LeftButton, {}, pointOf(m_sample.car));
    EXPECT_TRUE(m_selection.contains(m_sample.car)) << "what lies in a box can be reached";
    EXPECT_FALSE(view().notes().hasChosen());
    const QPointF car = m_sample.positionOf(m_sample.car);
    const QRectF area = notes()[0].area;
    const QPoint frame(int(boxOf(0).left()), int(boxOf(0).center().y()));
    drag(frame, frame + QPoint(40, 31));
    ASSERT_TRUE(view().notes().hasChosen());
    EXPECT_TRUE(m_selection.entities().empty());
    EXPECT_EQ(session().undoTitle(), u"Move a box");
    EXPECT_NEAR(notes()[0].area.left() - area.left(), 40 / view().zoom(), 6 / view().zoom());
    EXPECT_EQ(notes()[0].area.size(), area.size());
    EXPECT_EQ(m_sample.positionOf(m_sample.car), car) << "the box goes, the items stay";
}

TEST_F(ChartNotesTest, ACornerSizesABoxAndTheOppositeOneStays)
{
    const ChartNoteId id = addBox({-300, 300, 200, 120}, u"Home"_s);
    view().notes().choose({id});
    const QPoint corner = boxOf(0).bottomRight().toPoint();
    drag(corner, corner + QPoint(60, 30));
    EXPECT_EQ(notes()[0].area.topLeft(), QPointF(-300, 300));
    EXPECT_NEAR(notes()[0].area.width(), 200 + 60 / view().zoom(), 3);
    EXPECT_NEAR(notes()[0].area.height(), 120 + 30 / view().zoom(), 3);
    const QPoint left(int(boxOf(0).left()), int(boxOf(0).center().y()));
    drag(left, left + QPoint(4000, 0));
    EXPECT_GE(notes()[0].area.width(), LeastNote.width()) << "never turned inside out";
    session().undo();
    session().undo();
    EXPECT_EQ(notes()[0].area, QRectF(-300, 300, 200, 120));
}

TEST_F(ChartNotesTest, KeysGoToANoteSayItMoveSizeAndTakeItAway)
{
    addText({0, 100, 120, 40}, u"One"_s);
    addBox({0, 160, 120, 60}, u"Two"_s);
    trigger(u"chart-note-next"_s);
    EXPECT_TRUE(m_said.last().startsWith(u"Text, 1 of 2, the analyst's own: One. Written by "_s))
        << qPrintable(m_said.last());
    trigger(u"chart-note-next"_s);
    EXPECT_TRUE(m_said.last().startsWith(u"Box, 2 of 2, the analyst's own: Two"_s));
    trigger(u"chart-note-before"_s);
    EXPECT_TRUE(m_said.last().startsWith(u"Text, 1 of 2"_s));
    trigger(u"chart-note-before"_s);
    const double step = 10;
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(notes()[1].area, QRectF(3 * step, 160, 120, 60));
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(notes()[1].area, QRectF(3 * step, 160, 120, 60 + 2 * GridStep));
    session().undo();
    session().undo();
    EXPECT_EQ(notes()[1].area, QRectF(0, 160, 120, 60)) << "a row of strokes is one step";
    QTest::keyClick(&view(), Qt::Key_Return);
    EXPECT_TRUE(editor()->isVisible());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTest::keyClick(&view(), Qt::Key_Delete);
    ASSERT_EQ(notes().size(), 1U);
    EXPECT_EQ(notes()[0].text, u"One");
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 8U);
}

TEST_F(ChartNotesTest, ItemsAndNotesAreChosenMovedAndTakenOffTogether)
{
    const QPointF car = m_sample.positionOf(m_sample.car);
    const ChartNoteId id = addText(QRectF(car + QPointF(-60, 60), QSizeF(120, 40)), u"Beside the car"_s);
    view().fit();
    const auto inView = [this](QPointF point) { return view().viewPoint(point).toPoint(); };
    drag(inView(car + QPointF(-75, -50)), inView(car + QPointF(75, 130)));
    EXPECT_EQ(m_selection.entities(), std::vector{m_sample.car});
    EXPECT_EQ(view().notes().chosen(), NoteHand::Notes{id});
    drag(pointOf(m_sample.car), pointOf(m_sample.car) + QPoint(-30, 20));
    EXPECT_EQ(session().undoTitle(), u"Move 1 item and a text");
    const QPointF way = m_sample.positionOf(m_sample.car) - car;
    EXPECT_LT(way.x(), 0);
    EXPECT_EQ(notes()[0].area.topLeft(), car + QPointF(-60, 60) + way);
    session().undo();
    EXPECT_EQ(m_sample.positionOf(m_sample.car), car);
    EXPECT_EQ(notes()[0].area.topLeft(), car + QPointF(-60, 60));
    QTest::keyClick(&view(), Qt::Key_Delete);
    EXPECT_TRUE(notes().empty());
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 7U);
    session().undo();
    EXPECT_EQ(notes().size(), 1U);
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 8U);
}

TEST_F(ChartNotesTest, WhatIsChosenElsewhereLeavesNoNoteChosenToBeDeletedWithIt)
{
    view().notes().choose({addText({0, 300, 120, 40}, u"Stays"_s)});
    m_selection.setEntities({m_sample.camera});
    QTest::keyClick(&view(), Qt::Key_Delete);
    EXPECT_EQ(notes().size(), 1U);
}

TEST_F(ChartNotesTest, NotesComeIntoLineWithItems)
{
    const ChartNoteId id = addText({900, 700, 120, 40}, u"In line"_s);
    m_selection.setEntities({m_sample.car});
    view().notes().choose({id});
    trigger(u"chart-align-left"_s);
    const QPointF car = m_sample.positionOf(m_sample.car);
    const double left = car.x() - scene().geometry()->box(0).width() / 2; // it is further left
    EXPECT_NEAR(notes()[0].area.left(), left, scene().geometry()->box(0).width());
    EXPECT_LT(notes()[0].area.left(), car.x());
    EXPECT_EQ(notes()[0].area.top(), 700);
    session().undo();
    EXPECT_EQ(notes()[0].area.left(), 900);
}

TEST_F(ChartNotesTest, ColourIsGivenToAllChosenInOneStep)
{
    const ChartNoteId one = addText({0, 300, 120, 40}, u"One"_s);
    const ChartNoteId two = addText({0, 400, 120, 40}, u"Two"_s);
    view().notes().choose({one, two});
    trigger(u"chart-note-colour-4"_s);
    EXPECT_EQ(notes()[0].colour, NoteColour::Blue);
    EXPECT_EQ(notes()[1].colour, NoteColour::Blue);
    session().undo();
    EXPECT_EQ(notes()[0].colour, NoteColour::Plain);
    EXPECT_EQ(notes()[1].colour, NoteColour::Plain);
}

TEST_F(ChartNotesTest, NotesAreCopiedToAnotherChartWithTheirWriter)
{
    ChartNote atCar;
    atCar.chart = m_sample.chart;
    atCar.kind = ChartNoteKind::AtItem;
    atCar.entity = m_sample.car;
    atCar.area = {48, -100, 120, 40};
    atCar.text = u"Seen twice"_s;
    note_edits::add(session(), atCar);
    const ChartNoteId text = addText({0, 300, 120, 40}, u"By itself"_s);
    m_selection.setEntities({m_sample.car});
    view().notes().choose({text});
    trigger(u"chart-copy"_s);
    const std::vector<ChartNote> before = notes();
    const ChartId other = chart_edits::add(session(), u"Other"_s);
    m_room.openChart(other);
    trigger(u"chart-paste"_s);
    const std::vector<ChartNote> there = chartNotes(m_sample.file.database(), other);
    ASSERT_EQ(there.size(), 2U);
    EXPECT_EQ(there[0].entity, m_sample.car) << "a note goes with the item that is copied";
    EXPECT_EQ(there[0].text, u"Seen twice");
    EXPECT_EQ(there[1].area, QRectF(0, 300, 120, 40));
    EXPECT_EQ(there[1].writtenAt, before[1].writtenAt);
    EXPECT_EQ(there[1].writtenBy, before[1].writtenBy);
    EXPECT_EQ(view().notes().chosen().size(), 2U);
    trigger(u"chart-paste"_s);
    const std::vector<ChartNote> again = chartNotes(m_sample.file.database(), other);
    ASSERT_EQ(again.size(), 3U) << "what is at the item already is not put there twice";
    EXPECT_NE(again[2].area.topLeft(), again[1].area.topLeft()) << "nor is one text put under another";
}

TEST_F(ChartNotesTest, OneNoteIsOnPaperAndInACopyOfTheChart)
{
    addText({-900, 500, 200, 40}, u"Far away"_s);
    const ChartPicture picture = buildPicture(session(), m_sample.chart);
    const QByteArray svg = chartSvg(picture, {});
    EXPECT_TRUE(svg.contains("Far away"));
    EXPECT_TRUE(svg.contains("note, not evidence"));
    EXPECT_TRUE(chartJson(picture).contains("Far away"));
    const ChartId copy = chart_edits::duplicate(session(), m_sample.chart, u"Copy"_s);
    ASSERT_EQ(chartNotes(m_sample.file.database(), copy).size(), 1U);
    chart_edits::remove(session(), copy);
    EXPECT_TRUE(chartNotes(m_sample.file.database(), copy).empty());
    session().undo();
    EXPECT_EQ(chartNotes(m_sample.file.database(), copy).size(), 1U);
}

TEST_F(ChartNotesTest, NoLabelStandsUnderANote)
{
    const QPointF car = m_sample.positionOf(m_sample.car);
    const QRectF under(car + QPointF(-110, 34), QSizeF(220, 40));
    const auto overlaps = [this](const QRectF &box) {
        for (const PlacedLabel &label : scene().labels())
            if (label.box.intersects(box))
                return true;
        return false;
    };
    ASSERT_TRUE(overlaps(QRectF(under.topLeft() * scene().scale(), under.size() * scene().scale())))
        << "the name of the car was there before";
    addText(under, u"Where its name would stand otherwise"_s);
    EXPECT_FALSE(overlaps(scene().notes().at(0).box));
}

TEST_F(ChartNotesTest, AScreenReaderIsToldOfNotesAfterItemsAndLines)
{
    addText({0, 300, 120, 40}, u"Ask about the car"_s);
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&view());
    const ChartPicture &picture = scene().picture();
    ASSERT_EQ(chart->childCount(), int(picture.items.size() + picture.links.size()) + 1);
    QAccessibleInterface *note = chart->child(chart->childCount() - 1);
    EXPECT_TRUE(note->text(QAccessible::Name)
                    .startsWith(u"Text, 1 of 1, the analyst's own: Ask about the car. Written by "_s))
        << qPrintable(note->text(QAccessible::Name));
    EXPECT_FALSE(note->state().selected);
    trigger(u"chart-note-next"_s);
    EXPECT_TRUE(note->state().selected);
    const QRect shown = boxOf(0).toAlignedRect();
    EXPECT_EQ(note->rect(), QRect(view().mapToGlobal(shown.topLeft()), shown.size()));
}

TEST_F(ChartNotesTest, TheChartIsFittedWithItsNotesAndAFarNoteIsAMark)
{
    addText({2500, 1800, 200, 40}, u"Far away"_s);
    view().fit();
    EXPECT_TRUE(view().rect().contains(boxOf(0).toAlignedRect()));
    view().setZoom(0.1, {0, 0});
    EXPECT_TRUE(scene().notes()[0].isFolded);
    EXPECT_LT(scene().notes()[0].box.width(), 30);
    view().setZoom(1, {0, 0});
    EXPECT_FALSE(scene().notes()[0].isFolded);
}

TEST_F(ChartNotesTest, AnItemOfTheAnalystsOwnLooksInferredAndTheLegendSaysSo)
{
    const QString words = u"Analyst's own item, no source"_s;
    EXPECT_FALSE(legendSays(words));
    const EntityId own = m_sample.file.add(EntityKind::Person, u"Sam SPECIMEN"_s);
    m_room.addEntities({own});
    EXPECT_TRUE(legendSays(words));
    for (const PictureItem &item : scene().picture().items)
        EXPECT_EQ(item.isOwn, item.entity == own) << qPrintable(item.name);
}

TEST_F(ChartNotesTest, ALineThatNoSourceSaysLooksInferredAndIsNoInference)
{
    const QString words = u"Analyst's own line, no source"_s;
    EXPECT_FALSE(legendSays(words));
    Link link;
    link.from = m_sample.car;
    link.to = m_sample.address;
    link.type = u"Parked at"_s;
    chart_edits::drawLink(session(), link);
    EXPECT_TRUE(legendSays(words));
    for (const PictureLink &line : scene().picture().links) {
        EXPECT_EQ(line.isOwn && !line.isInferred, line.type == u"Parked at") << qPrintable(line.name);
        EXPECT_EQ(line.looksInferred(), line.isInferred || line.type == u"Parked at");
    }
}

TEST(NoteLayoutTest, LongWordsBreakAndNoLineIsWiderThanItsRoom)
{
    TextMeasure measure(ChartLook::paperPrint());
    const QString text = QString(80, u'W') + u" and some more words that need a few lines"_s;
    const QStringList lines = measure.lines(text, 90, 12);
    EXPECT_GT(lines.size(), 6);
    for (const QString &line : lines)
        EXPECT_LE(measure.detailWidth(line, 12), 90.5) << qPrintable(line);
    EXPECT_EQ(lines.join(QString()).remove(u' '), QString(text).remove(u' ')) << "no letter is lost";
}

TEST(NoteLayoutTest, ATextHasTheSameLinesAtEveryScaleThatShowsIt)
{
    const ChartLook look = ChartLook::paperPrint();
    TextMeasure measure(look);
    ChartPicture picture;
    ChartNote note;
    note.area = {0, 0, 180, 40};
    note.text
        = u"Was seen with the driver of the blue Focus on three evenings in June, each time near the camp"_s;
    picture.notes.push_back({note, -1, u"tester, 03/06/2025"_s});
    LabelStyle style;
    const PlacedNote full = layNotes(picture, 1, style, measure)[0];
    EXPECT_GT(full.lines.size(), 2);
    for (const double scale : {0.05, 0.4, 0.9, 1.37, 3.1}) {
        const PlacedNote placed = layNotes(picture, scale, style, measure)[0];
        EXPECT_EQ(placed.lines, full.lines) << scale;
        for (const QString &line : placed.lines)
            EXPECT_LE(QFontMetricsF(look.font(std::floor(placed.letter))).horizontalAdvance(line),
                      placed.box.width() - placed.pad() - placed.mark() + 1)
                << scale;
    }
}

TEST(GuidesTest, TheNearestEdgeOrMiddleWithinReachIsTaken)
{
    const QRectF box(102, 50, 40, 20);
    const Guides near = guidesFor(box, {{100, 200, 60, 30}, {99, 300, 10, 10}}, 5);
    EXPECT_EQ(near.shift, QPointF(-2, 0));
    EXPECT_EQ(near.across, 100);
    EXPECT_FALSE(near.down);
    EXPECT_EQ(guidesFor(box, {{300, 300, 10, 10}}, 5).shift, QPointF());
}
