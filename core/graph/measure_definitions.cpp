// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_measures.h"

namespace skein {

/// How near and how needed a node is.
static std::vector<MeasureDefinition> centralities(bool isDirected)
{
    std::vector<MeasureDefinition> found{
        {"betweenness",
         isDirected
             ? "sum over ordered pairs of others of the share of their shortest directed paths through this "
               "node; not normalised (Brandes 2001)"
             : "sum over unordered pairs of others of the share of their shortest paths through this node; "
               "not normalised (Brandes 2001)"},
        {"betweenness_norm",
         isDirected ? "betweenness / ((n-1)(n-2)), n all nodes"
                    : "betweenness / ((n-1)(n-2)/2), n all nodes"},
        {"betweenness_error",
         "only of an estimate: with the confidence of graph.sampled, betweenness is no further off than "
         "this"},
        {"closeness",
         isDirected ? "number of nodes reached along links / sum of distances to them; 0 when none is reached"
                    : "number of nodes reached / sum of distances to them, so within the component (igraph, "
                      "normalised); 0 for a node without links"},
        {"harmonic",
         isDirected ? "sum of 1/distance to all nodes reached along links; not normalised"
                    : "sum of 1/distance to all nodes reached; not normalised"},
        {"eccentricity",
         isDirected ? "distance to the farthest node reached along links; 0 when none is reached"
                    : "distance to the farthest node of the component"},
        {"eigenvector",
         isDirected
             ? "eigenvector of the largest eigenvalue, what points here counts; highest is 1; all 0 without "
               "a circle of links"
             : "eigenvector of the largest eigenvalue; highest is 1; 0 outside the component of that "
               "eigenvalue"},
        {"pagerank",
         isDirected ? "PageRank along links, damping 0.85, who has no way on starts anywhere; sums to 1"
                    : "PageRank, links both ways, damping 0.85, who has no way on starts anywhere; sums "
                      "to 1"}};
    if (isDirected) // without direction a hub is an authority
        found.insert(found.end(),
                     {{"hub", "links to good authorities (HITS, Kleinberg 1999); sums to 1"},
                      {"authority", "is linked to by good hubs (HITS, Kleinberg 1999); sums to 1"}});
    return found;
}

/// What a node is part of, and what hangs on it.
static std::vector<MeasureDefinition> standings(bool isWeighted)
{
    return {
        {"core",
         "largest k such that the node is in a part where everyone has k neighbours; direction ignored"},
        {"truss",
         "largest k such that the node is in a part where each link closes k-2 triangles; 2 without "
         "triangles, 0 without links; direction ignored"},
        {"constraint",
         isWeighted ? "Burt 1992: how much the node's contacts are each other's contacts, by weight, both "
                      "directions together; low is free"
                    : "Burt 1992: how much the node's contacts are each other's contacts, both directions "
                      "together; low is free"},
        {"effective_size",
         "contacts less the mean number of their links with each other (Burt 1992, Borgatti 1997); "
         "direction and weights ignored"},
        {"clustering",
         "linked pairs of neighbours / all pairs of neighbours; 0 with fewer than two; direction "
         "ignored"},
        {"component", "number of the connected part, 0 is the largest; direction ignored"},
        {"community", "number of the Louvain group, 0 is the largest; direction ignored, resolution 1"},
        {"leiden",
         "number of the Leiden group (Traag, Waltman and van Eck 2019), 0 is the largest; its members hang "
         "together; direction ignored, resolution 1"},
        {"cut_point", "without this node its component falls apart; direction ignored"},
        {"reach_lost",
         "pairs of others that can no longer reach each other without this node; direction ignored"}};
}

/// What paths amount to that are shortest by length instead of by number of links.
static std::vector<MeasureDefinition> weightedDefinitions(bool isDirected)
{
    return {{"weighted_betweenness",
             isDirected
                 ? "as betweenness, by the directed paths of least length; 'weights' says how long a link is"
                 : "as betweenness, by the paths of least length; 'weights' says how long a link is"},
            {"weighted_closeness",
             isDirected
                 ? "number of nodes reached along links / sum of lengths to them; 0 when none is reached"
                 : "number of nodes reached / sum of lengths to them, so within the component; 0 for none"},
            {"weighted_harmonic",
             isDirected ? "sum of 1/length to all nodes reached along links; not normalised"
                        : "sum of 1/length to all nodes reached; not normalised"},
            {"weighted_clustering",
             isDirected
                 ? "triangles of any direction, each the cube root of the product of its weights as shares "
                   "of the largest, / all that the node's links could make (Fagiolo 2007)"
                 : "triangles, each the cube root of the product of its weights as shares of the largest, / "
                   "all pairs of neighbours (Onnela et al. 2005); parallel links together"}};
}

static std::vector<MeasureDefinition> linkDefinitions(bool isDirected, bool isWeighted)
{
    std::vector<MeasureDefinition> found{
        {"link_betweenness",
         isDirected
             ? "sum over ordered pairs of the share of their shortest directed paths that use this link, "
               "its own ends included; not normalised (Girvan and Newman 2002)"
             : "sum over unordered pairs of the share of their shortest paths that use this link, its own "
               "ends included; not normalised (Girvan and Newman 2002)"},
        {"link_bridge",
         "without this link its component falls apart; parallel links count as one; direction ignored"},
        {"link_truss",
         "largest k such that the link is in a part where each link closes k-2 triangles; direction "
         "ignored"}};
    if (isWeighted)
        found.push_back({"link_weighted_betweenness",
                         "as link betweenness, by the paths of least length; 'weights' says how long a link "
                         "is"});
    return found;
}

static std::vector<MeasureDefinition> nodeDefinitions(bool isDirected, bool isWeighted)
{
    std::vector<MeasureDefinition> found{
        {"degree",
         isDirected ? "in_degree + out_degree: a pair linked both ways counts twice"
                    : "number of others linked to; parallel links count once, links to itself not"}};
    if (isDirected) {
        found.push_back({"in_degree", "number of others with a link to this node"});
        found.push_back({"out_degree", "number of others this node has a link to"});
    }
    if (isWeighted)
        found.push_back({"strength", "sum of the weights of all links to others, parallel ones included"});
    for (const auto &group : {centralities(isDirected), standings(isWeighted)})
        found.insert(found.end(), group.begin(), group.end());
    if (isWeighted) {
        const std::vector<MeasureDefinition> weighted = weightedDefinitions(isDirected);
        found.insert(found.end(), weighted.begin(), weighted.end());
    }
    if (isDirected)
        found.push_back({"directed_clustering",
                         "triangles of any direction / all that the node's links could make (Fagiolo 2007); "
                         "0 with fewer than two"});
    if (isDirected)
        found.push_back({"strong_component",
                         "number of the part in which everybody can reach everybody along links, 0 is the "
                         "largest"});
    return found;
}

static std::vector<MeasureDefinition> wholeDefinitions(bool isDirected, bool isWeighted)
{
    std::vector<MeasureDefinition> found{
        {"nodes", "number of nodes"},
        {"edges", "number of links as given, parallel ones and links to itself included"},
        {"distinct_edges", isDirected ? "ordered pairs that are linked" : "pairs that are linked"},
        {"loops", "links from a node to itself; no measure counts them"},
        {"density", isDirected ? "distinct_edges / (n(n-1))" : "distinct_edges / (n(n-1)/2)"}};
    if (isDirected)
        found.push_back({"reciprocity", "share of distinct_edges that are answered"});
    const std::vector<MeasureDefinition> common{
        {"components", "number of connected parts; direction ignored"},
        {"diameter", "longest of all shortest paths within the components, in links"},
        {"diameter_at_most", "only where the diameter is a bound: it is no longer than this"},
        {"mean_path", "mean length of the shortest paths between all pairs that have one"},
        {"clustering",
         "mean of the nodes' clustering, nodes with fewer than two neighbours count 0 (Watts and "
         "Strogatz)"},
        {"transitivity", "three times the triangles / connected triples; direction ignored"},
        {"communities", "number of Louvain groups"},
        {"modularity",
         isWeighted ? "of the Louvain groups, by weight, direction ignored, resolution 1"
                    : "of the Louvain groups, each linked pair counts one, resolution 1"},
        {"leiden_communities", "number of Leiden groups"},
        {"leiden_modularity",
         isWeighted ? "of the Leiden groups, by weight, direction ignored, resolution 1"
                    : "of the Leiden groups, each linked pair counts one, resolution 1"},
        {"bridges", "links whose loss splits a component; parallel links count as one; direction ignored"},
        {"cut_points", "nodes whose loss splits a component"}};
    found.insert(found.end(), common.begin(), common.end());
    if (isWeighted)
        found.insert(found.end(),
                     {{"weighted_mean_path",
                       "mean length of the paths of least length between all pairs that "
                       "have one; 'weights' says how long a link is"},
                      {"weighted_diameter", "longest of all paths of least length within the components"},
                      {"weighted_clustering", "mean of the nodes' weighted_clustering"}});
    if (isDirected)
        found.insert(
            found.end(),
            {{"strong_components", "number of parts in which everybody can reach everybody along links"},
             {"directed_clustering", "mean of the nodes' directed_clustering"},
             {"directed_modularity",
              "of the Louvain groups, which are found without direction, along links: "
              "chance keeps what leaves and what reaches each node (Leicht and Newman "
              "2008)"},
             {"leiden_directed_modularity", "the same of the Leiden groups"}});
    return found;
}

std::vector<MeasureDefinition> measureDefinitions(MeasureScope scope, Direction direction,
                                                  Weighting weighting)
{
    const bool isDirected = direction == Direction::AlongLinks;
    const bool isWeighted = weighting == Weighting::ByWeight;
    if (scope == MeasureScope::Link)
        return linkDefinitions(isDirected, isWeighted);
    return scope == MeasureScope::Node ? nodeDefinitions(isDirected, isWeighted)
                                       : wholeDefinitions(isDirected, isWeighted);
}

} // namespace skein
