// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/involvement_block.h"
#include "core/storage/involvement_sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// The runs of chunks that a sorter writes that keeps so many parts in memory, each as its chunks have it.
std::vector<std::vector<Involvement>> runsOf(const std::vector<Involvement> &parts, size_t inMemory)
{
    const Database database(u":memory:"_s, Access::ReadWrite);
    database.execute(u"CREATE TABLE involvement_chunk (id INTEGER PRIMARY KEY, source, first_event, "
                     "first_entity, last_entity, block)"_s);
    constexpr qint64 firstEvent = 1000;
    InvolvementSort sorter(database, 1, firstEvent, inMemory);
    for (const Involvement &each : parts)
        sorter.add(each.entity, each.event - firstEvent, each.role);
    sorter.finish();
    std::vector<std::vector<Involvement>> runs;
    qint64 runBegin = 0;
    Statement rows = database.prepare(
        u"SELECT block, first_entity, first_event, last_entity FROM involvement_chunk ORDER BY id"_s);
    while (rows.next()) {
        if (std::exchange(runBegin, rows.integer(2)) != rows.integer(2))
            runs.emplace_back();
        const auto block = InvolvementBlock(rows.blob(0), rows.integer(1), rows.integer(2)).all();
        EXPECT_EQ(block.front().entity, rows.integer(1));
        EXPECT_EQ(block.back().entity, rows.integer(3));
        runs.back().insert(runs.back().end(), block.begin(), block.end());
    }
    return runs;
}

std::vector<Involvement> parts(int events)
{
    std::mt19937 random(20260614);
    std::vector<Involvement> made;
    for (int event = 0; event < events; ++event)
        for (const int role : {1, 2, 5})
            made.push_back({random() % 2 == 0 ? 7 : qint64(random() % 3'000'000) + 1, 1000 + event, role});
    return made;
}

} // namespace

TEST(InvolvementSortTest, EachRunIsInOrderOfEntityEventAndRoleAndTakesUpWhereTheOneBeforeEnds)
{
    for (const int events : {0, 1, 40, 5000}) {
        const std::vector<Involvement> given = parts(events);
        for (const size_t inMemory : {1'000'000UL, 120UL, 1000UL, 10'000UL}) {
            const auto runs = runsOf(given, inMemory);
            EXPECT_EQ(runs.size(), (given.size() + inMemory - 1) / inMemory);
            auto at = given.begin();
            for (const auto &run : runs) {
                std::vector<Involvement> wanted(at, at + std::ptrdiff_t(run.size()));
                std::sort(wanted.begin(), wanted.end());
                EXPECT_EQ(run, wanted) << events << " events, " << inMemory << " in memory";
                at += std::ptrdiff_t(run.size());
            }
            EXPECT_EQ(at, given.end());
        }
    }
}
