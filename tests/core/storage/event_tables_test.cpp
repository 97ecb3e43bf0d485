// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_store.h"
#include "core/storage/event_appender.h"
#include "core/storage/event_check.h"
#include "core/storage/event_store.h"
#include "core/storage/row_values.h"
#include "core/storage/source_store.h"
#include "core/storage/verify.h"
#include "tests/support/stop_after.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

/// Events of three sources, long enough for several blocks each, and some of the analyst's own, beside a
/// plain list of the same that every question is answered from once more.
class EventTablesTest : public testing::Test
{
protected:
    struct Known
    {
        qint64 start;
        qint64 id;
        qint64 source;
        EntityId from, to;
    };

    void SetUp() override
    {
        m_case.session().edit(u"Phones"_s, [&](Database &database) {
            for (int i = 0; i < 40; ++i)
                m_phones.push_back(
                    addEntity(database, {{}, EntityKind::Phone, u"p%1"_s.arg(i), u"phone %1"_s.arg(i), {}}));
        });
        for (const int count : {9000, 4096, 3})
            addSource(count);
        m_case.session().edit(u"Own"_s, [&](Database &database) {
            for (int i = 0; i < 30; ++i)
                addOwn(database);
        });
        std::sort(m_known.begin(), m_known.end(), [](const Known &a, const Known &b) {
            return std::pair(a.start, a.id) < std::pair(b.start, b.id);
        });
    }

