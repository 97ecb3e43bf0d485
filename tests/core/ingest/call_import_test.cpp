// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/rejects.h"
#include "core/storage/event_store.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"
#include "tests/core/ingest/import_fixture.h"

#include <QDir>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class CallImportTest : public ImportFixture
{
protected:
    EntityId phone(const QString &identity)
    {
        const auto found = findByIdentity(database(), EntityKind::Phone, identity);
        return found ? found->id : EntityId{};
    }

    std::vector<Event> allEvents() { return events(database(), {}); }

    static const Source &only(const ImportOutcome &outcome) { return outcome.tables.at(0).source; }
};

const QByteArray header = "Calling Number,Called Number,Date,Time,Duration,Call Type\n";

} // namespace

TEST_F(CallImportTest, CallsAreStoredWithBothEndsTimeAndRow)
{
    importText(header + "07700 900123,+447700900456,14/06/2025,13:05:22,61,Voice\n");
    const auto found = allEvents();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, EventKind::Call);
    EXPECT_EQ(found[0].party(PartyRole::From), phone(u"+447700900123"_s));
    EXPECT_EQ(found[0].party(PartyRole::To), phone(u"+447700900456"_s));
    EXPECT_EQ(found[0].seconds, 61);
    EXPECT_EQ(found[0].origin.row, 2);
    EXPECT_EQ(found[0].time.earliest, 1749902722000); // 12:05:22 UTC: British Summer Time
}

TEST_F(CallImportTest, ARefusedRowNamesNobodyAndTheFirstRowThatIsStoredDoes)
{
    importText(header
               + "07700900123,4.47E+11,14/06/2025,13:05:22,61,Voice\n"
                 "4.47E+11,07700900456,14/06/2025,13:06:22,61,Voice\n"
                 "07700900456,07700900131,14/06/2025,13:07:22,61,Voice\n"
                 "07700900131,4.47E+11,14/06/2025,13:08:22,61,Voice\n");
    EXPECT_FALSE(phone(u"+447700900123"_s));
    const auto called = findByIdentity(database(), EntityKind::Phone, u"+447700900456"_s);
    ASSERT_TRUE(called);
    EXPECT_EQ(called->origin.row, 4);
    ASSERT_EQ(allEvents().size(), 1U);
    EXPECT_EQ(allEvents()[0].party(PartyRole::To), phone(u"+447700900131"_s));
}

TEST_F(CallImportTest, EveryRefusedRowSaysLineColumnValueAndReason)
{
    const ImportOutcome outcome = importText(header
                                             + "4.47E+11,07700900456,14/06/2025,13:05:22,61,Voice\n"
                                               "07700900123,07700900456,31/06/2025,13:05:22,61,Voice\n"
                                               "07700900123,07700900456,14/06/2025,25:05:22,61,Voice\n"
                                               "07700900123,07700900456,14/06/2025,13:05:22,long,Voice\n"
                                               ",,14/06/2025,13:05:22,1,Voice\n"
                                               "07700900123,07700900456,14/06/2025,13:05:22,61,Voice,more\n");
    ASSERT_EQ(only(outcome).rejected, 6);
    const std::vector<std::pair<QString, QString>> expected{{u"Calling Number"_s, u"4.47E+11"_s},
                                                            {u"Date"_s, u"31/06/2025"_s},
                                                            {u"Time"_s, u"25:05:22"_s},
                                                            {u"Duration"_s, u"long"_s},
                                                            {u"Calling Number"_s, {}}};
    const auto &issues = outcome.tables[0].issues;
    for (size_t index = 0; index < expected.size(); ++index) {
        EXPECT_EQ(issues[index].row, qint64(index) + 2);
        EXPECT_EQ(issues[index].column, expected[index].first);
        EXPECT_EQ(issues[index].value, expected[index].second);
        EXPECT_FALSE(issues[index].reason.isEmpty());
    }
    EXPECT_EQ(issuesOf(database(), only(outcome).id), issues);
}

