// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_batch.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_appender.h"
#include "tests/support/stop_after.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// Counts the looks, and how much is done between two of them at most.
class CountedLooks final : public Progress
{
public:
    bool advance(qint64 done, qint64 /*total*/) override
    {
        ++looks;
        longest = std::max(longest, done - m_last);
        m_last = done;
        return true;
    }

    int looks = 0;
    qint64 longest = 0;

private:
    qint64 m_last = 0;
};

constexpr int Names = 200'000;
constexpr qint64 MostBetweenLooks = 40'000;

class EntityBatchTest : public testing::Test
{
protected:
    static void addNames(EntityBatch &batch, int first = 0)
    {
        for (int i = 0; i < Names; ++i) {
            const std::string name = "7700" + std::to_string((first + i * 7919LL) % 1'000'000);
            batch.add({EntityKind::Phone, name, name, {}, i + 2});
        }
    }

    static qint64 count(const Database &database, const QString &table)
    {
        Statement row = database.prepare(u"SELECT count(*) FROM %1"_s.arg(table));
        return row.next() ? row.integer(0) : -1;
    }

    TemporaryCase m_case;
};

} // namespace

TEST_F(EntityBatchTest, AsksOftenWhetherToGoOnWhileNamesAreSortedLookedUpAndAdded)
{
    const SourceId source = m_case.addActiveSource(u"calls"_s);
    for (const int first : {0, 0, 500'000}) { // new ones, known ones, and of both
        Database writer = m_case.session().writer();
        Transaction transaction(writer);
        EntityBatch batch(writer, source);
        addNames(batch, first);
        CountedLooks looks;
        EXPECT_TRUE(batch.write(looks));
        EXPECT_LE(looks.longest, MostBetweenLooks);
        EXPECT_GE(looks.looks, 20) << "sorting counts too: it takes as long as the rest";
        transaction.commit();
    }
}

TEST_F(EntityBatchTest, AStopAtAnyLookLeavesNothingAndTheNextOneIsClean)
{
    const SourceId source = m_case.addActiveSource(u"calls"_s);
    const qint64 before = count(m_case.database(), u"entity"_s);
    for (int calls = 0; calls < 20; calls += 3) {
        Database writer = m_case.session().writer();
        {
            Transaction transaction(writer);
            EntityBatch batch(writer, source);
            addNames(batch);
            StopAfter progress(calls);
            EXPECT_FALSE(batch.write(progress)) << calls;
        }
        EXPECT_EQ(count(writer, u"entity"_s), before);
        Transaction transaction(writer);
        addEntity(writer, {{}, EntityKind::Person, u"Sam"_s, u"Sam"_s, {}});
        EXPECT_EQ(count(writer, u"entity"_s), before + 1) << "and is recorded as ever";
    }
}

TEST_F(EntityBatchTest, AStopIsHeardBetweenTwoEventsOfAFileWithManyOfTheCaseBetweenThem)
{
    constexpr int many = 300'000;
    const auto import = [this](const std::vector<qint64> &starts, Progress &progress) {
        const SourceId source = m_case.addActiveSource(u"calls"_s);
        Database writer = m_case.session().writer();
        Transaction transaction(writer);
        EventAppender appender(writer, source, Duplicates::Find);
        NewEvent event;
        event.kind = EventKind::Call;
        event.zone = appender.zone("UTC");
        event.row = 2;
        for (const qint64 start : starts) {
            event.start = event.latest = start;
            appender.add(event);
            ++event.row;
        }
        const bool isWhole = appender.finish(progress).has_value();
        if (isWhole)
            transaction.commit();
        return isWhole;
    };
    std::vector<qint64> starts(many);
    for (int i = 0; i < many; ++i)
        starts[size_t(i)] = i * 1000LL;
    NoProgress none;
    ASSERT_TRUE(import(starts, none));
    for (int calls = 0; calls < 4; ++calls) {
        StopAfter progress(calls);
        EXPECT_FALSE(import({-1, many * 1000LL}, progress)) << calls;
    }
    CountedLooks looks;
    EXPECT_TRUE(import({-1, many * 1000LL}, looks));
    EXPECT_GE(looks.looks, many / 65'536);
}