    EntityId anyone() { return m_phones[m_random() % m_phones.size()]; }
    qint64 anyTime() { return qint64(m_random() % 50'000) * 1000; }

    void addSource(int count)
    {
        const SourceId source = m_case.addActiveSource(u"calls"_s);
        Database writer = m_case.session().writer();
        Transaction transaction(writer);
        EventAppender appender(writer, source, Duplicates::None);
        std::vector<Known> added;
        for (int i = 0; i < count; ++i) {
            NewEvent event;
            event.kind = EventKind::Call;
            event.start = event.latest = anyTime();
            event.zone = appender.zone("Europe/London");
            event.seconds = i;
            event.from = anyone();
            event.to = anyone();
            event.row = i + 2;
            event.grade = appender.phrase(i % 2 ? u"E41"_s : QString());
            appender.add(event);
            added.push_back({event.start, 0, source.value, event.from, event.to});
        }
        const EventAppender::Outcome outcome = appender.finish();
        transaction.commit();
        ASSERT_EQ(outcome.stored, count);
        for (size_t i = 0; i < added.size(); ++i) {
            added[i].id = outcome.ids[i].value;
            m_known.push_back(added[i]);
        }
        m_sources.push_back(source);
    }

    void addOwn(Database &database)
    {
        Event event;
        event.kind = EventKind::Meeting;
        const qint64 at = anyTime();
        event.time = {at, at + 60'000, "Europe/London", {}, {}};
        const EntityId from = anyone();
        event.parties = {{from, PartyRole::From}};
        event.origin.grading = gradingFrom(u"E41"_s);
        m_known.push_back({at, addEvent(database, event).value, 0, from, {}});
    }

    std::vector<EventId> expected(const std::function<bool(const Known &)> &wanted) const
    {
        std::vector<EventId> ids;
        for (const Known &each : m_known)
            if (wanted(each))
                ids.push_back(EventId{each.id});
        return ids;
    }

    TemporaryCase m_case;
    std::mt19937_64 m_random{20251026};
    std::vector<EntityId> m_phones;
    std::vector<SourceId> m_sources;
    std::vector<Known> m_known;
};

TEST_F(EventTablesTest, AllEventsComeInOrderOfTimeWhoeverStoredThem)
{
    EXPECT_EQ(eventIds(m_case.database()), expected([](const Known &) { return true; }));
    EXPECT_EQ(eventCount(m_case.database()), qint64(m_known.size()));
    EXPECT_EQ(timeSpan(m_case.database())->first, m_known.front().start);
    EXPECT_EQ(timeSpan(m_case.database())->last, m_known.back().start);
}

TEST_F(EventTablesTest, AWindowGivesTheEventsWithinIt)
{
    for (int i = 0; i < 50; ++i) {
        const qint64 from = anyTime();
        const qint64 to = from + qint64(m_random() % 2'000'000);
        EXPECT_EQ(eventIds(m_case.database(), {.window = {from, to}}),
                  expected([&](const Known &each) { return each.start >= from && each.start < to; }));
    }
}

TEST_F(EventTablesTest, ASubjectsEventsAreFoundInAnyWindow)
{
    for (const EntityId phone : m_phones) {
        const auto isOf = [phone](const Known &each) { return each.from == phone || each.to == phone; };
        EXPECT_EQ(eventIds(m_case.database(), {.about = {phone}}), expected(isOf));
        const qint64 from = anyTime();
        const qint64 to = from + 5'000'000;
        EXPECT_EQ(
            eventIds(m_case.database(), {.about = {phone}, .window = {from, to}}),
            expected([&](const Known &each) { return isOf(each) && each.start >= from && each.start < to; }));
    }
}

TEST_F(EventTablesTest, WhatAnotherConnectionWritesIsFoundAtOnce)
{
    const EntityId phone = m_phones.front();
    const auto count = [&] { return eventIds(m_case.database(), {.about = {phone}}).size(); };
    for (int i = 0; i < 3; ++i) {
        const size_t before = count();
        const auto known = qsizetype(m_known.size());
        addSource(2000);
        const auto added = std::count_if(m_known.begin() + known, m_known.end(), [phone](const Known &each) {
            return each.from == phone || each.to == phone;
        });
        EXPECT_GT(added, 0);
        EXPECT_EQ(count(), before + size_t(added));
    }
}

TEST_F(EventTablesTest, WhatWasRolledBackIsNotFoundAndNotTakenForWhatIsWrittenNext)
{
    Database writer = m_case.session().writer();
    const SourceId source = m_case.addActiveSource(u"calls"_s);
    const auto write = [&](EntityId phone) {
        EventAppender appender(writer, source, Duplicates::None);
        NewEvent event;
        event.kind = EventKind::Call;
        event.zone = appender.zone("Europe/London");
        event.from = phone;
        event.row = 2;
        appender.add(event);
        appender.finish();
    };
    const auto count = [&writer](EntityId phone) { return eventIds(writer, {.about = {phone}}).size(); };
    const size_t first = count(m_phones[0]);
    const size_t second = count(m_phones[1]);
    {
        const Transaction transaction(writer);
        write(m_phones[0]);
        EXPECT_EQ(count(m_phones[0]), first + 1);
    }
    EXPECT_EQ(count(m_phones[0]), first);
    Transaction transaction(writer);
    write(m_phones[1]);
    EXPECT_EQ(count(m_phones[1]), second + 1);
    transaction.commit();
    EXPECT_EQ(count(m_phones[0]), first);
    EXPECT_EQ(count(m_phones[1]), second + 1);
}

TEST_F(EventTablesTest, AnEventIsReadWithAllThatItsRowSaid)
{
    for (size_t i = 0; i < m_known.size(); i += 97) {
        const Known &known = m_known[i];
        const auto event = findEvent(m_case.database(), EventId{known.id});
        ASSERT_TRUE(event);
        EXPECT_EQ(event->time.earliest, known.start);
        EXPECT_EQ(event->origin.source.value, known.source);
        EXPECT_EQ(event->party(PartyRole::From), known.from);
        EXPECT_EQ(event->party(PartyRole::To), known.to);
        if (known.source != 0) {
            EXPECT_EQ(event->seconds, event->origin.row - 2);
            EXPECT_EQ(event->origin.grading.isGraded(), event->origin.row % 2 != 0);
        } else {
            EXPECT_EQ(event->origin.grading.code(), u"E41"_s);
            EXPECT_EQ(event->time.latest, known.start + 60'000);
        }
    }
    EXPECT_FALSE(findEvent(m_case.database(), EventId{1'000'000}));
}

TEST_F(EventTablesTest, AWithdrawnSourceTakesItsEventsAlong)
{
    const qint64 gone = m_sources[0].value;
    m_case.session().edit(u"Withdraw"_s, [&](Database &database) {
        setSourceState(database, SourceId{gone}, SourceState::Withdrawn);
    });
    const auto stays = [gone](const Known &each) { return each.source != gone; };
    EXPECT_EQ(eventIds(m_case.database()), expected(stays));
    EXPECT_EQ(eventCount(m_case.database()), qint64(expected(stays).size()));
    EXPECT_EQ(eventIds(m_case.database(), {.about = {m_phones[0]}}), expected([&](const Known &each) {
                  return stays(each) && (each.from == m_phones[0] || each.to == m_phones[0]);
              }));
}

TEST_F(EventTablesTest, VerifyFindsBlocksThatDoNotFitTogether)
{
    EXPECT_EQ(checkEventBlocks(m_case.database()), QStringList());
    Database writer = m_case.session().writer();
    writer.execute(u"DELETE FROM event_chunk WHERE id = 2"_s);
    EXPECT_FALSE(checkEventBlocks(writer).isEmpty());
}

TEST_F(EventTablesTest, VerifyFindsOneAlteredByteOfABlock)
{
    NoProgress progress;
    Database writer = m_case.session().writer();
    EXPECT_TRUE(verify(writer, progress).empty());
    writer.execute(u"DROP TRIGGER temp.record_event_chunk_UPDATE"_s);
    Statement read = writer.prepare(u"SELECT block FROM event_chunk WHERE id = 1"_s);
    read.next();
    QByteArray block = read.blob(0);
    read.rewind();
    block[block.size() / 2] = char(block[block.size() / 2] ^ 1);
    writer.prepare(u"UPDATE event_chunk SET block = ? WHERE id = 1"_s).bind(block).run();
    EXPECT_FALSE(verify(writer, progress).empty());
}

TEST_F(EventTablesTest, TheSameRowsAgainAreRepeatsOfTheFirst)
{
    const SourceId source = m_case.addActiveSource(u"again"_s);
    Database writer = m_case.session().writer();
    Transaction transaction(writer);
    EventAppender appender(writer, source, Duplicates::Find);
    qint64 added = 0;
    for (int time = 0; time < 2; ++time)
        for (size_t i = 0; i < m_known.size(); i += 10) {
            const auto known = findEvent(m_case.database(), EventId{m_known[i].id});
            if (!known->origin.source)
                continue;
            NewEvent event;
            event.kind = known->kind;
            event.start = event.latest = known->time.earliest;
            event.seconds = *known->seconds;
            event.from = known->party(PartyRole::From);
            event.to = known->party(PartyRole::To);
            event.row = qint64(i);
            appender.add(event);
            ++added;
        }
    const EventAppender::Outcome outcome = appender.finish();
    EXPECT_GT(added, 100);
    EXPECT_EQ(outcome.stored, 0);
    EXPECT_EQ(outcome.repeats, added);
}

TEST_F(EventTablesTest, StopsWhileEventsArePutInOrder)
{
    const SourceId source = m_case.addActiveSource(u"many"_s);
    Database writer = m_case.session().writer();
    const Transaction transaction(writer);
    EventAppender appender(writer, source, Duplicates::Find);
    NewEvent event;
    event.kind = EventKind::Call;
    event.zone = appender.zone("UTC");
    event.from = m_phones.front();
    for (int row = 0; row < 200'000; ++row) {
        event.start = event.latest = row;
        event.row = row + 2;
        appender.add(event);
    }
    StopAfter progress(1);
    EXPECT_FALSE(appender.finish(progress));
}

TEST_F(EventTablesTest, MoreThanFitIntoMemoryAreStoredInOrderAndOnce)
{
    constexpr int rows = 1'300'000; // two runs and a part of a third
    constexpr int different = rows - 1000; // the last thousand say what the first thousand said
    const SourceId source = m_case.addActiveSource(u"many"_s);
    Database writer = m_case.session().writer();
    Transaction transaction(writer);
    EventAppender appender(writer, source, Duplicates::Find);
    NewEvent event;
    event.kind = EventKind::Call;
    event.zone = appender.zone("UTC");
    for (int row = 0; row < rows; ++row) {
        const int what = row % different;
        event.start = event.latest = qint64(what) * 7919 % different;
        event.from = m_phones[size_t(what) % m_phones.size()];
        event.row = row + 2;
        appender.add(event);
    }
    const EventAppender::Outcome outcome = appender.finish();
    EXPECT_EQ(outcome.stored, different);
    EXPECT_EQ(outcome.repeats, rows - different);
    Statement stored = writer.prepare(
        u"SELECT count(*), count(DISTINCT line), sum(start), min(line), max(line) FROM event WHERE source = ?"_s);
    ASSERT_TRUE(stored.bind(source).next());
    EXPECT_EQ(stored.integer(0), different);
    EXPECT_EQ(stored.integer(1), different);
    EXPECT_EQ(stored.integer(2), qint64(different) * (different - 1) / 2);
    EXPECT_EQ(stored.integer(3), 2);
    EXPECT_EQ(stored.integer(4), different + 1);
    Statement parts = writer.prepare(u"SELECT count(*) FROM involvement WHERE entity = ? AND event IN "
                                     "(SELECT id FROM event WHERE source = ? AND start < 10000)"_s);
    ASSERT_TRUE(parts.bind(m_phones[1], source).next());
    EXPECT_GT(parts.integer(0), 10'000 / qint64(m_phones.size()) / 2);
}

TEST_F(EventTablesTest, NamesAreResolvedWhenTheEventsAreWritten)
{
    const SourceId source = m_case.addActiveSource(u"names"_s);
    {
        Database writer = m_case.session().writer();
        Transaction transaction(writer);
        EventAppender appender(writer, source, Duplicates::None);
        const auto phone = [&](std::string_view identity, qint64 row) {
            return appender.name({EntityKind::Phone, identity, identity, {}, row});
        };
        NewEvent event;
        event.kind = EventKind::Call;
        event.zone = appender.zone("Europe/London");
        event.from = phone("p3", 2); // one that is known
        event.to = phone("+447700900123", 2);
        event.row = 2;
        appender.add(event);
        event.start = event.latest = 5000;
        event.from = phone("+447700900123 and some more that is longer than sixteen bytes", 3);
        event.to = phone("+447700900123", 3); // the new one again
        event.row = 3;
        appender.add(event);
        const EventAppender::Outcome outcome = appender.finish();
        transaction.commit();
        const Event first = *findEvent(writer, outcome.ids[0]);
        const Event second = *findEvent(writer, outcome.ids[1]);
        EXPECT_EQ(first.party(PartyRole::From), m_phones[3]);
        EXPECT_EQ(first.party(PartyRole::To), second.party(PartyRole::To));
        EXPECT_NE(second.party(PartyRole::From), second.party(PartyRole::To));
    }
    m_case.add(EntityKind::Person, u"Jordan EXAMPLE"_s); // the entry of the audit log that covers all that
    NoProgress progress;
    Database whole = m_case.session().writer();
    for (const Fault &fault : verify(whole, progress))
        ADD_FAILURE() << qPrintable(fault.where + u' ' + fault.what);
}
