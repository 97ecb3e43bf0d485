// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/degree.h"

#include "core/graph/boost_graph.h"

#include <algorithm>

namespace skein {

Degrees degrees(const LinkGraph &graph)
{
    const LinkGraph::Boost &inside = graph.boost();
    const size_t nodes = size_t(graph.nodeCount());
    Degrees found;
    found.degree.resize(nodes);
    found.strength.resize(nodes);
    for (size_t node = 0; node < nodes; ++node)
        found.degree[node] = degreeOf(inside.out, int(node));
    if (graph.direction() == Direction::AlongLinks) {
        found.out = found.degree;
        found.in.resize(nodes);
        for (size_t node = 0; node < nodes; ++node) {
            found.in[node] = degreeOf(inside.in, int(node));
            found.degree[node] += found.in[node];
        }
    }
    for (const GraphLink &link : graph.links()) {
        if (link.source == link.target)
            continue;
        found.strength[size_t(link.source)] += link.weight;
        found.strength[size_t(link.target)] += link.weight;
    }
    return found;
}

static double reciprocity(const LinkGraph::Boost::Graph &out, int nodes)
{
    qint64 answered = 0;
    qint64 all = 0;
    for (int node = 0; node < nodes; ++node) {
        for (int other : neighbours(out, node)) {
            const auto back = neighbours(out, other);
            answered += std::binary_search(back.begin(), back.end(), node) ? 1 : 0;
            ++all;
        }
    }
    return all == 0 ? 0 : double(answered) / double(all);
}

LinkCounts linkCounts(const LinkGraph &graph)
{
    const LinkGraph::Boost &inside = graph.boost();
    const int nodes = graph.nodeCount();
    const bool isDirected = graph.direction() == Direction::AlongLinks;
    LinkCounts counts;
    counts.links = qint64(graph.links().size());
    counts.loops = std::count_if(graph.links().begin(), graph.links().end(),
                                 [](const GraphLink &link) { return link.source == link.target; });
    counts.distinct = qint64(boost::num_edges(inside.out)) / (isDirected ? 1 : 2);
    const double pairs = double(nodes) * (nodes - 1) / (isDirected ? 1 : 2);
    counts.density = pairs > 0 ? double(counts.distinct) / pairs : 0;
    if (isDirected)
        counts.reciprocity = reciprocity(inside.out, nodes);
    return counts;
}

} // namespace skein
