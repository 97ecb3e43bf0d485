// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/steps.h"
#include "core/products/table_writer.h"
#include "tests/support/stop_after.h"
#include "tests/support/zip_entries.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

Table numbers()
{
    return {
        u"Numbers"_s,
        {{u"Number"_s, CellAlign::Left, CellKind::Text}, {u"Calls"_s, CellAlign::Right, CellKind::Number}},
        {{u"+447700900123"_s, u"12"_s}, {u"07700900456"_s, u"1234567890123456789"_s}, {u"=1+1"_s, u"007"_s}}};
}

QByteArray csv(const Table &table, CsvOptions options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeCsv(buffer, table, options);
    return buffer.data();
}

QByteArray file(const QString &path)
{
    QFile device(path);
    EXPECT_TRUE(device.open(QIODevice::ReadOnly));
    return device.readAll();
}

std::map<QString, QByteArray> workbook(const Table &table, const WorkbookNote &note = {})
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"table.xlsx"_s);
    writeXlsx(path, {table}, note);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
              1);
    return zipEntries(file(path));
}

} // namespace

TEST(TableWriterTest, CsvForASystemKeepsEveryCellExactly)
{
    EXPECT_EQ(csv(numbers(), {}),
              "Number,Calls\r\n+447700900123,12\r\n07700900456,1234567890123456789\r\n=1+1,007\r\n");
}

TEST(TableWriterTest, CsvForASpreadsheetCannotRunAndKeepsPhoneNumbers)
{
    const auto cell = [](const QString &text) { return csvCell(text, CsvAudience::Spreadsheet); };
    EXPECT_EQ(cell(u"=1+1"_s), u"'=1+1"_s);
    EXPECT_EQ(cell(u"@SUM(A1)"_s), u"'@SUM(A1)"_s);
    EXPECT_EQ(cell(u"+cmd|' /C calc'!A0"_s), u"'+cmd|' /C calc'!A0"_s);
    EXPECT_EQ(cell(u"-HYPERLINK(\"x\")"_s), u"\"'-HYPERLINK(\"\"x\"\")\""_s);
    EXPECT_EQ(cell(u"\t=1"_s), u"'\t=1"_s);
    EXPECT_EQ(cell(u"\r=1"_s), u"\"'\r=1\""_s);
    EXPECT_EQ(cell(QString::fromUtf16(u"\0=1", 3)), QString::fromUtf16(u"'\0=1", 4));
    EXPECT_EQ(cell(u"+447700900123"_s), u"+447700900123"_s);
    EXPECT_EQ(cell(u"-12.5"_s), u"-12.5"_s);
}

TEST(TableWriterTest, CsvQuotesWhatRfc4180AsksFor)
{
    const Table table{{}, {{u"a"_s}, {u"b"_s}}, {{u"x,y"_s, u"say \"no\""_s}, {u"two\nlines"_s}}};
    EXPECT_EQ(csv(table, {CsvAudience::System, ByteOrderMark::With}),
              "\xEF\xBB\xBF"
              "a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n\"two\nlines\",\r\n");
}

TEST(TableWriterTest, AWorkbookKeepsNumbersOnlyWhereNoDigitIsLost)
{
    const QByteArray sheet = workbook(numbers())[u"xl/worksheets/sheet1.xml"_s];
    EXPECT_TRUE(sheet.contains("<v>12</v>"));
    EXPECT_TRUE(sheet.contains("<t>+447700900123</t>"));
    EXPECT_TRUE(sheet.contains("<t>1234567890123456789</t>"));
    EXPECT_TRUE(sheet.contains("<t>007</t>"));
    EXPECT_TRUE(sheet.contains("<t>=1+1</t>"));
    EXPECT_FALSE(sheet.contains("<f>"));
}

TEST(TableWriterTest, AWorkbookIsReadyToFilterAndMarkedOnEveryPage)
{
    const auto parts = workbook(numbers(), {Marking(u"official-sensitive"_s), u"HERON & co"_s});
    const QByteArray sheet = parts.at(u"xl/worksheets/sheet1.xml"_s);
    EXPECT_TRUE(sheet.contains("state=\"frozen\""));
    EXPECT_TRUE(sheet.contains("<autoFilter ref=\"A1:B4\"/>"));
    EXPECT_EQ(sheet.count("OFFICIAL-SENSITIVE"), 2);
    EXPECT_TRUE(sheet.contains("HERON &amp;&amp; co"));
}

TEST(TableWriterTest, SheetsOfTheSameNameAndOfForbiddenLettersAreToldApart)
{
    Table first = numbers();
    first.title = u"Calls: 07700/900123 [all of the long period]"_s;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"tables.xlsx"_s);
    writeTables(path, {first, first, Table{}});
    const auto parts = zipEntries(file(path));
    EXPECT_TRUE(parts.contains(u"xl/worksheets/sheet3.xml"_s));
    for (const auto &[name, content] : parts) {
        QXmlStreamReader xml(content);
        while (!xml.atEnd())
            xml.readNext();
        EXPECT_FALSE(xml.hasError()) << name.toStdString();
    }
}

TEST(TableWriterTest, ATextTooLongForACellIsCutAndSaysSo)
{
    Table table{u"Long"_s, {{u"Text"_s}}, {{QString(40'000, u'x')}}};
    const QByteArray sheet = workbook(table)[u"xl/worksheets/sheet1.xml"_s];
    EXPECT_TRUE(sheet.contains("this text has 40000]"));
}

TEST(TableWriterTest, AnotherEndingIsRefusedAndAMissingFolderIsTold)
{
    EXPECT_THROW(writeTables(u"table.doc"_s, {numbers()}), Error);
    EXPECT_THROW(writeTables(u"/nowhere/at/all/table.xlsx"_s, {numbers()}), Error);
    EXPECT_THROW(writeTables(u"/nowhere/at/all/table.csv"_s, {numbers()}), Error);
}

TEST(TableWriterTest, AStoppedTableLeavesNoFile)
{
    Table table{u"Long"_s, {{u"Text"_s}}, {}};
    for (int row = 0; row < 5000; ++row)
        table.rows.push_back({QString::number(row)});
    QTemporaryDir folder;
    for (const QString &ending : {u"csv"_s, u"xlsx"_s}) {
        StopAfter stop(ending == u"csv" ? 0 : 50);
        EXPECT_THROW(writeTables(folder.filePath(u"table."_s + ending), {table}, {}, &stop), Stopped);
        EXPECT_TRUE(QDir(folder.path()).isEmpty()) << qPrintable(ending);
    }
}
