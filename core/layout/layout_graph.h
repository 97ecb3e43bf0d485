// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/range/iterator_range.hpp>

#include <cstdint>
#include <limits>

namespace skein {

/// The links of a layout without direction, parallel ones as one, loops left out. For core/layout only.
using LayoutGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                                       boost::no_property, boost::no_property, int, int>;

LayoutGraph layoutGraph(int nodes, const std::vector<std::pair<int, int>> &links);

inline auto layoutNeighbours(const LayoutGraph &graph, int node)
{
    const auto [begin, end] = boost::adjacent_vertices(node, graph);
    return boost::make_iterator_range(begin, end);
}

inline int layoutDegree(const LayoutGraph &graph, int node)
{
    return int(boost::out_degree(node, graph));
}

inline int layoutSize(const LayoutGraph &graph)
{
    return int(boost::num_vertices(graph));
}

using Hops = std::uint16_t;
inline constexpr Hops farAway
    = std::numeric_limits<Hops>::max(); ///< Not reached, or 65,535 links away and more.

/// Distances in links from one node, into one row of as many as there are nodes.
void hopsFrom(const LayoutGraph &graph, int start, Hops *row);

/// A connected part: its nodes breadth first, so that neighbours lie near each other in memory, and its links
/// between places in that list.
struct LayoutPart
{
    std::vector<int> nodes;
    LayoutGraph graph;
};

/// Largest first, equal ones by their first node.
std::vector<LayoutPart> layoutParts(const LayoutGraph &graph);

/// Everything as one part that need not be connected, in the order of layoutParts.
LayoutPart wholeAsPart(const LayoutGraph &graph);

QSizeF itemSize(const LayoutInput &input, int node);

} // namespace skein
