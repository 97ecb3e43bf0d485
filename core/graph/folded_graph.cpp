// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/folded_graph.h"

#include "core/graph/boost_graph.h"
#include "core/graph/components.h"

namespace skein {

namespace {

/// What is left of each node while trees are folded into their roots.
struct Folding
{
    std::vector<double> weight;
    std::vector<double> settled;
    std::vector<int> degree;
    std::vector<bool> isFolded;
};

/// Folds every node that has one neighbour left. A pair with one end below a node and the other elsewhere is
/// settled when the node is done; a pair below two branches of a node when the second branch arrives.
Folding foldTrees(const LinkGraph &graph)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().undirected();
    const size_t nodes = size_t(graph.nodeCount());
    Folding folding{std::vector<double>(nodes, 1), std::vector<double>(nodes, 0), std::vector<int>(nodes),
                    std::vector<bool>(nodes, false)};
    for (size_t node = 0; node < nodes; ++node)
        folding.degree[node] = degreeOf(edges, int(node));
    if (graph.direction() == Direction::AlongLinks)
        return folding;
    std::vector<int> leaves;
    for (size_t node = 0; node < nodes; ++node)
        if (folding.degree[node] == 1)
            leaves.push_back(int(node));
    for (size_t next = 0; next < leaves.size(); ++next) {
        const size_t leaf = size_t(leaves[next]);
        if (folding.degree[leaf] != 1)
            continue; // the last of its tree: everything was folded into it
        folding.isFolded[leaf] = true;
        for (int other : neighbours(edges, int(leaf))) {
            const size_t host = size_t(other);
            if (folding.isFolded[host])
                continue;
            folding.settled[host] += folding.weight[leaf] * (folding.weight[host] - 1);
            folding.weight[host] += folding.weight[leaf];
            if (--folding.degree[host] == 1)
                leaves.push_back(other);
        }
    }
    return folding;
}

/// The kept nodes breadth first from each component's first.
std::vector<int> breadthFirst(const LinkGraph::Boost::Graph &edges, const std::vector<bool> &isFolded)
{
    std::vector<int> order;
    std::vector<bool> isSeen = isFolded;
    for (size_t start = 0; start < isFolded.size(); ++start) {
        if (isSeen[start])
            continue;
        isSeen[start] = true;
        order.push_back(int(start));
        for (size_t next = order.size() - 1; next < order.size(); ++next) {
            for (int other : neighbours(edges, order[next])) {
                if (isSeen[size_t(other)])
                    continue;
                isSeen[size_t(other)] = true;
                order.push_back(other);
            }
        }
    }
    return order;
}

} // namespace

FoldedGraph foldedGraph(const LinkGraph &graph)
{
    const LinkGraph::Boost &inside = graph.boost();
    const Folding folding = foldTrees(graph);
    FoldedGraph folded;
    folded.nodes = breadthFirst(inside.undirected(), folding.isFolded);
    std::vector<int> place(size_t(graph.nodeCount()), -1);
    for (size_t kept = 0; kept < folded.nodes.size(); ++kept)
        place[size_t(folded.nodes[kept])] = int(kept);
    folded.offsets.push_back(0);
    for (int node : folded.nodes) {
        for (int other : neighbours(inside.out, node))
            if (place[size_t(other)] >= 0)
                folded.targets.push_back(place[size_t(other)]);
        folded.offsets.push_back(int(folded.targets.size()));
        folded.weights.push_back(folding.weight[size_t(node)]);
    }
    folded.hanging = folding.settled;
    if (graph.direction() == Direction::BothWays) {
        const Components parts = components(graph);
        for (size_t node = 0; node < folded.hanging.size(); ++node) {
            const double below = folding.weight[node];
            folded.hanging[node] += (below - 1) * (parts.sizes[size_t(parts.of[node])] - below);
        }
    }
    return folded;
}

} // namespace skein
