// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/shortest_path.h"
#include "core/graph/weighted_search.h"

namespace skein {

/// What the paths that are shortest by length amount to. Along links, they lead from the node to others.
struct WeightedPaths
{
    std::vector<double> betweenness; ///< As Betweenness::raw.
    std::vector<double> links; ///< The same of distinctLinks(), the ends of a link included.
    std::vector<double> reached; ///< How many others can be reached.
    std::vector<double> sum; ///< Sum of the lengths to them.
    std::vector<double> harmonic; ///< Sum of 1/length to them.
    double longest = 0; ///< Length to the farthest that was met, of all nodes.
    int sampled = 0; ///< Estimated from the paths to so many nodes of each large component; 0: exact.
    double betweennessError = 0; ///< Most that a betweenness of a node is off, as raw.
    double confidence = 1; ///< How sure that is, of all nodes together.
    bool isComplete = false; ///< False when it was stopped; the figures are then of no use.
};

/// Nodes times links that are looked at for exact figures: some twenty seconds.
inline constexpr double MostWeightedSteps = 1.2e9;

/// Exact while that is affordable. Beyond that to evenly drawn nodes (Brandes and Pich 2007; error after
/// Maurer and Pontil 2009). Uses all cores; the result is the same on any number of them.
WeightedPaths weightedPaths(const LinkGraph &graph, PathLengths lengths, Progress &progress,
                            double mostSteps = MostWeightedSteps);

struct WeightedShortestPaths
{
    ShortestPaths found;
    double length = 0; ///< Of each of them.
};

/// All paths of least length, in node order.
WeightedShortestPaths allShortestWeightedPaths(const LinkGraph &graph, PathLengths lengths, int from, int to,
                                               size_t most);

} // namespace skein
