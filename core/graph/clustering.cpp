// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/clustering.h"

#include "core/graph/boost_graph.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace skein {

/// Calls found(corners, product of the three weights) for each triangle once: each edge is looked at from its
/// end of fewer neighbours, which bounds the work by m * sqrt(m). False when it was stopped.
template<typename Found>
static bool eachTriangle(const LinkGraph::Boost::Graph &edges, Found found, Progress &progress)
{
    const int nodes = int(boost::num_vertices(edges));
    const auto comesBefore = [&edges](int left, int right) {
        const int leftDegree = degreeOf(edges, left);
        const int rightDegree = degreeOf(edges, right);
        return leftDegree != rightDegree ? leftDegree < rightDegree : left < right;
    };
    std::vector<int> markedBy(size_t(nodes), -1);
    std::vector<double> markedWith(size_t(nodes), 0);
    for (int node = 0; node < nodes; ++node) {
        if ((node & 1023) == 0 && !progress.advance(node, nodes))
            return false;
        const auto [begin, end] = boost::out_edges(node, edges);
        for (auto edge = begin; edge != end; ++edge) {
            const int other = boost::target(*edge, edges);
            if (!comesBefore(node, other))
                continue;
            markedBy[size_t(other)] = node;
            markedWith[size_t(other)] = edges[*edge].weight;
        }
        for (auto edge = begin; edge != end; ++edge) {
            const int other = boost::target(*edge, edges);
            if (!comesBefore(node, other))
                continue;
            const auto [first, last] = boost::out_edges(other, edges);
            for (auto across = first; across != last; ++across) {
                const int third = boost::target(*across, edges);
                if (markedBy[size_t(third)] == node && comesBefore(other, third))
                    found({node, other, third},
                          edges[*edge].weight * edges[*across].weight * markedWith[size_t(third)]);
            }
        }
    }
    return true;
}

Clustering clustering(const LinkGraph &graph, Progress &progress)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().undirected();
    const int nodes = graph.nodeCount();
    Clustering found;
    found.local.assign(size_t(nodes), 0);
    found.isComplete = eachTriangle(
        edges,
        [&found](const std::array<int, 3> &corners, double /*ties*/) {
            for (const int corner : corners)
                found.local[size_t(corner)] += 1;
        },
        progress);
    double closed = 0;
    double triples = 0;
    for (int node = 0; node < nodes; ++node) {
        double &local = found.local[size_t(node)];
        const double degree = degreeOf(edges, node);
        const double pairs = degree * (degree - 1) / 2;
        closed += local;
        triples += pairs;
        local = pairs > 0 ? local / pairs : 0;
        found.average += local / nodes;
    }
    found.transitivity = triples > 0 ? closed / triples : 0;
    return found;
}

/// How strongly two are tied, so that the product around a triangle is what it counts: of two links in
/// opposite directions the sum.
static LinkGraph tiesOf(const LinkGraph &graph, Weighting weighting)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().forward();
    double largest = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(edges)))
        largest = std::max(largest, edges[edge].weight);
    std::vector<GraphLink> ties;
    for (const auto edge : boost::make_iterator_range(boost::edges(edges))) {
        const int source = boost::source(edge, edges);
        const int target = boost::target(edge, edges);
        if (graph.direction() == Direction::BothWays && source > target)
            continue;
        const bool isEqual = weighting == Weighting::Unweighted || largest <= 0;
        ties.push_back({source, target, isEqual ? 1 : std::cbrt(edges[edge].weight / largest), {}});
    }
    return {graph.nodeCount(), std::move(ties)};
}

/// How many neighbours are linked both ways.
static int mutualOf(const LinkGraph &graph, int node)
{
    const auto out = neighbours(graph.boost().forward(), node);
    const auto in = neighbours(graph.boost().backward(), node);
    int mutual = 0;
    auto other = in.begin();
    for (const int target : out) {
        while (other != in.end() && *other < target)
            ++other;
        mutual += other != in.end() && *other == target ? 1 : 0;
    }
    return mutual;
}

TieClustering tieClustering(const LinkGraph &graph, Weighting weighting, Progress &progress)
{
    const LinkGraph ties = tiesOf(graph, weighting);
    const int nodes = graph.nodeCount();
    TieClustering found;
    found.local.assign(size_t(nodes), 0);
    const auto add = [&found](const std::array<int, 3> &corners, double product) {
        for (const int corner : corners)
            found.local[size_t(corner)] += product;
    };
    if (!eachTriangle(ties.boost().out, add, progress))
        return {};
    for (int node = 0; node < nodes; ++node) {
        double degree = degreeOf(graph.boost().forward(), node);
        double possible = degree * (degree - 1) / 2;
        if (graph.direction() == Direction::AlongLinks) {
            degree += degreeOf(graph.boost().backward(), node);
            possible = degree * (degree - 1) - 2 * mutualOf(graph, node);
        }
        double &local = found.local[size_t(node)];
        local = possible > 0 ? local / possible : 0;
        found.average += local / nodes;
    }
    return found;
}

} // namespace skein
