// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/csv_reader.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

using namespace skein;

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cellsOf(std::string_view text, char delimiter = ',')
{
    CsvReader reader(text, delimiter);
    std::vector<Cells> rows;
    for (TableRow row; reader.next(row);)
        rows.emplace_back(row.cells.begin(), row.cells.end());
    return rows;
}

std::vector<std::pair<qint64, RowFlaw>> linesOf(std::string_view text)
{
    CsvReader reader(text, ',');
    std::vector<std::pair<qint64, RowFlaw>> rows;
    for (TableRow row; reader.next(row);)
        rows.emplace_back(row.line, row.flaw);
    return rows;
}

} // namespace

TEST(CsvReaderTest, SplitsPlainLinesWithAnyLineEnd)
{
    const std::vector<Cells> expected{{"a", "b", ""}, {"", "2", "3"}};
    EXPECT_EQ(cellsOf("a,b,\n,2,3\n"), expected);
    EXPECT_EQ(cellsOf("a,b,\r\n,2,3"), expected);
    EXPECT_EQ(cellsOf("a,b,\r,2,3\r"), expected);
    EXPECT_EQ(cellsOf("a;b;\n;2;3", ';'), expected);
    EXPECT_TRUE(cellsOf("").empty());
}

TEST(CsvReaderTest, QuotedCellsHoldDelimitersQuotesAndLineEnds)
{
    EXPECT_EQ(cellsOf("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\nnext,,\n"),
              (std::vector<Cells>{{"a,b", "say \"no\"", "two\nlines"}, {"next", "", ""}}));
    EXPECT_EQ(cellsOf(" \"padded\" ,x\n"), (std::vector<Cells>{{"padded ", "x"}}));
    EXPECT_EQ(cellsOf("\"a\",\n"), (std::vector<Cells>{{"a", ""}}));
}

TEST(CsvReaderTest, AQuoteInsideAnUnquotedCellIsText)
{
    EXPECT_EQ(cellsOf("5\" knife,blade\nb,c\n"), (std::vector<Cells>{{"5\" knife", "blade"}, {"b", "c"}}));
}

TEST(CsvReaderTest, LineNumbersCountTheLinesOfQuotedCells)
{
    const std::vector<std::pair<qint64, RowFlaw>> expected{
        {1, RowFlaw::None}, {2, RowFlaw::None}, {5, RowFlaw::None}};
    EXPECT_EQ(linesOf("a,b\n\"1\n2\n3\",b\nc,d\n"), expected);
}

TEST(CsvReaderTest, AnUnclosedQuoteCostsItsOwnLineOnly)
{
    const std::vector<std::pair<qint64, RowFlaw>> expected{
        {1, RowFlaw::None}, {2, RowFlaw::UnclosedQuote}, {3, RowFlaw::None}};
    EXPECT_EQ(linesOf("a,b\n\"open,b\nc,d\n"), expected);
}

TEST(CsvReaderTest, AQuoteWithinTextFarBelowClosesNoCell)
{
    // Taken as one cell, the mark before "kfijld" would swallow all rows down to the mark in "Uinchest".
    const std::string text = "1,\"kfijld,x\n2,b,y\n3,Uinchest\"r,z\n4,d,w\n";
    const std::vector<std::pair<qint64, RowFlaw>> expected{
        {1, RowFlaw::UnclosedQuote}, {2, RowFlaw::None}, {3, RowFlaw::None}, {4, RowFlaw::None}};
    EXPECT_EQ(linesOf(text), expected);
    const std::vector<Cells> rows{
        {"1", "a", "x"}, {"2", "\"kfijld", "x"}, {"3", "b", "y"}, {"4", "Uinchest\"r", "z"}};
    EXPECT_EQ(cellsOf("1\ta\tx\n2\t\"kfijld\tx\n3\tb\ty\n4\tUinchest\"r\tz\n", '\t'), rows);
    // What closes where a cell ends is a cell of several lines, and what closes in its own line is one.
    EXPECT_EQ(cellsOf("1,\"a\nb\",x\n2,\"c\"d,y\n"),
              (std::vector<Cells>{{"1", "a\nb", "x"}, {"2", "cd", "y"}}));
}

