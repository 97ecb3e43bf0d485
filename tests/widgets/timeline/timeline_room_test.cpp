// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_store.h"
#include "tests/support/many_events.h"
#include "tests/support/room_fixture.h"
#include "widgets/models/event_model.h"
#include "widgets/models/table_view.h"
#include "widgets/timeline/chronology_page.h"
#include "widgets/timeline/day_stripes.h"
#include "widgets/timeline/mark_bar.h"
#include "widgets/timeline/sequence_page.h"
#include "widgets/timeline/sequence_view.h"
#include "widgets/timeline/timeline_room.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class TimelineRoomTest : public testing::Test
{
protected:
    void SetUp() override
    {
        fixture.story.test.session().edit(u"Calls"_s, [this](Database &database) {
            first
                = fixture.story.call(database, "14/06/2025 13:05", fixture.story.one, fixture.story.two, 65);
            fixture.story.call(database, "15/06/2025 13:05", fixture.story.three, fixture.story.two, 65);
            fixture.story.call(database, "15/06/2025 14:05", fixture.story.two, fixture.story.one, 5,
                               EventKind::Text);
        });
        room = std::make_unique<TimelineRoom>(fixture.context());
        room->resize(1280, 760);
        room->show();
        named<QTabWidget>(u"timeline-pages"_s)->setCurrentIndex(1);
    }

    template<typename Widget>
    Widget *named(const QString &name) const
    {
        auto *found = room->findChild<Widget *>(name);
        EXPECT_TRUE(found) << qPrintable(name);
        return found;
    }

    int rows() const { return room->chronology().table().model()->rowCount(); }

    void choose(const QString &combo, const QString &text) const
    {
        auto *box = named<QComboBox>(combo);
        box->setCurrentIndex(box->findText(text));
        Q_EMIT box->activated(box->currentIndex());
    }

    RoomFixture fixture;
    EventId first;
    std::unique_ptr<TimelineRoom> room;
};

} // namespace

TEST_F(TimelineRoomTest, TheChronologyIsFilteredByWhoKindAndHidden)
{
    EXPECT_EQ(rows(), 3);
    choose(u"chronology-kind"_s, u"Text"_s);
    EXPECT_EQ(rows(), 1);
    choose(u"chronology-kind"_s, u"All kinds"_s);
    choose(u"chronology-who"_s, u"07700 900303"_s);
    EXPECT_EQ(rows(), 1);
    choose(u"chronology-who"_s, u"Everybody"_s);
    EXPECT_EQ(rows(), 3);
}

TEST_F(TimelineRoomTest, AnEventIsHiddenOnlyWithAReasonAndComesBackByUndo)
{
    fixture.selection.setEvents({first});
    fixture.prompts.texts = {u"  "_s};
    room->chronology().marks().hideAction()->trigger();
    EXPECT_EQ(fixture.prompts.errors.size(), 1);
    EXPECT_EQ(rows(), 3);
    fixture.prompts.texts = {u"a wrong number"_s};
    room->chronology().marks().hideAction()->trigger();
    EXPECT_EQ(rows(), 2);
    EXPECT_EQ(findEvent(fixture.story.database(), first)->mark.hiddenBecause, u"a wrong number"_s);
    fixture.story.test.session().undo();
    EXPECT_EQ(rows(), 3);
}

TEST_F(TimelineRoomTest, AHiddenPageReadsNothingUntilItIsSeen)
{
    auto *pages = named<QTabWidget>(u"timeline-pages"_s);
    pages->setCurrentIndex(0);
    fixture.story.test.session().edit(u"Calls"_s, [this](Database &database) {
        fixture.story.call(database, "16/06/2025 13:05", fixture.story.one, fixture.story.two, 65);
    });
    EXPECT_EQ(rows(), 3);
    pages->setCurrentIndex(1);
    EXPECT_EQ(rows(), 4);
}

