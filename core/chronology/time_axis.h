// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chronology/local_calendar.h"

#include <memory>
#include <vector>

namespace skein {

/// Where an instant lies across the picture. Proportional: a pixel is so much time. Ordered: each instant at
/// which something happens has a column of its own, however much time lies between; what lies between two
/// columns is spread evenly. Positions start at 0.
class TimeAxis
{
public:
    TimeAxis() = default;
    static TimeAxis proportional(const TimeRange &range, double width);
    /// The instants need not be sorted and may repeat.
    static TimeAxis ordered(std::vector<qint64> instants, double step);

    bool isOrdered() const { return m_columns != nullptr; }
    TimeRange range() const { return m_range; }
    double width() const { return m_width; }
    double step() const { return m_step; } ///< Between two columns; 0 when proportional.

    double at(qint64 utc) const; ///< Before 0 or behind the width for what lies outside of the range.
    qint64 timeAt(double position) const;

    /// The same times on another width.
    TimeAxis withWidth(double width) const;
    /// In rising order; none when proportional.
    const std::vector<qint64> &columns() const;
    double columnAt(size_t column) const { return m_step * (double(column) + 0.5); }

private:
    TimeRange m_range;
    double m_width = 0;
    double m_step = 0;
    std::shared_ptr<const std::vector<qint64>> m_columns;
};

} // namespace skein
