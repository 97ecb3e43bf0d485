// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

namespace skein {

/// A graph whose nodes stand for one or several of a finer one.
struct WeightedGraph
{
    std::vector<int> firstArc{0}; ///< By node, and one more.
    std::vector<int> ends;
    std::vector<float> weights; ///< By arc: how strong it is; links between the same nodes add up.
    std::vector<float> masses; ///< By node: how many of the finest graph it stands for.

    int size() const { return int(firstArc.size()) - 1; }
    int degree(int node) const { return firstArc[size_t(node) + 1] - firstArc[size_t(node)]; }
};

struct CoarserGraph
{
    WeightedGraph graph;
    std::vector<int> standsIn; ///< By node of the finer graph: which node stands for it.
};

WeightedGraph weightedGraph(const LayoutGraph &graph);

/// Nodes with one neighbour go into that neighbour.
CoarserGraph withoutPendants(const WeightedGraph &fine);

/// Two or three nodes that belong together become one: neighbours, else those that hang on the same node.
CoarserGraph coarser(const WeightedGraph &fine);

} // namespace skein
