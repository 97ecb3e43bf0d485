// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_comparison.h"

#include <QCoreApplication>
#include <QLocale>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartComparison", text);
}

static Change changeOf(qint64 before, qint64 after)
{
    if (before == after)
        return Change::None;
    if (before == 0)
        return Change::Added;
    return after == 0 ? Change::Lost : Change::Altered;
}

/// Lines by their events in each period; items by the lines that are alive.
static void comparePeriods(ChartPicture &picture, const ChartActivity &activity, const Comparison &comparison)
{
    std::vector<int> lines(picture.items.size()), before(picture.items.size()), after(picture.items.size());
    for (size_t i = 0; i < picture.links.size(); ++i) {
        PictureLink &link = picture.links[i];
        const qint64 first = activity.count(int(i), comparison.before);
        const qint64 second = activity.count(int(i), comparison.after);
        link.change = changeOf(first, second);
        link.isDimmed = link.change == Change::None;
        if (link.isOfEvents && first + second > 0)
            link.name = tr("%L1 → %L2 of %3").arg(first).arg(second).arg(link.name);
        for (const int end : {link.from, link.to}) {
            lines[size_t(end)] += 1;
            before[size_t(end)] += first > 0 ? 1 : 0;
            after[size_t(end)] += second > 0 ? 1 : 0;
        }
    }
    for (size_t i = 0; i < picture.items.size(); ++i) {
        const Change change = changeOf(before[i] > 0, after[i] > 0);
        picture.items[i].change = change;
        picture.items[i].isDimmed = lines[i] > 0 && before[i] == 0 && after[i] == 0;
    }
}

/// Who looks different: hidden there, in another colour or size, with another label.
static bool isAltered(const ChartItem &own, const ChartItem &other)
{
    return own.isHidden != other.isHidden || own.style != other.style;
}

static void compareCharts(ChartPicture &picture, const ChartContent &own, const std::vector<ChartItem> &other)
{
    std::map<EntityId, const ChartItem *> mine, theirs;
    for (const ChartItem &item : own.items)
        mine[item.entity] = &item;
    for (const ChartItem &item : other)
        theirs[item.entity] = &item;
    for (PictureItem &item : picture.items) {
        const auto here = mine.find(item.entity);
        const auto there = theirs.find(item.entity);
        if (item.folded > 0)
            continue;
        if (here == mine.end())
            item.change = Change::Lost;
        else if (there == theirs.end())
            item.change = Change::Added;
        else if (isAltered(*here->second, *there->second))
            item.change = Change::Altered;
        item.isDimmed = item.change == Change::None;
    }
    for (PictureLink &link : picture.links) {
        const Change from = picture.items[size_t(link.from)].change;
        const Change to = picture.items[size_t(link.to)].change;
        // Between one that is only here and one that is only there it was on neither.
        if (from == Change::Lost || to == Change::Lost)
            link.change = from == Change::Added || to == Change::Added ? Change::None : Change::Lost;
        else if (from == Change::Added || to == Change::Added)
            link.change = Change::Added;
        link.isDimmed = link.change == Change::None;
    }
}

void compare(ChartPicture &picture, const ChartActivity &activity, const ChartContent &own,
             const std::vector<ChartItem> &other, const Comparison &comparison)
{
    if (comparison.chart)
        compareCharts(picture, own, other);
    else
        comparePeriods(picture, activity, comparison);
}

Differences differencesIn(const ChartPicture &picture)
{
    Differences found;
    for (size_t i = 0; i < picture.items.size(); ++i)
        if (picture.items[i].change != Change::None)
            found.items[picture.items[i].change].push_back(int(i));
    for (size_t i = 0; i < picture.links.size(); ++i)
        if (picture.links[i].change != Change::None)
            found.links[picture.links[i].change].push_back(int(i));
    return found;
}

ChartContent withThoseOf(ChartContent content, const std::vector<ChartItem> &others)
{
    std::set<EntityId> known;
    for (const ChartItem &item : content.items)
        known.insert(item.entity);
    for (ChartItem item : others) {
        if (!known.insert(item.entity).second)
            continue;
        item.id = {};
        item.group = {};
        item.isHidden = false;
        content.items.push_back(item);
    }
    return content;
}

} // namespace skein
