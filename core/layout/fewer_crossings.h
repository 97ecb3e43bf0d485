// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"
#include "core/layout/push_apart.h"

namespace skein {

/// A drawing of a few items that is to be read on paper.
struct SmallDrawing
{
    const LayoutGraph &graph;
    std::vector<QPointF> &positions; ///< No two items overlap, before and after.
    const std::vector<QSizeF> &sizes;
    std::vector<Mobility> mobility; ///< Empty: all may move.
    double gap = 0; ///< To be left between items.
    double mostStressGrowth = 0; ///< Share by which the normalised stress may grow.
};

/// More items than this are not tried.
inline constexpr int mostToUntangle = 200;

/// Puts one item after another, those in most trouble first, where fewer links cross and fewer run under
/// items that they do not belong to, until nothing is gained or a fixed amount of work is done (a quarter of
/// a second).
void untangle(const SmallDrawing &drawing);

/// How hard a drawing is to read.
struct Tangle
{
    int crossings = 0; ///< Pairs of links that cross.
    int covered = 0; ///< Pairs of a link and an item that it runs under.
};

Tangle tangleOf(const LayoutGraph &graph, const std::vector<QPointF> &positions,
                const std::vector<QSizeF> &sizes);

} // namespace skein
