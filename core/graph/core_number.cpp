// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/core_number.h"

#include "core/graph/boost_graph.h"

#include <boost/graph/core_numbers.hpp>
#include <boost/property_map/property_map.hpp>

namespace skein {

std::vector<int> coreNumbers(const LinkGraph &graph)
{
    std::vector<int> core(size_t(graph.nodeCount()), 0);
    const LinkGraph::Boost::Graph &edges = graph.boost().undirected();
    boost::core_numbers(edges,
                        boost::make_iterator_property_map(core.begin(), get(boost::vertex_index, edges)));
    return core;
}

} // namespace skein
