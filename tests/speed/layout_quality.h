// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout.h"

namespace skein {

/// The mean over up to 2,000 nodes of how much the graph's neighbours and as many nearest nodes on paper have
/// in common (Jaccard). 1 is perfect.
double neighbourhoodPreservation(const LayoutInput &input, const std::vector<QPointF> &positions);

struct Crossings
{
    double count = 0;
    bool isEstimate = false;
};

/// Pairs of links that cross on paper. Beyond 20,000 links from 2,000 of them drawn evenly, each against all.
Crossings crossings(const LayoutInput &input, const std::vector<QPointF> &positions);

} // namespace skein
