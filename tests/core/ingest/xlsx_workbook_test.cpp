// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/xlsx_workbook.h"
#include "tests/core/ingest/workbook_builder.h"

#include <gtest/gtest.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cellsOf(const std::string &bytes, size_t sheet = 0)
{
    const XlsxWorkbook workbook(bytes);
    const auto reader = workbook.read(workbook.sheets().at(sheet));
    std::vector<Cells> rows;
    for (TableRow row; reader->next(row);)
        rows.emplace_back(row.cells.begin(), row.cells.end());
    return rows;
}

} // namespace

TEST(XlsxWorkbookTest, ReadsSharedInlineBooleanAndFormulaCells)
{
    WorkbookBuilder book;
    book.setShared("<si><t>shared &amp; plain</t></si><si><r><t>two</t></r><r><t> "
                   "runs</t></r><rPh><t>no</t></rPh></si>");
    book.addSheet(
        "Calls",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>inline</t></is></c><c r=\"B3\" t=\"b\"><v>1</v></c>"
        "<c r=\"C3\"><f>A1+B1</f><v>42</v></c><c r=\"D3\" t=\"str\"><f>\"x\"</f><v>text</v></c></row>");
    EXPECT_EQ(cellsOf(book.bytes()),
              (std::vector<Cells>{{"shared & plain", "", "two runs"}, {}, {"inline", "TRUE", "42", "text"}}));
}

TEST(XlsxWorkbookTest, DatesAndTimesComeAsTextByTheirStyle)
{
    WorkbookBuilder book;
    book.setFormats({"General", "dd/mm/yyyy", "dd/mm/yyyy\\ hh:mm", "hh:mm:ss", "[h]:mm:ss", "00000000000",
                     "&quot;day&quot; 0"});
    book.addSheet(
        "S",
        "<row><c s=\"1\"><v>45382</v></c><c s=\"2\"><v>45382.5868055556</v></c><c s=\"3\"><v>0.25</v></c>"
        "<c s=\"4\"><v>1.5</v></c><c s=\"5\"><v>7700900123</v></c><c s=\"6\"><v>45382</v></c>"
        "<c s=\"1\"><v>1</v></c></row>");
    EXPECT_EQ(cellsOf(book.bytes()).at(0),
              (Cells{"2024-03-31", "2024-03-31 14:05:00", "06:00:00", "36:00:00", "07700900123", "45382",
                     "1900-01-01"}));
    book.setDate1904();
    EXPECT_EQ(cellsOf(book.bytes()).at(0).at(0), "2028-04-01");
}

TEST(XlsxWorkbookTest, TimesOfMoreThanADayAndDatesShownAsHoursAreWhatTheyAre)
{
    const CellStyle clock{NumberStyle::Time, 0};
    const CellStyle hours{NumberStyle::Duration, 0};
    EXPECT_EQ(numberText("1.5", clock, false), "36:00:00");
    EXPECT_EQ(numberText("0.25", clock, false), "06:00:00");
    EXPECT_EQ(numberText("45382.25", clock, false), "2024-03-31 06:00:00");
    EXPECT_EQ(numberText("45382.25", hours, false), "2024-03-31 06:00:00");
    EXPECT_EQ(numberText("1.5", hours, false), "36:00:00");
}

TEST(XlsxWorkbookTest, CellsWhoseContentIsLostRejectTheirRow)
{
    WorkbookBuilder book;
    book.setShared("<si><t>one</t></si>");
    book.addSheet(
        "S",
        "<row><c t=\"s\"><v>0</v></c><c><f>A1+1</f><v>2</v></c><c t=\"str\"><f>A9</f><v></v></c></row>"
        "<row><c><v>1</v></c><c><f>NOW()</f></c></row>"
        "<row><c t=\"s\"><v>1</v></c></row>"
        "<row><c r=\"B4\"><v>1</v></c><c r=\"A4\"><v>2</v></c></row>"
        "<row><c r=\"A5\"><v>1</v></c><c r=\"A5\"><v>2</v></c></row>"
        "<row><c><v>1</v></c></row>");
    const std::string bytes = book.bytes();
    const XlsxWorkbook workbook(bytes);
    const auto reader = workbook.read(workbook.sheets()[0]);
    std::vector<std::string> problems;
    std::vector<std::string> rows;
    for (TableRow row; reader->next(row);) {
        EXPECT_EQ(row.flaw, row.problem.empty() ? RowFlaw::None : RowFlaw::Unreadable);
        problems.push_back(row.problem.substr(0, 22));
        rows.emplace_back(row.raw);
    }
    EXPECT_EQ(problems,
              (std::vector<std::string>{"", "The formula in B2 has ", "The text of A3 is miss",
                                        "The cell A4 stands whe", "The cell A5 stands whe", ""}));
    EXPECT_EQ(rows.at(1), "1,=NOW()");
}

