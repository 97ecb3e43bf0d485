// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/hits.h"

#include "core/graph/boost_graph.h"

#include <cmath>

namespace skein {

using Graph = LinkGraph::Boost::Graph;

/// What the neighbours of each node have, added up and brought to a sum of 1.
static std::vector<double> gathered(const Graph &edges, const std::vector<double> &from, Weighting weighting)
{
    std::vector<double> to(from.size(), 0);
    double whole = 0;
    for (size_t node = 0; node < to.size(); ++node) {
        const auto [begin, end] = boost::out_edges(int(node), edges);
        for (auto edge = begin; edge != end; ++edge)
            to[node] += from[size_t(boost::target(*edge, edges))]
                * (weighting == Weighting::ByWeight ? edges[*edge].weight : 1);
        whole += to[node];
    }
    for (double &each : to)
        each = whole > 0 ? each / whole : 0;
    return to;
}

HubsAndAuthorities hubsAndAuthorities(const LinkGraph &graph, Weighting weighting, Progress &progress)
{
    constexpr double precision = 1e-14;
    constexpr int mostRounds = 5000;
    const size_t nodes = size_t(graph.nodeCount());
    HubsAndAuthorities found;
    found.hub.assign(nodes, nodes > 0 ? 1.0 / double(nodes) : 0);
    for (int round = 0; round < mostRounds && !found.isComplete; ++round) {
        if (!progress.advance(round, 0))
            return found;
        found.authority = gathered(graph.boost().backward(), found.hub, weighting);
        std::vector<double> hub = gathered(graph.boost().forward(), found.authority, weighting);
        double change = 0;
        for (size_t node = 0; node < nodes; ++node)
            change += std::abs(hub[node] - found.hub[node]);
        found.hub = std::move(hub);
        found.isComplete = change < precision;
    }
    return found;
}

} // namespace skein
