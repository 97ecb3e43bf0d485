// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// Groups that are linked more among themselves than chance would have it.
struct Communities
{
    std::vector<int> of; ///< By node; 0 is the largest group, equal sizes by their first node.
    std::vector<int> sizes;
    double modularity = 0; ///< Of this division, resolution 1 (Newman and Girvan 2004).
    bool isComplete = false;
};

/// Louvain (Blondel et al. 2008), each level refined once more on the way back, and groups that fell apart
/// split; or Leiden (Traag, Waltman and van Eck 2019), whose groups always hang together.
enum class CommunityMethod { Louvain, Leiden };

/// Direction is ignored: by weight, the weights of a pair are summed; unweighted, a linked pair counts one.
/// The same seed gives the same groups.
Communities communities(const LinkGraph &graph, Weighting weighting, quint32 seed, Progress &progress,
                        CommunityMethod method = CommunityMethod::Louvain);

/// Modularity of a given division along links (Leicht and Newman 2008): chance keeps how much leaves and how
/// much reaches each node. 0 for a graph without links.
double directedModularity(const LinkGraph &graph, Weighting weighting, const std::vector<int> &groupOf);

/// Modularity of a given division; 0 for a graph without links.
double modularity(const LinkGraph &graph, Weighting weighting, const std::vector<int> &groupOf);

} // namespace skein