TEST(XlsxWorkbookTest, HiddenColumnsAndCellsMergedOverRowsAreTold)
{
    const auto notesOn = [](const std::string &before, const std::string &after) {
        WorkbookBuilder book;
        book.addSheet("S", "<row><c><v>1</v></c></row>");
        book.putAround(before, after);
        const std::string bytes = book.bytes();
        const XlsxWorkbook workbook(bytes);
        const auto reader = workbook.read(workbook.sheets()[0]);
        for (TableRow row; reader->next(row);) { }
        return reader->notes().join(u'\n');
    };
    EXPECT_EQ(notesOn("<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"2\" hidden=\"1\"/>"
                      "<col min=\"27\" max=\"28\" width=\"0\"/><col min=\"30\" max=\"16384\" hidden=\"1\"/>"
                      "</cols>",
                      "<mergeCells><mergeCell ref=\"A1:F1\"/></mergeCells>"),
              u"Columns are hidden in the workbook (B, AA to AB); they were read too."_s);
    EXPECT_TRUE(notesOn({}, "<mergeCells><mergeCell ref=\"C2:C4\"/><mergeCell ref=\"D2:E9\"/></mergeCells>")
                    .startsWith(u"Cells are merged over several rows in 2 places (first: C2:C4)."_s));
}

TEST(XlsxWorkbookTest, NumbersKeepTheirDigitsOrShowThatTheyLostThem)
{
    EXPECT_EQ(numberText("4.47E+11", {}, false), "4.47E+11");
    EXPECT_EQ(numberText("1.5E3", {}, false), "1500");
    EXPECT_EQ(numberText("447700900123", {}, false), "447700900123");
    EXPECT_EQ(numberText("4.47700900123E11", {}, false), "447700900123");
    EXPECT_EQ(numberText("490154203237518", {}, false), "490154203237518");
    EXPECT_EQ(numberText("4901542032375180", {}, false), "4.90154203237518E+15");
    EXPECT_EQ(numberText("0.10000000000000001", {}, false), "0.1");
    EXPECT_EQ(numberText("-2.5", {}, false), "-2.5");
    EXPECT_EQ(numberText("no number", {}, false), "no number");
}

TEST(XlsxWorkbookTest, HiddenSheetsAndRowsAreTold)
{
    WorkbookBuilder book;
    book.addSheet("Shown", "<row hidden=\"1\"><c><v>1</v></c></row><row><c><v>2</v></c></row>");
    book.addSheet("Raw", "", "veryHidden");
    const std::string bytes = book.bytes();
    const XlsxWorkbook workbook(bytes);
    ASSERT_EQ(workbook.sheets().size(), 2U);
    EXPECT_FALSE(workbook.sheets()[0].isHidden);
    EXPECT_TRUE(workbook.sheets()[1].isHidden);
    const auto reader = workbook.read(workbook.sheets()[0]);
    TableRow row;
    ASSERT_TRUE(reader->next(row));
    EXPECT_TRUE(row.isHidden);
    ASSERT_TRUE(reader->next(row));
    EXPECT_FALSE(row.isHidden);
}

TEST(XlsxWorkbookTest, ARowIsKeptAsACsvRecord)
{
    WorkbookBuilder book;
    book.addTextSheet("S", {{"a,b", "", "say \"no\""}});
    const std::string bytes = book.bytes();
    const XlsxWorkbook workbook(bytes);
    const auto reader = workbook.read(workbook.sheets()[0]);
    TableRow row;
    ASSERT_TRUE(reader->next(row));
    EXPECT_EQ(row.raw, "\"a,b\",,\"say \"\"no\"\"\"");
}

TEST(XlsxWorkbookTest, WhatIsNoWorkbookIsRefused)
{
    EXPECT_THROW(XlsxWorkbook(zipOf({{"readme.txt", "hello"}})), Error);
    EXPECT_THROW(XlsxWorkbook("PK\x03\x04 and then nothing that makes sense"), Error);
    WorkbookBuilder book;
    book.addSheet("S", "<row r=\"5\"/><row r=\"4\"/>");
    EXPECT_THROW(cellsOf(book.bytes()), Error);
    WorkbookBuilder cut;
    cut.addSheet("S", "<row><c><v>1</v></c>");
    EXPECT_THROW(cellsOf(cut.bytes()), Error);
}

TEST(XlsxWorkbookTest, ABombIsRefused)
{
    WorkbookBuilder book;
    book.addSheet("S", "<row><c><v>" + std::string(size_t(40) << 20, ' ') + "</v></c></row>");
    EXPECT_THROW(cellsOf(book.bytes()), Error);
}
