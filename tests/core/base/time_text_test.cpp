// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"
#include "core/base/time_text.h"

#include <gtest/gtest.h>

#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

std::string iso(const Reading<RecordedTime> &time)
{
    return time ? isoText(*time).toStdString() : "refused: " + time.reason().toStdString();
}

TimeRules withOrder(DateOrder order)
{
    TimeRules rules;
    rules.order = order;
    return rules;
}

} // namespace

TEST(TimeTextTest, ReadsEverySpellingOfOneMoment)
{
    for (const char *text : {"14/06/2025 13:05:22",
                             "14-06-2025 13:05:22",
                             "14.06.2025 13:05:22",
                             "2025-06-14 13:05:22",
                             "2025-06-14T13:05:22",
                             "2025/06/14 13:05:22",
                             "20250614130522",
                             "20250614T130522",
                             "20250614 130522",
                             "14-Jun-2025 13:05:22",
                             "14 June 2025 13:05:22",
                             "14th June 2025 at 13:05:22",
                             "June 14, 2025 13:05:22",
                             "Jun 14 2025 13:05:22",
                             "Sat 14 Jun 2025 13:05:22",
                             "Saturday, 14 June 2025 13:05:22",
                             "14/06/2025, 13:05:22",
                             "14/06/2025 13:05:22.000",
                             "14/06/2025 01:05:22 PM",
                             "14/06/2025 1:05:22pm",
                             "14/06/2025 1:05:22 p.m.",
                             "2025-06-14T12:05:22Z",
                             "2025-06-14T12:05:22.000Z",
                             "2025-06-14T13:05:22+01:00",
                             "2025-06-14T13:05:22+0100",
                             "2025-06-14 14:05:22 +02",
                             "14/06/2025 13:05:22 BST",
                             "14/06/2025 12:05:22 GMT",
                             "14/06/2025 12:05:22 (UTC)",
                             "14/06/2025 15:05:22 UTC+3",
                             "14/06/2025 08:05:22 America/New_York",
                             "13:05:22 14/06/2025",
                             "13:05:22 on 14 June 2025",
                             "13:05:22 Sat 14 June 2025",
                             "12:05:22Z 14/06/2025",
                             " 14/6/2025  13:05:22 ",
                             "14JUN2025 13:05:22",
                             "2025-Jun-14 13:05:22",
                             "Sat 14 Jun 2025 13:05:22 BST"})
        EXPECT_EQ(iso(readTime(text)), "2025-06-14T13:05:22+01:00") << text;
}

TEST(TimeTextTest, ReadsTimesOfDayInTheirSpellings)
{
    const std::pair<const char *, const char *> cases[]{
        {"14/06/2025 13:05", "2025-06-14T13:05:00+01:00"},
        {"14/06/2025 1305", "2025-06-14T13:05:00+01:00"},
        {"14/06/2025 1305hrs", "2025-06-14T13:05:00+01:00"},
        {"14/06/2025 13.05 hours", "2025-06-14T13:05:00+01:00"},
        {"14/06/2025 4pm", "2025-06-14T16:00:00+01:00"},
        {"14/06/2025 12:30 am", "2025-06-14T00:30:00+01:00"},
        {"14/06/2025 12:30 pm", "2025-06-14T12:30:00+01:00"},
        {"14/06/2025 13:05:22.125", "2025-06-14T13:05:22.125+01:00"},
        {"14/06/2025 13:05:22,1259", "2025-06-14T13:05:22.125+01:00"},
        {"202506141305", "2025-06-14T13:05:00+01:00"},
        {"14/06/2025 00:00:00", "2025-06-14T00:00:00+01:00"},
        {"14/06/2025 24:00", "2025-06-15T00:00:00+01:00"},
        {"31/12/2024 24:00:00", "2025-01-01T00:00:00+00:00"},
    };
    for (const auto &[text, expected] : cases)
        EXPECT_EQ(iso(readTime(text)), expected) << text;
}

TEST(TimeTextTest, ATimeWithoutAZoneSaysThatOneWasAssumed)
{
    EXPECT_TRUE(readTime("14/06/2025 13:05")->flags.testFlag(TimeFlag::ZoneAssumed));
    EXPECT_EQ(readTime("14/06/2025 13:05")->zone, "Europe/London");
    EXPECT_FALSE(readTime("14/06/2025 13:05 BST")->flags);
    EXPECT_EQ(readTime("14/06/2025 13:05 BST")->zone, "Europe/London");
    EXPECT_EQ(readTime("2025-06-14T13:05:00+02:00")->zone, "+02:00");
    EXPECT_EQ(readTime("2025-06-14T13:05:00Z")->zone, "UTC");
    TimeRules stated;
    stated.isZoneStated = true;
    EXPECT_FALSE(readTime("14/06/2025 13:05", stated)->flags);
}

