// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chronology/local_calendar.h"

#include <algorithm>

namespace skein {

static qint64 floorDivided(qint64 value, qint64 by)
{
    const qint64 quotient = value / by;
    return quotient * by > value ? quotient - 1 : quotient;
}

qint64 dayNumber(qint64 utc, const TimeZone &zone)
{
    return floorDivided(zone.toLocal(utc), DayInMilliseconds);
}

qint64 startOfDayAfter(qint64 utc, int days, const TimeZone &zone)
{
    return zone.toUtc((dayNumber(utc, zone) + days) * DayInMilliseconds).earliest;
}

qint64 startOfDay(qint64 utc, const TimeZone &zone)
{
    return startOfDayAfter(utc, 0, zone);
}

int weekday(qint64 utc, const TimeZone &zone)
{
    constexpr qint64 weekdayOfDayZero = 3; // 1 January 1970 was a Thursday
    const qint64 day = dayNumber(utc, zone) + weekdayOfDayZero;
    return int(day - 7 * floorDivided(day, 7));
}

int hourOfDay(qint64 utc, const TimeZone &zone)
{
    const qint64 local = zone.toLocal(utc);
    return int((local - DayInMilliseconds * floorDivided(local, DayInMilliseconds)) / HourInMilliseconds);
}

std::vector<qint64> dayStarts(const TimeRange &range, const TimeZone &zone)
{
    std::vector<qint64> starts;
    qint64 day = startOfDay(range.from, zone);
    if (day < range.from)
        day = startOfDayAfter(range.from, 1, zone);
    for (; day < range.to; day = startOfDayAfter(day, 1, zone))
        starts.push_back(day);
    return starts;
}

std::vector<TimeRange> nights(const TimeRange &range, const TimeZone &zone)
{
    constexpr qint64 dusk = 22 * HourInMilliseconds;
    constexpr qint64 dawn = 30 * HourInMilliseconds;
    std::vector<TimeRange> found;
    const qint64 last = dayNumber(range.to, zone);
    for (qint64 day = dayNumber(range.from, zone) - 1; day <= last; ++day) {
        const TimeRange night{zone.toUtc(day * DayInMilliseconds + dusk).earliest,
                              zone.toUtc(day * DayInMilliseconds + dawn).earliest};
        if (night.to > range.from && night.from < range.to)
            found.push_back({std::max(night.from, range.from), std::min(night.to, range.to)});
    }
    return found;
}

/// The instant in (before, after] from which the later offset holds.
static qint64 changeWithin(qint64 before, qint64 after, const TimeZone &zone)
{
    const int offset = zone.offsetAt(before);
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (zone.offsetAt(middle) == offset ? before : after) = middle;
    }
    return after;
}

std::vector<ClockChange> clockChanges(const TimeRange &range, const TimeZone &zone)
{
    constexpr qint64 stride = 14 * DayInMilliseconds; // no zone of ours changes twice in so short a time
    std::vector<ClockChange> changes;
    for (qint64 from = range.from; from < range.to; from += stride) {
        const qint64 to = std::min(from + stride, range.to);
        const int difference = zone.offsetAt(to) - zone.offsetAt(from);
        if (difference != 0)
            changes.push_back({changeWithin(from, to, zone), difference});
    }
    return changes;
}

} // namespace skein
