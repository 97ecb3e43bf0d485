// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_store.h"
#include "core/storage/event_appender.h"
#include "core/storage/event_store.h"
#include "core/storage/link_store.h"
#include "tests/support/temporary_case.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

/// A case of a few sources that name the same phones in calls and lists and repeat each other.
class RandomCase
{
public:
    explicit RandomCase(quint32 seed)
        : m_random(seed)
    {
        for (int i = 0; i < 6; ++i)
            m_sources.push_back(below(3) > 0 ? addCalls() : addList());
        addOwn();
    }

    /// Any of them may count now or not.
    void drawStates()
    {
        m_case.session().edit(u"States"_s, [&](Database &database) {
            for (const SourceId each : m_sources)
                setSourceState(database, each, below(2) == 0 ? SourceState::Withdrawn : SourceState::Active);
        });
    }

    const Database &database() const { return m_case.database(); }
    const std::vector<SourceId> &sources() const { return m_sources; }
    void setState(SourceId source, SourceState state)
    {
        m_case.session().edit(u"Withdraw"_s,
                              [&](Database &database) { setSourceState(database, source, state); });
    }
    SourceState stateOf(SourceId source) const { return findSource(database(), source)->state; }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    static QString number(int which) { return u"+44770090%1"_s.arg(which, 4, 10, QChar(u'0')); }

    EntityId phone(Database &database, SourceId source, qint64 row)
    {
        const QString text = number(below(12));
        return ensureEntity(database, {{}, EntityKind::Phone, text, text, {source, row, {}, {}, false}});
    }

    SourceId addCalls()
    {
        Database database = m_case.session().writer();
        Transaction transaction(database);
        Source source;
        source.file = u"calls.csv"_s;
        source.sha256 = QByteArray(32, 'x');
        source.id = addSource(database, source);
        EventAppender appender(database, source.id, Duplicates::Find);
        const int count = below(10);
        for (int i = 0; i < count; ++i) {
            NewEvent call;
            call.kind = EventKind::Call;
            call.start = call.latest = below(3) * 60'000;
            call.zone = appender.zone("UTC");
            const auto named = [&](int which) {
                const std::string text = number(which).toStdString();
                return appender.name({EntityKind::Phone, text, text, {}, i + 2});
            };
            const int caller = below(12); // of few calls, so that many are repeats
            call.from = named(caller);
            call.to = named(caller + 1);
            call.row = i + 2;
            appender.add(call);
        }
        appender.finish();
        setSourceState(database, source.id, SourceState::Active);
        transaction.commit();
        return source.id;
    }

    SourceId addList()
    {
        const SourceId source = m_case.addActiveSource(u"list.csv"_s);
        m_case.session().edit(u"Rows"_s, [&](Database &database) {
            const int count = below(6);
            for (int row = 2; row < count + 2; ++row) {
                phone(database, source, row);
                if (below(2) == 0)
                    addCall(database, {source, row});
                if (!m_sources.empty() && below(2) == 0)
                    addRepeat(database,
                              {m_sources[size_t(below(int(m_sources.size())))], 2 + below(8), source, row});
            }
        });
        return source;
    }

    void addCall(Database &database, const Origin &origin)
    {
        Event call;
        call.kind = EventKind::Call;
        call.time.earliest = call.time.latest = below(4) * 60'000;
        call.time.zone = "UTC";
        call.origin = origin;
        for (const PartyRole role : {PartyRole::From, PartyRole::To})
            call.parties.push_back({phone(database, origin.source, origin.row), role});
        addEvent(database, call);
    }

    void addOwn()
    {
        m_case.session().edit(u"Own"_s, [&](Database &database) {
            if (below(2) == 0)
                addCall(database, {});
            for (const EventId event : eventIds(database, {}))
                if (below(4) == 0)
                    addParty(database, event, {phone(database, {}, 0), PartyRole::Mentioned}, {});
        });
    }

