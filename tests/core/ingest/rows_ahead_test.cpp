// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/rows_ahead.h"

#include <gtest/gtest.h>

using namespace skein;

namespace {

/// Counts lines; remembers how many rows it was told to keep.
class Lines final : public TableReader
{
public:
    Lines(qint64 count, size_t kept)
        : m_count(count)
        , m_kept(kept)
    {
    }
    bool next(TableRow &row) override
    {
        row.line = ++m_line;
        return m_line <= m_count;
    }
    size_t rowsKept() const override { return m_kept; }
    qint64 position() const override { return m_line; }

private:
    qint64 m_count;
    size_t m_kept;
    qint64 m_line = 0;
};

class Expecting final : public BulkImporter
{
public:
    bool add(const TableRow & /*row*/) override { return true; }
    void expect(const TableRow &row) const override { expected.push_back(row.line); }

    mutable std::vector<qint64> expected;
};

} // namespace

TEST(RowsAheadTest, EveryRowIsGivenOnceAndInOrderHoweverFewThereAre)
{
    for (const qint64 count : {0, 1, 2, 3, 4, 5, 100})
        for (const size_t kept : {0UL, 1UL, 3UL, 9UL}) {
            Lines reader(count, kept);
            const Expecting importer;
            RowsAhead rows(reader, &importer);
            qint64 line = 0;
            while (const TableRow *row = rows.next())
                ASSERT_EQ(row->line, ++line);
            EXPECT_EQ(line, count);
            EXPECT_EQ(rows.next(), nullptr);
        }
}

TEST(RowsAheadTest, RowsAreExpectedSomeTimeBeforeTheyCome)
{
    Lines reader(50, 3);
    const Expecting importer;
    RowsAhead rows(reader, &importer);
    for (qint64 line = 1; line <= 50; ++line) {
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(qint64(importer.expected.size()), std::min<qint64>(line + 3, 50));
    }
    for (qint64 line = 1; line <= 50; ++line)
        EXPECT_EQ(importer.expected[size_t(line - 1)], line);
}

TEST(RowsAheadTest, AReaderThatKeepsNoRowIsNotReadAhead)
{
    Lines reader(5, 0);
    const Expecting importer;
    RowsAhead rows(reader, &importer);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(reader.position(), 1);
    EXPECT_TRUE(importer.expected.empty());
}