TEST_F(CallImportTest, RejectedRowsCanBeMendedAndImportedAgain)
{
    const ImportOutcome outcome = importText("Supplier banner\n\n" + header
                                             + "4.47E+11,07700900456,14/06/2025,13:05:22,61,\"Vo,ice\"\n"
                                               "07700900123,07700900456,14/06/2025,13:05:22,61,Voice\n");
    QByteArray rejects = rejectedRows(database(), only(outcome));
    EXPECT_TRUE(rejects.startsWith("Supplier banner\n")) << rejects.constData();
    EXPECT_TRUE(rejects.contains("Call Type,Skein reason\n")) << rejects.constData();
    EXPECT_EQ(rejects.count('\n'), 3);
    EXPECT_EQ(only(importText(rejects)).rejected, 1);
    const ImportOutcome mended = importText(rejects.replace("4.47E+11", "07700900789"));
    EXPECT_EQ(only(mended).stored, 1);
    EXPECT_EQ(only(mended).rejected, 0);
    EXPECT_TRUE(phone(u"+447700900789"_s));
}

TEST_F(CallImportTest, TheSameFileAgainAddsNothingAndAnUpdatedOneWhatIsNew)
{
    const QByteArray row = "07700900123,07700900456,14/06/2025,13:05:22,61,Voice\n";
    const QByteArray other = "07700900123,07700900456,15/06/2025,13:05:22,61,Voice\n";
    EXPECT_EQ(only(importText(header + row + row)).duplicates, 1);
    const ImportOutcome again = importText(header + row + row);
    EXPECT_EQ(only(again).stored, 0);
    EXPECT_EQ(only(again).duplicates, 2);
    const ImportOutcome updated = importText(header + row + other);
    EXPECT_EQ(only(updated).stored, 1);
    EXPECT_EQ(allEvents().size(), 2U);
}

TEST_F(CallImportTest, ACallThatTwoSourcesGiveOutlivesTheWithdrawalOfEither)
{
    const QByteArray row = "07700900123,07700900456,14/06/2025,13:05:22,61,Voice\n";
    const SourceId first
        = only(importText(header + row + "07700900123,07700900789,14/06/2025,14:00,5,Voice\n")).id;
    const SourceId second = only(importText(header + row)).id;
    setState(first, SourceState::Withdrawn);
    EXPECT_EQ(allEvents().size(), 1U);
    EXPECT_FALSE(phone(u"+447700900789"_s));
    setState(second, SourceState::Withdrawn);
    EXPECT_EQ(allEvents().size(), 0U);
    setState(first, SourceState::Active);
    EXPECT_EQ(allEvents().size(), 2U);
}

TEST_F(CallImportTest, AnImportIsUndoneAsOneStep)
{
    importText(header + "07700900123,07700900456,14/06/2025,13:05:22,61,Voice\n");
    m_session->undo();
    EXPECT_TRUE(allEvents().empty());
    m_session->redo();
    EXPECT_EQ(allEvents().size(), 1U);
}

TEST_F(CallImportTest, TheHourThatComesTwiceIsToldAndKeptInBothReadings)
{
    const ImportOutcome outcome
        = importText(header + "07700900123,07700900456,26/10/2025,01:30:00,61,Voice\n");
    ASSERT_EQ(outcome.tables[0].issues.size(), 1U);
    EXPECT_FALSE(outcome.tables[0].issues[0].isRejected);
    const Event event = allEvents().at(0);
    EXPECT_EQ(event.time.latest - event.time.earliest, 3'600'000);
    EXPECT_TRUE(event.time.flags.testFlag(TimeFlag::Ambiguous));
}

TEST_F(CallImportTest, TwoWithheldCallersAreNotOneEntity)
{
    importText(header
               + "withheld,07700900456,14/06/2025,13:05:22,61,Voice\n"
                 "WITHHELD,07700900456,14/06/2025,14:05:22,61,Voice\n");
    const auto found = allEvents();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_FALSE(found[0].party(PartyRole::From));
    EXPECT_EQ(entities(database(), {EntityKind::Phone, {}, -1}).size(), 1U);
}

