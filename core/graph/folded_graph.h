// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// A graph whose hanging trees are folded into the nodes they hang on, in flat arrays for betweenness.
/// Numbers are given breadth first, so that neighbours lie near each other in memory.
struct FoldedGraph
{
    std::vector<int> nodes; ///< The original node of each kept one.
    std::vector<int> offsets; ///< Where the targets of a kept node begin; one more than there are nodes.
    std::vector<int> targets;
    std::vector<double> weights; ///< How many nodes a kept one stands for, itself included.
    std::vector<double> hanging; ///< By original node: betweenness that folding has settled.
};

/// Folds a graph without direction; one along links is only renumbered.
FoldedGraph foldedGraph(const LinkGraph &graph);

} // namespace skein
