// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout.h"

#include <optional>

namespace skein {

/// The mean over up to 2,000 nodes of how much the graph's neighbours and as many nearest nodes on paper have
/// in common (Jaccard). 1 is perfect.
double neighbourhoodPreservation(const LayoutInput &input, const std::vector<QPointF> &positions);

/// Pairs of links that cross on paper; nothing beyond 20,000 links.
std::optional<qint64> crossings(const LayoutInput &input, const std::vector<QPointF> &positions);

} // namespace skein
