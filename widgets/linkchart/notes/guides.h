// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace skein {

/// What brings a moved box into line with others, edge to edge or middle to middle.
struct Guides
{
    QPointF shift; ///< On top of where it was let go; nothing across or down where no guide is near.
    std::optional<double> across; ///< Where the vertical guide is.
    std::optional<double> down;
};

/// The nearest in each direction that is no further than that.
Guides guidesFor(const QRectF &box, const std::vector<QRectF> &others, double within);

} // namespace skein
