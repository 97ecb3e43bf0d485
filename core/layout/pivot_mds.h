// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

#include <random>
#include <span>

namespace skein {

/// A first drawing in units of links, after Brandes and Pich 2006: classical scaling of the distances to some
/// nodes. A row of hops for each pivot. First all x, then all y.
std::vector<float> pivotMds(std::span<const int> pivots, const Hops *rows, int size, std::mt19937 &random);

} // namespace skein
