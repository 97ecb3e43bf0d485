// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_text.h"
#include "core/chronology/axis_labels.h"
#include "core/chronology/theme_colours.h"

#include <QStringList>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

qint64 utc(const char *text)
{
    return (*readTime(text)).earliest;
}

const TimeZone &london()
{
    return TimeZone::london();
}

QStringList labelsOf(const AxisLabels &labels)
{
    QStringList texts;
    for (const TimeTick &tick : labels.ticks)
        texts << tick.label;
    return texts;
}

} // namespace

TEST(LocalCalendarTest, TheDayOnWhichTheClocksGoBackHas25Hours)
{
    const std::vector<qint64> days = dayStarts({utc("25/10/2025 00:00"), utc("28/10/2025 00:00")}, london());
    ASSERT_EQ(days.size(), 3U);
    EXPECT_EQ(days[1] - days[0], 24 * HourInMilliseconds);
    EXPECT_EQ(days[2] - days[1], 25 * HourInMilliseconds);
}

TEST(LocalCalendarTest, TheDayOnWhichTheClocksGoForwardHas23Hours)
{
    const qint64 noon = utc("30/03/2025 12:00");
    EXPECT_EQ(startOfDayAfter(noon, 1, london()) - startOfDay(noon, london()), 23 * HourInMilliseconds);
}

TEST(LocalCalendarTest, AnEventHalfPastMidnightInSummerBelongsToTheNewLocalDay)
{
    const qint64 late = utc("2025-06-13T23:30:00Z"); // 00:30 BST on Saturday the 14th
    EXPECT_EQ(startOfDay(late, london()), utc("14/06/2025 00:00"));
    EXPECT_EQ(weekday(late, london()), 5);
    EXPECT_EQ(hourOfDay(late, london()), 0);
}

TEST(LocalCalendarTest, TheChangesOfTheClocksAreFoundToTheSecond)
{
    const std::vector<ClockChange> expected{{utc("2025-03-30T01:00:00Z"), 3600},
                                            {utc("2025-10-26T01:00:00Z"), -3600}};
    EXPECT_EQ(clockChanges({utc("01/01/2025"), utc("31/12/2025")}, london()), expected);
}

TEST(LocalCalendarTest, ANightLastsFromTenToSixByTheClockOnTheWall)
{
    const std::vector<TimeRange> found = nights({utc("25/10/2025 12:00"), utc("26/10/2025 12:00")}, london());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (TimeRange{utc("25/10/2025 22:00"), utc("26/10/2025 06:00")}));
    EXPECT_EQ(found[0].length(), 9 * HourInMilliseconds);
}

TEST(TimeAxisTest, AProportionalAxisGivesEqualTimesEqualWidths)
{
    const TimeAxis axis = TimeAxis::proportional({1000, 2000}, 500);
    EXPECT_DOUBLE_EQ(axis.at(1000), 0);
    EXPECT_DOUBLE_EQ(axis.at(1500), 250);
    EXPECT_EQ(axis.timeAt(250), 1500);
    EXPECT_EQ(axis.withWidth(1000).timeAt(250), 1250);
}

TEST(TimeAxisTest, AnOrderedAxisGivesEachInstantAColumnHoweverFarApart)
{
    const TimeAxis axis = TimeAxis::ordered({5'000'000, 10, 20, 10}, 100);
    EXPECT_DOUBLE_EQ(axis.width(), 300);
    EXPECT_DOUBLE_EQ(axis.at(10), 50);
    EXPECT_DOUBLE_EQ(axis.at(20), 150);
    EXPECT_DOUBLE_EQ(axis.at(5'000'000), 250);
    EXPECT_DOUBLE_EQ(axis.at(15), 100);
    EXPECT_EQ(axis.timeAt(100), 15);
    EXPECT_EQ(axis.timeAt(-40), 10);
    EXPECT_EQ(axis.timeAt(9999), 5'000'000);
}

TEST(TimeAxisTest, AnAxisOfNothingIsEmptyAndAsksForNothing)
{
    const TimeAxis axis = TimeAxis::ordered({}, 100);
    EXPECT_DOUBLE_EQ(axis.at(7), 0);
    EXPECT_EQ(axis.timeAt(7), 0);
    EXPECT_TRUE(axisLabels(axis, 0, 100, 60).ticks.empty());
}