TEST_F(CallImportTest, AnUnknownCallerIsNotAWithheldOne)
{
    const ImportOutcome outcome = importText(header
                                             + "Unknown,07700900456,14/06/2025,13:05:22,61,Voice\n"
                                               "07700900456,Unavailable,14/06/2025,14:05:22,61,\n"
                                               "unknown,withheld,14/06/2025,15:05:22,61,Voice\n"
                                               "withheld,07700900456,14/06/2025,16:05:22,61,Voice\n");
    EXPECT_EQ(only(outcome).rejected, 1);
    QStringList titles;
    for (const Event &event : allEvents())
        titles << event.title;
    EXPECT_EQ(
        titles,
        (QStringList{u"Voice, number not known"_s, u"Number not known"_s, u"Voice, number withheld"_s}));
    EXPECT_EQ(entities(database(), {EntityKind::Phone, {}, -1}).size(), 1U);
    EXPECT_TRUE(outcome.tables[0].issues.at(0).reason.contains(u"does not say that it was withheld"_s));
}

TEST_F(CallImportTest, DirectionCodesSayWhoCalledWhom)
{
    importText("Target Number,Other Number,Direction,Date,Time,Duration\n"
               "07700900123,07700900456,IN,14/06/2025,13:05:22,61\n"
               "07700900123,07700900456,OUT,14/06/2025,14:05:22,61\n");
    const auto found = allEvents();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].party(PartyRole::From), phone(u"+447700900456"_s));
    EXPECT_EQ(found[1].party(PartyRole::From), phone(u"+447700900123"_s));
}

TEST_F(CallImportTest, ATargetOfTheBannerStandsInForAMissingColumn)
{
    importText("Target identity:,,,07700 900123\n\nOther Number,Direction,Date,Time,Duration,Target Number\n"
               "07700900456,IN,14/06/2025,13:05:22,61,07700900123\n");
    EXPECT_EQ(allEvents().at(0).party(PartyRole::To), phone(u"+447700900123"_s));
}

TEST_F(CallImportTest, Utf16AndSemicolonsAreReadAsUsual)
{
    QByteArray wide("\xFF\xFE");
    for (const char c :
         QByteArray("A Party;B Party;Start Datetime;Duration\n07700900123;07700900456;14/06/2025 13:05;61\n"))
        wide.append(c).append('\0');
    EXPECT_EQ(only(importText(wide)).stored, 1);
}

TEST_F(CallImportTest, MonthFirstDatesAreFoundOutFromTheWholeColumn)
{
    QByteArray rows;
    for (int minute = 0; minute < 59; ++minute)
        rows += "07700900123,07700900456,03/04/2025,13:" + QByteArray::number(minute).rightJustified(2, '0')
            + ",61,Voice\n";
    const ImportOutcome outcome
        = importText(header + rows + rows + rows + "07700900123,07700900456,03/28/2025,13:05,61,Voice\n");
    EXPECT_EQ(only(outcome).rejected, 0);
    EXPECT_EQ(allEvents().at(0).time.earliest, 1741093200000); // 4 March 2025
    EXPECT_TRUE(outcome.tables[0].notes.join(u' ').contains(u"month first"_s));
}

TEST_F(CallImportTest, DatesOfTheOtherOrderAreRefusedAndThatIsTold)
{
    const QByteArray dayFirst = "07700900123,07700900456,28/03/2025,13:05,61,Voice\n";
    const QByteArray monthFirst = "07700900123,07700900456,03/29/2025,13:05,61,Voice\n";
    const QString told = u"2 were refused that fit only month first (lines 3 to 4)"_s;
    const ImportOutcome mixed = importText(header + dayFirst + monthFirst + monthFirst);
    EXPECT_EQ(only(mixed).rejected, 2);
    EXPECT_TRUE(mixed.tables[0].notes.join(u' ').contains(told))
        << mixed.tables[0].notes.join(u' ').toStdString();
    const ImportOutcome wrongNumber
        = importText(header + dayFirst + "12,07700900456,28/03/2025,13:07,61,Voice\n");
    EXPECT_FALSE(wrongNumber.tables[0].notes.join(u' ').contains(u"month first"_s));
}

