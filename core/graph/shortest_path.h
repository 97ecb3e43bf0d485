// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

using NodePath = std::vector<int>; ///< Nodes from one end to the other, both included.

/// A path of fewest links, of several the first in node order. Empty when there is none; the node itself when
/// both ends are one.
NodePath shortestPath(const LinkGraph &graph, int from, int to);

struct ShortestPaths
{
    std::vector<NodePath> paths; ///< In node order, at most as many as were asked for.
    double count = 0; ///< How many there are; exact up to 2^53.
};

/// All paths of fewest links.
ShortestPaths allShortestPaths(const LinkGraph &graph, int from, int to, size_t most);

} // namespace skein
