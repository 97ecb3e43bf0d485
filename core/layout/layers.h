// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

namespace skein {

/// A part in layers: every link leads from a layer to the next, over waypoints where it is longer. Items
/// 0..n-1 are the part's nodes, the rest are waypoints.
struct Layers
{
    std::vector<std::vector<int>> rows; ///< Items from left to right.
    std::vector<std::vector<int>> above; ///< By item: its neighbours in the row before.
    std::vector<std::vector<int>> below; ///< By item: its neighbours in the row after.
    int nodes = 0;
};

/// Ranks by the direction of links, circles broken where a search from the least pointed-at node meets itself
/// (Sugiyama, Tagawa and Toda 1981); rows are ordered to cross little.
Layers layersOf(const LayoutInput &input, const LayoutPart &part);

/// Given ranks, 0 at the top: links between equal ranks have no say in the order.
Layers layersByRank(const LayoutGraph &graph, const std::vector<int> &ranks);

} // namespace skein
