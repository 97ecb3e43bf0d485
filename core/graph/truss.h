// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// The largest k for which the node is in a k-truss: a part of the graph where each link closes at least k-2
/// triangles (Cohen 2008). 2 for a node with links but no triangle, 0 for one without links. Direction,
/// parallel links and loops are ignored.
struct TrussNumbers
{
    std::vector<int> of;
    std::vector<int> ofLinks; ///< By pair, direction ignored, in ascending order.
    bool isComplete = false; ///< False when it was stopped.
};

TrussNumbers trussNumbers(const LinkGraph &graph, Progress &progress);

} // namespace skein
