// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// Where someone ends up who keeps following links, and at each step starts anew anywhere with probability
/// 1 - damping. Who has no link to follow starts anew. Sums to 1 (Brin and Page 1998).
struct PageRank
{
    std::vector<double> share;
    bool isComplete = false;
};

/// To 1e-14 in the sum of changes.
PageRank pageRank(const LinkGraph &graph, Weighting weighting, Progress &progress, double damping = 0.85);

} // namespace skein