TEST(CsvReaderTest, ManyUnclosedQuotesDoNotTakeForever)
{
    std::string text;
    for (int line = 0; line < 20'000; ++line)
        text += "\"a\"x" + std::string(line % 7, 'y') + ",\n";
    text += "\"never closed\n";
    size_t rows = 0;
    CsvReader reader(text, ',');
    for (TableRow row; reader.next(row);)
        ++rows;
    EXPECT_EQ(rows, 20'001U);
}

TEST(CsvReaderTest, ALastLineThatBreaksOffIsTold)
{
    EXPECT_EQ(linesOf("a,b,c\n1,2,3\n4,5").back().second, RowFlaw::CutOff);
    EXPECT_EQ(linesOf("a,b,c\n1,2,3\n4,5\n").back().second, RowFlaw::None);
    EXPECT_EQ(linesOf("a,b,c\n1,2,3\nEND OF REPORT").back().second, RowFlaw::None);
}

TEST(CsvReaderTest, BoundsAndZeroBytesAreFlawsOfTheRow)
{
    EXPECT_EQ(linesOf(std::string("a,b\n1,\0\n", 8)).back().second, RowFlaw::ZeroBytes);
    EXPECT_EQ(linesOf("x," + std::string(MaxCellBytes + 1, 'a') + "\nb,c\n").front().second,
              RowFlaw::CellTooLong);
    EXPECT_EQ(linesOf(std::string(MaxColumns + 5, ',') + "\nb,c\n").front().second, RowFlaw::TooManyColumns);
    EXPECT_EQ(linesOf(std::string(MaxColumns + 5, ',') + "\nb,c\n").size(), 2U);
}

TEST(CsvReaderTest, EveryCellIsFoundWhereverItLies)
{
    std::mt19937 random(7);
    const std::string_view characters = "ab,,\n\r;\"";
    const auto plain = [](std::string_view text) {
        std::vector<Cells> rows;
        for (size_t at = 0; at < text.size();) {
            const size_t end = std::min(text.find('\n', at), text.size());
            std::string line(text.substr(at, end - at));
            if (line.ends_with('\r'))
                line.pop_back();
            Cells &cells = rows.emplace_back(1);
            for (const char c : line)
                if (c == ',')
                    cells.emplace_back();
                else
                    cells.back() += c;
            at = end + 1;
        }
        return rows;
    };
    for (int round = 0; round < 2000; ++round) {
        std::string text = "a\n";
        const size_t kinds = round % 2 == 0 ? characters.size() - 1 : 2; // without quotation marks
        for (size_t length = random() % 300; text.size() < length;)
            text += characters[random() % kinds];
        ASSERT_EQ(cellsOf(text), plain(text)) << text;
    }
}

TEST(CsvReaderTest, QuotedAndPlainLinesTakeTurnsAnywhere)
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        std::vector<Cells> expected;
        for (size_t line = 0; line < 20; ++line) {
            const std::string value(1 + random() % 90, 'x');
            expected.push_back({value, random() % 3 == 0 ? "a,b" : "ab"});
            text += value + (expected.back()[1] == "ab" ? ",ab\n" : ",\"a,b\"\n");
        }
        ASSERT_EQ(cellsOf(text), expected);
    }
}

TEST(CsvReaderTest, AsManyRowsAsItSaysStayAsTheyWereRead)
{
    std::string text;
    for (int row = 0; row < 500; ++row) {
        const std::string note(size_t(row * 37 % 90), 'x');
        text += row % 3 == 0 ? "plain,cell\n" : "\"say \"\"" + note + "\"\" again\",\"" + note + "\"\n";
    }
    const std::vector<Cells> expected = cellsOf(text);
    CsvReader reader(text, ',');
    const size_t kept = reader.rowsKept();
    EXPECT_GE(kept, 1U);
    std::vector<TableRow> rows;
    for (TableRow row; reader.next(row);) {
        rows.push_back(row);
        for (size_t back = 0; back <= std::min(kept, rows.size() - 1); ++back) {
            const size_t at = rows.size() - 1 - back;
            EXPECT_EQ(Cells(rows[at].cells.begin(), rows[at].cells.end()), expected[at]) << at;
        }
    }
    EXPECT_EQ(rows.size(), expected.size());
}
