// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// The connected parts of a graph, direction ignored; 0 is the largest, equal sizes by their first node.
struct Components
{
    std::vector<int> of; ///< By node.
    std::vector<int> sizes; ///< By component, descending.
};

Components components(const LinkGraph &graph);

/// Parts in which everybody can reach everybody along links (Tarjan 1972).
Components strongComponents(const LinkGraph &graph);

/// Renumbers groups by size (largest first), equal sizes by their first node.
Components groupsBySize(const std::vector<int> &groupOf);

} // namespace skein
