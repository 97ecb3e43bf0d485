// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// The longest of all shortest paths within components, in links.
struct Diameter
{
    int atLeast = 0;
    int atMost = 0; ///< The same when it is exact.
    std::vector<int> bounds; ///< By component as components() numbers them: no path in it is longer.
    bool isComplete = false; ///< False when it was stopped.
};

/// Direction is ignored. Exact for most graphs after a few searches (iFUB, Crescenzi et al. 2013), else
/// bounds.
Diameter diameter(const LinkGraph &graph, Progress &progress);

} // namespace skein
