// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/folded_graph.h"

#include <vector>

namespace skein {

/// What the weights of links say of the length of a path.
enum class PathLengths {
    OfStrengths, ///< A link is 1 / weight long, parallel ones 1 / their sum: strong ties are near (Newman
                 ///< 2001).
    OfDistances, ///< A link is as long as its distance, of which the weight is the inverse; of parallel ones
                 ///< the shortest counts.
};

/// Of each of distinctLinks() how long it is; infinite for one of weight 0, which no path takes.
std::vector<double> linkLengths(const LinkGraph &graph, PathLengths lengths);

/// The shortest paths by length to one target (Dijkstra 1959), and how many there are (Brandes 2001). Lengths
/// that differ by less than a ten thousand millionth count as equal, as in igraph: 1/3 + 1/6 is a half.
class WeightedSearch
{
public:
    /// The graph must outlive it and keep its trees; lengths by distinct link.
    WeightedSearch(const FoldedGraph &graph, const std::vector<double> &lengths);

    /// Kept nodes that lead to the target, itself first, by distance. What was found before is forgotten.
    const std::vector<int> &run(int target);

    double distance(int node) const { return m_distance[size_t(node)]; }
    double paths(int node) const { return m_paths[size_t(node)]; }
    /// The last of the links by which shortest paths leave a node, as a place in the graph's backward()
    /// targets; -1: none. The others by next().
    int first(int node) const { return m_first[size_t(node)]; }
    int next(int arc) const { return m_next[size_t(arc)]; }
    int nodeBehind(int arc) const { return m_nodeBehind[size_t(arc)]; } ///< Where such a link leads.

private:
    void reach(int node, int arc, double distance, double paths);
    void forget();

    const Arcs &m_arcs;
    std::vector<double> m_lengths; ///< By arc.
    std::vector<int> m_nodeBehind;
    std::vector<double> m_distance; ///< Infinite where nothing was found.
    std::vector<double> m_paths;
    std::vector<int> m_first;
    std::vector<int> m_next;
    std::vector<bool> m_isSettled;
    std::vector<int> m_order;
    std::vector<std::pair<double, int>> m_queue; ///< A heap, the nearest first; may hold a node twice.
};

} // namespace skein
