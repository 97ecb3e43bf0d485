// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/range/iterator_range.hpp>

namespace skein {

/// The inside of LinkGraph, for the algorithms of core/graph and core/layout and for nobody else.
struct LinkGraph::Boost
{
    /// Parallel links are one edge that carries the sum of their weights.
    struct Strength
    {
        double weight = 1;
    };
    /// Compressed rows; the neighbours of a vertex stand in ascending order.
    using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Strength,
                                                     boost::no_property, int, int>;

    std::vector<GraphLink> links;
    Direction direction = Direction::BothWays;
    Graph out; ///< Simple: each edge once along its direction; without direction once from each end.
    Graph in; ///< The same turned round. Empty without direction, where out is its own reverse.
    Graph around; ///< Without direction, whatever the links have. Empty without direction, where it is out.

    const Graph &forward() const { return out; }
    const Graph &backward() const { return direction == Direction::AlongLinks ? in : out; }
    const Graph &undirected() const { return direction == Direction::AlongLinks ? around : out; }
};

/// The neighbours of a vertex as a range of ints.
inline auto neighbours(const LinkGraph::Boost::Graph &graph, int vertex)
{
    const auto [begin, end] = boost::adjacent_vertices(vertex, graph);
    return boost::make_iterator_range(begin, end);
}

inline int degreeOf(const LinkGraph::Boost::Graph &graph, int vertex)
{
    return int(boost::out_degree(vertex, graph));
}

} // namespace skein
