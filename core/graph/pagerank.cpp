// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/pagerank.h"

#include "core/graph/boost_graph.h"

#include <cmath>

namespace skein {

using Graph = LinkGraph::Boost::Graph;

static double weightOf(const Graph &graph, const boost::graph_traits<Graph>::edge_descriptor &edge,
                       Weighting weighting)
{
    return weighting == Weighting::ByWeight ? graph[edge].weight : 1;
}

static std::vector<double> outgoing(const Graph &out, int nodes, Weighting weighting)
{
    std::vector<double> sums(size_t(nodes), 0);
    for (int node = 0; node < nodes; ++node) {
        const auto [begin, end] = boost::out_edges(node, out);
        for (auto edge = begin; edge != end; ++edge)
            sums[size_t(node)] += weightOf(out, *edge, weighting);
    }
    return sums;
}

PageRank pageRank(const LinkGraph &graph, Weighting weighting, Progress &progress, double damping)
{
    constexpr double precision = 1e-14;
    constexpr int mostRounds = 1000;
    const Graph &in = graph.boost().backward();
    const int nodes = graph.nodeCount();
    const std::vector<double> sums = outgoing(graph.boost().forward(), nodes, weighting);
    PageRank rank{std::vector<double>(size_t(nodes), nodes > 0 ? 1.0 / nodes : 0)};
    std::vector<double> flow(size_t(nodes), 0);
    for (int round = 0; round < mostRounds && !rank.isComplete; ++round) {
        if (!progress.advance(round, 0))
            return rank;
        double stuck = 0;
        for (size_t node = 0; node < size_t(nodes); ++node) {
            stuck += sums[node] > 0 ? 0 : rank.share[node];
            flow[node] = sums[node] > 0 ? rank.share[node] / sums[node] : 0;
        }
        double change = 0;
        for (int node = 0; node < nodes; ++node) {
            double arriving = 0;
            const auto [begin, end] = boost::out_edges(node, in);
            for (auto edge = begin; edge != end; ++edge)
                arriving += flow[size_t(boost::target(*edge, in))] * weightOf(in, *edge, weighting);
            const double share = (1 - damping + damping * stuck) / nodes + damping * arriving;
            change += std::abs(share - rank.share[size_t(node)]);
            rank.share[size_t(node)] = share;
        }
        rank.isComplete = change < precision;
    }
    return rank;
}

} // namespace skein
