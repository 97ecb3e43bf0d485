// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// Where the arcs of each node begin, and where each leads.
struct Arcs
{
    std::vector<int> offsets; ///< One more than there are nodes.
    std::vector<int> targets;
    std::vector<int> links; ///< Of each target, its place in distinctLinks().

    int degree(int node) const { return offsets[size_t(node) + 1] - offsets[size_t(node)]; }
};

/// A graph whose hanging trees are folded into the nodes they hang on, in flat arrays for searches.
/// Numbers are given breadth first, component by component, so that neighbours lie near each other in memory.
struct FoldedGraph
{
    std::vector<int> nodes; ///< The original node of each kept one.
    std::vector<int> partStarts; ///< The first kept node of each component, and their number.
    Arcs out;
    Arcs in; ///< Empty without direction, where out is its own reverse.
    std::vector<double> weights; ///< How many nodes a kept one stands for, itself included.
    std::vector<double> hanging; ///< By original node: betweenness that folding has settled.
    std::vector<double> hangingLinks; ///< The same by distinct link.

    const Arcs &backward() const { return in.offsets.empty() ? out : in; }
};

enum class Trees { Folded, Kept };

/// Folds a graph without direction, or only renumbers it; one along links is only renumbered.
FoldedGraph foldedGraph(const LinkGraph &graph, Trees trees = Trees::Folded);

} // namespace skein
