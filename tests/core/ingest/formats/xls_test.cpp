// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/formats/format_fixture.h"
#include "tests/core/ingest/formats/xls_builder.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

using B = XlsBuilder;

class XlsTest : public FormatFixture
{
protected:
    QString book(const XlsBuilder &builder, XlsBuilder::Size size = XlsBuilder::Size::Filled)
    {
        return write(u"book%1.xls"_s.arg(++m_books), builder.bytes(size));
    }

private:
    int m_books = 0;
};

std::string textCell(unsigned row, unsigned column, const std::string &text)
{
    return B::record(0x204, B::cell(row, column) + B::text(text));
}

std::string number(unsigned row, unsigned column, double value, unsigned style = 0)
{
    return B::record(0x203, B::cell(row, column, style) + B::f64(value));
}

/// Styles 0 to 3: plain, a built-in date and time, eleven digits, a date of one's own.
std::string styles()
{
    const auto style
        = [](unsigned format) { return B::record(0xE0, B::u16(0) + B::u16(format) + std::string(16, '\0')); };
    return B::record(0x41E, B::u16(164) + B::text("00000000000"))
        + B::record(0x41E, B::u16(165) + B::text("dd/mm/yyyy")) + style(0) + style(22) + style(164)
        + style(165);
}

} // namespace

TEST_F(XlsTest, CellsOfEveryKindAreRead)
{
    XlsBuilder builder;
    builder.globals = styles()
        + B::record(0xFC,
                    B::u32(2) + B::u32(2) + B::text("shared") + B::u16(2) + '\1' + B::u16(0x3A9)
                        + B::u16(0xE9));
    const auto result = [](char kind, char value) {
        return std::string{kind, '\0', value, '\0', '\0', '\0', '\xFF', '\xFF'} + std::string(6, '\0');
    };
    builder.sheets.push_back(
        {"S", 0,
         B::record(0xFD, B::cell(0, 0) + B::u32(0)) + B::record(0xFD, B::cell(0, 1) + B::u32(1))
             + B::record(0xFD, B::cell(0, 2) + B::u32(7)) + number(1, 0, 45822.5, 1)
             + number(1, 1, 7700900101, 2) + number(1, 2, 447700900101) + number(1, 3, 45822, 3)
             + B::record(0x27E, B::cell(2, 0) + B::u32((123U << 2) | 2))
             + B::record(0x27E, B::cell(2, 1) + B::u32((1250U << 2) | 3))
             + B::record(0xBD,
                         B::u16(2) + B::u16(2) + B::u16(0) + B::u32((7U << 2) | 2) + B::u16(0)
                             + B::u32((8U << 2) | 2) + B::u16(3))
             + B::record(0x205, B::cell(3, 0) + std::string("\x01\x00", 2))
             + B::record(0x205, B::cell(3, 1) + std::string("\x2A\x01", 2))
             + B::record(0x06, B::cell(3, 2) + result(0, 0)) + B::record(0x207, B::text("made"))
             + B::record(0x06, B::cell(3, 3) + result(1, 1))
             + B::record(0x06, B::cell(3, 4) + B::f64(2.5) + std::string(6, '\0'))
             + textCell(5, 1, "after")});
    for (const auto size : {XlsBuilder::Size::Filled, XlsBuilder::Size::AsItIs}) {
        const std::vector<QStringList> all = rows(book(builder, size));
        ASSERT_EQ(all.size(), 6U);
        EXPECT_EQ(all[0], (QStringList{u"1"_s, u"shared"_s, u"Ωé"_s, u"?"_s}));
        EXPECT_EQ(all[1],
                  (QStringList{u"2"_s, u"2025-06-14 12:00:00"_s, u"07700900101"_s, u"447700900101"_s,
                               u"2025-06-14"_s}));
        EXPECT_EQ(all[2], (QStringList{u"3"_s, u"123"_s, u"12.5"_s, u"7"_s, u"8"_s}));
        EXPECT_EQ(all[3], (QStringList{u"4"_s, u"TRUE"_s, u"#N/A"_s, u"made"_s, u"TRUE"_s, u"2.5"_s}));
        EXPECT_EQ(all[5], (QStringList{u"6"_s, QString(), u"after"_s}));
    }
}

