// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <unordered_map>
#include <vector>

namespace skein {

/// The free middle for an item of a size nearest to where it should be, in rings around it.
QPointF nearestFree(QPointF wanted, QSizeF size, const std::function<bool(const QRectF &)> &isFree);

/// Which places of a chart are taken. Rectangles are kept in the cells of a grid, so a question costs no more
/// than what lies near.
class OccupiedRoom
{
public:
    explicit OccupiedRoom(double cell);

    void add(const QRectF &item);
    bool isFree(const QRectF &item) const; ///< True if it overlaps none; touching is no overlap.

    /// A free middle about one `distance` from the centre, where there is most room; farther out when it is
    /// full.
    QPointF freeAround(QPointF centre, double distance, QSizeF size) const;

private:
    template<typename Visit>
    bool visitCells(const QRectF &item, Visit visit) const;
    double clearance(const QRectF &item, double most) const;

    double m_cell;
    std::vector<QRectF> m_items;
    std::unordered_map<qint64, std::vector<int>> m_cells;
};

/// The rectangle of an item of a size around its middle.
QRectF itemRect(QPointF middle, QSizeF size);

} // namespace skein