    QRandomGenerator m_random;
    TemporaryCase m_case;
    std::vector<SourceId> m_sources;
};

/// One by one, which looks up the events of each.
static std::vector<Entity> countingOneByOne(const Database &database)
{
    std::vector<Entity> found;
    Statement row = database.prepare(u"SELECT id FROM entity ORDER BY kind, label, id"_s);
    while (row.next())
        if (const auto entity = findEntity(database, row.id<EntityId>(0)))
            found.push_back(*entity);
    return found;
}

constexpr quint32 Cases = 5;
constexpr int Rounds = 8;

TEST(LivePartyTest, ToAskOfAllIsToAskOfEach)
{
    qint64 withdrawn = 0;
    for (quint32 seed = 1; seed <= Cases; ++seed) {
        RandomCase kase(seed);
        for (int round = 0; round < Rounds; ++round) {
            SCOPED_TRACE(testing::Message() << "case " << seed << ", round " << round);
            kase.drawStates();
            const std::vector<Entity> expected = countingOneByOne(kase.database());
            EXPECT_EQ(entities(kase.database()), expected);
            qint64 counted = 0;
            for (const KindCount &each : entityCounts(kase.database()))
                counted += each.count;
            EXPECT_EQ(counted, qint64(expected.size()));
            EXPECT_EQ(eventCount(kase.database()), qint64(eventIds(kase.database(), {}).size()));
            Statement all = kase.database().prepare(u"SELECT count(*) FROM entity"_s);
            all.next();
            withdrawn += all.integer(0) - counted;
        }
    }
    EXPECT_GT(withdrawn, 40) << "or nothing is tried";
}

TEST(LivePartyTest, WhatRestsOnASourceIsWhatItsWithdrawalTakesAway)
{
    NoProgress progress;
    for (quint32 seed = 1; seed <= Cases; ++seed) {
        SCOPED_TRACE(seed);
        RandomCase kase(seed);
        kase.drawStates();
        for (const SourceId source : kase.sources()) {
            if (kase.stateOf(source) != SourceState::Active)
                continue;
            const auto said = restsOn(kase.database(), source, progress);
            ASSERT_TRUE(said);
            const size_t entitiesBefore = countingOneByOne(kase.database()).size();
            const size_t eventsBefore = eventIds(kase.database(), {}).size();
            kase.setState(source, SourceState::Withdrawn);
            EXPECT_EQ(said->entities, qint64(entitiesBefore - countingOneByOne(kase.database()).size()));
            EXPECT_EQ(said->events, qint64(eventsBefore - eventIds(kase.database(), {}).size()));
            kase.setState(source, SourceState::Active);
        }
    }
}

TEST(LivePartyTest, ALargeChartLosesWhatDoesNotCountAsASmallOneDoes)
{
    TemporaryCase kase;
    const SourceId source = kase.addActiveSource(u"people.csv"_s);
    constexpr int count = 500;
    std::vector<ChartItem> items;
    kase.session().edit(u"Rows"_s, [&](Database &database) {
        for (int i = 0; i < count; ++i) {
            const Origin origin = i % 3 == 0 ? Origin{source, i + 2, {}, {}, false} : Origin();
            items.push_back(
                {.entity = addEntity(database, {{}, EntityKind::Person, {}, u"P%1"_s.arg(i), origin})});
        }
        setSourceState(database, source, SourceState::Withdrawn);
    });
    std::vector<ChartItem> few(items.begin(), items.begin() + 100);
    EXPECT_EQ(removeWithdrawn(kase.database(), few).size(), 34U);
    EXPECT_EQ(few.size(), 66U);
    std::vector<EntityId> expected;
    for (int i = 0; i < count; i += 3)
        expected.push_back(items[size_t(i)].entity);
    EXPECT_EQ(removeWithdrawn(kase.database(), items), expected);
    EXPECT_EQ(items.size(), count - expected.size());
    EXPECT_EQ(items.front().entity, few.front().entity);
}
