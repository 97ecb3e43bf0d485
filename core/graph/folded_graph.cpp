// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/folded_graph.h"

#include "core/graph/boost_graph.h"
#include "core/graph/components.h"
#include "core/graph/distinct_links.h"

namespace skein {

namespace {

/// What is left of each node while trees are folded into their roots.
struct Folding
{
    std::vector<double> weight;
    std::vector<double> settled;
    std::vector<int> degree;
    std::vector<bool> isFolded;
    std::vector<int> host; ///< What a folded one hangs on; -1: nothing.
};

/// Folds every node that has one neighbour left. A pair with one end below a node and the other elsewhere is
/// settled when the node is done; a pair below two branches of a node when the second branch arrives.
Folding foldTrees(const LinkGraph &graph, Trees trees)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().undirected();
    const size_t nodes = size_t(graph.nodeCount());
    Folding folding{std::vector<double>(nodes, 1), std::vector<double>(nodes, 0), std::vector<int>(nodes),
                    std::vector<bool>(nodes, false), std::vector<int>(nodes, -1)};
    for (size_t node = 0; node < nodes; ++node)
        folding.degree[node] = degreeOf(edges, int(node));
    if (graph.direction() == Direction::AlongLinks || trees == Trees::Kept)
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
            folding.host[leaf] = other;
            folding.settled[host] += folding.weight[leaf] * (folding.weight[host] - 1);
            folding.weight[host] += folding.weight[leaf];
            if (--folding.degree[host] == 1)
                leaves.push_back(other);
        }
    }
    return folding;
}

/// The kept nodes breadth first from each component's first.
void addBreadthFirst(const LinkGraph::Boost::Graph &edges, const std::vector<bool> &isFolded,
                     FoldedGraph &folded)
{
    std::vector<int> &order = folded.nodes;
    std::vector<bool> isSeen = isFolded;
    for (size_t start = 0; start < isFolded.size(); ++start) {
        if (isSeen[start])
            continue;
        isSeen[start] = true;
        folded.partStarts.push_back(int(order.size()));
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
    folded.partStarts.push_back(int(order.size()));
}

/// The arcs between kept nodes; numbers are the distinct links by place in the rows of the graph.
Arcs keptArcs(const LinkGraph::Boost::Graph &edges, const FoldedGraph &folded, const std::vector<int> &place,
              const std::vector<int> &numbers)
{
    Arcs arcs;
    arcs.offsets.push_back(0);
    for (const int node : folded.nodes) {
        const auto [begin, end] = boost::out_edges(node, edges);
        for (auto edge = begin; edge != end; ++edge) {
            const int other = place[size_t(boost::target(*edge, edges))];
            if (other < 0)
                continue;
            arcs.targets.push_back(other);
            arcs.links.push_back(numbers[size_t(boost::get(boost::edge_index, edges, *edge))]);
        }
        arcs.offsets.push_back(int(arcs.targets.size()));
    }
    return arcs;
}

/// What hangs on a node, and on the link that it hangs by, is settled by counting.
void settleHanging(const LinkGraph &graph, const Folding &folding, const std::vector<int> &numbers,
                   FoldedGraph &folded)
{
    const Components parts = components(graph);
    for (size_t node = 0; node < folded.hanging.size(); ++node) {
        const double below = folding.weight[node];
        folded.hanging[node] += (below - 1) * (parts.sizes[size_t(parts.of[node])] - below);
    }
    size_t place = 0;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        for (const int other : neighbours(graph.boost().out, node)) {
            // Of the two ends of a hanging link, the lower one was folded first and knows what it carries.
            if (folding.host[size_t(node)] == other) {
                const double below = folding.weight[size_t(node)];
                folded.hangingLinks[size_t(numbers[place])]
                    = below * (parts.sizes[size_t(parts.of[size_t(node)])] - below);
            }
            ++place;
        }
    }
}

} // namespace

FoldedGraph foldedGraph(const LinkGraph &graph, Trees trees)
{
    const LinkGraph::Boost &inside = graph.boost();
    const Folding folding = foldTrees(graph, trees);
    const LinkNumbers numbers = distinctLinkNumbers(graph);
    FoldedGraph folded;
    addBreadthFirst(inside.undirected(), folding.isFolded, folded);
    std::vector<int> place(size_t(graph.nodeCount()), -1);
    for (size_t kept = 0; kept < folded.nodes.size(); ++kept) {
        place[size_t(folded.nodes[kept])] = int(kept);
        folded.weights.push_back(folding.weight[size_t(folded.nodes[kept])]);
    }
    folded.out = keptArcs(inside.out, folded, place, numbers.out);
    if (graph.direction() == Direction::AlongLinks)
        folded.in = keptArcs(inside.in, folded, place, numbers.in);
    folded.hanging = folding.settled;
    const bool isDirected = graph.direction() == Direction::AlongLinks;
    folded.hangingLinks.assign(numbers.out.size() / (isDirected ? 1 : 2), 0);
    if (!isDirected && trees == Trees::Folded)
        settleHanging(graph, folding, numbers.out, folded);
    return folded;
}

} // namespace skein
