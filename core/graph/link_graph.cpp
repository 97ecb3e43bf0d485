// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/link_graph.h"

#include "core/graph/boost_graph.h"

#include <algorithm>

namespace skein {

using Graph = LinkGraph::Boost::Graph;
using Ends = std::pair<int, int>;

enum class Turn { AsGiven, Round, BothWays };

static Graph simpleGraph(int nodes, const std::vector<GraphLink> &links, Turn turn)
{
    std::vector<std::pair<Ends, double>> edges;
    edges.reserve(links.size() * (turn == Turn::BothWays ? 2 : 1));
    for (const GraphLink &link : links) {
        if (link.source == link.target)
            continue;
        if (turn != Turn::Round)
            edges.push_back({{link.source, link.target}, link.weight});
        if (turn != Turn::AsGiven)
            edges.push_back({{link.target, link.source}, link.weight});
    }
    std::stable_sort(edges.begin(), edges.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    std::vector<Ends> ends;
    std::vector<LinkGraph::Boost::Strength> strengths;
    for (const auto &[edge, weight] : edges) {
        if (!ends.empty() && ends.back() == edge) {
            strengths.back().weight += weight;
            continue;
        }
        ends.push_back(edge);
        strengths.push_back({weight});
    }
    return {boost::edges_are_sorted, ends.begin(), ends.end(), strengths.begin(), nodes, int(ends.size())};
}

LinkGraph::LinkGraph(int nodes, std::vector<GraphLink> links, Direction direction)
{
    auto inside = std::make_shared<Boost>();
    for ([[maybe_unused]] const GraphLink &link : links)
        Q_ASSERT(link.source >= 0 && link.source < nodes && link.target >= 0 && link.target < nodes);
    inside->links = std::move(links);
    inside->direction = direction;
    if (direction == Direction::BothWays) {
        inside->out = simpleGraph(nodes, inside->links, Turn::BothWays);
    } else {
        inside->out = simpleGraph(nodes, inside->links, Turn::AsGiven);
        inside->in = simpleGraph(nodes, inside->links, Turn::Round);
        inside->around = simpleGraph(nodes, inside->links, Turn::BothWays);
    }
    m_boost = std::move(inside);
}

int LinkGraph::nodeCount() const
{
    return int(boost::num_vertices(m_boost->out));
}

const std::vector<GraphLink> &LinkGraph::links() const
{
    return m_boost->links;
}

Direction LinkGraph::direction() const
{
    return m_boost->direction;
}

} // namespace skein
