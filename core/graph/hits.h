// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// Who points at the right ones (hub) and who is pointed at by the right ones (authority). Each sums to 1.
struct HubsAndAuthorities
{
    std::vector<double> hub;
    std::vector<double> authority;
    bool isComplete = false; ///< False when it was stopped or did not settle.
};

/// By Kleinberg 1999, from equal scores, until they change by less than 1e-14 in all. Parallel links count by
/// the sum of their weights, or once.
HubsAndAuthorities hubsAndAuthorities(const LinkGraph &graph, Weighting weighting, Progress &progress);

} // namespace skein
