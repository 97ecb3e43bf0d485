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
        , m_apart(size_t(graph.nodeCount()))
    {
        m_result.isCutPoint.assign(size_t(graph.nodeCount()), false);
        m_result.reachLost.assign(size_t(graph.nodeCount()), 0);
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
        double size = 1; ///< Nodes below it, itself included.
    };

    /// The parts that fall off when a node is taken away.
    struct Apart
    {
        double nodes = 0;
        double squares = 0;
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
        countReachLost(root);
    }

    /// Of the pairs of others within the component, those that are no longer in one part.
    void countReachLost(int root)
    {
        const double others = double(m_members.size()) - 1;
        for (const int node : m_members) {
            const Apart &apart = m_apart[size_t(node)];
            const double rest = node == root ? 0 : others - apart.nodes;
            if (m_result.isCutPoint[size_t(node)])
                m_result.reachLost[size_t(node)] = (others * others - apart.squares - rest * rest) / 2;
        }
        m_members.clear();
    }

    void enter(int node, int parent)
    {
        m_found[size_t(node)] = m_low[size_t(node)] = ++m_count;
        m_stack.push_back({node, parent});
        m_members.push_back(node);
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
        m_stack.back().size += done.size;
        if (reach >= m_found[size_t(done.parent)]) {
            m_apart[size_t(done.parent)].nodes += done.size;
            m_apart[size_t(done.parent)].squares += done.size * done.size;
            if (m_stack.back().parent >= 0)
                m_result.isCutPoint[size_t(done.parent)] = true;
        }
        if (reach > m_found[size_t(done.parent)])
            m_result.bridges.emplace_back(std::min(done.node, done.parent), std::max(done.node, done.parent));
    }

    const LinkGraph::Boost::Graph &m_edges;
    std::vector<int> m_found; ///< The order of discovery from 1; 0: not yet.
    std::vector<int> m_low; ///< The earliest node reached from below.
    std::vector<Step> m_stack;
    std::vector<Apart> m_apart;
    std::vector<int> m_members; ///< Of the component.
    WeakSpots m_result;
    int m_count = 0;
};

} // namespace

WeakSpots weakSpots(const LinkGraph &graph)
{
    return WeakSpotSearch(graph).result();
}

} // namespace skein
