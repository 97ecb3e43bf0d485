// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// A node stands high when its neighbours do (Bonacich 1972): the eigenvector of the largest eigenvalue of
/// the adjacency matrix, scaled so that the highest is 1. Outside the component of the largest eigenvalue it
/// is 0; where components share that eigenvalue, each counts as the start vector of degrees falls into it, as
/// in igraph. Along links, what points at a node counts.
struct EigenvectorCentrality
{
    std::vector<double> score;
    double eigenvalue
        = 0; ///< 0 for a graph without links and along links without circles: then all scores are 0.
    bool isShared = false; ///< Several components have that eigenvalue: between them the scores say little.
    bool isComplete = false; ///< False when it was stopped or did not settle.
};

/// Settles to 1e-13 of the length.
EigenvectorCentrality eigenvectorCentrality(const LinkGraph &graph, Weighting weighting, Progress &progress);

} // namespace skein
