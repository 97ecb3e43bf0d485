// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <QPointF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace skein {

enum class LayoutKind {
    Organic, ///< Distances on paper as the distances in links.
    Cluster, ///< What is much linked stands together; few links cross.
    Hierarchical, ///< Layers, links downwards where their direction allows it.
    Circular, ///< Each component a circle, few crossings.
    Concentric, ///< The most linked in the middle, rings by distance in links from it.
    Roles, ///< Layers by rank, as an organised crime group is built.
    Grouped, ///< Each group by itself, or hubs with their satellites around them.
    Peacock, ///< Hubs with their satellites fanned above them, in rows, the largest fan first.
    Bipartite, ///< Two columns that face each other, few crossings between: people and their phones.
    Grid, ///< Rows and columns, the most linked first.
    Time, ///< Across by first time, one row an item.
};

/// "organic", "cluster" and so on: each kind's word in small letters.
std::optional<LayoutKind> layoutKindNamed(const QString &name);
QString layoutKindName(LayoutKind kind);
QString layoutKindList(const QString &lastJoint); ///< All names; between the last two " and ", for instance.

/// What is to be placed: nodes 0..nodes-1 and links between them. A layout is a pure function of this: the
/// same input gives the same positions, to the bit.
struct LayoutInput
{
    int nodes = 0;
    std::vector<std::pair<int, int>> links; ///< From, to. Parallel links and loops do no harm.
    std::vector<double>
        strengths; ///< By link, for organic and cluster: the stronger, the nearer. Empty: all alike.
    bool hasDirection = true; ///< False: for LayoutKind::Hierarchical the most linked node stands at the top.
    std::vector<QSizeF> sizes; ///< Of the items with their labels; empty: all 40 by 40. Units of positions.
    std::vector<std::optional<QPointF>> fixed; ///< Where someone put an item; it stays there. Empty: nowhere.
    std::vector<std::optional<QPointF>>
        before; ///< Where items stand that may move, but should hardly: organic
                ///< and cluster then only find room for the others. Empty: none.
    std::vector<std::optional<double>> times; ///< For LayoutKind::Time, in any unit; empty: undated.
    std::vector<int> groups; ///< For LayoutKind::Grouped; empty: around the most linked neighbours. For
                             ///< Bipartite: 0 stands on the left; empty: neighbours on different sides.
    std::vector<int> ranks; ///< For LayoutKind::Roles: 0 at the top; negative or empty: below its neighbours.
    double linkLength = 120; ///< Wanted length of a link, in units of positions.
    quint32 seed = 1;
};

struct Layout
{
    std::vector<QPointF> positions; ///< Middles of the items, y downwards. No two items overlap that could be
                                    ///< kept apart: fixed ones may.
    bool isComplete = false; ///< False when it was stopped; the positions are then of no use.
};

/// Places everything. Where half of the items or more have a place, organic and cluster find free room for
/// the others near their neighbours. Else all are laid out as always, the drawing is moved to what is fixed,
/// and what is in its way steps aside.
Layout layOut(LayoutKind kind, const LayoutInput &input, Progress &progress);

/// Lays out some items by themselves, about where they stand, in the nearest place where they cover none of
/// the others. Those stay, and so do the fixed ones among the chosen.
Layout layOutChosen(LayoutKind kind, const LayoutInput &input, const std::vector<QPointF> &positions,
                    const std::vector<int> &chosen, Progress &progress);

/// How far items went that had a place. Units of positions.
struct Displacement
{
    double mean = 0; ///< Over all that had a place.
    double most = 0;
    int moved = 0;
    int of = 0; ///< How many had a place.
};

Displacement displacement(const std::vector<std::optional<QPointF>> &before,
                          const std::vector<QPointF> &after);

/// How far distances on paper are from distances in links, with the best scale: 1 - (sum D/d)^2 / (N sum
/// D^2/d^2) over the N pairs of one component. 0 is perfect. Exact up to 12,000 nodes, then from 400 nodes
/// drawn evenly.
double normalisedStress(const LayoutInput &input, const std::vector<QPointF> &positions);

} // namespace skein
