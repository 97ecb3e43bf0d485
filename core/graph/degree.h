// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// How many others each node is linked to. Along links, incoming and outgoing are counted apart and degree is
/// their sum, so that a pair linked in both directions counts twice.
struct Degrees
{
    std::vector<int> degree;
    std::vector<int> in; ///< Empty without direction.
    std::vector<int> out; ///< Empty without direction.
    std::vector<double> strength; ///< Sum of the weights of all links to others, parallel ones included.
};

Degrees degrees(const LinkGraph &graph);

/// What the links of a graph amount to.
struct LinkCounts
{
    qint64 links = 0; ///< As given.
    qint64 loops = 0; ///< From a node to itself.
    qint64 distinct = 0; ///< Neither parallel nor a loop; along links, the two directions of a pair are two.
    double density = 0; ///< distinct / possible; 0 with fewer than two nodes.
    double reciprocity = 0; ///< Along links: the share of distinct links that are answered. 0 without links.
};

LinkCounts linkCounts(const LinkGraph &graph);

} // namespace skein
