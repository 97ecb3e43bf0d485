// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_appender.h"
#include "core/storage/event_store.h"
#include "core/storage/mirrored_calls.h"
#include "core/storage/tie_store.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

class EventStoreTest : public testing::Test
{
protected:
    EventId addCall(EntityId from, EntityId to, qint64 at, qint64 seconds = 10, SourceId source = {})
    {
        EventId id;
        m_case.session().edit(u"Call"_s, [&](Database &database) {
            Event event;
            event.kind = EventKind::Call;
            event.time = {at, at, "Europe/London", {}, {}};
            event.seconds = seconds;
            event.parties = {{from, PartyRole::From}, {to, PartyRole::To}};
            event.title = u"Voice"_s;
            event.text = u"first contact"_s;
            if (source)
                event.origin = {source, 7, {}, {}, false};
            id = addEvent(database, event);
        });
        return id;
    }

    TemporaryCase m_case;
    EntityId m_a = m_case.add(EntityKind::Phone, u"07700 900001"_s, u"+447700900001"_s);
    EntityId m_b = m_case.add(EntityKind::Phone, u"07700 900002"_s, u"+447700900002"_s);
    EntityId m_c = m_case.add(EntityKind::Phone, u"07700 900003"_s, u"+447700900003"_s);
};

TEST_F(EventStoreTest, AnEventIsReadBackAsItWasWritten)
{
    Event event;
    event.kind = EventKind::Incident;
    event.time = {1000, 87400000, "Europe/London", TimeFlag::DateOnly, u"14/06/2025"_s};
    event.parties = {{m_a, PartyRole::Victim}, {m_b, PartyRole::Suspect}, {m_c, PartyRole::Suspect}};
    event.title = u"Assault"_s;
    event.text = u"Said to have been followed"_s;
    event.origin.isAssessed = true;
    event.mark = {u"check CCTV"_s, true, {}};
    m_case.session().edit(u"Add"_s, [&](Database &database) { event.id = addEvent(database, event); });
    EXPECT_EQ(*findEvent(m_case.database(), event.id), event);
}

TEST_F(EventStoreTest, EventsAreFoundByPartyTimeKindAndWords)
{
    const EventId first = addCall(m_a, m_b, 1000);
    const EventId second = addCall(m_b, m_c, 2000);
    addCall(m_c, m_a, 3000);
    EXPECT_EQ(eventIds(m_case.database()).size(), 3U);
    EXPECT_EQ(eventIds(m_case.database(), {.about = {m_b}}), (std::vector{first, second}));
    EXPECT_EQ(eventIds(m_case.database(), {.about = {m_b}, .window = {1500, {}}}), std::vector{second});
    EXPECT_EQ(eventIds(m_case.database(), {.window = {{}, 2000}}), std::vector{first})
        << "the end is not included";
    EXPECT_TRUE(eventIds(m_case.database(), {.kinds = {EventKind::Text}}).empty());
    EXPECT_EQ(eventIds(m_case.database(), {.text = u"contact"_s}).size(), 3U);
    EXPECT_TRUE(eventIds(m_case.database(), {.text = u"nowhere"_s}).empty());
}

TEST_F(EventStoreTest, HidingNeedsNoRemovalAndIsUndone)
{
    const EventId id = addCall(m_a, m_b, 1000);
    m_case.session().edit(u"Hide"_s,
                          [&](Database &database) { setMark(database, id, {{}, false, u"test call"_s}); });
    EXPECT_TRUE(eventIds(m_case.database(), {.withHidden = false}).empty());
    EXPECT_EQ(eventIds(m_case.database()).size(), 1U);
    m_case.session().undo();
    EXPECT_EQ(eventIds(m_case.database(), {.withHidden = false}).size(), 1U);
}

TEST_F(EventStoreTest, RemovingAnOwnEventIsUndoneWithItsParties)
{
    const EventId id = addCall(m_a, m_b, 1000);
    m_case.session().edit(u"Remove"_s, [&](Database &database) { removeEvent(database, id); });
    EXPECT_TRUE(eventIds(m_case.database(), {.about = {m_a}}).empty());
    m_case.session().undo();
    EXPECT_EQ(eventIds(m_case.database(), {.about = {m_a}}).size(), 1U);
}

