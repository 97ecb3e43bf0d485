// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility>
#include <vector>

namespace skein {

/// Connected graphs to measure with, the same for a number of nodes on every machine.
using Pairs = std::vector<std::pair<int, int>>;

/// Like calls: communities whose sizes and members' degrees follow power laws, and 49 of 100 nodes that ring
/// one number only.
Pairs communityGraph(int nodes);

/// Like packages that need each other: each new node needs some of the nodes before it, and what one of them
/// needs; a few are needed by thousands.
Pairs dependencyGraph(int nodes);

} // namespace skein
