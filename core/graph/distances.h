// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/diameter.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// What the shortest paths from each node amount to, in links. Along links, they lead from the node to
/// others.
struct Distances
{
    std::vector<double> reached; ///< How many others can be reached.
    std::vector<double> sum; ///< Sum of the distances to them.
    std::vector<double> harmonic; ///< Sum of 1/distance to them.
    std::vector<int>
        farthest; ///< Distance of the farthest of them (eccentricity); an estimate: that was met.
    int sampled = 0; ///< Estimated from the distances to that many others; 0: exact.
    double confidence = 1; ///< How sure it is that no node is further off than the errors say, all together.
    double closenessError = 0; ///< Most that a closeness is off, as a share of it.
    double harmonicError = 0; ///< Most that a harmonic sum is off.
    double meanError = 0; ///< Most that the mean over all pairs is off, in links.
    Diameter longest; ///< Direction ignored; only of an estimate.
    bool isComplete = false; ///< False when it was stopped; the figures are then of no use.
};

/// Links between pairs of nodes, in all, that are looked at for exact figures: some ten seconds.
inline constexpr double MostDistanceSteps = 1.3e10;

/// Exact while that is affordable: from all nodes, 256 at a time (Then et al., VLDB 2014). Beyond that from
/// evenly drawn nodes (Eppstein and Wang 2004; errors after Maurer and Pontil 2009). Uses all cores; the
/// result is the same on any number of them.
Distances distances(const LinkGraph &graph, Progress &progress, double mostSteps = MostDistanceSteps);

/// reached / sum: 1 when all others that can be reached are neighbours. 0 for who reaches nobody.
std::vector<double> closeness(const Distances &distances);

} // namespace skein
