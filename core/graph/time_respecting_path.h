// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// A path along which something could have been passed on: each link is later than the one before.
struct TimedPath
{
    std::vector<int> nodes; ///< Both ends included.
    std::vector<qint64>
        times; ///< Of the links, one fewer than nodes, strictly ascending, each the earliest that fits.
};

/// The time-respecting paths of fewest links, earliest arrival first, at most as many as asked for. Undated
/// links and links from a node to itself are not used. Direction as the graph has it. Of one sequence of
/// nodes only the earliest passage is given.
std::vector<TimedPath> timeRespectingPaths(const LinkGraph &graph, int from, int to, size_t most);

} // namespace skein
