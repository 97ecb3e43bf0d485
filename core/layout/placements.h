// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout_graph.h"

namespace skein {

/// The layouts of one connected part. Positions are in the order of part.nodes and in units of the input,
/// items kept apart. Empty when the work was stopped.
using PartPositions = std::vector<QPointF>;

PartPositions hierarchicalPart(const LayoutInput &input, const LayoutPart &part, Progress &progress);
PartPositions circularPart(const LayoutInput &input, const LayoutPart &part, Progress &progress);
PartPositions concentricPart(const LayoutInput &input, const LayoutPart &part, Progress &progress);

/// The layouts of everything at once, in node order. Those with progress are empty when the work was stopped.
std::vector<QPointF> organicPositions(const LayoutInput &input, Progress &progress);
std::vector<QPointF> clusterPositions(const LayoutInput &input, Progress &progress);
std::vector<QPointF> groupedPositions(const LayoutInput &input, Progress &progress);
std::vector<QPointF> rolePositions(const LayoutInput &input);
std::vector<QPointF> bipartitePositions(const LayoutInput &input);
std::vector<QPointF> peacockPositions(const LayoutInput &input);
std::vector<QPointF> gridPositions(const LayoutInput &input);
std::vector<QPointF> timePositions(const LayoutInput &input);

/// New items around those that are fixed or stood before, where they are linked to them, farther links later;
/// what is linked to none of them is laid out by itself below. Empty when the work was stopped.
std::vector<QPointF> aroundFixed(const LayoutInput &input, Progress &progress);

/// Parts side by side, each laid out by itself. Empty when the work was stopped.
using LayOutPart = PartPositions (*)(const LayoutInput &, const LayoutPart &, Progress &);
std::vector<QPointF> partsSideBySide(const LayoutInput &input, LayOutPart layOutPart, Progress &progress);

/// The parts as they are drawn, packed.
std::vector<QPointF> packParts(const LayoutInput &input, const std::vector<LayoutPart> &parts,
                               const std::vector<PartPositions> &drawn);

/// The room left between items.
double itemGap(const LayoutInput &input);

} // namespace skein
