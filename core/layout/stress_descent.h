// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

namespace skein {

/// Positions of a connected graph, in units of links, that make distances on paper like distances in links:
/// stochastic gradient descent (Zheng, Pawar and Goodman 2019) from a PivotMDS start. All pairs up to 3,000
/// nodes, beyond that links and 200 pivots (Ortmann, Klimenta and Brandes 2016). First all x, then all y.
/// Empty when it was stopped.
std::vector<float> stressDescent(const LayoutGraph &graph, quint32 seed, Progress &progress);

} // namespace skein
