// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/involvement_chunks.h"
#include "core/storage/involvement_sort.h"
#include "tests/support/stop_after.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// What comes out of a sorter that keeps so many parts in memory, by way of the blocks of a case.
std::vector<Involvement> sorted(const std::vector<Involvement> &parts, size_t inMemory)
{
    const QTemporaryDir folder;
    const Database database(folder.filePath(u"parts.db"_s), Access::ReadWrite);
    database.execute(u"CREATE TABLE involvement_chunk (id INTEGER PRIMARY KEY, source, first_event, "
                     "first_entity, last_entity, block)"_s);
    constexpr qint64 firstEvent = 1000;
    InvolvementSort sorter(folder.path(), inMemory);
    for (const Involvement &each : parts)
        sorter.add(each.entity, each.event - firstEvent, each.role);
    InvolvementChunkWriter writer(database, 1, firstEvent);
    NoProgress progress;
    EXPECT_TRUE(sorter.writeTo(writer, firstEvent, progress));
    writer.finish();
    std::vector<Involvement> found;
    Statement rows
        = database.prepare(u"SELECT block, first_entity, first_event FROM involvement_chunk ORDER BY id"_s);
    while (rows.next()) {
        const auto block = InvolvementBlock(rows.blob(0), rows.integer(1), rows.integer(2)).all();
        found.insert(found.end(), block.begin(), block.end());
    }
    return found;
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

TEST(InvolvementSortTest, PartsComeInOrderOfEntityEventAndRoleHoweverFewFitIntoMemory)
{
    for (const int events : {0, 1, 40, 5000}) {
        const std::vector<Involvement> given = parts(events);
        std::vector<Involvement> wanted = given;
        std::sort(wanted.begin(), wanted.end());
        for (const size_t inMemory : {1'000'000UL, 120UL, 1000UL, 10'000UL})
            EXPECT_EQ(sorted(given, inMemory), wanted) << events << " events, " << inMemory << " in memory";
    }
}

TEST(InvolvementSortTest, StopsWhilePartsAreMerged)
{
    const QTemporaryDir folder;
    const Database database(folder.filePath(u"parts.db"_s), Access::ReadWrite);
    database.execute(u"CREATE TABLE involvement_chunk (id INTEGER PRIMARY KEY, source, first_event, "
                     "first_entity, last_entity, block)"_s);
    InvolvementSort sorter(folder.path(), 50'000);
    for (const Involvement &each : parts(70'000))
        sorter.add(each.entity, each.event - 1000, each.role);
    InvolvementChunkWriter writer(database, 1, 1000);
    StopAfter progress(0);
    EXPECT_FALSE(sorter.writeTo(writer, 1000, progress));
}
