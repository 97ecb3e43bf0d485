// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/weighted_search.h"

#include "core/graph/distinct_links.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace skein {

static constexpr double unreached = std::numeric_limits<double>::infinity();

std::vector<double> linkLengths(const LinkGraph &graph, PathLengths lengths)
{
    const std::vector<std::pair<int, int>> pairs = distinctLinks(graph);
    std::vector<double> strengths(pairs.size(), 0);
    for (const GraphLink &link : graph.links()) {
        if (link.source == link.target)
            continue;
        std::pair ends(link.source, link.target);
        if (graph.direction() == Direction::BothWays && ends.first > ends.second)
            std::swap(ends.first, ends.second);
        double &strength
            = strengths[size_t(std::lower_bound(pairs.begin(), pairs.end(), ends) - pairs.begin())];
        strength
            = lengths == PathLengths::OfStrengths ? strength + link.weight : std::max(strength, link.weight);
    }
    for (double &each : strengths)
        each = each > 0 ? 1 / each : unreached;
    return strengths;
}

WeightedSearch::WeightedSearch(const FoldedGraph &graph, const std::vector<double> &lengths)
    : m_arcs(graph.backward())
    , m_nodeBehind(m_arcs.targets.size())
    , m_distance(graph.nodes.size(), unreached)
    , m_paths(graph.nodes.size(), 0)
    , m_first(graph.nodes.size(), -1)
    , m_next(m_arcs.targets.size(), -1)
    , m_isSettled(graph.nodes.size(), false)
{
    m_lengths.reserve(m_arcs.links.size());
    for (const int link : m_arcs.links)
        m_lengths.push_back(lengths[size_t(link)]);
    for (size_t node = 0; node < graph.nodes.size(); ++node)
        for (int arc = m_arcs.offsets[node]; arc < m_arcs.offsets[node + 1]; ++arc)
            m_nodeBehind[size_t(arc)] = int(node);
}

void WeightedSearch::forget()
{
    for (const int node : m_order) {
        m_distance[size_t(node)] = unreached;
        m_paths[size_t(node)] = 0;
        m_first[size_t(node)] = -1;
        m_isSettled[size_t(node)] = false;
    }
    m_order.clear();
}

/// One way more to a node, over that arc.
void WeightedSearch::reach(int node, int arc, double distance, double paths)
{
    constexpr double tolerance = 1e-10;
    const size_t place = size_t(node);
    double &known = m_distance[place];
    if (known == unreached || distance < known * (1 - tolerance)) {
        known = distance;
        m_paths[place] = paths;
        m_next[size_t(arc)] = -1;
        m_queue.emplace_back(distance, node);
        std::push_heap(m_queue.begin(), m_queue.end(), std::greater<>());
    } else if (distance <= known * (1 + tolerance)) {
        m_paths[place] += paths;
        m_next[size_t(arc)] = m_first[place];
    } else {
        return;
    }
    m_first[place] = arc;
}

const std::vector<int> &WeightedSearch::run(int target)
{
    forget();
    m_distance[size_t(target)] = 0;
    m_paths[size_t(target)] = 1;
    m_queue.assign(1, {0, target});
    while (!m_queue.empty()) {
        const int node = m_queue.front().second;
        std::pop_heap(m_queue.begin(), m_queue.end(), std::greater<>());
        m_queue.pop_back();
        if (m_isSettled[size_t(node)])
            continue;
        m_isSettled[size_t(node)] = true;
        m_order.push_back(node);
        const double distance = m_distance[size_t(node)];
        for (int arc = m_arcs.offsets[size_t(node)]; arc < m_arcs.offsets[size_t(node) + 1]; ++arc) {
            const int other = m_arcs.targets[size_t(arc)];
            if (!m_isSettled[size_t(other)] && m_lengths[size_t(arc)] != unreached)
                reach(other, arc, distance + m_lengths[size_t(arc)], m_paths[size_t(node)]);
        }
    }
    return m_order;
}

} // namespace skein
