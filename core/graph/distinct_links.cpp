// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/distinct_links.h"

#include "core/graph/boost_graph.h"

namespace skein {

std::vector<std::pair<int, int>> distinctLinks(const LinkGraph &graph)
{
    const LinkGraph::Boost::Graph &out = graph.boost().out;
    std::vector<std::pair<int, int>> links;
    for (int node = 0; node < graph.nodeCount(); ++node)
        for (const int other : neighbours(out, node))
            if (graph.direction() == Direction::AlongLinks || node < other)
                links.emplace_back(node, other);
    return links;
}

LinkNumbers distinctLinkNumbers(const LinkGraph &graph)
{
    const LinkGraph::Boost &inside = graph.boost();
    const bool isDirected = graph.direction() == Direction::AlongLinks;
    LinkNumbers numbers;
    numbers.out.resize(boost::num_edges(inside.out));
    numbers.in.resize(isDirected ? numbers.out.size() : 0);
    std::vector<int> &answers = isDirected ? numbers.in : numbers.out;
    std::vector<size_t> next; // where the next answer of each node stands: they come in ascending order
    size_t start = 0;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        next.push_back(start);
        start += size_t(degreeOf(inside.backward(), node));
    }
    int number = 0;
    size_t place = 0;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        for (const int other : neighbours(inside.out, node)) {
            if (isDirected || node < other) {
                numbers.out[place] = number;
                answers[next[size_t(other)]++] = number;
                ++number;
            }
            ++place;
        }
    }
    return numbers;
}

} // namespace skein
