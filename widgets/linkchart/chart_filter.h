// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_facts.h"
#include "widgets/linkchart/chart_picture.h"

#include <optional>
#include <set>

namespace skein {

/// True if a stated link, open at absent ends, holds at some time in the window.
bool holdsIn(const StatedLink &link, const TimeWindow &window);

/// When the lines of a picture were alive: the times of their events, and how long stated links hold.
class ChartActivity
{
public:
    ChartActivity() = default;
    ChartActivity(const ChartPicture &picture, const ChartFacts &facts);

    /// Events of a line in a window; of a stated line the links that touch it.
    qint64 count(int link, const TimeWindow &window) const;
    qint64 count(const TimeWindow &window) const; ///< Events of all lines.

    /// From the first event to the last; nothing when there is none.
    std::optional<TimeWindow> span() const;
    /// Events in each of so many equal parts of a window that is closed at both ends.
    std::vector<qint64> counts(const TimeWindow &window, int parts) const;

private:
    struct Line
    {
        std::vector<qint64> times; ///< Ascending.
        std::vector<TimeWindow> holds; ///< Of stated links.
    };
    std::vector<Line> m_lines;
    std::vector<qint64> m_times; ///< Of all lines, ascending.
};

/// What of a chart is looked at. The rest dims and stays where it is.
struct ChartFilter
{
    std::set<EntityKind> withoutKinds;
    std::set<QString> withoutTypes; ///< Of stated links, as their lines have them.
    std::set<EventKind> withoutEvents; ///< A line dims when it has no other.
    std::set<Strength> withoutStrengths;
    bool withoutInferences = false;
    qint64 leastEvents = 0; ///< Of a line of events, in the window.
    int leastLinks = 0; ///< Of an item: lines that are not dimmed.
    TimeWindow window;

    bool isOpen() const { return *this == ChartFilter(); }
    friend bool operator==(const ChartFilter &, const ChartFilter &) = default;
};

/// Dims what the filter leaves out, beside what is dimmed already, and counts it. Nothing else changes.
void applyFilter(ChartPicture &picture, const ChartActivity &activity, const ChartFilter &filter);

} // namespace skein
