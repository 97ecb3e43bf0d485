// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/import_fixture.h"

#include <QDateTime>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class EventTimesTest : public ImportFixture
{
protected:
    /// The notes on the only table that have the words in them.
    QStringList notesWith(const QByteArray &content, const QString &words)
    {
        return importText(content).tables.at(0).notes.filter(words);
    }
};

const QByteArray calls = "Calling Number,Called Number,Date,Time,Duration,Call Type\n";
const QByteArray call = "07700900123,07700900456,";

} // namespace

TEST_F(EventTimesTest, DaysWithoutATimeAreToldOnceWhereOthersHaveOne)
{
    const QString words = u"without a time of day"_s;
    const QStringList told = notesWith(calls + call + "14/06/2025,13:05:22,61,Voice\n" + call
                                           + "15/06/2025,,61,Voice\n" + call + "16/06/2025,,61,Voice\n",
                                       words);
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0], u"Rows without a time of day: 2 (first: line 3). Each is kept as a whole day."_s);
    EXPECT_EQ(notesWith("Calling Number,Called Number,Call Start,Duration\n" + call
                            + "14/06/2025 13:05:22,61\n" + call + "15/06/2025,61\n",
                        words)
                  .size(),
              1);
    EXPECT_EQ(notesWith("Date,Event Type,Description\n14/06/2025,sighting,at the yard\n"
                        "15/06/2025,sighting,at the gate\n",
                        words)
                  .size(),
              0)
        << "a list of days has no times to miss";
}

TEST_F(EventTimesTest, TimesYetToComeAreToldOnceWithTheFarthest)
{
    const QString words = u"yet to come"_s;
    const QStringList told
        = notesWith(calls + call + "14/06/69,13:05:22,61,Voice\n" + call + "14/06/2025,13:05:22,61,Voice\n"
                        + call + "14/06/70,13:05:22,61,Voice\n",
                    words);
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains(u": 2 (farthest: 14/06/2070, line 4)"_s)) << told[0].toStdString();
    EXPECT_EQ(notesWith("VRM,Camera,Date,Time\nAB12 CDE,C1,14/06/2069,10:00:00\n", words).size(), 1);
    EXPECT_EQ(notesWith("Date,Event Type,Description\n14/06/2069,sighting,at the yard\n", words).size(), 1);
    const QByteArray meeting = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20690614T110000Z\n"
                               "SUMMARY:Meet\nEND:VEVENT\nEND:VCALENDAR\n";
    EXPECT_EQ(notesWith(meeting, words).size(), 0) << "a calendar is of what is to come";
}

TEST_F(EventTimesTest, ClocksMayDifferByADayBeforeTheirTimesAreYetToCome)
{
    const auto inHours = [this](int hours) {
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(hours * 3600);
        return notesWith(calls + call + then.toString(u"dd/MM/yyyy,HH:mm:ss"_s).toLatin1() + ",61,Voice\n",
                         u"yet to come"_s)
            .size();
    };
    EXPECT_EQ(inHours(10), 0);
    EXPECT_EQ(inHours(60), 1);
}

TEST_F(EventTimesTest, TimesOfClocksThatWereNeverSetAreToldOnce)
{
    const QString words = u"before 1981"_s;
    const QStringList told
        = notesWith(calls + call + "06/01/1980,00:00:07,61,Voice\n" + call + "01/01/1970,00:00:00,61,Voice\n"
                        + call + "14/06/2025,13:05:22,61,Voice\n",
                    words);
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains(u": 2 (earliest: 01/01/1970, line 3)"_s)) << told[0].toStdString();
    EXPECT_EQ(notesWith("Date,Event Type,Description\n14/06/1969,incident,a fire\n", words).size(), 0)
        << "people tell of older times";
}

TEST_F(EventTimesTest, CallsOfMoreThanADayAreToldOnceWithTheLongest)
{
    const QStringList told = notesWith(
        calls + call + "14/06/2025,13:05:22,61000,Voice\n" + call + "14/06/2025,14:05:22,99000,Voice\n" + call
            + "14/06/2025,15:05:22,5000000,Voice\n" + call + "14/06/2025,16:05:22,86400,Voice\n",
        u"more than a day"_s);
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told[0].contains(u": 2 (longest: 5000000 seconds, line 4)"_s)) << told[0].toStdString();
}

TEST_F(EventTimesTest, TitlesOverSeveralColumnsAreTold)
{
    const QString words = u"more than one column"_s;
    EXPECT_TRUE(notesWith("Calling Number,Called Number,Date,Time,Duration,Date\n" + call
                              + "14/06/2025,13:05:22,61,15/06/2025\n",
                          words)
                    .value(0)
                    .contains(u": Date. Of each row"_s));
    EXPECT_EQ(notesWith(calls + call + "14/06/2025,13:05:22,61,Voice\n", words).size(), 0);
}

TEST_F(EventTimesTest, ColumnsWithoutATitleThatHoldSomethingAreTold)
{
    const QString words = u"without a title"_s;
    EXPECT_TRUE(
        notesWith("Calling Number,Called Number,Date,,Duration,\n" + call + "14/06/2025,13:05:22,61,\n",
                  words)
            .value(0)
            .contains(u"not read: 4. Give"_s));
    EXPECT_EQ(
        notesWith("Calling Number,Called Number,Date,Time,Duration,,\n" + call + "14/06/2025,13:05:22,61,,\n",
                  words)
            .size(),
        0);
}

TEST_F(EventTimesTest, EndsThatGiveNoDurationAreTold)
{
    const ImportOutcome outcome = importText(
        "Calling Number,Called Number,Start Date Time,End Date Time\n" + call
        + "14/06/2025 13:05:22,14/06/2025 13:04:22\n" + call + "14/06/2025 14:05:22,rubbish\n" + call
        + "14/06/2025 15:05:22,14/06/2025 15:06:22\n" + call + "14/06/2025 16:05:22,14/06/2025\n");
    QStringList told;
    for (const RowIssue &issue : outcome.tables.at(0).issues)
        told << QString::number(issue.row) + u' ' + issue.column + u": "_s
                + issue.reason.section(u'.', -3, -3);
    EXPECT_EQ(outcome.tables[0].source.stored, 4);
    ASSERT_EQ(told.size(), 2);
    EXPECT_EQ(told[0], u"2 End Date Time: It ends before it begins"_s);
    EXPECT_TRUE(told[1].startsWith(u"3 End Date Time: "_s)) << told[1].toStdString();
}

TEST_F(EventTimesTest, ExchangedCoordinatesAreTold)
{
    const ImportOutcome outcome = importText("VRM,Date,Time,Camera,Latitude,Longitude\n"
                                             "AB12 CDE,14/06/2025,13:05:22,CAM1,-1.65,53.75\n"
                                             "AB12 CDE,14/06/2025,13:06:22,CAM2,53.75,-1.65\n");
    ASSERT_EQ(outcome.tables.at(0).issues.size(), 1U);
    EXPECT_TRUE(outcome.tables[0].issues[0].reason.startsWith(u"Latitude and longitude were exchanged"_s));
}
