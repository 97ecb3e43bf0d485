// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

namespace skein {

/// Positions of a connected graph that show what belongs together: links pull with their length, all nodes
/// push each other away with 1 / distance (Noack 2007: the energy between LinLog and Fruchterman and
/// Reingold's). By levels (Walshaw 2003): pendants are folded, nodes joined until 50 are left; those are laid
/// out true to distance, then each level settles and opens into the next. The mean length of a link is 1.
/// First all x, then all y. Empty when it was stopped.
std::vector<float> forceDescent(const LayoutGraph &graph, quint32 seed, Progress &progress);

} // namespace skein
