// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/structural_holes.h"

#include "core/graph/boost_graph.h"

#include <limits>

namespace skein {

namespace {

using Graph = LinkGraph::Boost::Graph;

/// The ties of each node to others in both directions together, as shares of all it has.
class TieShares
{
public:
    TieShares(const LinkGraph &graph, Weighting weighting)
        : m_first(size_t(graph.nodeCount()) + 1, 0)
    {
        const bool isDirected = graph.direction() == Direction::AlongLinks;
        std::vector<double> tie(size_t(graph.nodeCount()), 0);
        for (int node = 0; node < graph.nodeCount(); ++node) {
            add(graph.boost().forward(), node, weighting, tie);
            if (isDirected)
                add(graph.boost().backward(), node, weighting, tie);
            double whole = 0;
            for (int other : neighbours(graph.boost().undirected(), node))
                whole += tie[size_t(other)];
            for (int other : neighbours(graph.boost().undirected(), node)) {
                m_other.push_back(other);
                m_share.push_back(whole > 0 ? tie[size_t(other)] / whole : 0);
                tie[size_t(other)] = 0;
            }
            m_first[size_t(node) + 1] = int(m_other.size());
        }
    }

    /// Calls work with each neighbour and the share of the node's ties that goes there.
    template<typename Work>
    void each(int node, Work work) const
    {
        for (int place = m_first[size_t(node)]; place < m_first[size_t(node) + 1]; ++place)
            work(m_other[size_t(place)], m_share[size_t(place)]);
    }

    int count(int node) const { return m_first[size_t(node) + 1] - m_first[size_t(node)]; }

private:
    static void add(const Graph &edges, int node, Weighting weighting, std::vector<double> &tie)
    {
        const auto [begin, end] = boost::out_edges(node, edges);
        for (auto edge = begin; edge != end; ++edge)
            tie[size_t(boost::target(*edge, edges))]
                += weighting == Weighting::ByWeight ? edges[*edge].weight : 1;
    }

    std::vector<int> m_first;
    std::vector<int> m_other;
    std::vector<double> m_share;
};

} // namespace

StructuralHoles structuralHoles(const LinkGraph &graph, Weighting weighting, Progress &progress)
{
    constexpr int nodesBetweenReports = 256;
    const TieShares ties(graph, weighting);
    const int nodes = graph.nodeCount();
    StructuralHoles found;
    found.constraint.assign(size_t(nodes), std::numeric_limits<double>::quiet_NaN());
    found.effectiveSize.assign(size_t(nodes), 0);
    std::vector<double> reach(size_t(nodes), 0); // direct and through one other
    std::vector<char> isContact(size_t(nodes), 0);
    for (int node = 0; node < nodes; ++node) {
        if (node % nodesBetweenReports == 0 && !progress.advance(node, nodes))
            return found;
        if (ties.count(node) == 0)
            continue;
        ties.each(node, [&](int other, double share) {
            isContact[size_t(other)] = 1;
            reach[size_t(other)] += share;
        });
        double among = 0; // links between contacts, from both ends
        ties.each(node, [&](int other, double share) {
            ties.each(other, [&](int third, double further) {
                if (isContact[size_t(third)] == 0)
                    return;
                reach[size_t(third)] += share * further;
                among += 1;
            });
        });
        double constraint = 0;
        ties.each(node, [&](int other, double) {
            constraint += reach[size_t(other)] * reach[size_t(other)];
            reach[size_t(other)] = 0;
            isContact[size_t(other)] = 0;
        });
        found.constraint[size_t(node)] = constraint;
        found.effectiveSize[size_t(node)] = ties.count(node) - among / ties.count(node);
    }
    found.isComplete = true;
    return found;
}

} // namespace skein
