// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_store.h"
#include "core/storage/theme_store.h"
#include "tests/support/room_fixture.h"
#include "widgets/base/entity_mime.h"
#include "widgets/timeline/sequence_sheet.h"
#include "widgets/timeline/sequence_view.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QPainter>
#include <QProcess>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class SequenceViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        room.story.test.session().edit(u"Calls"_s, [this](Database &database) {
            for (int hour = 0; hour < 8; ++hour)
                calls.push_back(room.story.call(database, qPrintable(u"14/06/2025 %1:05"_s.arg(10 + hour)),
                                                hour % 2 ? room.story.one : room.story.two,
                                                hour % 2 ? room.story.two : room.story.one, 60));
        });
        view = std::make_unique<SequenceView>(room.context());
        view->resize(1100, 420);
        view->show();
        view->addThemes({room.story.alex, room.story.two});
        draw();
    }

    void draw() { view->grab(); }

    QPoint pointOf(size_t mark) const
    {
        const SequencePicture &picture = view->picture();
        const PlacedMark &placed = picture.marks.at(mark);
        return {int(placed.x + SequencePainter::gutter),
                int(picture.lineY[size_t(placed.line)] + SequencePainter::header)};
    }

    RoomFixture room;
    std::vector<EventId> calls;
    std::unique_ptr<SequenceView> view;
};

} // namespace

TEST_F(SequenceViewTest, ThemeLinesAreKeptInTheCaseAndCanBeUndone)
{
    EXPECT_EQ(themeLines(room.story.database()).size(), 2U);
    EXPECT_EQ(view->sequence().events.size(), 8U);
    room.story.test.session().undo();
    EXPECT_TRUE(view->themes().empty());
    EXPECT_TRUE(view->sequence().events.empty());
}

TEST_F(SequenceViewTest, AClickOnAMarkChoosesItsEventEverywhere)
{
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, pointOf(0));
    ASSERT_EQ(room.selection.events().size(), 1U);
    EXPECT_EQ(room.selection.events().front(), calls.front());
}

TEST_F(SequenceViewTest, TheKeyboardWalksFromEventToEvent)
{
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Right);
    QTest::keyClick(view.get(), Qt::Key_Right);
    EXPECT_EQ(room.selection.events(), std::vector<EventId>{calls[1]});
    QTest::keyClick(view.get(), Qt::Key_Left);
    EXPECT_EQ(room.selection.events(), std::vector<EventId>{calls[0]});
}

TEST_F(SequenceViewTest, ZoomKeepsWhatIsUnderThePointer)
{
    constexpr double at = 300;
    const TimeRange before = view->seen();
    const auto under = [&] {
        return view->seen().from
            + qint64(double(view->seen().length()) * at
                     / (view->viewport()->width() - SequencePainter::gutter));
    };
    const qint64 time = under();
    view->zoom(6, at);
    EXPECT_NEAR(double(view->seen().length()), double(before.length()) / 6, double(before.length()) / 60);
    EXPECT_NEAR(double(under()), double(time), double(view->seen().length()) / 100);
    view->fit();
    EXPECT_EQ(view->seen().from, before.from);
}

TEST_F(SequenceViewTest, EntitiesDroppedOnItBecomeThemeLines)
{
    const std::unique_ptr<QMimeData> data(entityMimeData({room.story.three, room.story.two}));
    QDragEnterEvent enter(QPoint(300, 100), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &enter); // Qt drops only where something was dragged to
    QDropEvent drop(QPointF(300, 100), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &drop);
    EXPECT_EQ(view->themes(), (std::vector<EntityId>{room.story.alex, room.story.two, room.story.three}));
}

TEST_F(SequenceViewTest, LinesAreMovedAndRemovedByTheKeyboard)
{
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Down);
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(view->themes(), (std::vector<EntityId>{room.story.two, room.story.alex}));
    QTest::keyClick(view.get(), Qt::Key_Delete);
    EXPECT_EQ(view->themes(), std::vector<EntityId>{room.story.two});
}

TEST_F(SequenceViewTest, AnOrderedAxisGivesEveryEventItsColumn)
{
    view->setOrdered(true);
    draw();
    EXPECT_TRUE(view->isOrdered());
    EXPECT_TRUE(view->picture().bands.empty());
    EXPECT_EQ(view->picture().labels.size(), 8U);
    RoomFixture::picture(*view, u"sequence-ordered"_s);
}

TEST_F(SequenceViewTest, AHiddenEventIsLeftOutAndCounted)
{
    room.story.test.session().edit(u"Hide"_s, [this](Database &database) {
        setMark(database, calls[2], {{}, false, u"not relevant"_s});
    });
    EXPECT_EQ(view->sequence().events.size(), 7U);
    EXPECT_TRUE(view->summary().contains(u"1 hidden"_s));
    view->setShowsHidden(true);
    EXPECT_EQ(view->sequence().events.size(), 8U);
}

TEST_F(SequenceViewTest, EachPageOnPaperSaysWhatItIsOf)
{
    SheetWords words;
    words.title = u"Sequence of events: 07700 900123"_s;
    words.operation = u"HERON"_s;
    words.asAt = u"01/07/2025 09:00:00 BST"_s;
    const SequenceSheet sheet(view->sequence(), words, AxisKind::Ordered,
                              [](const SequenceEvent &) { return QString(); });
    const QString path = room.story.test.file(u"sequence.pdf"_s);
    sheet.write(path);
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    ASSERT_TRUE(process.waitForFinished(60'000)) << "pdftotext is in packaging/packages.txt";
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    EXPECT_TRUE(text.contains(
        u"Operation HERON · Sequence of events: 07700 900123 · data as at 01/07/2025 09:00:00 BST"_s))
        << qPrintable(text);
}