TEST_F(XlsTest, TextsGoOnInFurtherRecordsWithAnotherWidth)
{
    XlsBuilder builder;
    builder.globals = B::record(0xFC, B::u32(2) + B::u32(2) + B::u16(6) + '\x08' + B::u16(1) + "abc")
        + B::record(0x3C,
                    std::string("\x01", 1) + "d" + '\0' + B::u16(0x3A9) + "e" + '\0' + std::string(4, 'x')
                        + B::text("next"));
    builder.sheets.push_back(
        {"S", 0, B::record(0xFD, B::cell(0, 0) + B::u32(0)) + B::record(0xFD, B::cell(0, 1) + B::u32(1))});
    EXPECT_EQ(rows(book(builder)).at(0), (QStringList{u"1"_s, u"abcdΩe"_s, u"next"_s}));
}

TEST_F(XlsTest, WhatIsHiddenOrMergedIsTold)
{
    const std::string calls = textCell(0, 0, "Calling Number") + textCell(0, 1, "Called Number")
        + textCell(0, 2, "Date and Time") + textCell(1, 0, "07700900101") + textCell(1, 1, "07700900102")
        + number(1, 2, 45822.5, 1)
        + B::record(0x208, B::u16(1) + std::string(10, '\0') + B::u16(0x20) + B::u16(0))
        + B::record(0x7D, B::u16(1) + B::u16(2) + B::u16(0) + B::u16(0) + B::u16(1))
        + B::record(0xE5, B::u16(1) + B::u16(1) + B::u16(3) + B::u16(0) + B::u16(0));
    XlsBuilder builder;
    builder.globals = styles();
    builder.sheets = {{"Calls", 0, calls}, {"Old", 2, calls}};
    const ImportOutcome outcome = import({book(builder)});
    ASSERT_EQ(outcome.tables.size(), 1U);
    EXPECT_EQ(outcome.tables[0].source.stored, 1);
    const QString told = outcome.tables[0].notes.join(u'\n');
    EXPECT_TRUE(told.contains(u"“Old” is hidden"_s)) << told.toStdString();
    EXPECT_TRUE(told.contains(u"1 rows are hidden"_s));
    EXPECT_TRUE(told.contains(u"hidden in the workbook (B to C)"_s));
    EXPECT_TRUE(told.contains(u"(first: A2:A4)"_s));
}

TEST_F(XlsTest, DamagedLockedAndOlderWorkbooksAreRefused)
{
    XlsBuilder builder;
    builder.sheets.push_back({"S", 0, textCell(0, 0, "Title")});
    const QByteArray whole = builder.bytes();
    EXPECT_EQ(refusal(write(u"whole.xls"_s, whole)), QString());
    for (const int kept : {600, 1100, 1600, 2000})
        EXPECT_FALSE(refusal(write(u"cut.xls"_s, whole.left(kept))).isEmpty()) << kept;
    XlsBuilder locked = builder;
    locked.globals = B::record(0x2F, std::string(6, '\0'));
    EXPECT_TRUE(refusal(book(locked)).contains(u"protected by a password"_s));
    XlsBuilder broken = builder;
    broken.globals = B::record(0xFC, B::u32(9) + B::u32(9) + B::text("one"));
    EXPECT_TRUE(refusal(book(broken)).contains(u"a record of it breaks off"_s));
    QByteArray old = whole;
    old.replace(QByteArray("\x09\x08\x10\x00\x00\x06", 6), QByteArray("\x09\x08\x10\x00\x00\x05", 6));
    EXPECT_TRUE(refusal(write(u"old.xls"_s, old)).contains(u"Excel 95"_s));
    XlsBuilder beyond;
    beyond.sheets.push_back({"S", 0, textCell(0, 60000, "x")});
    const TableFile file(book(beyond));
    const auto reader = file.read(0, ',');
    TableRow row;
    ASSERT_TRUE(reader->next(row));
    EXPECT_EQ(row.flaw, RowFlaw::Unreadable);
}
