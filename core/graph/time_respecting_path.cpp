// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/time_respecting_path.h"

#include <algorithm>
#include <limits>
#include <map>

namespace skein {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::min();
constexpr qint64 always = std::numeric_limits<qint64>::max();

/// The dated links of each node, with the times between a pair in ascending order.
using Contacts = std::vector<std::map<int, std::vector<qint64>>>;

Contacts contactsOf(const LinkGraph &graph)
{
    Contacts contacts(size_t(graph.nodeCount()));
    for (const GraphLink &link : graph.links()) {
        if (!link.time || link.source == link.target)
            continue;
        contacts[size_t(link.source)][link.target].push_back(*link.time);
        if (graph.direction() == Direction::BothWays)
            contacts[size_t(link.target)][link.source].push_back(*link.time);
    }
    for (auto &others : contacts)
        for (auto &[other, times] : others)
            std::sort(times.begin(), times.end());
    return contacts;
}

/// The earliest arrival at each node with exactly so many links, for one number after another.
/// arrivals[k][n] is `always` where n is not reached with k links.
std::vector<std::vector<qint64>> arrivals(const Contacts &contacts, int from, int to)
{
    std::vector<std::vector<qint64>> found{std::vector<qint64>(contacts.size(), always)};
    std::vector<qint64> best = found.front();
    found.front()[size_t(from)] = best[size_t(from)] = never;
    while (best[size_t(to)] == always) {
        std::vector<qint64> next(contacts.size(), always);
        bool isNearer = false;
        for (size_t node = 0; node < contacts.size(); ++node) {
            const qint64 since = found.back()[node];
            if (since == always)
                continue;
            for (const auto &[other, times] : contacts[node]) {
                const auto time = std::upper_bound(times.begin(), times.end(), since);
                if (time == times.end() || *time >= best[size_t(other)])
                    continue;
                next[size_t(other)] = std::min(next[size_t(other)], *time);
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
    std::vector<std::vector<qint64>> found{std::vector<qint64>(contacts.size(), never)};
    found.front()[size_t(to)] = always;
    for (size_t left = 1; left <= links; ++left) {
        std::vector<qint64> next(contacts.size(), never);
        for (size_t node = 0; node < contacts.size(); ++node) {
            const qint64 before = found.back()[node];
            if (before == never)
                continue;
            for (const auto &[other, times] : backwards[node]) {
                const auto time = std::lower_bound(times.begin(), times.end(), before);
                if (time != times.begin())
                    next[size_t(other)] = std::max(next[size_t(other)], *std::prev(time));
            }
        }
        found.push_back(std::move(next));
    }
    return found;
}

Contacts reversed(const Contacts &contacts)
{
    Contacts found(contacts.size());
    for (size_t node = 0; node < contacts.size(); ++node)
        for (const auto &[other, times] : contacts[node])
            found[size_t(other)][int(node)] = times;
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
        for (const auto &[other, times] : m_contacts[size_t(m_path.nodes.back())]) {
            const auto time = std::upper_bound(times.begin(), times.end(), since);
            if (time == times.end() || *time >= m_latest[left - 1][size_t(other)])
                continue;
            m_path.nodes.push_back(other);
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
        for (const auto &[other, times] : backwards[size_t(node)]) {
            const qint64 since = arrival[links - 1][size_t(other)];
            const auto first = std::upper_bound(times.begin(), times.end(), since);
            if (since == always || first == times.end() || *first != time)
                continue;
            path.nodes.push_back(other);
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
    const Contacts contacts = contactsOf(graph);
    const std::vector<std::vector<qint64>> arrival = arrivals(contacts, from, to);
    if (arrival.empty())
        return {};
    const Contacts backwards = reversed(contacts);
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