TEST(AxisLabelsTest, HoursOfADayStandUnderItsName)
{
    const TimeAxis axis = TimeAxis::proportional({utc("14/06/2025 00:00"), utc("15/06/2025 00:00")}, 400);
    const AxisLabels labels = axisLabels(axis, 0, 400, 90);
    EXPECT_EQ(labelsOf(labels), (QStringList{u"00:00"_s, u"06:00"_s, u"12:00"_s, u"18:00"_s, u"00:00"_s}));
    ASSERT_FALSE(labels.headings.empty());
    EXPECT_EQ(labels.headings[0].label, u"Saturday 14 June 2025 BST"_s);
}

TEST(AxisLabelsTest, TheHourThatComesTwiceHasTwoTicksAndSaysWhichIsWhich)
{
    const TimeAxis axis = TimeAxis::proportional({utc("26/10/2025 00:00"), utc("26/10/2025 04:00")}, 500);
    const AxisLabels labels = axisLabels(axis, 0, 500, 80);
    EXPECT_EQ(labelsOf(labels),
              (QStringList{u"00:00"_s, u"01:00 BST"_s, u"01:00 GMT"_s, u"02:00"_s, u"03:00"_s, u"04:00"_s}));
    EXPECT_EQ(labels.headings.at(0).label, u"Sunday 26 October 2025 BST then GMT"_s);
}

TEST(AxisLabelsTest, TheHourThatIsSkippedHasNoTick)
{
    const TimeAxis axis = TimeAxis::proportional({utc("30/03/2025 00:00"), utc("30/03/2025 04:00")}, 300);
    EXPECT_EQ(labelsOf(axisLabels(axis, 0, 300, 80)),
              (QStringList{u"00:00"_s, u"02:00"_s, u"03:00"_s, u"04:00"_s}));
}

TEST(AxisLabelsTest, TicksAreNeverCloserThanAskedFor)
{
    const qint64 start = utc("01/02/2025 03:07");
    for (const qint64 length : {qint64(10'000), qint64(600'000), HourInMilliseconds, 5 * DayInMilliseconds,
                                60 * DayInMilliseconds, 2000 * DayInMilliseconds}) {
        const TimeAxis axis = TimeAxis::proportional({start, start + length}, 1000);
        const AxisLabels labels = axisLabels(axis, 0, 1000, 70);
        EXPECT_GE(labels.ticks.size(), 2U) << length;
        for (size_t index = 1; index < labels.ticks.size(); ++index)
            EXPECT_GE(labels.ticks[index].x - labels.ticks[index - 1].x, 69) << length;
    }
}

TEST(AxisLabelsTest, AnOrderedAxisNamesItsColumnsUnderTheirDays)
{
    const TimeAxis axis = TimeAxis::ordered(
        {utc("14/06/2025 13:05:22"), utc("14/06/2025 14:00"), utc("20/12/2025 09:00")}, 100);
    const AxisLabels labels = axisLabels(axis, 0, 300, 60);
    EXPECT_EQ(labelsOf(labels), (QStringList{u"13:05:22"_s, u"14:00:00"_s, u"09:00:00"_s}));
    ASSERT_EQ(labels.headings.size(), 2U);
    EXPECT_EQ(labels.headings[0], (AxisHeading{0, 200, u"Saturday 14 June 2025 BST"_s}));
    EXPECT_EQ(labels.headings[1].label, u"Saturday 20 December 2025 GMT"_s);
}

TEST(ThemeColoursTest, AKeptColourStaysAndTheOthersTakeWhatIsFree)
{
    const std::map<EntityId, int> kept{{EntityId{5}, 0}, {EntityId{9}, 2}};
    EXPECT_EQ(themeColours({EntityId{7}, EntityId{9}, EntityId{8}}, kept), (std::vector<int>{1, 2, 3}));
}

TEST(ThemeColoursTest, EightThemesHaveEightColours)
{
    std::vector<EntityId> themes;
    for (int id = 1; id <= 8; ++id)
        themes.push_back(EntityId{id * 10});
    EXPECT_EQ(themeColours(themes, {}), (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}));
}
