// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/folded_graph.h"

#include <vector>

namespace skein {

/// Whether betweenness is counted for links too; it costs a little more.
enum class LinkSums { No, Yes };

/// The dependencies of one share of the sources (Brandes 2001), with working memory of its own. Level by
/// level, so that sums need not ask which neighbours they are for: what a branch in an inner loop would do
/// on a graph could not be foretold.
class BrandesSearch
{
public:
    BrandesSearch(const FoldedGraph &graph, LinkSums linkSums);

    void addSource(int source);

    const std::vector<double> &sums() const { return m_sums; } ///< By kept node.
    const std::vector<double> &arcSums() const { return m_arcSums; } ///< By place in the graph's targets.

private:
    void search(int source);
    size_t findNext(size_t begin, size_t end);
    void countPaths(size_t begin, size_t end);
    size_t findOpen(int first, int last, size_t end);
    void collect(double sourceWeight);
    void collectLevel(size_t begin, size_t end, double sourceWeight);

    const FoldedGraph &m_graph;
    std::vector<quint8> m_isFound; ///< 1 or 0.
    std::vector<double> m_paths; ///< How many shortest paths lead to a node.
    std::vector<double> m_shown; ///< What the level just passed gives to the next; 0 elsewhere.
    std::vector<double> m_fresh; ///< The same of the level that is being passed, by place in m_order.
    std::vector<double> m_sums;
    std::vector<double> m_arcSums;
    std::vector<int> m_order;
    std::vector<size_t> m_levels; ///< Where each level begins in m_order, and the end of the last.
};

} // namespace skein
