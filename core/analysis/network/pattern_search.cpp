// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/network/pattern_search.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace skein {

namespace {

/// Looks for a pattern by putting one entity after another into it, each beside one that is there already.
class Search
{
public:
    Search(const CaseNetwork &network, const RolesOf &roles, const Pattern &pattern, size_t most,
           Progress &progress);

    PatternAnswer run();

private:
    bool fits(int place, int item) const;
    bool isOf(const NetworkTie &tie, const PatternLine &line) const;
    std::vector<const NetworkTie *> tiesFor(const PatternLine &line) const;
    bool holds(const PatternLine &line) const;
    qint64 soonAfter(const PatternLine &line) const;
    qint64 timesFound() const;
    bool holdSoFar(int item) const;
    void orderItems();
    void put(size_t depth);
    void tryPlace(int place, int item, size_t depth);
    void keep();

    const CaseNetwork &m_network;
    const RolesOf &m_roles;
    const Pattern &m_pattern;
    size_t m_most;
    Progress &m_progress;
    std::vector<std::vector<const NetworkTie *>> m_tiesAt; ///< By place.
    QHash<std::pair<int, int>, QList<const NetworkTie *>> m_tiesFrom; ///< By both ends.
    std::vector<int> m_order; ///< Items in the order in which they are filled.
    std::vector<int> m_filled; ///< Place of each item; -1: none yet.
    std::set<std::vector<int>> m_seen;
    PatternAnswer m_answer;
};

} // namespace

Search::Search(const CaseNetwork &network, const RolesOf &roles, const Pattern &pattern, size_t most,
               Progress &progress)
    : m_network(network)
    , m_roles(roles)
    , m_pattern(pattern)
    , m_most(most)
    , m_progress(progress)
    , m_tiesAt(network.entities.size())
    , m_filled(pattern.items.size(), -1)
{
    for (const NetworkTie &tie : network.ties) {
        m_tiesAt[size_t(tie.from)].push_back(&tie);
        m_tiesAt[size_t(tie.to)].push_back(&tie);
        m_tiesFrom[{tie.from, tie.to}].push_back(&tie);
    }
}

bool Search::fits(int place, int item) const
{
    const PatternItem &meant = m_pattern.items[size_t(item)];
    const Entity &entity = m_network.entities[size_t(place)];
    if (!meant.kinds.empty() && !meant.kinds.contains(entity.kind))
        return false;
    if (meant.roles.empty())
        return true;
    const auto found = m_roles.constFind(entity.id);
    return found != m_roles.cend()
        && std::any_of(meant.roles.begin(), meant.roles.end(),
                       [&found](PersonRole role) { return found->contains(role); });
}

bool Search::isOf(const NetworkTie &tie, const PatternLine &line) const
{
    if (!tie.isStated())
        return line.events.contains(tie.event) && tie.count >= line.least;
    return line.isAnyType || line.types.contains(tie.type, Qt::CaseInsensitive);
}

std::vector<const NetworkTie *> Search::tiesFor(const PatternLine &line) const
{
    const int from = m_filled[size_t(line.from)];
    const int to = m_filled[size_t(line.to)];
    std::vector<const NetworkTie *> found;
    const auto take = [&](std::pair<int, int> ends) {
        if (const auto ties = m_tiesFrom.constFind(ends); ties != m_tiesFrom.cend())
            std::copy_if(ties->begin(), ties->end(), std::back_inserter(found),
                         [&](const NetworkTie *tie) { return isOf(*tie, line); });
    };
    take({from, to});
    if (!line.isDirected)
        take({to, from});
    return found;
}

/// How many events of the line before are followed by one of this line, soon enough.
qint64 Search::soonAfter(const PatternLine &line) const
{
    const PatternLine &before = m_pattern.lines[size_t(*line.after)];
    const std::vector<const NetworkTie *> seconds = tiesFor(line);
    qint64 count = 0;
    for (const NetworkTie *first : tiesFor(before))
        for (const qint64 time : first->times)
            count += std::any_of(seconds.begin(), seconds.end(), [&](const NetworkTie *second) {
                const auto next = std::upper_bound(second->times.begin(), second->times.end(), time);
                return next != second->times.end() && *next - time <= line.withinSeconds * 1000;
            });
    return count;
}