TEST(TimeTextTest, ADateAloneIsTheWholeDay)
{
    const auto time = readTime("14/06/2025");
    ASSERT_TRUE(time);
    EXPECT_EQ(time->flags, TimeFlag::DateOnly | TimeFlag::ZoneAssumed);
    EXPECT_EQ(isoText(time->earliest), u"2025-06-14T00:00:00+01:00"_s);
    EXPECT_EQ(isoText(time->latest), u"2025-06-14T23:59:59.999+01:00"_s);
    const auto longDay = readTime("26/10/2025");
    EXPECT_EQ(longDay->latest - longDay->earliest + 1, 25 * 3'600'000LL);
}

TEST(TimeTextTest, AMonthAloneIsTheWholeMonth)
{
    for (const char *text : {"06/2025", "June 2025", "2025-06", "Jun-2025", "Jun 2025", "2025/06"}) {
        const auto time = readTime(text);
        ASSERT_TRUE(time) << text << ": " << time.reason().toStdString();
        EXPECT_EQ(time->flags, TimeFlag::MonthOnly | TimeFlag::ZoneAssumed) << text;
        EXPECT_EQ(isoText(time->latest), u"2025-06-30T23:59:59.999+01:00"_s) << text;
    }
    EXPECT_EQ(isoText(readTime("12/2025")->latest), u"2025-12-31T23:59:59.999+00:00"_s);
}

TEST(TimeTextTest, KeepsBothReadingsOfTheRepeatedHour)
{
    const auto time = readTime("26/10/2025 01:30:00");
    EXPECT_TRUE(time->flags.testFlag(TimeFlag::Ambiguous));
    EXPECT_EQ(time->latest - time->earliest, 3'600'000);
    EXPECT_TRUE(readTime("26/10/2025 01:30:00 BST")->isExact());
    EXPECT_EQ(iso(readTime("26/10/2025 01:30:00 GMT")), "2025-10-26T01:30:00+00:00");
    EXPECT_EQ(iso(readTime("26/10/2025 01:30:00 BST")), "2025-10-26T01:30:00+01:00");
    EXPECT_TRUE(readTime("30/03/2025 01:30")->flags.testFlag(TimeFlag::Nonexistent));
}

TEST(TimeTextTest, SummerTimeOnAWintersDayIsNotGuessed)
{
    const auto time = readTime("14/01/2025 13:05 BST");
    ASSERT_TRUE(time);
    EXPECT_TRUE(time->flags.testFlag(TimeFlag::Ambiguous));
    EXPECT_EQ(isoText(time->earliest), u"2025-01-14T12:05:00+00:00"_s);
    EXPECT_EQ(isoText(time->latest), u"2025-01-14T13:05:00+00:00"_s);
}

TEST(TimeTextTest, AboutIsKept)
{
    for (const char *text : {"about 14/06/2025 16:00", "approx. 14/06/2025 16:00", "~14/06/2025 16:00",
                             "circa 14 June 2025 16:00"})
        EXPECT_TRUE(readTime(text)->flags.testFlag(TimeFlag::About)) << text;
}

TEST(TimeTextTest, RefusesWithAReason)
{
    const std::pair<const char *, const char *> cases[]{
        {"31/02/2025", "“31/02/2025” is no date: February 2025 has 28 days."},
        {"29/02/2023", "“29/02/2023” is no date: February 2023 has 28 days."},
        {"29/02/1900", "“29/02/1900” is no date: February 1900 has 28 days."},
        {"31/04/2025 10:00", "“31/04/2025 10:00” is no date: April 2025 has 30 days."},
        {"12/25/2025", "“12/25/2025” is no date: there is no month 25 when the day comes first."},
        {"00/06/2025", "“00/06/2025” is no date: there is no day 0."},
        {"14/00/2025", "“14/00/2025” is no date: there is no month 0."},
        {"14/06/2025 23:59:60", "“14/06/2025 23:59:60” is no time: there is no second 60."},
        {"14/06/2025 13:60", "“14/06/2025 13:60” is no time: there is no minute 60."},
        {"14/06/2025 24:01", "“14/06/2025 24:01” is no time: the day has 24 hours."},
        {"14/06/2025 25:00", "“14/06/2025 25:00” is no time: the day has 24 hours."},
        {"14/06/2025 13:05 pm", "“14/06/2025 13:05 pm” is no time: hour 13 does not go with am or pm."},
        {"14/06/25", "“14/06/25” has a year of two digits, which does not say the century."},
        {"4.58E+04", "“4.58E+04” is in scientific notation: digits were lost before it came here."},
        {"2025", "“2025” is only a year: a month or a day is needed."},
        {"13:05", "“13:05” is a time of day without a date."},
        {"Mon 14 Jun 2025", "“Mon 14 Jun 2025” contradicts itself: that day is a Saturday."},
        {"14/06/2025 10:00-11:00", "“14/06/2025 10:00-11:00” is no single time: it looks like a range."},
        {"14/06/1066", "“14/06/1066” is no date: the year 1066 is not between 1900 and 2099."},
        {"", "There is no date."},
        {"   ", "There is no date."},
    };
    for (const auto &[text, expected] : cases)
        EXPECT_EQ(readTime(text).reason().toStdString(), expected) << text;
}

