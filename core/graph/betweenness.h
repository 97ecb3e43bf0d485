// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// On how many shortest paths between two others a node stands.
struct Betweenness
{
    std::vector<double> raw; ///< Sum over pairs of the share of their shortest paths that pass here. Without
                             ///< direction each pair counts once.
    int sampled = 0; ///< Estimated from that many starting nodes; 0: exact.
    bool isComplete = false; ///< False when it was stopped; the figures are then of no use.
};

/// Steps along links (nodes times links) above which betweenness is estimated: about a minute of two cores.
inline constexpr double MostBetweennessSteps = 2e9;

/// Exact up to `mostSteps`, beyond that estimated from evenly drawn starting nodes (Brandes and Pich 2007,
/// the same ones each time). After Brandes 2001; without direction, trees that hang on a graph are folded
/// away first (Sariyüce et al. 2013). Uses all cores; the result is the same on any number of them.
Betweenness betweenness(const LinkGraph &graph, Progress &progress, double mostSteps = MostBetweennessSteps);

/// Raw divided by the number of pairs of others: 1 for the middle of a star. 0 with fewer than three nodes.
std::vector<double> normalisedBetweenness(const std::vector<double> &raw, Direction direction);

} // namespace skein
