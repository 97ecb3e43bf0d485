// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_zone.h"

#include <vector>

namespace skein {

inline constexpr qint64 SecondInMilliseconds = 1000;
inline constexpr qint64 MinuteInMilliseconds = 60 * SecondInMilliseconds;
inline constexpr qint64 HourInMilliseconds = 60 * MinuteInMilliseconds;
inline constexpr qint64 DayInMilliseconds = 24 * HourInMilliseconds;

/// From-to in milliseconds since 1970, UTC; the end is not included.
struct TimeRange
{
    qint64 from = 0;
    qint64 to = 0;

    qint64 length() const { return to - from; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// Start of the local day that holds the instant. Days of 23 and 25 hours are days.
qint64 startOfDay(qint64 utc, const TimeZone &zone);
/// Start of the local day so many days after the one that holds the instant.
qint64 startOfDayAfter(qint64 utc, int days, const TimeZone &zone);
/// Number of the local day, counted from 1 January 1970.
qint64 dayNumber(qint64 utc, const TimeZone &zone);
/// 0 Monday to 6 Sunday, of the local day.
int weekday(qint64 utc, const TimeZone &zone);
/// 0 to 23, as the clock on the wall shows it.
int hourOfDay(qint64 utc, const TimeZone &zone);

/// Starts of the local days that lie in the range.
std::vector<qint64> dayStarts(const TimeRange &range, const TimeZone &zone);

/// 22:00 to 06:00 local, as far as they touch the range.
std::vector<TimeRange> nights(const TimeRange &range, const TimeZone &zone);

struct ClockChange
{
    qint64 at = 0;
    int seconds = 0; ///< 3600 when the clocks go forward.
    friend bool operator==(const ClockChange &, const ClockChange &) = default;
};
std::vector<ClockChange> clockChanges(const TimeRange &range, const TimeZone &zone);

} // namespace skein
