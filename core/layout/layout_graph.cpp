// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout_graph.h"

#include <algorithm>
#include <numeric>

namespace skein {

LayoutGraph layoutGraph(int nodes, const std::vector<std::pair<int, int>> &links)
{
    std::vector<int> first(size_t(nodes) + 1, 0); // arcs by their start, by counting
    for (const auto &[from, to] : links) {
        ++first[size_t(from)];
        ++first[size_t(to)];
    }
    std::exclusive_scan(first.begin(), first.end(), first.begin(), 0);
    std::vector<int> ends(size_t(first.back()));
    std::vector<int> next = first;
    for (const auto &[from, to] : links) {
        ends[size_t(next[size_t(from)]++)] = to;
        ends[size_t(next[size_t(to)]++)] = from;
    }
    std::vector<std::pair<int, int>> arcs;
    arcs.reserve(ends.size());
    for (int node = 0; node < nodes; ++node) {
        const auto begin = ends.begin() + first[size_t(node)];
        const auto end = ends.begin() + first[size_t(node) + 1];
        std::sort(begin, end);
        std::for_each(begin, std::unique(begin, end), [&arcs, node](int other) {
            if (other != node)
                arcs.emplace_back(node, other);
        });
    }
    return {boost::edges_are_sorted, arcs.begin(), arcs.end(), nodes, int(arcs.size())};
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
                if (place[size_t(other)] > int(next))
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

LayoutPart wholeAsPart(const LayoutGraph &graph)
{
    LayoutPart whole;
    std::vector<std::pair<int, int>> links;
    for (const LayoutPart &part : layoutParts(graph)) {
        const int first = int(whole.nodes.size());
        whole.nodes.insert(whole.nodes.end(), part.nodes.begin(), part.nodes.end());
        for (int node = 0; node < layoutSize(part.graph); ++node)
            for (const int other : layoutNeighbours(part.graph, node))
                if (other > node)
                    links.emplace_back(first + node, first + other);
    }
    whole.graph = layoutGraph(int(whole.nodes.size()), links);
    return whole;
}

QSizeF itemSize(const LayoutInput &input, int node)
{
    constexpr double usual = 40;
    return input.sizes.empty() ? QSizeF(usual, usual) : input.sizes[size_t(node)];
}

} // namespace skein
