// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/components.h"

#include "core/graph/boost_graph.h"

#include <algorithm>
#include <numeric>

namespace skein {

Components groupsBySize(const std::vector<int> &groupOf)
{
    const int groups = groupOf.empty() ? 0 : 1 + *std::max_element(groupOf.begin(), groupOf.end());
    std::vector<int> sizes(size_t(groups), 0);
    std::vector<int> first(size_t(groups), int(groupOf.size()));
    for (size_t node = 0; node < groupOf.size(); ++node) {
        const size_t group = size_t(groupOf[node]);
        ++sizes[group];
        first[group] = std::min(first[group], int(node));
    }
    std::vector<size_t> order(size_t(groups), 0);
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t left, size_t right) {
        return sizes[left] != sizes[right] ? sizes[left] > sizes[right] : first[left] < first[right];
    });
    Components found;
    std::vector<int> place(size_t(groups), 0);
    for (size_t rank = 0; rank < order.size(); ++rank) {
        place[order[rank]] = int(rank);
        if (sizes[order[rank]] > 0)
            found.sizes.push_back(sizes[order[rank]]);
    }
    found.of.reserve(groupOf.size());
    for (int group : groupOf)
        found.of.push_back(place[size_t(group)]);
    return found;
}

Components components(const LinkGraph &graph)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().undirected();
    std::vector<int> group(size_t(graph.nodeCount()), -1);
    std::vector<int> queue;
    int groups = 0;
    for (int start = 0; start < graph.nodeCount(); ++start) {
        if (group[size_t(start)] >= 0)
            continue;
        queue.assign(1, start);
        group[size_t(start)] = groups;
        for (size_t next = 0; next < queue.size(); ++next) {
            for (int other : neighbours(edges, queue[next])) {
                if (group[size_t(other)] >= 0)
                    continue;
                group[size_t(other)] = groups;
                queue.push_back(other);
            }
        }
        ++groups;
    }
    return groupsBySize(group);
}

} // namespace skein
