// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_measures.h"

namespace skein {

static constexpr MeasureReading Readings[] = {
    {"degree", "how many others this one is known to deal with",
     "how often, how recently, or in what part; a call centre and a taxi firm have many too"},
    {"in_degree", "how many others approach this one", "why; many wrong numbers or a business look the same"},
    {"out_degree", "how many others this one approaches", "whether anybody answered or heeded it"},
    {"strength", "how much contact there is in all", "with how many; one busy line may be the whole of it"},
    {"betweenness",
     "who stands between others: what passes from one to another by the shortest way passes here",
     "that anything did pass, or that there is no other way"},
    {"betweenness_norm", "as betweenness, so that graphs of different size can be compared",
     "more than betweenness does"},
    {"betweenness_error", "how far an estimated betweenness may be from the true one",
     "a likely error: it is a limit"},
    {"closeness", "who reaches everybody else in few steps",
     "influence; and the figures of two components do not compare"},
    {"harmonic", "as closeness, and who is out of reach simply counts nothing", "influence"},
    {"eccentricity", "how many steps the farthest other is away", "how near most others are"},
    {"eigenvector", "who is linked to those who are well linked themselves",
     "anything about small components beside a large one"},
    {"pagerank", "where a walk along links would often come by", "rank in an organisation"},
    {"hub", "who points at those whom many point at", "leadership: directory enquiries would score high"},
    {"authority", "whom good hubs point at", "leadership: a helpline would score high"},
    {"core", "how deep in the thick of the graph somebody is",
     "importance: those who direct may keep to the edge"},
    {"truss", "how closely knit the tightest circle is that somebody belongs to",
     "that the circle knows of itself"},
    {"link_truss", "how closely knit the tightest circle is that this link belongs to",
     "that the circle knows of itself"},
    {"constraint",
     "how far somebody's contacts are all each other's contacts; the lower, the freer to broker",
     "that the freedom is used"},
    {"effective_size", "how many separate circles somebody's contacts make", "how large those circles are"},
    {"clustering", "how many of somebody's contacts deal with each other", "who of them began it"},
    {"component", "which separate part of the graph somebody is in",
     "that two parts have nothing to do with each other: only that no link is recorded"},
    {"strong_component", "the circle in which word can come back to whoever sent it", "that it did"},
    {"community", "a group that is linked more within than chance would have it",
     "membership of a gang: another seed may draw another border"},
    {"leiden", "a group that is linked more within than chance would have it, and hangs together",
     "membership of a gang: another seed may draw another border"},
    {"cut_point", "without this one, others lose touch as far as the records go",
     "that they have no other means of contact"},
    {"reach_lost", "how many pairs of others lose touch without this one",
     "how soon they would find another way"},
    {"link_betweenness", "the links that join groups: what passes by the shortest way passes here",
     "that anything did pass, or that there is no other way"},
    {"link_bridge", "the only recorded way between two parts", "that there is no other means of contact"},
    {"density", "how much of what could be linked is linked",
     "anything across graphs of very different size: large ones are always thin"},
    {"reciprocity", "how often contact is answered", "how soon, or whether gladly"},
    {"components", "into how many separate parts the records fall", "that the parts are strangers"},
    {"strong_components", "into how many circles of mutual reach the graph falls", "that word did go round"},
    {"diameter", "how many steps the two are apart who are farthest from each other", "how far most are"},
    {"diameter_at_most", "the diameter is no more than this", "that it is as much"},
    {"mean_path", "how many steps two are apart on the whole",
     "pairs that cannot reach each other: they are not counted"},
    {"transitivity", "how often two contacts of one deal with each other", "which ones"},
    {"communities", "how many groups the division has",
     "that so many groups exist: it is one good division among several"},
    {"modularity", "how much more is linked within the groups than chance would have it",
     "that the groups are real: random graphs reach some modularity too"},
    {"leiden_communities", "how many groups the division has",
     "that so many groups exist: it is one good division among several"},
    {"leiden_modularity", "how much more is linked within the groups than chance would have it",
     "that the groups are real: random graphs reach some modularity too"},
    {"bridges", "how many links are the only way between two parts",
     "that there is no other means of contact"},
    {"cut_points", "how many hold others together who would lose touch without them",
     "that they have no other means of contact"}};

std::span<const MeasureReading> measureReadings()
{
    return Readings;
}

} // namespace skein
