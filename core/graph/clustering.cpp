// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/clustering.h"

#include "core/graph/boost_graph.h"

namespace skein {

/// Twice the triangles at each node. Each edge is looked at from its end of fewer neighbours, which bounds
/// the work by m * sqrt(m).
static bool countTriangles(const LinkGraph::Boost::Graph &edges, std::vector<double> &closed,
                           Progress &progress)
{
    const int nodes = int(closed.size());
    const auto comesBefore = [&edges](int left, int right) {
        const int leftDegree = degreeOf(edges, left);
        const int rightDegree = degreeOf(edges, right);
        return leftDegree != rightDegree ? leftDegree < rightDegree : left < right;
    };
    std::vector<int> markedBy(size_t(nodes), -1);
    for (int node = 0; node < nodes; ++node) {
        if ((node & 1023) == 0 && !progress.advance(node, nodes))
            return false;
        for (int other : neighbours(edges, node))
            if (comesBefore(node, other))
                markedBy[size_t(other)] = node;
        for (int other : neighbours(edges, node)) {
            if (!comesBefore(node, other))
                continue;
            for (int third : neighbours(edges, other)) {
                if (markedBy[size_t(third)] != node || !comesBefore(other, third))
                    continue;
                for (int corner : {node, other, third})
                    closed[size_t(corner)] += 1;
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
    found.isComplete = countTriangles(edges, found.local, progress);
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

} // namespace skein
