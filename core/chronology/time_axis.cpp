// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chronology/time_axis.h"

#include <algorithm>
#include <cmath>

namespace skein {

TimeAxis TimeAxis::proportional(const TimeRange &range, double width)
{
    TimeAxis axis;
    axis.m_range = {range.from, std::max(range.to, range.from + 1)};
    axis.m_width = width;
    return axis;
}

TimeAxis TimeAxis::ordered(std::vector<qint64> instants, double step)
{
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    TimeAxis axis;
    axis.m_range = instants.empty() ? TimeRange{0, 1} : TimeRange{instants.front(), instants.back() + 1};
    axis.m_step = step;
    axis.m_width = step * double(instants.size());
    axis.m_columns = std::make_shared<const std::vector<qint64>>(std::move(instants));
    return axis;
}

TimeAxis TimeAxis::withWidth(double width) const
{
    TimeAxis axis = *this;
    axis.m_width = width;
    if (isOrdered() && !m_columns->empty())
        axis.m_step = width / double(m_columns->size());
    return axis;
}

const std::vector<qint64> &TimeAxis::columns() const
{
    static const std::vector<qint64> none;
    return m_columns ? *m_columns : none;
}

double TimeAxis::at(qint64 utc) const
{
    if (!isOrdered())
        return m_width * double(utc - m_range.from) / double(m_range.length());
    const std::vector<qint64> &all = *m_columns;
    if (all.empty())
        return 0;
    const auto after = std::lower_bound(all.begin(), all.end(), utc);
    const auto index = size_t(after - all.begin());
    if (after == all.end())
        return columnAt(all.size() - 1) + m_step;
    if (*after == utc)
        return columnAt(index);
    if (index == 0)
        return columnAt(0) - m_step;
    const qint64 before = all[index - 1];
    return columnAt(index - 1) + m_step * double(utc - before) / double(*after - before);
}

qint64 TimeAxis::timeAt(double position) const
{
    if (!isOrdered())
        return m_range.from
            + (m_width > 0 ? qint64(std::llround(position / m_width * double(m_range.length()))) : 0);
    const std::vector<qint64> &all = *m_columns;
    if (all.empty())
        return 0;
    const double place = position / m_step - 0.5;
    if (place <= 0)
        return all.front();
    const auto index = size_t(place);
    if (index + 1 >= all.size())
        return all.back();
    return all[index] + qint64(std::llround((place - double(index)) * double(all[index + 1] - all[index])));
}

} // namespace skein
