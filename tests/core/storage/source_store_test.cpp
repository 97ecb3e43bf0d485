// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_appender.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"
#include "core/storage/tie_store.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

/// Imports calls 0..count-1 between two phones, a minute apart, as an import does it; leaves the source
/// staged.
static SourceId stageCalls(TemporaryCase &kase, const QString &file, qint64 firstMinute, int count)
{
    Database database = kase.session().writer();
    Transaction transaction(database);
    Source source;
    source.file = file;
    source.kind = u"calls"_s;
    source.sha256 = QByteArray(32, 'x');
    source.id = addSource(database, source);
    EventAppender appender(database, source.id, Duplicates::Find);
    const EntityId a = ensureEntity(
        database,
        {{}, EntityKind::Phone, u"+447700900001"_s, u"07700 900001"_s, {source.id, 2, {}, {}, false}});
    const EntityId b = ensureEntity(
        database,
        {{}, EntityKind::Phone, u"+447700900002"_s, u"07700 900002"_s, {source.id, 2, {}, {}, false}});
    for (int i = 0; i < count; ++i) {
        NewEvent call;
        call.kind = EventKind::Call;
        call.start = call.latest = (firstMinute + i) * 60000;
        call.zone = appender.zone("Europe/London");
        call.seconds = i;
        call.from = a;
        call.to = b;
        call.title = appender.phrase(u"Voice"_s);
        call.row = i + 2;
        appender.add(call);
    }
    const auto outcome = appender.finish();
    source.rows = count;
    source.stored = outcome.stored;
    source.duplicates = outcome.repeats;
    updateSource(database, source);
    transaction.commit();
    return source.id;
}

static SourceId importCalls(TemporaryCase &kase, const QString &file, qint64 firstMinute, int count)
{
    const SourceId id = stageCalls(kase, file, firstMinute, count);
    kase.session().edit(u"Import "_s + file,
                        [id](Database &database) { setSourceState(database, id, SourceState::Active); },
                        {.action = u"collect"_s});
    return id;
}

TEST(SourceStoreTest, WhatTwoSourcesSaySurvivesTheWithdrawalOfEither)
{
    TemporaryCase kase;
    const SourceId first = importCalls(kase, u"one.csv"_s, 0, 10);
    const SourceId second
        = stageCalls(kase, u"two.csv"_s, 0, 15); // the same seconds: ten repeats and five new
    kase.session().edit(u"Import"_s,
                        [&](Database &database) { setSourceState(database, second, SourceState::Active); });
    EXPECT_EQ(findSource(kase.database(), second)->duplicates, 10);
    EXPECT_EQ(findSource(kase.database(), second)->stored, 5);
    EXPECT_EQ(eventCount(kase.database()), 15);

    kase.session().edit(u"Withdraw"_s,
                        [&](Database &database) { setSourceState(database, first, SourceState::Withdrawn); });
    EXPECT_EQ(eventCount(kase.database()), 15) << "all ten rest on the second source too";
    for (const Event &event : events(kase.database(), {}))
        EXPECT_EQ(event.origin.source, second) << "a withdrawn source is not cited";
    for (const Entity &phone : entities(kase.database()))
        EXPECT_EQ(phone.origin.source, second);
    kase.session().edit(
        u"Withdraw"_s, [&](Database &database) { setSourceState(database, second, SourceState::Withdrawn); });
    EXPECT_EQ(eventCount(kase.database()), 0);
    EXPECT_TRUE(entities(kase.database()).empty());
    kase.session().edit(u"Restore"_s,
                        [&](Database &database) { setSourceState(database, first, SourceState::Active); });
    EXPECT_EQ(eventCount(kase.database()), 10);
    EXPECT_EQ(entities(kase.database()).size(), 2U);
}

TEST(SourceStoreTest, WhatAWithdrawnSourceSaidFirstIsCitedFromTheOneThatSaysItAgain)
{
    TemporaryCase kase;
    const SourceId first = kase.addActiveSource(u"one.csv"_s);
    const SourceId second = kase.addActiveSource(u"two.csv"_s);
    EntityId car;
    kase.session().edit(u"Rows"_s, [&](Database &database) {
        car = ensureEntity(database, {{}, EntityKind::Vehicle, u"AB12CDE"_s, u"AB12 CDE"_s, {first, 2}});
        ensureEntity(database, {{}, EntityKind::Vehicle, u"AB12CDE"_s, u"AB12 CDE"_s, {second, 7}});
        addAttribute(database, {{}, car, u"Colour"_s, u"BLUE"_s, {}, {}, {first, 2}});
        addRepeat(database, {first, 2, second, 7});
    });
    kase.session().edit(u"Withdraw"_s,
                        [&](Database &database) { setSourceState(database, first, SourceState::Withdrawn); });
    const auto colours = attributesOf(kase.database(), car);
    ASSERT_EQ(colours.size(), 1U);
    for (const Origin &origin : {findEntity(kase.database(), car)->origin, colours[0].origin}) {
        EXPECT_EQ(origin.source, second);
        EXPECT_EQ(origin.row, 7);
    }
    kase.session().undo();
    EXPECT_EQ(findEntity(kase.database(), car)->origin.row, 2);
}