TEST_F(TimelineRoomTest, APersonHasTheEventsOfTheirPhonesOnlyWhileTheseAreAttributed)
{
    fixture.story.test.session().edit(u"Calls"_s, [this](Database &database) {
        fixture.story.call(database, "14/09/2025 13:05", fixture.story.three, fixture.story.two, 65);
    });
    choose(u"chronology-who"_s, u"Casey SAMPLE"_s);
    EXPECT_EQ(rows(), 3) << "in September the phone is Casey's no more";
    choose(u"chronology-who"_s, u"07700 900202"_s);
    EXPECT_EQ(rows(), 4);
}

TEST_F(TimelineRoomTest, ANoteAndAKeyFlagAreEditsOfTheCase)
{
    fixture.selection.setEvents({first});
    auto *note = room->chronology().findChild<QLineEdit *>(u"event-note"_s);
    ASSERT_TRUE(note);
    QTest::keyClicks(note, u"first contact"_s);
    QTest::keyClick(note, Qt::Key_Return);
    room->chronology().marks().keyAction()->trigger();
    const EventMark mark = findEvent(fixture.story.database(), first)->mark;
    EXPECT_EQ(mark.note, u"first contact"_s);
    EXPECT_TRUE(mark.isKey);
    named<QCheckBox>(u"chronology-key"_s)->setChecked(true);
    EXPECT_EQ(rows(), 1);
}

TEST_F(TimelineRoomTest, TheChronologyIsExportedAsItIsFiltered)
{
    choose(u"chronology-kind"_s, u"Text"_s);
    const QString path = fixture.story.test.file(u"out.csv"_s);
    fixture.prompts.files = {path};
    QString said;
    QObject::connect(room.get(), &Room::noticed, [&said](const QString &text) { said = text; });
    named<QToolButton>(u"chronology-export"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !fixture.jobs.isBusy(); }, 20000));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count("\r\n"), 2);
    EXPECT_TRUE(said.contains(path));
}

TEST_F(TimelineRoomTest, TheSequenceIsExportedAsAChartAndItsTableFollowsTheThemes)
{
    named<QTabWidget>(u"timeline-pages"_s)->setCurrentIndex(0);
    room->sequence().view().addThemes({fixture.story.one, fixture.story.three});
    EXPECT_EQ(named<TableView>(u"sequence-table"_s)->model()->rowCount(), 3);
    const QString path = fixture.story.test.file(u"out.svg"_s);
    fixture.prompts.files = {path};
    room->sequence().exportTo();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !fixture.jobs.isBusy(); }, 20000));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("07700 900101"));
    RoomFixture::picture(*room, u"timeline-room"_s);
}

TEST_F(TimelineRoomTest, AnEventIsShownWhereItIs)
{
    Target target;
    target.event = first;
    EXPECT_TRUE(room->reveal(target));
    target.event = EventId{4711};
    EXPECT_FALSE(room->reveal(target));
}

TEST_F(TimelineRoomTest, AnEventIsChosenOnceThoseOfALargeCaseAreRead)
{
    const std::vector<EventId> ids = ManyEvents::addTo(fixture.story.test);
    room->hide();
    fixture.story.test.session().edit(u"More"_s, [this](Database &database) {
        fixture.story.call(database, "16/06/2025 13:05", fixture.story.one, fixture.story.two, 65);
    });
    room->show();
    Target target;
    target.event = ids.back();
    EXPECT_TRUE(room->reveal(target));
    const TableView &table = room->chronology().table();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return table.chosenKeys() == std::vector<qint64>{ids.back().value}; }, 20'000));
}

TEST_F(TimelineRoomTest, TheTableModelKeepsTheRulesOfModels)
{
    EventModel events(fixture.story.test.session());
    events.setFilter({});
    DayStripes days(events);
    const QAbstractItemModelTester tester(&days, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(days.rowCount(), 3);
    EXPECT_EQ(days.rowOf(first.value), 0);
}

TEST_F(TimelineRoomTest, TheLayoutIsRemembered)
{
    const QByteArray layout = room->saveLayout();
    TimelineRoom other(fixture.context());
    other.restoreLayout(layout);
    other.restoreLayout("nonsense");
    EXPECT_FALSE(other.saveLayout().isEmpty());
}
