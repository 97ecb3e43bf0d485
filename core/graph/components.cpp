// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/components.h"

#include "core/graph/boost_graph.h"

#include <algorithm>
#include <numeric>

namespace skein {

Components groupsBySize(const std::vector<int> &groupOf)
{
    const int groups = groupOf.empty() ? 0 : 1 + *std::max_element(groupOf.begin(), groupOf.end());
    std::vector<int> sizes(size_t(groups), 0);
    std::vector<int> first(size_t(groups), int(groupOf.size()));
    for (size_t node = 0; node < groupOf.size(); ++node) {
        const size_t group = size_t(groupOf[node]);
        ++sizes[group];
        first[group] = std::min(first[group], int(node));
    }
    std::vector<size_t> order(size_t(groups), 0);
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t left, size_t right) {
        return sizes[left] != sizes[right] ? sizes[left] > sizes[right] : first[left] < first[right];
    });
    Components found;
    std::vector<int> place(size_t(groups), 0);
    for (size_t rank = 0; rank < order.size(); ++rank) {
        place[order[rank]] = int(rank);
        if (sizes[order[rank]] > 0)
            found.sizes.push_back(sizes[order[rank]]);
    }
    found.of.reserve(groupOf.size());
    for (int group : groupOf)
        found.of.push_back(place[size_t(group)]);
    return found;
}

Components components(const LinkGraph &graph)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().undirected();
    std::vector<int> group(size_t(graph.nodeCount()), -1);
    std::vector<int> queue;
    int groups = 0;
    for (int start = 0; start < graph.nodeCount(); ++start) {
        if (group[size_t(start)] >= 0)
            continue;
        queue.assign(1, start);
        group[size_t(start)] = groups;
        for (size_t next = 0; next < queue.size(); ++next) {
            for (int other : neighbours(edges, queue[next])) {
                if (group[size_t(other)] >= 0)
                    continue;
                group[size_t(other)] = groups;
                queue.push_back(other);
            }
        }
        ++groups;
    }
    return groupsBySize(group);
}

namespace {

/// Depth first with a stack of its own, so that a long chain does not end the program.
class StrongSearch
{
public:
    explicit StrongSearch(const LinkGraph &graph)
        : m_edges(graph.boost().forward())
        , m_found(size_t(graph.nodeCount()), 0)
        , m_low(size_t(graph.nodeCount()), 0)
        , m_group(size_t(graph.nodeCount()), -1)
    {
        for (int root = 0; root < graph.nodeCount(); ++root)
            if (m_found[size_t(root)] == 0)
                searchFrom(root);
    }

    const std::vector<int> &groups() const { return m_group; }

private:
    struct Step
    {
        int node = 0;
        int next = 0;
    };

    void searchFrom(int root)
    {
        enter(root);
        while (!m_stack.empty()) {
            Step &step = m_stack.back();
            if (step.next == degreeOf(m_edges, step.node)) {
                leave();
                continue;
            }
            const int node = step.node;
            const int other = neighbours(m_edges, node)[step.next++];
            if (m_found[size_t(other)] == 0)
                enter(other);
            else if (m_group[size_t(other)] < 0)
                m_low[size_t(node)] = std::min(m_low[size_t(node)], m_found[size_t(other)]);
        }
    }

    void enter(int node)
    {
        m_found[size_t(node)] = m_low[size_t(node)] = ++m_count;
        m_stack.push_back({node, 0});
        m_open.push_back(node);
    }

    void leave()
    {
        const size_t node = size_t(m_stack.back().node);
        m_stack.pop_back();
        if (!m_stack.empty()) {
            int &low = m_low[size_t(m_stack.back().node)];
            low = std::min(low, m_low[node]);
        }
        if (m_low[node] != m_found[node])
            return;
        while (m_group[node] < 0) {
            m_group[size_t(m_open.back())] = m_groups;
            m_open.pop_back();
        }
        ++m_groups;
    }

    const LinkGraph::Boost::Graph &m_edges;
    std::vector<int> m_found; ///< The order of discovery from 1; 0: not yet.
    std::vector<int> m_low; ///< The earliest open node reached from below.
    std::vector<int> m_group;
    std::vector<Step> m_stack;
    std::vector<int> m_open; ///< Found, but of no group yet.
    int m_count = 0;
    int m_groups = 0;
};

} // namespace

Components strongComponents(const LinkGraph &graph)
{
    return groupsBySize(StrongSearch(graph).groups());
}

} // namespace skein
