// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QSizeF>

#include <vector>

namespace skein {

/// Which items may be moved by pushApart.
enum class Mobility : char { Movable, Fixed };

/// Moves items as little as it takes until no two overlap, `gap` left between them. Fixed ones stay where
/// they are, and may overlap each other. mobility may be empty: all move.
void pushApart(std::vector<QPointF> &positions, const std::vector<QSizeF> &sizes,
               const std::vector<Mobility> &mobility, double gap);

/// How many pairs of items overlap or come nearer than the gap when the positions, not the items, are `scale`
/// times as large; counting ends when there are more than `enough`.
size_t overlappingPairs(const std::vector<QPointF> &positions, double scale, const std::vector<QSizeF> &sizes,
                        double gap, size_t enough);

} // namespace skein
