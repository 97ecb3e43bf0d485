// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/folded_graph.h"

#include <vector>

namespace skein {

/// How often the nodes and links of a graph lie on shortest paths that were drawn at random: first the two
/// ends, by how many nodes they stand for, then one of their shortest paths.
struct SampledPaths
{
    std::vector<double> nodes; ///< By kept node: share of the draws; ends do not count.
    std::vector<double> links; ///< By distinct link.
    double pairs = 0; ///< How many ordered pairs of nodes the share is of.
    int draws = 0;
    int longest = 0; ///< No shortest path has more nodes.
    bool isComplete = false;
};

/// Paths by search from both ends (Borassi and Natale 2016). The same ones each time, on any number of cores.
SampledPaths sampledPaths(const FoldedGraph &graph, int draws, Progress &progress);

/// How many nodes a shortest path has at most.
int mostOnShortestPath(const FoldedGraph &graph);

/// With this confidence no share is further from the truth than that, of all together (Riondato and
/// Kornaropoulos 2016, theorem 1, with c = 0.5).
double errorOfAll(int draws, int longest, double confidence);
int drawsForError(double error, int longest, double confidence);

/// The same for one share out of so many: closer for rare ones (Maurer and Pontil 2009, theorem 4).
double errorOfOne(double share, int draws, double shares, double confidence);

} // namespace skein
