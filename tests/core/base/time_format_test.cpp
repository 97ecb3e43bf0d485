// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"
#include "core/base/time_text.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(TimeFormatTest, PeopleReadTheZoneBesideTheTime)
{
    const RecordedTime time = *readTime("14/06/2025 13:05:22");
    EXPECT_EQ(describeTime(time), u"14/06/2025 13:05:22 BST"_s);
    EXPECT_EQ(describeTime(time, TimeStyle::Long), u"Sat 14 Jun 2025 13:05:22 BST"_s);
    EXPECT_EQ(describeTime(time, TimeStyle::DayAndTime), u"14/06/2025 13:05:22"_s);
    EXPECT_EQ(describeTime(time, TimeStyle::Short, TimeZone::utc()), u"14/06/2025 12:05:22 UTC"_s);
    EXPECT_EQ(describeTime(*readTime("14/01/2025 13:05:22.125")), u"14/01/2025 13:05:22.125 GMT"_s);
}

TEST(TimeFormatTest, UncertaintyIsShownNotHidden)
{
    EXPECT_EQ(describeTime(*readTime("26/10/2025 01:30:00")), u"26/10/2025 01:30:00 BST or GMT"_s);
    EXPECT_EQ(describeTime(*readTime("30/03/2025 01:30:00")),
              u"30/03/2025 02:30:00 BST (clocks went forward)"_s);
    EXPECT_EQ(describeTime(*readTime("14/01/2025 13:05 BST")), u"14/01/2025 12:05:00 or 13:05:00 GMT"_s);
    EXPECT_EQ(describeTime(*readTime("about 14/06/2025 16:00")), u"about 14/06/2025 16:00:00 BST"_s);
    RecordedTime between = *readTime("14/06/2025 16:00");
    between.latest += 1'800'000;
    EXPECT_EQ(describeTime(between), u"14/06/2025 16:00:00 to 16:30:00 BST"_s);
}

TEST(TimeFormatTest, ADayIsThatOfTheZoneItWasWrittenIn)
{
    TimeRules utc;
    utc.zone = TimeZone::utc();
    EXPECT_EQ(describeTime(*readTime("14/06/2025", utc)), u"14/06/2025"_s);
    EXPECT_EQ(describeTime(*readTime("14/06/2025"), TimeStyle::Long), u"Sat 14 Jun 2025"_s);
    EXPECT_EQ(isoText(*readTime("14/06/2025"), TimeZone::named("America/New_York").value()), u"2025-06-14"_s);
    EXPECT_EQ(describeTime(*readTime("06/2025")), u"June 2025"_s);
    EXPECT_EQ(isoText(*readTime("06/2025")), u"2025-06"_s);
    EXPECT_EQ(describeTime(*readTimeOrYear("circa 2019")), u"about 2019"_s);
    EXPECT_EQ(isoText(*readTimeOrYear("2019")), u"2019"_s);
}

TEST(TimeFormatTest, MachinesReadTheOffset)
{
    EXPECT_EQ(isoText(0), u"1970-01-01T01:00:00+01:00"_s);
    EXPECT_EQ(isoText(1, TimeZone::utc()), u"1970-01-01T00:00:00.001+00:00"_s);
    EXPECT_EQ(isoText(*readTime("26/10/2025 01:30:00")),
              u"2025-10-26T01:30:00+01:00/2025-10-26T01:30:00+00:00"_s);
    EXPECT_EQ(isoText(0, TimeZone::fixed(-12600)), u"1969-12-31T20:30:00-03:30"_s);
}

TEST(TimeFormatTest, WhatIsWrittenIsReadAgain)
{
    for (qint64 time = 1'577'836'800'000; time < 1'609'459'200'000; time += 3'599'125) {
        EXPECT_EQ(readTime(isoText(time).toStdString())->earliest, time);
        const auto again = readTime(describeTime(time, TimeStyle::Long).toStdString());
        ASSERT_TRUE(again) << again.reason().toStdString();
        EXPECT_EQ(again->earliest, time);
    }
}

TEST(TimeFormatTest, DurationsReadAsOnAClock)
{
    EXPECT_EQ(describeDuration(45), u"0:45"_s);
    EXPECT_EQ(describeDuration(3723), u"1:02:03"_s);
}
