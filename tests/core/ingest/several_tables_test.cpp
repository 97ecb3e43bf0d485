// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/storage/event_store.h"
#include "core/storage/source_text.h"
#include "tests/core/ingest/import_fixture.h"
#include "tests/core/ingest/workbook_builder.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

using SeveralTablesTest = ImportFixture;

const QByteArray calls = "Calling Number,Called Number,CDR Type,Start Date,Start Time,Call Duration\n"
                         "07700900001,07700900002,Voice,01/06/2025,10:00:00,00:00:05\n"
                         "07700900001,07700900003,Voice,13/06/2025,10:00:00,00:00:05\n"
                         "07700900001,07700900003,Voice,31/02/2025,10:00:00,00:00:05\n";
const QByteArray reads = "VRM,Date/Time,Camera,GPS,Error Radius,Make,Model,Colour,MMC Record\n"
                         "AB12 CDE,01/06/2025 10:00:01,CAM1,,,,,,\n"
                         "AB12 CDE,14/06/2025 10:00:02,CAM1,,,,,,\n";

const std::vector<std::vector<std::string>> sheet{
    {"Calling Number", "Called Number", "Date", "Time", "Duration"},
    {"07700900001", "07700900002", "01/06/2025", "10:00:00", "5"}};

std::string cellsOf(const std::vector<std::vector<std::string>> &rows)
{
    std::string xml;
    for (const auto &row : rows) {
        xml += "<row>";
        for (const std::string &cell : row)
            xml += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        xml += "</row>";
    }
    return xml;
}

} // namespace

TEST_F(SeveralTablesTest, ATableBelowAnotherIsASourceOfItsOwn)
{
    const ImportOutcome outcome = importText(calls + "\n\n" + reads);
    ASSERT_EQ(outcome.tables.size(), 2U);
    EXPECT_EQ(outcome.tables[0].source.kind, u"calls"_s);
    EXPECT_EQ(outcome.tables[0].source.rows, 3);
    EXPECT_EQ(outcome.tables[0].source.rejected, 1);
    EXPECT_EQ(outcome.tables[1].source.kind, u"anpr"_s);
    EXPECT_EQ(outcome.tables[1].source.stored, 2);
    EXPECT_EQ(outcome.tables[1].source.sheet, u"table from line 7"_s);
    EXPECT_EQ(sourceRow(database(), outcome.tables[1].source.id, 8),
              "AB12 CDE,01/06/2025 10:00:01,CAM1,,,,,,");
}

TEST_F(SeveralTablesTest, ATableFarBelowIsFoundToo)
{
    QByteArray many = calls;
    for (int row = 0; row < 400; ++row)
        many += "07700900001,07700900003,Voice,01/06/2025," + QByteArray::number(10 + row / 60) + ":"
            + QByteArray::number(100 + row % 60).right(2) + ":00,00:00:05\n";
    const ImportOutcome outcome = importText(many + reads + calls);
    ASSERT_EQ(outcome.tables.size(), 3U);
    EXPECT_EQ(outcome.tables[0].source.rows, 403);
    EXPECT_EQ(outcome.tables[1].source.rows, 2);
    EXPECT_EQ(outcome.tables[2].source.duplicates, 2);
}

TEST_F(SeveralTablesTest, TheSameFileAgainAddsNothing)
{
    importText(reads + calls);
    const qint64 before = count(u"event"_s);
    const ImportOutcome again = importText(reads + calls);
    ASSERT_EQ(again.tables.size(), 2U);
    EXPECT_EQ(again.tables[0].source.stored + again.tables[1].source.stored, 0);
    EXPECT_EQ(count(u"event"_s), before);
}

TEST_F(SeveralTablesTest, ABannerOfOneLineStaysABanner)
{
    const ImportOutcome outcome
        = importText("Surname,Forename,DOB,Role\nSMITH,Jo,01/02/1990,Suspect\n\n" + calls);
    ASSERT_EQ(outcome.tables.size(), 1U);
    EXPECT_EQ(outcome.tables[0].source.kind, u"calls"_s);
}

TEST_F(SeveralTablesTest, TimesThatAreCountsAreReadAndTold)
{
    const ImportOutcome outcome = importText("Calling Number,Called Number,Type,Start Datetime\n"
                                             "07700900001,07700900002,Voice,1749902700\n"
                                             "07700900001,07700900003,Voice,1749902700250\n"
                                             "07700900001,07700900004,Voice,45822.545138888890\n"
                                             "07700900001,07700900005,Voice,14/06/25 13:05\n"
                                             "07700900001,07700900006,Voice,17499027\n");
    ASSERT_EQ(outcome.tables.at(0).source.stored, 4);
    for (const Event &event : events(database(), {}))
        EXPECT_EQ(event.time.earliest / 1000, 1749902700) << event.origin.row;
    EXPECT_EQ(outcome.tables[0].issues.size(), 4U);
    EXPECT_TRUE(outcome.tables[0].notes.join(u' ').contains(u"Years of two digits"_s));
}

