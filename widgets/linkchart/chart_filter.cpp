// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_filter.h"

#include "widgets/linkchart/chart_legend.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <map>

namespace skein {

static TimeWindow holdOf(const StatedLink &link)
{
    TimeWindow hold;
    if (link.start)
        hold.from = link.start->earliest;
    if (link.finish)
        hold.to = link.finish->latest;
    return hold;
}

static bool meet(const TimeWindow &hold, const TimeWindow &window)
{
    const bool endsBefore = hold.to && window.from && *hold.to < *window.from;
    const bool startsAfter = hold.from && window.to && *hold.from >= *window.to;
    return !endsBefore && !startsAfter;
}

bool holdsIn(const StatedLink &link, const TimeWindow &window)
{
    return meet(holdOf(link), window);
}

ChartActivity::ChartActivity(const ChartPicture &picture, const ChartFacts &facts)
    : m_lines(picture.links.size())
{
    QHash<LinkId, const StatedLink *> stated;
    stated.reserve(qsizetype(facts.links.size()));
    for (const StatedLink &link : facts.links)
        stated[link.id] = &link;
    std::map<std::tuple<int, int, EventKind>, size_t> lines;
    for (size_t i = 0; i < picture.links.size(); ++i) {
        const PictureLink &link = picture.links[i];
        for (const LinkId id : link.links)
            if (const StatedLink *found = stated.value(id))
                m_lines[i].holds.push_back(holdOf(*found));
        const auto [low, high] = std::minmax(link.from, link.to);
        for (const EventKind kind : link.events)
            lines[{low, high, kind}] = i;
    }
    for (const TimedPair &pair : facts.pairs) {
        const auto from = picture.places.constFind(pair.from);
        const auto to = picture.places.constFind(pair.to);
        if (from == picture.places.end() || to == picture.places.end())
            continue;
        const auto [low, high] = std::minmax(*from, *to);
        if (const auto line = lines.find({low, high, pair.kind}); line != lines.end()) {
            m_lines[line->second].times.push_back(pair.time);
            m_times.push_back(pair.time);
        }
    }
}

/// How many of the times, which ascend, lie in the window.
static qint64 countIn(const std::vector<qint64> &times, const TimeWindow &window)
{
    const auto first
        = window.from ? std::lower_bound(times.begin(), times.end(), *window.from) : times.begin();
    const auto last = window.to ? std::lower_bound(first, times.end(), *window.to) : times.end();
    return last - first;
}

qint64 ChartActivity::count(int link, const TimeWindow &window) const
{
    const Line &line = m_lines[size_t(link)];
    return countIn(line.times, window)
        + std::count_if(line.holds.begin(), line.holds.end(),
                        [&window](const TimeWindow &hold) { return meet(hold, window); });
}

qint64 ChartActivity::count(const TimeWindow &window) const
{
    return countIn(m_times, window);
}

std::optional<TimeWindow> ChartActivity::span() const
{
    if (m_times.empty())
        return std::nullopt;
    return TimeWindow{m_times.front(), m_times.back() + 1};
}

std::vector<qint64> ChartActivity::counts(const TimeWindow &window, int parts) const
{
    std::vector<qint64> counts(size_t(std::max(parts, 1)));
    const double part = double(*window.to - *window.from) / double(counts.size());
    for (const qint64 time : m_times)
        if (window.contains(time)) {
            const auto place = size_t(double(time - *window.from) / part);
            ++counts[std::min(place, counts.size() - 1)];
        }
    return counts;
}

static bool isLeftOut(const PictureLink &link, const ChartFilter &filter)
{
    if (link.isInferred && filter.withoutInferences)
        return true;
    if (!link.isOfEvents)
        return filter.withoutTypes.contains(link.type) || filter.withoutStrengths.contains(link.strength);
    return std::all_of(link.events.begin(), link.events.end(),
                       [&filter](EventKind kind) { return filter.withoutEvents.contains(kind); });
}

static void dimLinks(ChartPicture &picture, const ChartActivity &activity, const ChartFilter &filter)
{
    for (size_t i = 0; i < picture.links.size(); ++i) {
        PictureLink &link = picture.links[i];
        const qint64 count = activity.count(int(i), filter.window);
        const bool hasLeast = !link.isOfEvents || count >= filter.leastEvents;
        const bool hasEnds
            = !picture.items[size_t(link.from)].isDimmed && !picture.items[size_t(link.to)].isDimmed;
        link.isDimmed = link.isDimmed || isLeftOut(link, filter) || count == 0 || !hasLeast || !hasEnds;
    }
}

/// Items with lines, all of them dimmed, dim; and those that have too few left.
static void dimItems(ChartPicture &picture, int leastLinks)
{
    std::vector<int> lines(picture.items.size()), lit(picture.items.size());
    for (const PictureLink &link : picture.links)
        for (const int end : {link.from, link.to}) {
            lines[size_t(end)] += 1;
            lit[size_t(end)] += link.isDimmed ? 0 : 1;
        }
    for (size_t i = 0; i < picture.items.size(); ++i)
        if ((lines[i] > 0 && lit[i] == 0) || lit[i] < leastLinks)
            picture.items[i].isDimmed = true;
    for (PictureLink &link : picture.links)
        if (picture.items[size_t(link.from)].isDimmed || picture.items[size_t(link.to)].isDimmed)
            link.isDimmed = true;
}

void applyFilter(ChartPicture &picture, const ChartActivity &activity, const ChartFilter &filter)
{
    if (!filter.isOpen()) {
        for (PictureItem &item : picture.items)
            if (item.folded == 0 && filter.withoutKinds.contains(item.kind))
                item.isDimmed = true;
        dimLinks(picture, activity, filter);
        dimItems(picture, filter.leastLinks);
    }
    const auto isDimmed = [](const auto &each) { return each.isDimmed; };
    picture.dimmedItems = int(std::count_if(picture.items.begin(), picture.items.end(), isDimmed));
    picture.dimmedLinks = int(std::count_if(picture.links.begin(), picture.links.end(), isDimmed));
    picture.legend = legendOf(picture);
}

} // namespace skein
