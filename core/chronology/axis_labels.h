// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chronology/time_axis.h"

#include <QString>

#include <vector>

namespace skein {

struct TimeTick
{
    qint64 utc = 0;
    double x = 0;
    QString label; ///< "14:30", "Sat 14", "Jun"; with BST or GMT in the hour that the clocks repeat.
    friend bool operator==(const TimeTick &, const TimeTick &) = default;
};

/// What a stretch of ticks has in common: the day, the month or the year.
struct AxisHeading
{
    double from = 0;
    double to = 0;
    QString label; ///< "Saturday 14 June 2025 BST", "June 2025", "2025".
    friend bool operator==(const AxisHeading &, const AxisHeading &) = default;
};

struct AxisLabels
{
    std::vector<TimeTick> ticks;
    std::vector<AxisHeading> headings;
};

/// Ticks at round local times between two positions of the axis, at least so far apart; on an ordered axis at
/// its columns. The hour that the clocks repeat has its ticks twice, the hour that they skip has none.
AxisLabels axisLabels(const TimeAxis &axis, double from, double to, double minimumGap,
                      const TimeZone &zone = TimeZone::london());

} // namespace skein
