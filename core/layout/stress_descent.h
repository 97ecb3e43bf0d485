// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

namespace skein {

/// Positions of a connected graph, in units of links, that make distances on paper like distances in links
/// (Gansner, Koren and North 2005): stochastic gradient descent (Zheng, Pawar and Goodman 2019) from a
/// PivotMDS start (Brandes and Pich 2006). All pairs up to 2,000 nodes; beyond that the links and distances
/// from a sample of nodes. Ortmann, Klimenta and Brandes 2017 weight each pivot by its region; with nodes
/// drawn evenly the sample is without bias as it is, and came out lower. First all x, then all y. Empty when
/// it was stopped.
std::vector<float> stressDescent(const LayoutGraph &graph, quint32 seed, Progress &progress);

} // namespace skein
