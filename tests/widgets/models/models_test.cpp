// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_appender.h"
#include "core/storage/link_store.h"
#include "tests/support/many_events.h"
#include "tests/support/small_story.h"
#include "tests/support/temporary_case.h"
#include "widgets/models/attribute_model.h"
#include "widgets/models/audit_model.h"
#include "widgets/models/entity_model.h"
#include "widgets/models/event_model.h"
#include "widgets/models/kind_title.h"
#include "widgets/models/link_model.h"
#include "widgets/models/row_filter.h"
#include "widgets/models/row_issue_model.h"
#include "widgets/models/source_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

using Mode = QAbstractItemModelTester::FailureReportingMode;

static QString cellOf(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data(Qt::DisplayRole).toString();
}

static Event callAt(EntityId from, EntityId to, qint64 at)
{
    Event call;
    call.kind = EventKind::Call;
    call.time.earliest = call.time.latest = at;
    call.time.zone = "Europe/London";
    call.seconds = 65;
    call.parties = {{from, PartyRole::From}, {to, PartyRole::To}};
    return call;
}

TEST(EntityModelTest, FollowsTheCaseThroughEditUndoAndRedo)
{
    TemporaryCase file;
    EntityModel model(file.session());
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const EntityId jordan = file.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    file.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
    ASSERT_EQ(model.rowCount(), 2);
    file.session().edit(u"Rename"_s,
                        [&](Database &database) { renameEntity(database, jordan, u"Jordan SAMPLE"_s); });
    EXPECT_EQ(cellOf(model, model.rowOf(jordan.value), EntityModel::Label), u"Jordan SAMPLE"_s);
    file.session().undo();
    EXPECT_EQ(cellOf(model, model.rowOf(jordan.value), EntityModel::Label), u"Jordan EXAMPLE"_s);
    file.session().undo();
    EXPECT_EQ(model.rowCount(), 1);
    file.session().redo();
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(EntityModelTest, AnEditOfOneRowLeavesTheOthersInTheirPlace)
{
    TemporaryCase file;
    const EntityId ash = file.add(EntityKind::Person, u"Ash ONE"_s);
    file.add(EntityKind::Person, u"Bea TWO"_s);
    EntityModel model(file.session());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy altered(&model, &QAbstractItemModel::dataChanged);
    file.session().edit(u"Give a role"_s, [&](Database &database) {
        addRole(database, {{}, ash, {}, PersonRole::Victim, {}});
    });
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(altered.count(), 1);
    EXPECT_EQ(cellOf(model, model.rowOf(ash.value), EntityModel::Roles), u"Victim"_s);
}

TEST(EntityModelTest, ReadsNothingBeforeItIsAskedTo)
{
    TemporaryCase file;
    file.add(EntityKind::Person, u"Ash ONE"_s);
    EntityModel model(file.session(), nullptr, EntityModel::Loading::WhenAsked);
    file.add(EntityKind::Person, u"Bea TWO"_s);
    EXPECT_EQ(model.rowCount(), 0);
    model.start();
    EXPECT_EQ(model.rowCount(), 2);
    file.add(EntityKind::Person, u"Cass THREE"_s);
    EXPECT_EQ(model.rowCount(), 3);
}

TEST(EntityModelTest, ManyAreReadElsewhereAndTheLastStateOfTheCaseIsShown)
{
    TemporaryCase file;
    constexpr int many = 10'001;
    file.session().edit(u"Add"_s, [](Database &database) {
        for (int i = 0; i < many; ++i)
            addEntity(database, {{}, EntityKind::Person, {}, u"Person %1"_s.arg(i), {}});
    });
    EntityModel model(file.session());
    QSignalSpy loaded(&model, &EntityModel::loaded);
    EXPECT_TRUE(model.isLoading());
    EXPECT_EQ(model.rowCount(), 0) << "nobody waited for them";
    file.session().undo();
    EXPECT_EQ(model.rowCount(), 0);
    file.session().redo();
    ASSERT_TRUE(loaded.wait(30'000));
    EXPECT_FALSE(model.isLoading());
    EXPECT_EQ(model.rowCount(), many);
    file.add(EntityKind::Person, u"Ash ONE"_s);
    EXPECT_EQ(model.rowCount(), many) << "the rows stay until others are there";
    ASSERT_TRUE(loaded.wait(30'000));
    EXPECT_EQ(model.rowCount(), many + 1);
    QTest::qWait(50);
    EXPECT_EQ(loaded.count(), 2) << "what was asked for in between is not shown";
}

TEST(RowFilterTest, StaysSortedWhateverTheCaseOfTheLetters)
{
    TemporaryCase file;
    const EntityId ash = file.add(EntityKind::Person, u"ash one"_s);
    file.add(EntityKind::Person, u"Bea TWO"_s);
    EntityModel model(file.session());
    RowFilter filter;
    filter.setSourceModel(&model);
    filter.sort(EntityModel::Label);
    const auto labels = [&filter] {
        QStringList found;
        for (int row = 0; row < filter.rowCount(); ++row)
            found << filter.index(row, EntityModel::Label).data().toString();
        return found;
    };
    EXPECT_EQ(labels(), (QStringList{u"ash one"_s, u"Bea TWO"_s}));
    file.add(EntityKind::Person, u"Azra ZERO"_s);
    EXPECT_EQ(labels(), (QStringList{u"ash one"_s, u"Azra ZERO"_s, u"Bea TWO"_s}));
    file.session().edit(u"Rename"_s, [&](Database &database) { renameEntity(database, ash, u"Cass"_s); });
    EXPECT_EQ(labels(), (QStringList{u"Azra ZERO"_s, u"Bea TWO"_s, u"Cass"_s}));
    filter.sort(EntityModel::Label, Qt::DescendingOrder);
    EXPECT_EQ(labels().front(), u"Cass"_s);
}

TEST(LinkModelTest, NamesBothEndsAndTheAnalystAsSource)
{
    TemporaryCase file;
    const EntityId person = file.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    const EntityId phone = file.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
    LinkModel model(file.session());
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    file.session().edit(u"Attribute"_s, [&](Database &database) {
        Link link;
        link.from = phone;
        link.to = person;
        link.type = QString::fromUtf16(link_type::AttributedTo);
        link.grounds = u"Top-up card found on arrest"_s;
        addLink(database, link);
    });
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(cellOf(model, 0, LinkModel::From), u"07700 900123"_s);
    EXPECT_EQ(cellOf(model, 0, LinkModel::To), u"Jordan EXAMPLE"_s);
    EXPECT_EQ(cellOf(model, 0, LinkModel::SourceColumn), u"Analyst’s own"_s);
    model.setEntity(EntityId{999});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(AttributeModelTest, ShowsOnlyOneEntitysStatements)
{
    TemporaryCase file;
    const EntityId person = file.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    AttributeModel model(file.session());
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setEntity(person);
    file.session().edit(u"Add an alias"_s, [&](Database &database) {
        Attribute alias;
        alias.entity = person;
        alias.name = u"Alias"_s;
        alias.value = u"<b>Jay</b>"_s;
        addAttribute(database, alias);
    });
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(cellOf(model, 0, AttributeModel::Value), u"<b>Jay</b>"_s);
    model.setEntity({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(EventModelTest, BothRecordsOfACallStayAndEachNamesTheOther)
{
    SmallStory story;
    const auto record = [&story](const char *time, SourceId source, qint64 row) {
        Event event;
        event.kind = EventKind::Call;
        event.time = timeOf(time);
        event.parties = {{story.one, PartyRole::From}, {story.three, PartyRole::To}};
        event.origin = {source, row, {}, {}, false};
        story.add(event);
    };
    record("20/06/2025 10:00:00", story.calls, 5);
    record("20/06/2025 10:00:02", story.reports, 7);
    record("20/06/2025 11:00:00", story.reports, 9);
    EventModel model(story.test.session());
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(cellOf(model, 0, EventModel::SourceColumn),
              u"calls.csv, row 5 · also recorded in reports.csv, row 7"_s);
    EXPECT_EQ(cellOf(model, 1, EventModel::SourceColumn),
              u"reports.csv, row 7 · also recorded in calls.csv, row 5"_s);
    EXPECT_EQ(cellOf(model, 2, EventModel::SourceColumn), u"reports.csv, row 9"_s);
}

TEST(EventModelTest, ReadsOnlyTheBlocksThatAreLookedAtAndNamesTheParties)
{
    TemporaryCase file;
    const EntityId from = file.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
    const EntityId to = file.add(EntityKind::Phone, u"07700 900456"_s, u"+447700900456"_s);
    constexpr int count = 700; // more than two blocks
    constexpr qint64 start = 1750000000000;
    file.session().edit(u"Add calls"_s, [&](Database &database) {
        for (int i = 0; i < count; ++i)
            addEvent(database, callAt(from, to, start + i * qint64(60'000)));
    });
    EventModel model(file.session());
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    ASSERT_EQ(model.rowCount(), count);
    EXPECT_EQ(cellOf(model, count - 1, EventModel::Who), u"07700 900123"_s);
    EXPECT_EQ(cellOf(model, 0, EventModel::With), u"07700 900456"_s);
    EXPECT_EQ(cellOf(model, 0, EventModel::Duration), u"1:05"_s);
    EXPECT_EQ(cellOf(model, 0, EventModel::Time), u"15/06/2025 16:06:40 BST"_s);

    const qint64 first = model.keyAt(0);
    model.sort(EventModel::Time, Qt::DescendingOrder);
    EXPECT_EQ(model.rowOf(first), count - 1);

    EventFilter filter;
    filter.window = {start, start + 10 * qint64(60'000)};
    model.setFilter(filter);
    EXPECT_EQ(model.rowCount(), 10);
    file.session().undo();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(EventModelTest, ShowsEachEventInItsRowAlsoWhenOneIsGoneThatItStillCounts)
{
    SmallStory story;
    Event sighting;
    sighting.kind = EventKind::Sighting;
    sighting.title = u"first"_s;
    sighting.time = timeOf("20/06/2025 10:00:00");
    Event later = sighting;
    later.title = u"second"_s;
    later.time = timeOf("20/06/2025 11:00:00");
    story.add(later);
    story.add(sighting); // the last step, to be taken back
    EventModel model(story.test.session());
    ASSERT_EQ(model.rowCount(), 2);
    model.pause();
    story.test.session().undo();
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(cellOf(model, 1, EventModel::What), u"second"_s);
    EXPECT_EQ(cellOf(model, 0, EventModel::What), QString());
    model.resume();
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(cellOf(model, 0, EventModel::What), u"second"_s);
}

TEST(EventModelTest, ManyAreFoundOnAnotherThreadWhileWhatWasShownStays)
{
    TemporaryCase file;
    ManyEvents::addTo(file);
    const QThread *finding = nullptr;
    const auto finder = [&finding](const Database &database, const EventFilter &filter) {
        finding = QThread::currentThread();
        return eventIds(database, filter);
    };
    EventModel model(file.session(), nullptr, TimeZone::london(), EventModel::Start::Reading, finder);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QSignalSpy loaded(&model, &EventModel::loaded);
    EXPECT_TRUE(model.isLoading());
    EXPECT_EQ(model.rowCount(), 0);
    ASSERT_TRUE(loaded.wait());
    EXPECT_FALSE(model.isLoading());
    EXPECT_EQ(model.rowCount(), ManyEvents::Count);
    EXPECT_NE(finding, QThread::currentThread());

    EventFilter filter;
    filter.window = {ManyEvents::Start, ManyEvents::Start + 10 * ManyEvents::Minute};
    model.setFilter(filter);
    EXPECT_EQ(model.rowCount(), ManyEvents::Count);
    filter.window.to = ManyEvents::Start + 5 * ManyEvents::Minute; // before the first has come
    model.setFilter(filter);
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(loaded.count(), 2) << "what was asked for first was shown on the way";
}

TEST(EventModelTest, ManyAreFoundAgainWhenTheCaseChangedMeanwhile)
{
    TemporaryCase file;
    ManyEvents::addTo(file);
    EventModel model(file.session());
    QSignalSpy loaded(&model, &EventModel::loaded);
    file.session().edit(u"Add"_s, [](Database &database) {
        Event event;
        event.kind = EventKind::Sighting;
        event.time.zone = "UTC";
        addEvent(database, event);
    });
    ASSERT_TRUE(loaded.wait());
    EXPECT_EQ(model.rowCount(), ManyEvents::Count + 1);
}

TEST(SourceModelTest, SaysWhetherTheLedgerBalances)
{
    TemporaryCase file;
    SourceModel model(file.session());
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const SourceId id = file.addActiveSource(u"people.csv"_s);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(cellOf(model, 0, SourceModel::Balance), u"Balanced"_s);
    // The store itself refuses such counts; a damaged file may hold them.
    file.session().edit(u"Damage"_s, [id](Database &database) {
        database.execute(u"UPDATE source SET row_count = 3 WHERE id = %1"_s.arg(id.value));
    });
    EXPECT_EQ(cellOf(model, 0, SourceModel::Balance), u"Does not add up"_s);
}

TEST(SourceModelTest, CallsAKindAsTheWizardDoes)
{
    TemporaryCase file;
    SourceModel model(file.session());
    const SourceId id = file.addActiveSource(u"calls.csv"_s);
    file.session().edit(u"Kind"_s, [id](Database &database) {
        database.execute(u"UPDATE source SET kind = 'calls' WHERE id = %1"_s.arg(id.value));
    });
    EXPECT_EQ(cellOf(model, 0, SourceModel::Kind), u"Calls, texts and data"_s);
    EXPECT_EQ(kindTitle(u"ANX"_s), u"ANX"_s);
}

TEST(RowIssueModelTest, ShowsWhatWasLeftOutAndWhy)
{
    TemporaryCase file;
    const SourceId id = file.addActiveSource(u"people.csv"_s);
    file.session().edit(u"Note"_s, [&](Database &database) {
        addIssue(database, id, {14, u"VRM"_s, u"AB12"_s, u"a plate of no known form"_s, false});
        addIssue(database, id, {9, u"Date"_s, u"31/02/2025"_s, u"February 2025 has 28 days"_s, true});
    });
    RowIssueModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setRows(issuesOf(file.database(), id));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(cellOf(model, 0, RowIssueModel::Row), u"9"_s);
    EXPECT_EQ(cellOf(model, 0, RowIssueModel::What), u"Left out"_s);
    EXPECT_EQ(cellOf(model, 1, RowIssueModel::What), u"Stored, with a doubt"_s);
}

TEST(AuditModelTest, TheNewestEntryComesFirst)
{
    TemporaryCase file;
    AuditModel model(file.session());
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    file.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
    ASSERT_GE(model.rowCount(), 2);
    EXPECT_EQ(cellOf(model, 0, AuditModel::Number).toInt(), model.rowCount());
}
