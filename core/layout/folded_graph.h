// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

#include <span>

namespace skein {

/// A connected graph for many searches: nodes with one neighbour, half of a call
/// graph, are folded onto that neighbour, so that searches walk the rest only. Nodes are named by their
/// place: the rest first, in the order of the graph, then the folded ones.
class FoldedGraph
{
public:
    explicit FoldedGraph(const LayoutGraph &graph);

    int size() const { return int(m_nodes.size()); }
    int coreSize() const { return int(m_firstArc.size()) - 1; }
    const std::vector<int> &nodes() const { return m_nodes; } ///< By place: the node of the graph.
    const std::vector<std::pair<int, int>> &links() const { return m_links; } ///< Each once, by places.
    int hostOf(int folded) const { return m_hosts[size_t(folded - coreSize())]; }

    /// Distances in links from each source to all places, one row after the other. 64 sources at once, a bit
    /// for each (Then et al. 2014: The More the Merrier), unless the graph is long.
    void hopsFrom(std::span<const int> sources, Hops *rows) const;

private:
    int coreOf(int place) const { return place < coreSize() ? place : hostOf(place); }
    void searchTogether(std::span<const int> sources, Hops *rows) const;
    void searchAlone(int source, Hops *row) const;
    void unfold(int source, Hops *row) const;

    std::vector<int> m_nodes;
    std::vector<int> m_hosts;
    std::vector<int> m_firstArc; ///< By core place, and one more.
    std::vector<int> m_arcs; ///< Between core places.
    std::vector<std::pair<int, int>> m_links;
    bool m_isLong = false; ///< So long that a search a source is faster.
};

} // namespace skein