static QByteArray rowsInOrder(int count, const QByteArray &before, const QByteArray &after)
{
    QByteArray rows;
    for (int second = 0; second < count; ++second)
        rows += before + QByteArray::number(second).rightJustified(2, '0') + after;
    return rows;
}

TEST_F(CallImportTest, ALayoutThatChangesWithoutAHeaderIsToldOnce)
{
    const QByteArray good = rowsInOrder(12, "07700900123,07700900456,28/03/2025,13:05:", ",61,Voice\n");
    const QByteArray other = rowsInOrder(15, "28/03/2025,14:05:", ",07700900123,07700900456,61,Voice\n");
    const ImportOutcome outcome = importText(header + good + other);
    EXPECT_EQ(only(outcome).rejected, 15);
    EXPECT_EQ(outcome.tables[0].notes.filter(u"Lines 14 to 28: 15 rows one after the other"_s).size(), 1)
        << outcome.tables[0].notes.join(u' ').toStdString();
    const ImportOutcome whole = importText(header + good + good);
    EXPECT_EQ(whole.tables[0].notes.filter(u"layout"_s).size(), 0);
}

TEST_F(CallImportTest, RowsThatAreWrongEachForItselfAreNoChangeOfLayout)
{
    const QByteArray good = rowsInOrder(12, "07700900123,07700900456,28/03/2025,13:05:", ",61,Voice\n");
    const QByteArray wrong = "07700900123,07700900456,38/03/2025,13:05:00,61,Voice\n";
    QByteArray mixed;
    for (int each = 0; each < 15; ++each)
        mixed += wrong + "07700900124,07700900456,28/03/2025,15:05:" + QByteArray::number(10 + each)
            + ",61,Voice\n";
    const ImportOutcome outcome = importText(header + good + mixed);
    EXPECT_EQ(only(outcome).rejected, 15);
    EXPECT_EQ(outcome.tables[0].notes.filter(u"layout"_s).size(), 0);
}

TEST_F(CallImportTest, RowsThatAllLoseACellFromALineOnAreTold)
{
    const QByteArray good = rowsInOrder(12, "07700900123,07700900456,28/03/2025,13:05:", ",61,Voice\n");
    const QByteArray narrow = rowsInOrder(11, "07700900123,07700900456,28/03/2025,14:05:", ",61\n");
    const ImportOutcome outcome = importText(header + good + narrow);
    EXPECT_EQ(only(outcome).stored, 23);
    EXPECT_EQ(outcome.tables[0].notes.filter(u"From line 14 on all 11 rows have fewer cells"_s).size(), 1);
}

TEST_F(CallImportTest, TheCaseIsKeptAsBeforeOnceTheImportIsDone)
{
    importText(header + "07700900123,07700900456,28/03/2025,13:05,61,Voice\n");
    Statement journal = m_session->database().prepare(u"PRAGMA journal_mode"_s);
    ASSERT_TRUE(journal.next());
    EXPECT_EQ(journal.text(0), u"wal"_s);
}

TEST_F(CallImportTest, LinesAroundTheDataAreToldNotCounted)
{
    const ImportOutcome outcome = importText("Banner one\nBanner two\n" + header
                                             + "----------------------------\n"
                                               "07700900123,07700900456,14/06/2025,13:05:22,61,Voice\n\n"
                                               "*** END OF REPORT ***\n");
    EXPECT_EQ(only(outcome).rows, 1);
    const QString notes = outcome.tables[0].notes.join(u' ');
    EXPECT_TRUE(notes.contains(u"2 lines before the header in line 3"_s)) << notes.toStdString();
    EXPECT_TRUE(notes.contains(u"1 closing lines"_s)) << notes.toStdString();
    EXPECT_TRUE(notes.contains(u"1 ruled lines"_s)) << notes.toStdString();
}

