// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/folded_graph.h"

#include <array>
#include <vector>

namespace skein {

/// What searches from several starts found at each node, by the numbers of the folded graph.
struct ArrivalTotals
{
    explicit ArrivalTotals(size_t nodes);

    std::vector<qint64> count;
    std::vector<qint64> sum; ///< Of the distances.
    std::vector<qint64> squares;
    std::vector<double> harmonic; ///< Of 1/distance.
    std::vector<double> harmonicSquares;
    std::vector<int> farthest;
};

/// Breadth-first searches from up to 256 nodes at once: bit k of a set stands for the k-th of them. The
/// searches run against the links, so that what arrives at a node is what the node itself can reach.
class BatchedSearch
{
public:
    static constexpr int Width = 256;

    explicit BatchedSearch(const FoldedGraph &graph);

    /// Sources may be named twice. Returns the distance of whatever was farthest from its source.
    int run(const int *sources, int count);
    const ArrivalTotals &totals() const { return m_totals; }

private:
    using Set = std::array<quint64, Width / 64>;

    void begin(const int *sources, int count);
    void push();
    void pull();
    void merge();
    void arrive(int distance);
    qint64 linksOf(const std::vector<int> &nodes, const Arcs &arcs) const;

    const std::vector<int> &m_partStarts;
    const Arcs &m_towards; ///< What a search follows.
    const Arcs &m_from; ///< The same turned round.
    Set m_all{}; ///< Every search under way.
    std::vector<Set> m_seen;
    std::vector<Set> m_frontier;
    std::vector<Set> m_next;
    std::vector<int> m_active;
    std::vector<int> m_touched;
    std::vector<int> m_counts; ///< Of each active node: how many searches just reached it.
    std::vector<int> m_open; ///< Nodes that some search has not reached.
    ArrivalTotals m_totals;
};

} // namespace skein
