// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/shortest_path.h"

#include "core/graph/boost_graph.h"

#include <boost/graph/breadth_first_search.hpp>

#include <limits>

namespace skein {

using Graph = LinkGraph::Boost::Graph;

static constexpr int unreached = std::numeric_limits<int>::max();

/// Links from each node to the end.
static std::vector<int> distancesTo(const LinkGraph &graph, int end)
{
    const Graph &edges = graph.boost().backward();
    std::vector<int> distance(size_t(graph.nodeCount()), unreached);
    distance[size_t(end)] = 0;
    boost::breadth_first_search(edges, end,
                                boost::visitor(boost::make_bfs_visitor(
                                    boost::record_distances(distance.data(), boost::on_tree_edge()))));
    return distance;
}

NodePath shortestPath(const LinkGraph &graph, int from, int to)
{
    const ShortestPaths found = allShortestPaths(graph, from, to, 1);
    return found.paths.empty() ? NodePath() : found.paths.front();
}

static double countPaths(const Graph &edges, const std::vector<int> &distance, int from)
{
    std::vector<double> count(distance.size(), 0);
    std::vector<int> layer{from};
    count[size_t(from)] = 1;
    for (int left = distance[size_t(from)]; left > 0; --left) {
        std::vector<int> next;
        for (int node : layer) {
            for (int other : neighbours(edges, node)) {
                if (distance[size_t(other)] != left - 1)
                    continue;
                if (count[size_t(other)] == 0)
                    next.push_back(other);
                count[size_t(other)] += count[size_t(node)];
            }
        }
        layer.swap(next);
    }
    return count[size_t(layer.front())];
}

/// Walks towards the end with a stack of its own; every step leads one link nearer, so no walk is in vain.
static std::vector<NodePath> listPaths(const Graph &edges, const std::vector<int> &distance, int from,
                                       size_t most)
{
    std::vector<NodePath> found;
    NodePath path{from};
    std::vector<int> place{0};
    while (!path.empty() && found.size() < most) {
        const int node = path.back();
        if (distance[size_t(node)] == 0)
            found.push_back(path);
        int &next = place.back();
        const auto others = neighbours(edges, node);
        const int degree = distance[size_t(node)] == 0 ? 0 : degreeOf(edges, node);
        while (next < degree && distance[size_t(others[next])] != distance[size_t(node)] - 1)
            ++next;
        if (next == degree) {
            path.pop_back();
            place.pop_back();
            continue;
        }
        path.push_back(others[next++]);
        place.push_back(0);
    }
    return found;
}

ShortestPaths allShortestPaths(const LinkGraph &graph, int from, int to, size_t most)
{
    const std::vector<int> distance = distancesTo(graph, to);
    if (distance[size_t(from)] == unreached)
        return {};
    const Graph &edges = graph.boost().forward();
    return {listPaths(edges, distance, from, most), countPaths(edges, distance, from)};
}

} // namespace skein