TEST_F(EventStoreTest, TiesCountWhoCalledWhomWithFirstAndLast)
{
    addCall(m_a, m_b, 1000, 5);
    addCall(m_a, m_b, 9000, 7);
    addCall(m_b, m_a, 4000, 1);
    const auto ties = tiesAmong(m_case.database(), {m_a, m_b, m_c});
    ASSERT_EQ(ties.size(), 2U);
    EXPECT_EQ(ties[0], (Tie{m_a, m_b, EventKind::Call, 2, 12, 1000, 9000, true}));
    EXPECT_EQ(ties[1], (Tie{m_b, m_a, EventKind::Call, 1, 1, 4000, 4000, true}));
    EXPECT_EQ(tiesOf(m_case.database(), m_b, {2000, {}}).size(), 2U);
    EXPECT_EQ(neighboursOf(m_case.database(), m_a).front().events, 3);
    EXPECT_EQ(communications(m_case.database()).size(), 2U);
}

TEST_F(EventStoreTest, ACallInTheReturnsOfBothPhonesIsOneTieThatRestsOnBoth)
{
    const SourceId own = m_case.addActiveSource(u"CDR_A.csv"_s);
    const SourceId other = m_case.addActiveSource(u"CDR_B.csv"_s);
    addCall(m_a, m_b, 100'000, 60, own);
    addCall(m_a, m_b, 102'000, 61, other);
    addCall(m_a, m_b, 500'000, 5, other);
    const Database &database = m_case.database();
    const auto ties = tiesAmong(database, {m_a, m_b});
    ASSERT_EQ(ties.size(), 1U);
    EXPECT_EQ(ties[0], (Tie{m_a, m_b, EventKind::Call, 2, 65, 100'000, 500'000, true, {own, other}}));
    EXPECT_EQ(tiesOf(database, m_a).front().count, 2);
    EXPECT_EQ(neighboursOf(database, m_b).front().events, 2);
    const auto all = communications(database);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].count, 2);
    EXPECT_EQ(all[0].seconds, 65);
}

TEST_F(EventStoreTest, EachRecordOfACallNamesTheOthersAndCountsOfRowsCanLeaveThemOut)
{
    const SourceId own = m_case.addActiveSource(u"CDR_A.csv"_s);
    const SourceId other = m_case.addActiveSource(u"CDR_B.csv"_s);
    const EventId first = addCall(m_a, m_b, 100'000, 60, own);
    const EventId again = addCall(m_a, m_b, 102'000, 61, other);
    const EventId alone = addCall(m_b, m_a, 104'000, 61, other);
    const Database &database = m_case.database();
    const auto others = otherRecords(database, eventsById(database, {again, alone}));
    EXPECT_EQ(others.value(again), std::vector{first}) << "though the other is not among those asked about";
    EXPECT_FALSE(others.contains(alone));
    EXPECT_EQ(otherRecords(database, eventsById(database, {first})).value(first), std::vector{again});
    const auto repeats = repeatedRecords(database);
    ASSERT_EQ(repeats.size(), 1U);
    EXPECT_EQ(repeats[0].id, again);
    const TimeSpan span = *timeSpan(database);
    auto counts = activity(database, span, 2);
    leaveOut(counts, span, repeats);
    EXPECT_EQ(counts, (std::vector<qint64>{1, 1}));
}

TEST_F(EventStoreTest, ActivityCountsEveryEventOnce)
{
    for (const qint64 at : {0, 10, 20, 990, 1000})
        addCall(m_a, m_b, at);
    const auto span = timeSpan(m_case.database());
    ASSERT_TRUE(span);
    const auto parts = activity(m_case.database(), *span, 10);
    EXPECT_EQ(parts.front(), 3);
    EXPECT_EQ(parts.back(), 2);
}
