// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"
#include "core/base/recorded_time.h"
#include "core/base/time_zone.h"

#include <optional>
#include <span>
#include <string_view>

namespace skein {

enum class DateOrder {
    DayFirst, ///< 14/06/2025
    MonthFirst, ///< 06/14/2025
    YearFirst, ///< 25/06/14; a year of four digits in front is understood under every order.
    Unknown, ///< Only dates that can be read in one way are taken.
};

/// How a column's dates and times are to be read.
struct TimeRules
{
    DateOrder order = DateOrder::DayFirst;
    TimeZone zone = TimeZone::london(); ///< For times that carry none.
    bool isZoneStated = false; ///< The source's title says the zone ("UTC time"): ZoneAssumed is not set.
    std::optional<int> firstTwoDigitYear; ///< 1970: "69" is 2069 and "70" is 1970. Refused when absent.
    bool takesYears = false; ///< "2019" alone is the whole year. Refused else: it may be a count.
};

/// Reads a date, with or without a time of day, in the spellings of UK police and provider data: 14/06/2025,
/// 14-06-2025, 14.06.2025, 2025-06-14, 20250614, 14-Jun-2025, 14 June 2025, Sat 14th June 2025, June 14,
/// 2025; 13:05, 13:05:22.125, 1:05 pm, 1305, 130522, 1305hrs; Z, +01:00, +0100, BST, GMT, UTC, an IANA name.
///
/// A date alone is the whole day (DateOnly) and a month alone ("06/2025", "June 2025") the whole month
/// (MonthOnly), both in the zone, `latest` being their last millisecond. 24:00 is the start of the next day,
/// exactly. "about", "approx", "circa" and "~" in front set About. "BST" on a winter's day contradicts
/// itself: earliest reads it as summer time, latest as GMT, flagged Ambiguous. Refused: second 60, impossible
/// dates, a wrong weekday, two-digit years without a rule, scientific notation, times without a date, ranges.
/// `asWritten` is left to the caller.
Reading<RecordedTime> readTime(std::string_view text, const TimeRules &rules = {});

/// The same with takesYears: for fields that are known to hold when something was.
Reading<RecordedTime> readTimeOrYear(std::string_view text, TimeRules rules = {});

/// Date and time of day in two cells; an empty time gives the whole day.
Reading<RecordedTime> readTime(std::string_view date, std::string_view timeOfDay, const TimeRules &rules);

/// A day number of Excel's 1900 system ("45822.5453935185"): a whole number is the whole day. From 1 March
/// 1900 to the end of 2099; a fraction alone is a time of day and no date.
Reading<RecordedTime> readExcelSerial(std::string_view serial, const TimeRules &rules = {});

enum class UnixUnit { Seconds, Milliseconds };

/// A count since 1970 in UTC; only when a specification says that a column holds such. From 1980 to 2099.
Reading<RecordedTime> readUnixTime(std::string_view count, UnixUnit unit);

/// Which order of day and month a column's dates follow, from the dates that can be read in one way only.
struct DateOrderEvidence
{
    qint64 dayFirst = 0; ///< Values that fit only this order.
    qint64 monthFirst = 0;
    qint64 yearFirst = 0;
    qint64 either = 0; ///< Fit more than one ("01/02/2025").
    qint64 neutral = 0; ///< Say nothing: a month's name, a four-digit year in front, day = month, no date.

    void add(std::string_view text);
    /// Nothing when the values contradict each other or none decides.
    std::optional<DateOrder> order() const;
    /// Dates are there that need an order, and none of them decides.
    bool isAmbiguous() const { return !order() && either > 0 && dayFirst + monthFirst + yearFirst == 0; }
};

DateOrderEvidence dateOrderOf(std::span<const std::string_view> column);

/// Seconds of "00:01:30", "1:30" (minutes and seconds), "90", "90.0", "1m 30s", "1 hr 2 min", "PT1M30S". A
/// fraction of a second is rounded to the nearest second.
Reading<qint64> readDuration(std::string_view text);

/// An end of a TimeWindow as the command line gives it. A date alone is its start for `from` and the start of
/// the next day for `to`, so that the day itself is included; a month alone likewise. In the hour that the
/// clocks repeat the wider window is taken.
Reading<qint64> readWindowStart(std::string_view text, const TimeZone &zone = TimeZone::london());
Reading<qint64> readWindowEnd(std::string_view text, const TimeZone &zone = TimeZone::london());

} // namespace skein
