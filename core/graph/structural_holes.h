// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// How much of what a node has in its contacts it has there alone (Burt 1992).
struct StructuralHoles
{
    std::vector<double> constraint; ///< NaN for a node without links.
    std::vector<double> effectiveSize; ///< Contacts less the mean number of their links with each other.
    bool isComplete = false; ///< False when it was stopped.
};

/// Constraint: the sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the share of i's
/// ties, in both directions, that goes to j. Effective size: Borgatti 1997, without direction and weight.
StructuralHoles structuralHoles(const LinkGraph &graph, Weighting weighting, Progress &progress);

} // namespace skein
