// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/event_block.h"
#include "core/storage/event_chunks.h"
#include "core/storage/involvement_block.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

static std::vector<EventRow> someRows(int count)
{
    std::mt19937_64 random(7);
    std::vector<EventRow> rows(static_cast<size_t>(count));
    qint64 start = -5'000'000'000; // before 1970
    for (EventRow &row : rows) {
        for (qint64 &value : row)
            value = qint64(random() % 1'000'000);
        row[size_t(EventColumn::Start)] = start += qint64(random() % 100'000);
        row[size_t(EventColumn::Kind)] = 1;
        row[size_t(EventColumn::Seconds)] = qint64(random() >> 1);
    }
    return rows;
}

TEST(EventBlock, GivesBackEveryValueOfEveryRow)
{
    for (const int count : {1, 2, 255, EventBlock::MostRows}) {
        const std::vector<EventRow> rows = someRows(count);
        const EventBlock block(EventBlock::pack(rows));
        ASSERT_EQ(block.rows(), count);
        for (int row = 0; row < count; ++row)
            for (int column = 0; column < EventColumnCount; ++column)
                ASSERT_EQ(block.value(EventColumn(column), row), rows[size_t(row)][size_t(column)])
                    << "row " << row << " column " << column;
    }
}

TEST(EventBlock, HoldsTheWholeRangeOfNumbers)
{
    std::vector<EventRow> rows(2);
    rows[0].fill(std::numeric_limits<qint64>::min());
    rows[1].fill(std::numeric_limits<qint64>::max());
    const EventBlock block(EventBlock::pack(rows));
    EXPECT_EQ(block.value(EventColumn::Row, 0), std::numeric_limits<qint64>::min());
    EXPECT_EQ(block.value(EventColumn::Row, 1), std::numeric_limits<qint64>::max());
}

TEST(EventBlock, KeepsWhatIsTheSameInEveryRowOnce)
{
    const std::vector<EventRow> rows(1000, EventRow{});
    EXPECT_LT(EventBlock::pack(rows).size(), 200);
}

TEST(EventBlock, FindsTheFirstRowAtOrAfterATime)
{
    std::vector<EventRow> rows(5);
    const qint64 starts[] = {10, 20, 20, 20, 30};
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i][size_t(EventColumn::Start)] = starts[i];
    const EventBlock block(EventBlock::pack(rows));
    EXPECT_EQ(block.lowerBound(5), 0);
    EXPECT_EQ(block.lowerBound(20), 1);
    EXPECT_EQ(block.lowerBound(21), 4);
    EXPECT_EQ(block.lowerBound(31), 5);
}

TEST(EventBlock, RefusesWhatIsNoBlock)
{
    const QByteArray good = EventBlock::pack(someRows(50));
    EXPECT_THROW(EventBlock{QByteArray()}, DamagedFile);
    EXPECT_THROW(EventBlock(good.chopped(1)), DamagedFile);
    EXPECT_THROW(EventBlock(good + 'x'), DamagedFile);
    QByteArray wide = good;
    wide[16] = 9; // the width of the first column
    EXPECT_THROW(EventBlock{wide}, DamagedFile);
    QByteArray longer = good;
    longer[6] = 127; // rows
    EXPECT_THROW(EventBlock{longer}, DamagedFile);
}

TEST(EventChunkWriter, FillsWhatSqliteReadsAtOnceHoweverLargeTheEventsAre)
{
    constexpr int most = 10'000;
    const Database database(u":memory:"_s, Access::ReadWrite);
    database.execute(u"CREATE TABLE event_chunk (id INTEGER PRIMARY KEY, source, first_event, row_count, "
                     "first_start, last_start, block)"_s);
    std::vector<EventRow> rows = someRows(most);
    for (size_t i = 0; i < most / 2; ++i) // these need four bytes each, the others some fifty
        for (int column = int(EventColumn::Kind); column < EventColumnCount; ++column)
            rows[i][size_t(column)] = 7;
    EventChunkWriter writer(database, 1, 1);
    for (const EventRow &row : rows)
        writer.add(row);
    writer.finish();
    Statement chunk = database.prepare(
        u"SELECT first_event, row_count, first_start, last_start, block FROM event_chunk ORDER BY id"_s);
    std::vector<std::pair<qint64, qsizetype>> sizes; // rows and bytes
    size_t next = 0;
    while (chunk.next()) {
        const EventBlock block(chunk.blob(4));
        ASSERT_EQ(chunk.integer(0), qint64(next) + 1);
        ASSERT_EQ(chunk.integer(1), block.rows());
        EXPECT_EQ(chunk.integer(2), rows[next][size_t(EventColumn::Start)]);
        for (int row = 0; row < block.rows(); ++row, ++next)
            for (int column = 0; column < EventColumnCount; ++column)
                ASSERT_EQ(block.value(EventColumn(column), row), rows[next][size_t(column)]);
        EXPECT_EQ(chunk.integer(3), rows[next - 1][size_t(EventColumn::Start)]);
        sizes.emplace_back(block.rows(), chunk.blob(4).size());
    }
    EXPECT_EQ(next, rows.size());
    ASSERT_GT(sizes.size(), 20U);
    EXPECT_GT(sizes[1].first, 2000); // small events, many in one
    for (size_t i = sizes.size() - 5; i + 1 < sizes.size(); ++i) {
        EXPECT_LT(sizes[i].first, 200);
        EXPECT_GT(sizes[i].second, 8700);
        EXPECT_LT(sizes[i].second, 9300); // see blobFilling()
    }
}

TEST(InvolvementBlock, GivesBackWhoTookPartInWhat)
{
    std::vector<Involvement> wanted;
    for (const qint64 entity : {3, 4, 300, 70'000})
        for (const qint64 event : {1000, 1001, 1001, 90'000})
            wanted.push_back({entity, event, int(wanted.size() % 14) + 1});
    InvolvementPacker packer(1000);
    for (const Involvement &each : wanted)
        packer.add(each);
    EXPECT_EQ(packer.firstEntity(), 3);
    EXPECT_EQ(packer.lastEntity(), 70'000);
    const InvolvementBlock block(packer.take(), 3, 1000);
    EXPECT_TRUE(packer.isEmpty());
    EXPECT_EQ(block.all(), wanted);
    std::vector<Involvement> found;
    block.find(300, found);
    EXPECT_EQ(found, std::vector<Involvement>(wanted.begin() + 8, wanted.begin() + 12));
    found.clear();
    block.find(5, found);
    EXPECT_TRUE(found.empty());
}

TEST(InvolvementBlock, RefusesWhatIsNoBlock)
{
    InvolvementPacker packer(1);
    packer.add({1, 5, 1});
    packer.add({2, 500, 1});
    const QByteArray good = packer.take();
    EXPECT_THROW(InvolvementBlock(QByteArray("no"), 1, 1), DamagedFile);
    EXPECT_THROW(InvolvementBlock(good.chopped(1), 1, 1), DamagedFile);
    EXPECT_THROW(InvolvementBlock(good + char(200), 1, 1), DamagedFile);
}
