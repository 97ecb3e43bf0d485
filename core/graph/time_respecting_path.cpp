// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/time_respecting_path.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

namespace skein {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::min();
constexpr qint64 always = std::numeric_limits<qint64>::max();

/// Dated links in flat arrays: by node the others, and by pair the times in ascending order.
class Contacts
{
public:
    struct Other
    {
        int node = 0;
        size_t firstTime = 0;
        size_t lastTime = 0;
    };
    /// From a node to another at a time.
    struct Contact
    {
        int node = 0;
        int other = 0;
        qint64 time = 0;
        friend auto operator<=>(const Contact &, const Contact &) = default;
    };

    Contacts(int nodes, const std::vector<Contact> &contacts)
        : m_first(size_t(nodes) + 2, 0)
    {
        // Sorted by counting, then each node's own, which are few.
        for (const Contact &each : contacts)
            ++m_first[size_t(each.node) + 2];
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        std::vector<Contact> sorted(contacts.size());
        for (const Contact &each : contacts)
            sorted[m_first[size_t(each.node) + 1]++] = each;
        for (size_t node = 0; node < size_t(nodes); ++node) {
            const auto begin = sorted.begin() + std::ptrdiff_t(m_first[node]);
            const auto end = sorted.begin() + std::ptrdiff_t(m_first[node + 1]);
            std::sort(begin, end);
            m_first[node] = m_others.size();
            for (auto each = begin; each != end; ++each) {
                if (each == begin || each->other != std::prev(each)->other)
                    m_others.push_back({each->other, m_times.size(), m_times.size()});
                m_times.push_back(each->time);
                m_others.back().lastTime = m_times.size();
            }
        }
        m_first[size_t(nodes)] = m_others.size();
    }

    size_t nodeCount() const { return m_first.size() - 2; }
    std::span<const Other> of(size_t node) const
    {
        return std::span(m_others).subspan(m_first[node], m_first[node + 1] - m_first[node]);
    }
    std::span<const qint64> times(const Other &other) const
    {
        return std::span(m_times).subspan(other.firstTime, other.lastTime - other.firstTime);
    }

private:
    std::vector<size_t> m_first; ///< Of each node in m_others.
    std::vector<Other> m_others;
    std::vector<qint64> m_times;
};

enum class Sense { Forwards, Backwards };

Contacts contactsOf(const LinkGraph &graph, Sense sense)
{
    std::vector<Contacts::Contact> found;
    found.reserve(graph.links().size() * 2);
    const bool isBothWays = graph.direction() == Direction::BothWays;
    for (const GraphLink &link : graph.links()) {
        if (!link.time || link.source == link.target)
            continue;
        if (isBothWays || sense == Sense::Forwards)
            found.push_back({link.source, link.target, *link.time});
        if (isBothWays || sense == Sense::Backwards)
            found.push_back({link.target, link.source, *link.time});
    }
    return {graph.nodeCount(), found};
}

/// The earliest arrival at each node with exactly so many links, for one number after another.
/// arrivals[k][n] is `always` where n is not reached with k links.
std::vector<std::vector<qint64>> arrivals(const Contacts &contacts, int from, int to)
{
    std::vector<std::vector<qint64>> found{std::vector<qint64>(contacts.nodeCount(), always)};
    std::vector<qint64> best = found.front();
    found.front()[size_t(from)] = best[size_t(from)] = never;
    while (best[size_t(to)] == always) {
        std::vector<qint64> next(contacts.nodeCount(), always);
        bool isNearer = false;
        for (size_t node = 0; node < contacts.nodeCount(); ++node) {
            const qint64 since = found.back()[node];
            if (since == always)
                continue;
            for (const Contacts::Other &other : contacts.of(node)) {
                const std::span times = contacts.times(other);
                const auto time = std::upper_bound(times.begin(), times.end(), since);
                if (time == times.end() || *time >= best[size_t(other.node)])
                    continue;
                next[size_t(other.node)] = std::min(next[size_t(other.node)], *time);
                isNearer = true;
            }
        }
        if (!isNearer)
            return {};
        for (size_t node = 0; node < best.size(); ++node)
            best[node] = std::min(best[node], next[node]);
        found.push_back(std::move(next));
    }
    return found;
}

/// departures[k][n]: the latest time at which one can leave n and reach the end with exactly k links.
std::vector<std::vector<qint64>> departures(const Contacts &contacts, const Contacts &backwards, int to,
                                            size_t links)
{
    std::vector<std::vector<qint64>> found{std::vector<qint64>(contacts.nodeCount(), never)};
    found.front()[size_t(to)] = always;
    for (size_t left = 1; left <= links; ++left) {
        std::vector<qint64> next(contacts.nodeCount(), never);
        for (size_t node = 0; node < contacts.nodeCount(); ++node) {
            const qint64 before = found.back()[node];
            if (before == never)
                continue;
            for (const Contacts::Other &other : backwards.of(node)) {
                const std::span times = backwards.times(other);
                const auto time = std::lower_bound(times.begin(), times.end(), before);
                if (time != times.begin())
                    next[size_t(other.node)] = std::max(next[size_t(other.node)], *std::prev(time));
            }
        }
        found.push_back(std::move(next));
    }
    return found;
}

/// Extends a path by every contact from which the end is still within reach.
class PathWalk
{
public:
    PathWalk(const Contacts &contacts, std::vector<std::vector<qint64>> latest, size_t most)
        : m_contacts(contacts)
        , m_latest(std::move(latest))
        , m_most(most)
    {
    }