TEST_F(CallImportTest, TheRowAsWrittenIsKeptInTheCase)
{
    const ImportOutcome outcome
        = importText(header + "'07700900123',07700900456,14/06/2025,13:05:22,61,Voice\n");
    EXPECT_EQ(sourceRow(database(), only(outcome).id, 2),
              QByteArray("'07700900123',07700900456,14/06/2025,13:05:22,61,Voice"));
    EXPECT_TRUE(phone(u"+447700900123"_s));
}

TEST_F(CallImportTest, ATrialChangesNothing)
{
    ImportRequest request;
    request.files
        = {write(u"calls.csv"_s, header + "07700900123,07700900456,14/06/2025,13:05:22,61,Voice\n")};
    NoProgress progress;
    const ImportOutcome outcome = importFiles(*m_session, request, ImportMode::Trial, progress);
    EXPECT_EQ(only(outcome).stored, 1);
    EXPECT_EQ(count(u"source"_s), 0);
    EXPECT_EQ(count(u"event"_s), 0);
    EXPECT_EQ(count(u"entity"_s), 0);
}

TEST_F(CallImportTest, WhatIsNotRecognisedChangesNothingAndSaysWhatToDo)
{
    const QString good
        = write(u"good.csv"_s, header + "07700900123,07700900456,14/06/2025,13:05:22,61,Voice\n");
    const QString bad = write(u"bad.csv"_s, "alpha,beta\n1,2\n");
    try {
        import({good, bad});
        FAIL();
    } catch (const Error &error) {
        EXPECT_TRUE(error.message().contains(u"--as"_s));
        EXPECT_TRUE(error.message().contains(u"alpha"_s));
        EXPECT_FALSE(error.message().contains(u'\n'));
    }
    EXPECT_EQ(count(u"source"_s), 0);
    EXPECT_THROW(import({m_folder.path()}), Error);
    EXPECT_THROW(import({write(u"picture.png"_s, "\x89PNG\r\n")}), Error);
    EXPECT_THROW(import({good}, u"nonsense"_s), Error);
}

TEST_F(CallImportTest, EveryOperatorLayoutComesInWhole)
{
    const std::vector<std::pair<QString, qint64>> layouts{
        {u"airtel.csv"_s, 2}, {u"bsnl.csv"_s, 2},       {u"jio.csv"_s, 2},  {u"jio_ticket.csv"_s, 1},
        {u"vi.csv"_s, 2},     {u"tower_dump.csv"_s, 1}, {u"ipdr.csv"_s, 1}, {u"gateway.csv"_s, 1}};
    for (const auto &[name, rows] : layouts) {
        const ImportOutcome outcome = import({QStringLiteral(DATA_DIR "/ingest/layouts/") + name});
        EXPECT_EQ(only(outcome).kind, u"calls"_s) << name.toStdString();
        EXPECT_EQ(only(outcome).rows, rows) << name.toStdString();
        EXPECT_EQ(only(outcome).stored, rows) << name.toStdString();
        EXPECT_LT(outcome.tables[0].confidence, 1.01);
    }
    const auto target = phone(u"+919000000001"_s);
    ASSERT_TRUE(target);
    EXPECT_EQ(count(u"event WHERE party_from = %1"_s.arg(target.value)), 1);
    EXPECT_EQ(count(u"event WHERE party_to = %1"_s.arg(target.value)), 1);
}

TEST_F(CallImportTest, ANumberWithHiddenDigitsNamesNobodyAndIsKeptWithItsCall)
{
    const ImportOutcome outcome = importText(header
                                             + "077009XXXXX,07700900456,14/06/2025,13:05:22,61,Voice\n"
                                               "Withheld,07700900456,14/06/2025,13:06:22,61,Voice\n");
    const auto calls = events(database(), {});
    ASSERT_EQ(calls.size(), 2U);
    EXPECT_FALSE(calls[0].party(PartyRole::From));
    EXPECT_EQ(calls[0].title, u"Part of a number: 077009XXXXX"_s);
    EXPECT_EQ(calls[1].title, u"Voice, number withheld"_s);
    ASSERT_EQ(outcome.tables[0].issues.size(), 2U);
    EXPECT_TRUE(outcome.tables[0].issues[0].reason.startsWith(u"Some digits are hidden"_s));
}
