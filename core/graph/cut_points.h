// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <utility>
#include <vector>

namespace skein {

/// What holds a graph together, direction ignored and parallel links taken as one.
struct WeakSpots
{
    std::vector<bool> isCutPoint; ///< By node: without it, its component falls apart.
    std::vector<std::pair<int, int>>
        bridges; ///< Pairs whose link is the only way between two parts; ascending.
    std::vector<double> reachLost; ///< By node: pairs of others that are cut off from each other without it.
};

/// After Hopcroft and Tarjan 1973.
WeakSpots weakSpots(const LinkGraph &graph);

} // namespace skein
