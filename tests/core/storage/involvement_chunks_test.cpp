// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_chunks.h"
#include "core/storage/involvement_block.h"
#include "core/storage/involvement_sort.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// A case with events of two sources whose parties lie in runs of different sizes, and the same in a list.
class InvolvementChunksTest : public testing::Test
{
protected:
    static constexpr qint64 MostEntities = 40;
    static constexpr qint64 Events = 3000; ///< Of each source.

    InvolvementChunksTest()
        : m_writer(m_case.session().writer())
    {
        const SourceId first = m_case.addActiveSource(u"calls.csv"_s);
        const SourceId second = m_case.addActiveSource(u"more.csv"_s);
        m_writer.execute(u"BEGIN IMMEDIATE"_s);
        addSource(first, 1, 1'000'000);
        addSource(second, 1 + Events, 700);
    }

    void addSource(SourceId source, qint64 firstEvent, size_t partsInRun)
    {
        EventChunkWriter events(m_writer, source.value, firstEvent);
        InvolvementSort parts(m_writer, source.value, firstEvent, partsInRun);
        for (qint64 event = 0; event < Events; ++event) {
            EventRow row{};
            row[size_t(EventColumn::Start)] = startOf(event);
            events.add(row);
            for (const int role : {1, 2, 3}) {
                // The later ones come up late: not every run has every entity.
                const qint64 entity = 1 + qint64(m_random() % quint64(1 + MostEntities * event / Events));
                parts.add(entity, event, role);
                m_all.push_back({entity, firstEvent + event, role});
            }
        }
        events.finish();
        parts.finish();
    }

    static qint64 startOf(qint64 eventOfSource) { return eventOfSource / 3 * 1000; }

    std::vector<Involvement> wanted(qint64 entity, const EventRange &range) const
    {
        std::vector<Involvement> found;
        for (const Involvement &each : m_all) {
            const qint64 start = startOf((each.event - 1) % Events);
            if (each.entity == entity && start >= range.from && start <= range.to)
                found.push_back(each);
        }
        return found;
    }

    static std::vector<Involvement> found(const Database &database, qint64 entity, const EventRange &range)
    {
        Statement rows = database.prepare(
            u"SELECT event, role FROM involvement WHERE entity = ? AND start >= ? AND start <= ?"_s);
        rows.bind(entity, range.from, range.to);
        std::vector<Involvement> found;
        while (rows.next())
            found.push_back({entity, rows.integer(0), int(rows.integer(1))});
        return found;
    }

    void expectAllFound(const Database &database)
    {
        for (qint64 entity = 1; entity <= MostEntities + 1; ++entity)
            EXPECT_EQ(found(database, entity, {}), wanted(entity, {})) << "entity " << entity;
        for (int round = 0; round < 300; ++round) {
            const qint64 from = qint64(m_random() % 1'100'000) - 50'000;
            const EventRange range{from, from + qint64(m_random() % 300'000), {}};
            const qint64 entity = 1 + qint64(m_random() % MostEntities);
            ASSERT_EQ(found(database, entity, range), wanted(entity, range))
                << "entity " << entity << " from " << range.from << " to " << range.to;
        }
    }

    TemporaryCase m_case;
    Database m_writer;
    std::vector<Involvement> m_all; ///< In order of event and role.
    std::mt19937_64 m_random{20261123};
};

} // namespace

TEST_F(InvolvementChunksTest, AllRunsOfASourceAreLookedInto)
{
    m_writer.execute(u"COMMIT"_s);
    expectAllFound(m_case.database());
}

TEST_F(InvolvementChunksTest, WhatIsBeingWrittenIsFoundByTheOneWhoWritesIt)
{
    expectAllFound(m_writer);
}

TEST_F(InvolvementChunksTest, TheSecondSourceHasSeveralRuns)
{
    Statement runs = m_writer.prepare(
        u"SELECT count(DISTINCT first_event) FROM involvement_chunk GROUP BY source ORDER BY source"_s);
    ASSERT_TRUE(runs.next());
    EXPECT_EQ(runs.integer(0), 1);
    ASSERT_TRUE(runs.next());
    EXPECT_EQ(runs.integer(0), (3 * Events + 699) / 700);
}
