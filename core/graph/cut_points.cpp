// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/cut_points.h"

#include "core/graph/boost_graph.h"

#include <algorithm>

namespace skein {

namespace {

/// Depth-first search with a stack of its own, so that a long chain does not end the program.
class WeakSpotSearch
{
public:
    explicit WeakSpotSearch(const LinkGraph &graph)
        : m_edges(graph.boost().undirected())
        , m_found(size_t(graph.nodeCount()), 0)
        , m_low(size_t(graph.nodeCount()), 0)
    {
        m_result.isCutPoint.assign(size_t(graph.nodeCount()), false);
        for (int root = 0; root < graph.nodeCount(); ++root)
            if (m_found[size_t(root)] == 0)
                searchFrom(root);
        std::sort(m_result.bridges.begin(), m_result.bridges.end());
    }

    WeakSpots result() { return std::move(m_result); }

private:
    struct Step
    {
        int node = 0;
        int parent = -1;
        int next = 0; ///< Place of the neighbour to look at.
        int children = 0;
    };

    void searchFrom(int root)
    {
        enter(root, -1);
        while (!m_stack.empty()) {
            Step &step = m_stack.back();
            if (step.next < degreeOf(m_edges, step.node))
                look(step, neighbours(m_edges, step.node)[step.next++]);
            else
                leave();
        }
    }

    void enter(int node, int parent)
    {
        m_found[size_t(node)] = m_low[size_t(node)] = ++m_count;
        m_stack.push_back({node, parent});
    }

    void look(Step &step, int other)
    {
        if (m_found[size_t(other)] == 0) {
            ++step.children;
            enter(other, step.node);
        } else if (other != step.parent) {
            m_low[size_t(step.node)] = std::min(m_low[size_t(step.node)], m_found[size_t(other)]);
        }
    }

    void leave()
    {
        const Step done = m_stack.back();
        m_stack.pop_back();
        if (done.parent < 0) {
            m_result.isCutPoint[size_t(done.node)] = done.children > 1;
            return;
        }
        int &low = m_low[size_t(done.parent)];
        const int reach = m_low[size_t(done.node)];
        low = std::min(low, reach);
        if (m_stack.back().parent >= 0 && reach >= m_found[size_t(done.parent)])
            m_result.isCutPoint[size_t(done.parent)] = true;
        if (reach > m_found[size_t(done.parent)])
            m_result.bridges.emplace_back(std::min(done.node, done.parent), std::max(done.node, done.parent));
    }

    const LinkGraph::Boost::Graph &m_edges;
    std::vector<int> m_found; ///< The order of discovery from 1; 0: not yet.
    std::vector<int> m_low; ///< The earliest node reached from below.
    std::vector<Step> m_stack;
    WeakSpots m_result;
    int m_count = 0;
};

} // namespace

WeakSpots weakSpots(const LinkGraph &graph)
{
    return WeakSpotSearch(graph).result();
}

} // namespace skein
