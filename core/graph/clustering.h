// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <vector>

namespace skein {

/// How often a node's neighbours know each other. Direction, parallel links and loops are ignored.
struct Clustering
{
    std::vector<double>
        local; ///< Linked pairs of neighbours / all pairs (Watts and Strogatz 1998); 0 below two.
    double average = 0; ///< Mean of local over all nodes.
    double transitivity = 0; ///< Three times the triangles / connected triples; 0 without triples.
    bool isComplete = false;
};

Clustering clustering(const LinkGraph &graph, Progress &progress);

/// The same by direction, by weight or by both: 0 below two ties. Along links, triangles whichever way they
/// run over all that the node's ties could make (Fagiolo 2007). By weight, a triangle counts the cube root of
/// the product of its weights, each as a share of the largest of the graph (Onnela et al. 2005). As networkx
/// has it. Local is empty when it was stopped.
struct TieClustering
{
    std::vector<double> local;
    double average = 0;
};
TieClustering tieClustering(const LinkGraph &graph, Weighting weighting, Progress &progress);

} // namespace skein
