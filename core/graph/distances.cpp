// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/distances.h"

#include "core/graph/boost_graph.h"

#include <algorithm>
#include <bit>

namespace skein {

namespace {

/// Breadth-first searches from 64 nodes at once: bit k of a word stands for the k-th of them. The searches
/// run against the links, so that what arrives at a node is what the node itself can reach.
class SearchBatch
{
public:
    SearchBatch(const LinkGraph::Boost::Graph &edges, Distances &totals)
        : m_edges(edges)
        , m_totals(totals)
        , m_seen(totals.sum.size())
        , m_frontier(totals.sum.size())
        , m_next(totals.sum.size())
    {
    }

    void run(int first, int count)
    {
        std::fill(m_seen.begin(), m_seen.end(), 0);
        m_active.clear();
        for (int bit = 0; bit < count; ++bit) {
            const int source = first + bit;
            m_seen[size_t(source)] = m_frontier[size_t(source)] = quint64(1) << bit;
            m_active.push_back(source);
        }
        for (int distance = 1; !m_active.empty(); ++distance) {
            spread();
            arrive(distance);
        }
    }

private:
    void spread()
    {
        m_touched.clear();
        for (int node : m_active) {
            const quint64 searches = m_frontier[size_t(node)];
            m_frontier[size_t(node)] = 0;
            for (int other : neighbours(m_edges, node)) {
                quint64 &next = m_next[size_t(other)];
                const quint64 fresh = searches & ~m_seen[size_t(other)];
                if (fresh == 0)
                    continue;
                if (next == 0)
                    m_touched.push_back(other);
                next |= fresh;
            }
        }
    }

    void arrive(int distance)
    {
        m_active.swap(m_touched);
        for (int node : m_active) {
            const size_t place = size_t(node);
            const quint64 fresh = m_next[place];
            m_next[place] = 0;
            m_seen[place] |= fresh;
            m_frontier[place] = fresh;
            const int count = std::popcount(fresh);
            m_totals.reached[place] += count;
            m_totals.sum[place] += qint64(count) * distance;
            m_totals.harmonic[place] += double(count) / distance;
            m_totals.farthest[place] = std::max(m_totals.farthest[place], distance);
        }
    }

    const LinkGraph::Boost::Graph &m_edges;
    Distances &m_totals;
    std::vector<quint64> m_seen;
    std::vector<quint64> m_frontier;
    std::vector<quint64> m_next;
    std::vector<int> m_active;
    std::vector<int> m_touched;
};

} // namespace

Distances distances(const LinkGraph &graph, Progress &progress)
{
    constexpr int batchSize = 64;
    const int nodes = graph.nodeCount();
    Distances totals;
    totals.reached.assign(size_t(nodes), 0);
    totals.sum.assign(size_t(nodes), 0);
    totals.harmonic.assign(size_t(nodes), 0);
    totals.farthest.assign(size_t(nodes), 0);
    SearchBatch batch(graph.boost().backward(), totals);
    for (int first = 0; first < nodes; first += batchSize) {
        if (!progress.advance(first, nodes))
            return totals;
        batch.run(first, std::min(batchSize, nodes - first));
    }
    totals.isComplete = true;
    return totals;
}

std::vector<double> closeness(const Distances &distances)
{
    std::vector<double> found;
    found.reserve(distances.sum.size());
    for (size_t node = 0; node < distances.sum.size(); ++node)
        found.push_back(
            distances.reached[node] == 0 ? 0 : double(distances.reached[node]) / double(distances.sum[node]));
    return found;
}

} // namespace skein