qint64 Search::timesFound() const
{
    std::optional<qint64> least;
    for (const PatternLine &line : m_pattern.lines) {
        if (line.isAbsent || line.events.empty())
            continue;
        qint64 times = 0;
        if (line.after)
            times = soonAfter(line);
        else
            for (const NetworkTie *tie : tiesFor(line))
                times += tie->count;
        least = std::min(least.value_or(times), times);
    }
    return least.value_or(1);
}

bool Search::holds(const PatternLine &line) const
{
    return tiesFor(line).empty() == line.isAbsent;
}

/// The lines of which this item was the last end to be filled.
bool Search::holdSoFar(int item) const
{
    const auto isFilled = [this](const PatternLine &line) {
        return m_filled[size_t(line.from)] >= 0 && m_filled[size_t(line.to)] >= 0;
    };
    for (const PatternLine &line : m_pattern.lines) {
        if (!isFilled(line))
            continue;
        if ((line.from == item || line.to == item) && !holds(line))
            return false;
        if (line.after && isFilled(m_pattern.lines[size_t(*line.after)]) && soonAfter(line) == 0)
            return false;
    }
    return true;
}

/// From the first item on along the lines.
void Search::orderItems()
{
    m_order = {0};
    const auto isIn
        = [this](int item) { return std::find(m_order.begin(), m_order.end(), item) != m_order.end(); };
    while (m_order.size() < m_pattern.items.size())
        for (const PatternLine &line : m_pattern.lines)
            if (!line.isAbsent && isIn(line.from) != isIn(line.to))
                m_order.push_back(isIn(line.from) ? line.to : line.from);
}

void Search::keep()
{
    std::vector<int> set = m_filled;
    std::sort(set.begin(), set.end());
    if (!m_seen.insert(set).second)
        return;
    if (m_answer.matches.size() >= m_most) {
        m_answer.isComplete = false;
        return;
    }
    PatternMatch &match = m_answer.matches.emplace_back();
    for (const int place : m_filled)
        match.entities.push_back(m_network.entities[size_t(place)].id);
    match.times = timesFound();
}

void Search::tryPlace(int place, int item, size_t depth)
{
    if (std::find(m_filled.begin(), m_filled.end(), place) != m_filled.end() || !fits(place, item))
        return;
    m_filled[size_t(item)] = place;
    if (holdSoFar(item))
        put(depth + 1);
    m_filled[size_t(item)] = -1;
}

void Search::put(size_t depth)
{
    if (!m_answer.isComplete)
        return;
    if (depth == m_order.size())
        return keep();
    const int item = m_order[depth];
    // Candidates lie beside an item that is filled.
    for (const PatternLine &line : m_pattern.lines) {
        const int other = line.from == item ? line.to : line.to == item ? line.from : -1;
        if (line.isAbsent || other < 0 || m_filled[size_t(other)] < 0)
            continue;
        std::set<int> beside;
        for (const NetworkTie *tie : m_tiesAt[size_t(m_filled[size_t(other)])])
            if (isOf(*tie, line))
                beside.insert(tie->from == m_filled[size_t(other)] ? tie->to : tie->from);
        for (const int place : beside)
            tryPlace(place, item, depth);
        return;
    }
}

PatternAnswer Search::run()
{
    orderItems();
    const int places = int(m_network.entities.size());
    for (int place = 0; place < places && m_answer.isComplete; ++place) {
        if (!m_progress.advance(place, places)) {
            m_answer.isComplete = false;
            break;
        }
        tryPlace(place, m_order.front(), 0);
    }
    std::stable_sort(m_answer.matches.begin(), m_answer.matches.end(),
                     [](const PatternMatch &a, const PatternMatch &b) { return a.times > b.times; });
    return std::move(m_answer);
}

PatternAnswer findPattern(const CaseNetwork &network, const RolesOf &roles, const Pattern &pattern,
                          size_t most, Progress &progress)
{
    return Search(network, roles, pattern, most, progress).run();
}

} // namespace skein
