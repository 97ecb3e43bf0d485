// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFlags>
#include <QString>

#include <limits>
#include <optional>

namespace skein {

/// What is known of a time beside its value.
enum class TimeFlag {
    DateOnly = 1, ///< Only the day is known: earliest is its start, latest its end.
    Ambiguous = 2, ///< In the hour that the clocks repeat: earliest is the first reading, latest the second.
    Nonexistent = 4, ///< In the hour that the clocks skip; read as if the clocks had not changed.
    About = 8, ///< Said to be uncertain by the source ("about 4 pm").
    ZoneAssumed = 16, ///< The source says no zone; the zone of the import was taken.
    MonthOnly = 32, ///< Only the month is known.
};
Q_DECLARE_FLAGS(TimeFlags, TimeFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(TimeFlags)

/// A point in time as a source gives it: in UTC, with the zone it was written in and what is uncertain about
/// it.
struct RecordedTime
{
    qint64 earliest = 0; ///< Milliseconds since 1970-01-01T00:00:00Z.
    qint64 latest = 0; ///< The same as earliest when the time is exact.
    QByteArray zone; ///< IANA name ("Europe/London"), "UTC" or an offset ("+01:00") that the source wrote.
    TimeFlags flags;
    QString asWritten; ///< The source's own text; empty when it can be read from the source's row.

    bool isExact() const { return earliest == latest; }
    friend bool operator==(const RecordedTime &, const RecordedTime &) = default;
};

/// From-to, each end open when absent. Milliseconds since 1970 in UTC; the end is not included.
struct TimeWindow
{
    std::optional<qint64> from;
    std::optional<qint64> to;

    bool contains(qint64 utc) const { return (!from || utc >= *from) && (!to || utc < *to); }
    friend bool operator==(const TimeWindow &, const TimeWindow &) = default;
};

} // namespace skein
