// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout_graph.h"

#include <algorithm>

namespace skein {

LayoutGraph layoutGraph(int nodes, const std::vector<std::pair<int, int>> &links)
{
    std::vector<std::pair<int, int>> edges;
    edges.reserve(links.size() * 2);
    for (const auto &[from, to] : links) {
        if (from == to)
            continue;
        edges.emplace_back(from, to);
        edges.emplace_back(to, from);
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return {boost::edges_are_sorted, edges.begin(), edges.end(), nodes, int(edges.size())};
}

void hopsFrom(const LayoutGraph &graph, int start, Hops *row)
{
    std::fill(row, row + layoutSize(graph), farAway);
    std::vector<int> queue;
    queue.reserve(size_t(layoutSize(graph)));
    queue.push_back(start);
    row[start] = 0;
    for (size_t next = 0; next < queue.size(); ++next) {
        const Hops beyond = Hops(std::min<int>(row[queue[next]] + 1, farAway - 1));
        for (int other : layoutNeighbours(graph, queue[next])) {
            if (row[other] != farAway)
                continue;
            row[other] = beyond;
            queue.push_back(other);
        }
    }
}

std::vector<LayoutPart> layoutParts(const LayoutGraph &graph)
{
    const int nodes = layoutSize(graph);
    std::vector<int> place(size_t(nodes), -1);
    std::vector<LayoutPart> parts;
    for (int start = 0; start < nodes; ++start) {
        if (place[size_t(start)] >= 0)
            continue;
        std::vector<int> queue{start};
        place[size_t(start)] = 0;
        std::vector<std::pair<int, int>> links;
        for (size_t next = 0; next < queue.size(); ++next) {
            for (int other : layoutNeighbours(graph, queue[next])) {
                if (place[size_t(other)] < 0) {
                    place[size_t(other)] = int(queue.size());
                    queue.push_back(other);
                }
                links.emplace_back(int(next), place[size_t(other)]);
            }
        }
        LayoutGraph inner = layoutGraph(int(queue.size()), links);
        parts.push_back({std::move(queue), std::move(inner)});
    }
    std::stable_sort(parts.begin(), parts.end(), [](const LayoutPart &left, const LayoutPart &right) {
        return left.nodes.size() > right.nodes.size();
    });
    return parts;
}

QSizeF itemSize(const LayoutInput &input, int node)
{
    constexpr double usual = 40;
    return input.sizes.empty() ? QSizeF(usual, usual) : input.sizes[size_t(node)];
}

} // namespace skein
