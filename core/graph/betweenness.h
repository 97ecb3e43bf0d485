// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/brandes_search.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// On how many shortest paths between two others a node stands, and how many use a link.
struct Betweenness
{
    std::vector<double> raw; ///< Sum over pairs of the share of their shortest paths that pass here. Without
                             ///< direction each pair counts once.
    std::vector<double> links; ///< The same of distinctLinks(), the ends of a link included; empty unless
                               ///< asked for.
    int sampled = 0; ///< Estimated from that many shortest paths; 0: exact.
    std::vector<double> errors; ///< By node, as raw; empty when exact. See confidence.
    double largestError = 0; ///< Of any node or link, as raw.
    double confidence = 1; ///< How sure it is that no figure is further off than its error, all together.
    bool isComplete = false; ///< False when it was stopped; the figures are then of no use.
};

/// Nodes above which an estimate is made unless hanging trees leave little to search.
inline constexpr int MostNodesExactly = 50'000;
/// Nodes times links, what hangs folded away, that are searched for exact figures: some ten seconds.
inline constexpr double MostBetweennessSteps = 8e9;

struct BetweennessOptions
{
    LinkSums linkSums = LinkSums::No;
    double mostSteps = MostBetweennessSteps; ///< A quarter of it beyond MostNodesExactly.
    double error = 0.007; ///< Of an estimate, as a share of all pairs.
    double confidence = 0.95;
};

/// Exact while that is affordable (Brandes 2001; without direction, trees that hang on a graph are folded
/// away first, Sariyüce et al. 2013), beyond that estimated from shortest paths drawn at random, with a bound
/// of the error. See sampledPaths(). Uses all cores; the result is the same on any number of them.
Betweenness betweenness(const LinkGraph &graph, Progress &progress, const BetweennessOptions &options = {});

/// Raw divided by the number of pairs of others: 1 for the middle of a star. 0 with fewer than three nodes.
std::vector<double> normalisedBetweenness(const std::vector<double> &raw, Direction direction);

} // namespace skein
