// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <string_view>

namespace skein {

/// What a clock on the wall means in UTC.
struct ClockReading
{
    qint64 earliest = 0; ///< Milliseconds since 1970 in UTC.
    qint64 latest = 0; ///< Differs only in the hour that the clocks repeat.
    TimeFlags
        flags; ///< Ambiguous or Nonexistent; a nonexistent time is read as if the clocks had not changed.
};

/// The rules of one time zone from 1900 to 2099, with every change of its clocks at hand: a conversion takes
/// some ten nanoseconds. Cheap to copy, safe in any thread.
class TimeZone
{
public:
    /// An IANA name ("Europe/London"), "UTC", "GMT", "Z" or an offset ("+01:00"); nothing if there is none.
    static std::optional<TimeZone> named(std::string_view name);
    static TimeZone fixed(int offsetSeconds); ///< Zone "+01:00"; "UTC" for 0.
    static const TimeZone &utc();
    static const TimeZone &london(); ///< Throws Error when the system has no time zone data.

    const QByteArray &name() const;
    ClockReading toUtc(qint64 localMilliseconds) const; ///< Local: as if the wall clock's date were in UTC.
    qint64 toLocal(qint64 utcMilliseconds) const;
    int offsetAt(qint64 utcMilliseconds) const; ///< Seconds east of UTC.
    std::string_view abbreviationAt(qint64 utcMilliseconds) const; ///< "BST", "GMT", "+05".

private:
    struct Rules;
    explicit TimeZone(std::shared_ptr<const Rules> rules);

    std::shared_ptr<const Rules> m_rules;
};

} // namespace skein
