// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"
#include "core/base/time_zone.h"

#include <QString>

namespace skein {

enum class TimeStyle {
    Short, ///< 14/06/2025 13:05:22 BST
    Long, ///< Sat 14 Jun 2025 13:05:22 BST
    DayAndTime, ///< 14/06/2025 13:05:22, for a column whose title says the zone.
};

/// For people: "26/10/2025 01:30:00 BST or GMT" in the repeated hour, "14/06/2025", "June 2025", "2025" when
/// no more is known, "about" in front when the source says so, "(clocks went forward)" behind a time that
/// never was. Milliseconds are shown when they are not zero. A date alone is that of the zone it was written
/// in.
QString describeTime(const RecordedTime &time, TimeStyle style = TimeStyle::Short,
                     const TimeZone &zone = TimeZone::london());
QString describeTime(qint64 utcMilliseconds, TimeStyle style = TimeStyle::Short,
                     const TimeZone &zone = TimeZone::london());

/// "14/06/2025" of an instant.
QString describeDay(qint64 utcMilliseconds, const TimeZone &zone = TimeZone::london());

/// ISO 8601 with offset for machines: "2025-06-14T13:05:22+01:00", ".fff" only when it is not zero.
QString isoText(qint64 utcMilliseconds, const TimeZone &zone = TimeZone::london());

/// The same for what a source gives: "2025-06-14", "2025-06", "2025" when no more is known, "from/to" with
/// two readings.
QString isoText(const RecordedTime &time, const TimeZone &zone = TimeZone::london());

/// "1:02:03", "0:45" (minutes and seconds).
QString describeDuration(qint64 seconds);

} // namespace skein