TEST(TimeTextTest, RefusesWhatIsNoTimeAtAll)
{
    for (const char *text : {"unknown",
                             "14",
                             "14/06",
                             "14/06-2025",
                             "14/06/2025 and more",
                             "45822.5453",
                             "07700900123",
                             "14/06/2025 13",
                             "14/06/2025 1:5",
                             "14/06/2025 130",
                             "//",
                             "T",
                             "14/06/20255",
                             "2025-6-144",
                             "14062025",
                             "2025-06-14T",
                             "14/06/2025 +01:00 x",
                             "14/06/2025 13:05 +15:00",
                             "14/06/2025 13:05 EST",
                             "-14/06/2025",
                             "1/1/1",
                             "14 Juno 2025",
                             "May",
                             "2025-00-10",
                             "2025-06-00",
                             "\xff\xfe"})
        EXPECT_FALSE(readTime(text)) << text << " gave " << iso(readTime(text));
}

TEST(TimeTextTest, LeapDaysAreDates)
{
    EXPECT_EQ(iso(readTime("29/02/2024 12:00")), "2024-02-29T12:00:00+00:00");
    EXPECT_EQ(iso(readTime("29/02/2000 12:00")), "2000-02-29T12:00:00+00:00");
}

TEST(TimeTextTest, TheOrderOfDayAndMonthIsARule)
{
    EXPECT_EQ(iso(readTime("06/07/2025 12:00")), "2025-07-06T12:00:00+01:00");
    EXPECT_EQ(iso(readTime("06/07/2025 12:00", withOrder(DateOrder::MonthFirst))),
              "2025-06-07T12:00:00+01:00");
    EXPECT_FALSE(readTime("06/07/2025 12:00", withOrder(DateOrder::Unknown)));
    EXPECT_EQ(iso(readTime("06/13/2025 12:00", withOrder(DateOrder::Unknown))), "2025-06-13T12:00:00+01:00");
    EXPECT_EQ(iso(readTime("06/06/2025 12:00", withOrder(DateOrder::Unknown))), "2025-06-06T12:00:00+01:00");
    EXPECT_EQ(iso(readTime("2025-06-07 12:00", withOrder(DateOrder::MonthFirst))),
              "2025-06-07T12:00:00+01:00");
}

TEST(TimeTextTest, TwoDigitYearsNeedARule)
{
    TimeRules rules;
    rules.firstTwoDigitYear = 1970;
    EXPECT_EQ(isoText(*readTime("14/06/25", rules)), u"2025-06-14"_s);
    EXPECT_EQ(isoText(*readTime("14/06/70", rules)), u"1970-06-14"_s);
    EXPECT_EQ(isoText(*readTime("14/06/69", rules)), u"2069-06-14"_s);
    EXPECT_EQ(isoText(*readTime("14-Jun-25", rules)), u"2025-06-14"_s);
    rules.order = DateOrder::YearFirst;
    EXPECT_EQ(isoText(*readTime("25/06/14", rules)), u"2025-06-14"_s);
}

TEST(TimeTextTest, DateAndTimeMayStandInTwoCells)
{
    EXPECT_EQ(iso(readTime("14/06/2025", "13:05:22", {})), "2025-06-14T13:05:22+01:00");
    EXPECT_EQ(iso(readTime("14/06/2025", "130522", {})), "2025-06-14T13:05:22+01:00");
    EXPECT_EQ(iso(readTime("14/06/2025 00:00:00", "13:05", {})), "2025-06-14T13:05:00+01:00");
    EXPECT_EQ(iso(readTime("14/06/2025", "12:05:22Z", {})), "2025-06-14T13:05:22+01:00");
    EXPECT_TRUE(readTime("14/06/2025", "", {})->flags.testFlag(TimeFlag::DateOnly));
    EXPECT_FALSE(readTime("", "13:05", {}));
    EXPECT_FALSE(readTime("14/06/2025", "soon", {}));
    EXPECT_FALSE(readTime("14/06/2025 10:00", "13:05", {}));
}

