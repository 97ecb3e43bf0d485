// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_filter.h"
#include "widgets/linkchart/picture_builder.h"

namespace skein {

/// What a chart is compared with: another chart, or itself in two periods.
struct Comparison
{
    ChartId chart; ///< None: two periods.
    TimeWindow before;
    TimeWindow after;
    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// Marks what was added, lost and altered, and dims what is the same. Against another chart: items that only
/// this one has were added, those that only the other has lost, and those that look different altered. In two
/// periods: by the events of lines; lines without any in either dim.
void compare(ChartPicture &picture, const ChartActivity &activity, const ChartContent &own,
             const std::vector<ChartItem> &other, const Comparison &comparison);

/// What is marked, as places in the picture.
struct Differences
{
    std::map<Change, std::vector<int>> items;
    std::map<Change, std::vector<int>> links;
};
Differences differencesIn(const ChartPicture &picture);

/// With the items that only the other chart has, as entities that stand for themselves.
ChartContent withThoseOf(ChartContent content, const std::vector<ChartItem> &others);

} // namespace skein
