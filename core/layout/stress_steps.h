// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

#include <span>

namespace skein {

/// The inner loops of the stress layout, written so that the compiler makes vectors of them, as wide as the
/// machine has. The width changes no bit of the result. Positions are in links.

/// Moves all nodes towards or away from one point, the share min(mostShare, width / hops^2) of the way that
/// is missing to their distance in links (Zheng, Pawar and Goodman 2019, one end of each pair moved).
void pullAround(float *x, float *y, int size, QPointF centre, const Hops *hops, float width, float mostShare);

/// Both ends of a link.
void pullLink(float *x, float *y, int from, int to, float share);

/// Of the ratios of distance on paper to distance in links, from one point.
struct RatioSums
{
    double ratios = 0;
    double squares = 0;
};

/// Over nodes that are not at the point: hops[node] + more is above 0.
RatioSums ratioSums(const float *x, const float *y, int size, QPointF centre, const Hops *hops, float more);

/// Over all pairs of a source and another node. First all x, then all y; a row of hops for each source.
RatioSums ratiosToSources(const std::vector<float> &xy, std::span<const int> sources, const Hops *rows,
                          int size);

/// The sum of products, in an order that does not depend on the machine.
double dotProduct(std::span<const float> left, std::span<const float> right);

/// sum[place] += factor * each[place].
void addScaled(std::span<float> sum, std::span<const float> each, float factor);

} // namespace skein
