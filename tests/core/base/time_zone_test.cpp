// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_zone.h"

#include <gtest/gtest.h>

#include <chrono>
#include <date/tz.h>

using namespace skein;

namespace {

/// Milliseconds of a date and time as if it were in UTC.
qint64 local(int year, unsigned month, unsigned day, int hour = 0, int minute = 0, int second = 0)
{
    const auto days = date::sys_days{date::year{year} / date::month{month} / date::day{day}};
    return days.time_since_epoch().count() * 86'400'000LL + ((hour * 60 + minute) * 60 + second) * 1000LL;
}

constexpr qint64 Hour = 3'600'000;

} // namespace

TEST(TimeZoneTest, SummerTimeIsAnHourAheadOfWinterTime)
{
    const TimeZone &london = TimeZone::london();
    EXPECT_EQ(london.toUtc(local(2025, 6, 14, 13)).earliest, local(2025, 6, 14, 12));
    EXPECT_EQ(london.toUtc(local(2025, 1, 14, 13)).earliest, local(2025, 1, 14, 13));
    EXPECT_EQ(london.abbreviationAt(local(2025, 6, 14)), "BST");
    EXPECT_EQ(london.abbreviationAt(local(2025, 1, 14)), "GMT");
}

TEST(TimeZoneTest, TheRepeatedHourHasBothReadings)
{
    const ClockReading reading = TimeZone::london().toUtc(local(2025, 10, 26, 1, 30));
    EXPECT_EQ(reading.earliest, local(2025, 10, 26, 0, 30));
    EXPECT_EQ(reading.latest, local(2025, 10, 26, 1, 30));
    EXPECT_EQ(reading.flags, TimeFlags(TimeFlag::Ambiguous));
}

TEST(TimeZoneTest, TheRepeatedHourBeginsAtOneAndEndsBeforeTwo)
{
    const TimeZone &london = TimeZone::london();
    EXPECT_FALSE(london.toUtc(local(2025, 10, 26, 0, 59, 59)).flags);
    EXPECT_TRUE(london.toUtc(local(2025, 10, 26, 1)).flags.testFlag(TimeFlag::Ambiguous));
    EXPECT_TRUE(london.toUtc(local(2025, 10, 26, 1, 59, 59)).flags.testFlag(TimeFlag::Ambiguous));
    EXPECT_FALSE(london.toUtc(local(2025, 10, 26, 2)).flags);
}

TEST(TimeZoneTest, TheSkippedHourIsFlaggedAndReadAsIfNothingHadChanged)
{
    const TimeZone &london = TimeZone::london();
    const ClockReading reading = london.toUtc(local(2025, 3, 30, 1, 30));
    EXPECT_EQ(reading.flags, TimeFlags(TimeFlag::Nonexistent));
    EXPECT_EQ(reading.earliest, local(2025, 3, 30, 1, 30));
    EXPECT_EQ(reading.latest, reading.earliest);
    EXPECT_FALSE(london.toUtc(local(2025, 3, 30, 0, 59, 59)).flags);
    EXPECT_FALSE(london.toUtc(local(2025, 3, 30, 2)).flags);
    EXPECT_EQ(london.toUtc(local(2025, 3, 30, 2)).earliest, local(2025, 3, 30, 1));
}

TEST(TimeZoneTest, TheYearsOfStandingSummerTimeAreKept)
{
    // From February 1968 to October 1971 British clocks stayed an hour ahead.
    EXPECT_EQ(TimeZone::london().toUtc(local(1970, 1, 1)).earliest, -Hour);
    EXPECT_EQ(TimeZone::london().toUtc(local(1968, 10, 27)).flags, TimeFlags());
}

TEST(TimeZoneTest, ClocksStillChangeAfterTheListedYears)
{
    const TimeZone &london = TimeZone::london();
    for (int year = 2038; year <= 2099; ++year) {
        unsigned lastSunday = 31;
        while (date::weekday(date::sys_days{date::year{year} / 3 / date::day{lastSunday}}) != date::Sunday)
            --lastSunday;
        EXPECT_TRUE(london.toUtc(local(year, 3, lastSunday, 1, 30)).flags.testFlag(TimeFlag::Nonexistent))
            << year;
        EXPECT_EQ(london.offsetAt(local(year, 7, 1)), 3600) << year;
        EXPECT_EQ(london.offsetAt(local(year, 12, 1)), 0) << year;
    }
}

TEST(TimeZoneTest, AgreesWithTheLibraryInEveryHourOfForeignZones)
{
    for (const char *name : {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
                             "Pacific/Apia", "Europe/Istanbul", "Africa/Casablanca"}) {
        const auto zone = TimeZone::named(name);
        ASSERT_TRUE(zone) << name;
        const date::time_zone *peer = date::locate_zone(name);
        for (qint64 time = local(2008, 1, 1); time < local(2026, 1, 1); time += 7 * Hour / 4) {
            const date::local_seconds point{std::chrono::seconds(time / 1000)};
            const date::local_info info = peer->get_info(point);
            const ClockReading reading = zone->toUtc(time);
            const qint64 first = time - info.first.offset.count() * 1000;
            ASSERT_EQ(reading.earliest, first) << name << ' ' << time;
            ASSERT_EQ(reading.flags.testFlag(TimeFlag::Ambiguous),
                      info.result == date::local_info::ambiguous);
            ASSERT_EQ(reading.flags.testFlag(TimeFlag::Nonexistent),
                      info.result == date::local_info::nonexistent);
            if (info.result == date::local_info::ambiguous) {
                ASSERT_EQ(reading.latest, time - info.second.offset.count() * 1000);
            }
        }
    }
}

TEST(TimeZoneTest, ReadsOffsetsAndRefusesUnknownNames)
{
    EXPECT_EQ(TimeZone::named("+05:30")->offsetAt(0), 19800);
    EXPECT_EQ(TimeZone::named("-0800")->name(), "-08:00");
    EXPECT_EQ(TimeZone::named("GMT")->name(), "UTC");
    EXPECT_FALSE(TimeZone::named("Europe/Atlantis"));
    EXPECT_FALSE(TimeZone::named("../../etc/passwd"));
    EXPECT_FALSE(TimeZone::named("+25:00"));
    EXPECT_FALSE(TimeZone::named(""));
}

TEST(TimeZoneTest, KeepsMillisecondsBeforeAndAfter1970)
{
    EXPECT_EQ(TimeZone::utc().toUtc(-1).earliest, -1);
    EXPECT_EQ(TimeZone::fixed(3600).toLocal(123), Hour + 123);
}
