// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// What the shortest paths from each node amount to, in links. Along links, they lead from the node to
/// others.
struct Distances
{
    std::vector<int> reached; ///< How many others can be reached.
    std::vector<qint64> sum; ///< Sum of the distances to them.
    std::vector<double> harmonic; ///< Sum of 1/distance to them.
    std::vector<int> farthest; ///< Distance of the farthest of them (eccentricity).
    bool isComplete = false; ///< False when it was stopped; the figures are then of no use.
};

/// From all nodes, 64 at a time (Then et al., VLDB 2014).
Distances distances(const LinkGraph &graph, Progress &progress);

/// reached / sum: 1 when all others that can be reached are neighbours. 0 for who reaches nobody.
std::vector<double> closeness(const Distances &distances);

} // namespace skein