    std::vector<TimedPath> from(int start)
    {
        m_path.nodes.push_back(start);
        extend(m_latest.size() - 1, never);
        return std::move(m_found);
    }

private:
    void extend(size_t left, qint64 since) // NOLINT(misc-no-recursion): as deep as the path is long
    {
        if (left == 0) {
            m_found.push_back(m_path);
            return;
        }
        for (const Contacts::Other &other : m_contacts.of(size_t(m_path.nodes.back()))) {
            const std::span times = m_contacts.times(other);
            const auto time = std::upper_bound(times.begin(), times.end(), since);
            if (time == times.end() || *time >= m_latest[left - 1][size_t(other.node)])
                continue;
            m_path.nodes.push_back(other.node);
            m_path.times.push_back(*time);
            extend(left - 1, *time);
            m_path.nodes.pop_back();
            m_path.times.pop_back();
            if (m_found.size() >= m_most)
                return;
        }
    }

    const Contacts &m_contacts;
    std::vector<std::vector<qint64>> m_latest;
    size_t m_most;
    TimedPath m_path;
    std::vector<TimedPath> m_found;
};

} // namespace

/// The chain of earliest arrivals, from the end backwards.
static TimedPath earliestPath(const Contacts &backwards, const std::vector<std::vector<qint64>> &arrival,
                              int to)
{
    TimedPath path{{to}, {}};
    for (size_t links = arrival.size() - 1; links > 0; --links) {
        const int node = path.nodes.back();
        const qint64 time = arrival[links][size_t(node)];
        for (const Contacts::Other &other : backwards.of(size_t(node))) {
            const std::span times = backwards.times(other);
            const qint64 since = arrival[links - 1][size_t(other.node)];
            const auto first = std::upper_bound(times.begin(), times.end(), since);
            if (since == always || first == times.end() || *first != time)
                continue;
            path.nodes.push_back(other.node);
            path.times.push_back(time);
            break;
        }
    }
    std::reverse(path.nodes.begin(), path.nodes.end());
    std::reverse(path.times.begin(), path.times.end());
    return path;
}

std::vector<TimedPath> timeRespectingPaths(const LinkGraph &graph, int from, int to, size_t most)
{
    if (from == to)
        return {TimedPath{{from}, {}}};
    const Contacts contacts = contactsOf(graph, Sense::Forwards);
    const std::vector<std::vector<qint64>> arrival = arrivals(contacts, from, to);
    if (arrival.empty())
        return {};
    const Contacts backwards = contactsOf(graph, Sense::Backwards);
    if (most == 1)
        return {earliestPath(backwards, arrival, to)};
    const size_t links = arrival.size() - 1;
    std::vector<TimedPath> found
        = PathWalk(contacts, departures(contacts, backwards, to, links), most).from(from);
    std::stable_sort(found.begin(), found.end(), [](const TimedPath &left, const TimedPath &right) {
        return left.times.back() < right.times.back();
    });
    return found;
}

} // namespace skein
