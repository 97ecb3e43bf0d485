// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_text.h"
#include "core/ingest/day_memo.h"

#include <gtest/gtest.h>

using namespace skein;

namespace {

/// The start that a memo gives for a cell; nothing when it has to be read at length.
std::optional<qint64> startByDay(DayMemo &memo, std::string_view cell)
{
    const auto clock = ClockText::in(cell);
    if (!clock)
        return std::nullopt;
    const DayMemo::Day *day = memo.find({}, *clock, [](const std::string &text) {
        const Reading<RecordedTime> reading = readTime(text);
        return reading ? std::optional(*reading) : std::nullopt;
    });
    return day && day->isEven ? std::optional(day->midnight + clock->milliseconds) : std::nullopt;
}

} // namespace

TEST(DayMemoTest, TimesOfADayAreThoseThatAreReadAtLength)
{
    DayMemo memo;
    for (const char *day : {"14/06/2025 ", "2025-12-24T", "Sat 14 June 2025, ", "2025-06-14 at "})
        for (const char *clock : {"00:00:00", "00:59:59", "01:30:00", "13:05:22", "23:59:59", "09:07"})
            for (const char *zone : {"", "Z", "+01:00", " GMT"}) {
                const std::string cell = std::string(day) + clock + zone;
                const Reading<RecordedTime> reading = readTime(cell);
                if (const auto start = startByDay(memo, cell)) {
                    ASSERT_TRUE(reading) << cell;
                    EXPECT_EQ(*start, reading->earliest) << cell;
                }
            }
    EXPECT_TRUE(startByDay(memo, "14/06/2025 13:05:22"));
    EXPECT_TRUE(startByDay(memo, "2025-12-24T13:05:22Z"));
}

TEST(DayMemoTest, DaysOnWhichClocksChangeAreReadAtLength)
{
    DayMemo memo;
    EXPECT_FALSE(startByDay(memo, "26/10/2025 12:00:00"));
    EXPECT_FALSE(startByDay(memo, "30/03/2025 12:00:00"));
    EXPECT_TRUE(startByDay(memo, "27/10/2025 12:00:00"));
    EXPECT_TRUE(startByDay(memo, "26/10/2025 12:00:00 UTC"));
}

TEST(DayMemoTest, HalvesOfTheDayAndFractionsAreReadAtLength)
{
    DayMemo memo;
    EXPECT_FALSE(startByDay(memo, "14/06/2025 01:05:22 PM"));
    EXPECT_FALSE(startByDay(memo, "14/06/2025 12:05:22 am"));
    EXPECT_FALSE(startByDay(memo, "14/06/2025 01:05 pm"));
    EXPECT_FALSE(startByDay(memo, "14/06/2025 13:05:22.125"));
    EXPECT_FALSE(startByDay(memo, "14/06/2025 25:05:22"));
    EXPECT_FALSE(startByDay(memo, "14/06/2025 13:05:60"));
    EXPECT_FALSE(startByDay(memo, "31/06/2025 13:05:22"));
    EXPECT_FALSE(startByDay(memo, "1:05:22"));
}
