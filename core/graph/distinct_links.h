// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <utility>
#include <vector>

namespace skein {

/// The linked pairs, parallel links as one and no loops, in ascending order. Without direction the first of
/// the two is the lesser.
std::vector<std::pair<int, int>> distinctLinks(const LinkGraph &graph);

/// The distinct link by place in the rows of LinkGraph::Boost::out, and the same for in, which without
/// direction is empty.
struct LinkNumbers
{
    std::vector<int> out;
    std::vector<int> in;
};
LinkNumbers distinctLinkNumbers(const LinkGraph &graph);

} // namespace skein