TEST(TimeTextTest, ReadsSpreadsheetDayNumbers)
{
    EXPECT_EQ(iso(readExcelSerial("45822.5453935185")), "2025-06-14T13:05:22+01:00");
    EXPECT_EQ(iso(readExcelSerial("45822.5454861")), "2025-06-14T13:05:30+01:00") << "its digits end there";
    EXPECT_EQ(iso(readExcelSerial("45822")), "2025-06-14");
    EXPECT_EQ(iso(readExcelSerial("61")), "1900-03-01");
    for (const char *text : {"60", "0.5", "-1", "73051", "nan", "inf", "", "4.5E+04", "45822x"})
        EXPECT_FALSE(readExcelSerial(text)) << text;
}

TEST(TimeTextTest, ReadsUnixTimeOnlyInTheSaidUnit)
{
    EXPECT_EQ(iso(readUnixTime("1749902722", UnixUnit::Seconds)), "2025-06-14T13:05:22+01:00");
    EXPECT_EQ(iso(readUnixTime("1749902722125", UnixUnit::Milliseconds)), "2025-06-14T13:05:22.125+01:00");
    EXPECT_FALSE(readUnixTime("1749902722125", UnixUnit::Seconds));
    EXPECT_FALSE(readUnixTime("1749902722", UnixUnit::Milliseconds));
    EXPECT_FALSE(readUnixTime("99999999999999999999", UnixUnit::Seconds));
}

TEST(TimeTextTest, AColumnTellsItsOrder)
{
    const auto orderOf = [](std::vector<std::string_view> column) { return dateOrderOf(column); };
    EXPECT_EQ(orderOf({"01/02/2025", "14/06/2025 10:00"}).order(), DateOrder::DayFirst);
    EXPECT_EQ(orderOf({"01/02/2025", "06/14/2025"}).order(), DateOrder::MonthFirst);
    EXPECT_EQ(orderOf({"25/06/14", "99/12/31"}).order(), DateOrder::YearFirst);
    EXPECT_FALSE(orderOf({"14/06/2025", "06/14/2025"}).order());
    EXPECT_TRUE(orderOf({"01/02/2025", "03/04/2025"}).isAmbiguous());
    EXPECT_FALSE(orderOf({"2025-06-14", "14 June 2025", "", "05/05/2025"}).isAmbiguous());
}

TEST(TimeTextTest, ReadsDurations)
{
    const std::pair<const char *, qint64> cases[]{
        {"0", 0},         {"41", 41},           {"41.0", 41},          {"41.5", 42},
        {"00:01:30", 90}, {"1:30", 90},         {"100:00:00", 360000}, {"1m 30s", 90},
        {"1m30s", 90},    {"1 hr 2 min", 3720}, {"90 seconds", 90},    {"PT1M30S", 90},
        {"90sec", 90},    {"1h, 5s", 3605},     {"00:00:00", 0},
    };
    for (const auto &[text, seconds] : cases) {
        const auto duration = readDuration(text);
        ASSERT_TRUE(duration) << text << ": " << duration.reason().toStdString();
        EXPECT_EQ(*duration, seconds) << text;
    }
    for (const char *text : {"", "-5", "1:60", "00:60:00", "x", "1:2:3:4", "5s 1m", "1:", ":30", "01:01:0",
                             "99999999999", "1e3", "0:2", "PT", "P", "s", "1,205"})
        EXPECT_FALSE(readDuration(text)) << text;
}

TEST(TimeTextTest, AWindowIncludesItsLastDay)
{
    EXPECT_EQ(isoText(*readWindowStart("2025-06-01")), u"2025-06-01T00:00:00+01:00"_s);
    EXPECT_EQ(isoText(*readWindowEnd("2025-06-30")), u"2025-07-01T00:00:00+01:00"_s);
    EXPECT_EQ(isoText(*readWindowEnd("2025-06-30T12:00:00Z")), u"2025-06-30T13:00:00+01:00"_s);
    EXPECT_EQ(isoText(*readWindowEnd("2025-06")), u"2025-07-01T00:00:00+01:00"_s);
    EXPECT_EQ(*readWindowEnd("2025-10-26 01:30") - *readWindowStart("2025-10-26 01:30"), 3'600'000);
    EXPECT_FALSE(readWindowStart("yesterday"));
}
