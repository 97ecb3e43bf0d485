// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/eigenvector.h"

#include "core/graph/boost_graph.h"
#include "core/graph/components.h"
#include "core/graph/lanczos.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

using Graph = LinkGraph::Boost::Graph;

namespace {

/// Multiplies with the adjacency matrix of some of the nodes.
class Adjacency
{
public:
    Adjacency(const Graph &edges, Weighting weighting, const std::vector<int> &nodes,
              std::vector<int> &placeOf)
    {
        for (size_t place = 0; place < nodes.size(); ++place)
            placeOf[size_t(nodes[place])] = int(place);
        m_offsets.push_back(0);
        for (int node : nodes) {
            const auto [begin, end] = boost::out_edges(node, edges);
            for (auto edge = begin; edge != end; ++edge) {
                m_targets.push_back(placeOf[size_t(boost::target(*edge, edges))]);
                m_weights.push_back(weighting == Weighting::ByWeight ? edges[*edge].weight : 1);
            }
            m_offsets.push_back(m_targets.size());
        }
    }

    void multiply(const std::vector<double> &from, std::vector<double> &to) const
    {
        for (size_t node = 0; node + 1 < m_offsets.size(); ++node) {
            double sum = 0;
            for (size_t place = m_offsets[node]; place < m_offsets[node + 1]; ++place)
                sum += m_weights[place] * from[size_t(m_targets[place])];
            to[node] = sum;
        }
    }

    std::vector<double> degrees() const
    {
        std::vector<double> sums(m_offsets.size() - 1, 0);
        multiply(std::vector<double>(sums.size(), 1), sums);
        return sums;
    }

private:
    std::vector<size_t> m_offsets;
    std::vector<int> m_targets;
    std::vector<double> m_weights;
};

} // namespace

static void scaleToOne(std::vector<double> &score)
{
    const double highest = score.empty() ? 0 : *std::max_element(score.begin(), score.end());
    if (highest > 0)
        for (double &each : score)
            each /= highest;
}

/// Each component by itself, so that what is zero is exactly zero.
static EigenvectorCentrality symmetric(const LinkGraph &graph, Weighting weighting, Progress &progress)
{
    constexpr double sameValue = 1e-10;
    const Components parts = components(graph);
    std::vector<std::vector<int>> members(parts.sizes.size());
    for (size_t node = 0; node < parts.of.size(); ++node)
        members[size_t(parts.of[node])].push_back(int(node));
    EigenvectorCentrality found{std::vector<double>(parts.of.size(), 0)};
    found.isComplete = true;
    std::vector<int> placeOf(parts.of.size(), 0);
    for (const std::vector<int> &nodes : members) {
        if (nodes.size() < 2)
            continue;
        const Adjacency matrix(graph.boost().undirected(), weighting, nodes, placeOf);
        const std::vector<double> start = matrix.degrees();
        const Eigenpair pair
            = largestEigenpair([&matrix](const std::vector<double> &from,
                                         std::vector<double> &to) { matrix.multiply(from, to); },
                               start, [&progress] { return progress.advance(0, 0); });
        found.isComplete = found.isComplete && pair.hasSettled;
        if (pair.value < found.eigenvalue * (1 - sameValue))
            continue;
        if (pair.value > found.eigenvalue * (1 + sameValue))
            std::fill(found.score.begin(), found.score.end(), 0);
        found.isShared = found.eigenvalue > 0 && pair.value <= found.eigenvalue * (1 + sameValue);
        found.eigenvalue = std::max(found.eigenvalue, pair.value);
        const double share = std::inner_product(start.begin(), start.end(), pair.vector.begin(), 0.0);
        for (size_t place = 0; place < nodes.size(); ++place)
            found.score[size_t(nodes[place])] = std::abs(share * pair.vector[place]);
    }
    scaleToOne(found.score);
    return found;
}

/// Whether nobody can come back to where they started (Kahn 1962).
static bool isAcyclic(const LinkGraph::Boost &inside, int nodes)
{
    std::vector<int> waiting(size_t(nodes), 0);
    std::vector<int> free;
    for (int node = 0; node < nodes; ++node) {
        waiting[size_t(node)] = degreeOf(inside.in, node);
        if (waiting[size_t(node)] == 0)
            free.push_back(node);
    }
    for (size_t next = 0; next < free.size(); ++next)
        for (int other : neighbours(inside.out, free[next]))
            if (--waiting[size_t(other)] == 0)
                free.push_back(other);
    return int(free.size()) == nodes;
}

/// Power iteration on the matrix with its mean degree added to the diagonal, which keeps it from swinging.
static EigenvectorCentrality alongLinks(const LinkGraph &graph, Weighting weighting, Progress &progress)
{
    constexpr double precision = 1e-13;
    constexpr int mostRounds = 200'000;
    const size_t nodes = size_t(graph.nodeCount());
    EigenvectorCentrality found{std::vector<double>(nodes, 0)};
    if (isAcyclic(graph.boost(), graph.nodeCount())) {
        found.isComplete = true;
        return found;
    }
    std::vector<int> all(nodes, 0);
    std::iota(all.begin(), all.end(), 0);
    std::vector<int> placeOf(nodes, 0);
    const Adjacency matrix(graph.boost().in, weighting, all, placeOf);
    const std::vector<double> start = matrix.degrees();
    const double shift = std::accumulate(start.begin(), start.end(), 0.0) / double(nodes);
    std::vector<double> score(nodes, 1 / std::sqrt(double(nodes)));
    std::vector<double> next(nodes, 0);
    for (int round = 0; round < mostRounds && !found.isComplete && progress.advance(round, 0); ++round) {
        matrix.multiply(score, next);
        for (size_t node = 0; node < nodes; ++node)
            next[node] += shift * score[node];
        const double length = std::sqrt(std::inner_product(next.begin(), next.end(), next.begin(), 0.0));
        double change = 0;
        for (size_t node = 0; node < nodes; ++node) {
            next[node] /= length;
            change += std::abs(next[node] - score[node]);
        }
        score.swap(next);
        found.eigenvalue = length - shift;
        found.isComplete = change < precision * double(nodes);
    }
    found.score = std::move(score);
    scaleToOne(found.score);
    return found;
}

EigenvectorCentrality eigenvectorCentrality(const LinkGraph &graph, Weighting weighting, Progress &progress)
{
    return graph.direction() == Direction::AlongLinks ? alongLinks(graph, weighting, progress)
                                                      : symmetric(graph, weighting, progress);
}

} // namespace skein
