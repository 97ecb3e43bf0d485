// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

namespace skein {

/// The inner loops of the stress descent, written so that the compiler makes vectors of them. Positions are
/// in links; each step moves nodes a share of the way to their distance in links.

/// All nodes around one: each half of the way, at most, weighted by width / hops^2.
void pullAround(float *x, float *y, int size, int centre, const Hops *hops, float width);

/// All nodes around a pivot, by the share of the way for each number of hops.
void pullTo(float *x, float *y, int size, int pivot, const Hops *hops, const float *shares);

/// Both ends of a link.
void pullLink(float *x, float *y, int from, int to, float share);

} // namespace skein
