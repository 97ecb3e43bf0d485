// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// The largest k for which the node is in a part of the graph where everyone has k neighbours. Direction,
/// parallel links and loops are ignored. After Batagelj and Zaversnik 2003.
std::vector<int> coreNumbers(const LinkGraph &graph);

} // namespace skein