TEST_F(SeveralTablesTest, DaysAndTimesOfDayAsSpreadsheetNumbersAreReadTogether)
{
    importText("Calling Number,Called Number,Type,Date,Time\n"
               "07700900001,07700900002,Voice,45822,0.545138888890\n"
               "07700900001,07700900003,Voice,14/06/2025,0.545138888890\n");
    const auto found = events(database(), {});
    ASSERT_EQ(found.size(), 2U);
    for (const Event &event : found)
        EXPECT_EQ(event.time.earliest, 1749902700000) << event.origin.row;
}

TEST_F(SeveralTablesTest, AddressesOfTheInternetAreNotMerged)
{
    importText("Calling Number,Called Number,Type,Start Datetime\n"
               "1.23.4.5,07700900002,Data,14/06/2025 13:05\n"
               "12.3.4.5,07700900002,Data,14/06/2025 13:06\n");
    EXPECT_EQ(count(u"entity WHERE kind = 4"_s), 3);
}

TEST_F(SeveralTablesTest, ARefusedMarkIsNamedByItsColumn)
{
    const ImportOutcome outcome = importText("VRM,Make,Model,Colour\n*PART*AB1?,Ford,Focus,Blue\n");
    ASSERT_EQ(outcome.tables.at(0).issues.size(), 1U);
    EXPECT_EQ(outcome.tables[0].issues[0].column, u"VRM"_s);
    EXPECT_EQ(outcome.tables[0].issues[0].value, u"*PART*AB1?"_s);
}

TEST_F(SeveralTablesTest, PeopleOfOneNameTakePartInEvents)
{
    const ImportOutcome outcome
        = importText("Date,Event Type,Person,Description\n14/06/2025,Sighting,Tiny,seen\n");
    EXPECT_EQ(outcome.tables.at(0).source.stored, 1);
    EXPECT_EQ(count(u"entity WHERE label = 'TINY' OR label = 'Tiny'"_s), 1);
}

TEST_F(SeveralTablesTest, SheetsThatAreHiddenOrEmptyAreTold)
{
    WorkbookBuilder book;
    book.addTextSheet("Calls", sheet);
    book.putAround("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>", {});
    book.addSheet("Empty", {});
    book.addSheet("Old", cellsOf(sheet), "hidden");
    const QString path = write(u"book.xlsx"_s, QByteArray::fromStdString(book.bytes()));
    const QString notes = import({path}).tables.at(0).notes.join(u'\n');
    EXPECT_TRUE(notes.contains(u"The sheet “Old” is hidden and was not read."_s)) << notes.toStdString();
    EXPECT_TRUE(notes.contains(u"The sheet “Empty” is empty."_s)) << notes.toStdString();
    EXPECT_TRUE(notes.contains(u"Columns are hidden in the workbook (B)"_s)) << notes.toStdString();
    ImportRequest request;
    request.files = {path};
    request.sheet = u"Old"_s;
    EXPECT_EQ(importRequest(request).tables.at(0).source.duplicates, 1);
}

TEST_F(SeveralTablesTest, AWorkbookNoSheetOfWhichCanBeReadSaysWhy)
{
    const auto reason = [this](const std::string &bytes, const QString &name) {
        ImportRequest request;
        request.files = {write(u"book.xlsx"_s, QByteArray::fromStdString(bytes))};
        request.sheet = name;
        try {
            importRequest(request);
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return QString();
    };
    WorkbookBuilder hidden;
    hidden.addSheet("Old", cellsOf(sheet), "veryHidden");
    EXPECT_TRUE(reason(hidden.bytes(), {}).contains(u"is hidden (“Old”)"_s));
    EXPECT_TRUE(reason(hidden.bytes(), u"New"_s).contains(u"has no sheet “New”: it has “Old”"_s));
    WorkbookBuilder empty;
    empty.addSheet("S", {});
    EXPECT_TRUE(reason(empty.bytes(), {}).contains(u"has no rows"_s));
    std::string locked("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    EXPECT_TRUE(reason(locked, {}).contains(u"of the old format"_s));
    for (const char letter : std::string("EncryptedPackage"))
        locked.append({letter, '\0'});
    EXPECT_TRUE(reason(locked, {}).contains(u"protected by a password"_s));
}

TEST_F(SeveralTablesTest, ATableOfTitlesAloneIsTold)
{
    const ImportedTable table = importText(calls.left(calls.indexOf('\n') + 1)).tables.at(0);
    EXPECT_EQ(table.source.rows, 0);
    EXPECT_TRUE(table.notes.contains(u"The table has titles and no rows."_s));
}