TEST(SourceStoreTest, AnEventOfAWithdrawnListThatAnotherRepeatsCountsOnce)
{
    TemporaryCase kase;
    const SourceId first = kase.addActiveSource(u"one.csv"_s);
    const SourceId second = kase.addActiveSource(u"two.csv"_s);
    kase.session().edit(u"Rows"_s, [&](Database &database) {
        Event sighting;
        sighting.kind = EventKind::Sighting;
        sighting.time.zone = "UTC";
        sighting.origin = {first, 2, {}, {}, false};
        addEvent(database, sighting);
        addRepeat(database, {first, 2, second, 7});
    });
    EXPECT_EQ(eventCount(kase.database()), 1);
    kase.session().edit(u"Withdraw"_s,
                        [&](Database &database) { setSourceState(database, first, SourceState::Withdrawn); });
    EXPECT_EQ(events(kase.database(), {}).size(), 1U);
    EXPECT_EQ(eventCount(kase.database()), 1);
}

TEST(SourceStoreTest, SaysFirstWhatAWithdrawalWouldTakeAway)
{
    TemporaryCase kase;
    const SourceId source = importCalls(kase, u"one.csv"_s, 0, 10);
    Database database(kase.path());
    NoProgress progress;
    const std::optional<Holdings> loss = restsOn(database, source, progress);
    ASSERT_TRUE(loss);
    EXPECT_EQ(loss->events, 10);
    EXPECT_EQ(loss->entities, 2);
    EXPECT_EQ(eventCount(database), 10) << "asking changes nothing";
}

TEST(SourceStoreTest, WhatAWithdrawalWouldTakeAwayCanBeStoppedAndHoldsNobodyUp)
{
    TemporaryCase kase;
    const SourceId source = importCalls(kase, u"one.csv"_s, 0, 20'000);
    const Database database(kase.path());
    class Writes final : public Progress
    {
    public:
        explicit Writes(TemporaryCase &kase)
            : m_kase(kase)
        {
        }
        bool advance(qint64 /*done*/, qint64 /*total*/) override
        {
            if (++m_asked == 1)
                m_kase.add(EntityKind::Person, u"Jordan EXAMPLE"_s); // while it looks
            return m_asked < 2;
        }
        int m_asked = 0;

    private:
        TemporaryCase &m_kase;
    } writes(kase);
    EXPECT_FALSE(restsOn(database, source, writes));
    EXPECT_EQ(writes.m_asked, 2);
    NoProgress progress;
    const std::optional<Holdings> loss = restsOn(database, source, progress);
    ASSERT_TRUE(loss);
    EXPECT_EQ(loss->events, 20'000);
}

TEST(SourceStoreTest, UndoOfAnImportWithdrawsIt)
{
    TemporaryCase kase;
    importCalls(kase, u"one.csv"_s, 0, 10);
    kase.session().undo();
    EXPECT_EQ(eventCount(kase.database()), 0);
    kase.session().redo();
    EXPECT_EQ(eventCount(kase.database()), 10);
}

TEST(SourceStoreTest, AnInterruptedImportIsGoneWhenTheCaseIsOpenedAgain)
{
    TemporaryCase kase;
    importCalls(kase, u"one.csv"_s, 0, 10);
    stageCalls(kase, u"two.csv"_s, 5000, 10);
    kase.close();
    kase.open();
    EXPECT_EQ(sources(kase.database()).size(), 1U);
    EXPECT_EQ(eventCount(kase.database()), 10);
    Statement rows = kase.database().prepare(u"SELECT count(*) FROM event"_s);
    rows.next();
    EXPECT_EQ(rows.integer(0), 10);
}

TEST(SourceStoreTest, RepeatsWithinAFileAreLinkedToTheirFirstAppearance)
{
    TemporaryCase kase;
    Database database = kase.session().writer();
    Transaction transaction(database);
    Source source;
    source.file = u"calls.csv"_s;
    source.sha256 = QByteArray(32, 'x');
    source.id = addSource(database, source);
    EventAppender appender(database, source.id, Duplicates::Find);
    NewEvent event;
    event.zone = appender.zone("UTC");
    for (const qint64 row : {2, 3, 4}) {
        event.start = event.latest = row == 3 ? 1000 : 5000;
        event.row = row;
        appender.add(event);
    }
    const auto outcome = appender.finish();
    EXPECT_EQ(outcome.stored, 2);
    EXPECT_EQ(outcome.repeats, 1);
    const auto repeats = repeatsOf(database, source.id);
    ASSERT_EQ(repeats.size(), 1U);
    EXPECT_EQ(repeats[0].firstRow, 2);
    EXPECT_EQ(repeats[0].row, 4);
}
