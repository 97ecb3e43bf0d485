// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

#include <random>

namespace skein {

/// Nodes far from each other and the distances from each of them to all, row by row.
struct Pivots
{
    std::vector<int> nodes;
    std::vector<Hops> hops;

    const Hops *row(size_t pivot, int size) const { return hops.data() + pivot * size_t(size); }
};

/// Each next pivot is the node farthest from those before it. The graph must be connected.
Pivots farthestPivots(const LayoutGraph &graph, int count, int first);

/// A first drawing in units of links, after Brandes and Pich 2006: classical scaling of the pivots'
/// distances.
std::vector<float> pivotMds(const LayoutGraph &graph, const Pivots &pivots, std::mt19937 &random);

} // namespace skein
