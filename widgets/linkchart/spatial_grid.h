// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace skein {

/// Square cells over an area that hold numbers of things; what culling, hit testing and label placement
/// share.
class SpatialGrid
{
public:
    SpatialGrid() = default;
    /// Cells are at least so wide, and wider where the area is large.
    SpatialGrid(const QRectF &area, double cell);

    void add(const QRectF &box, int thing);
    void add(const QLineF &line, int thing); ///< To the cells it passes.

    /// Calls visit(thing) for everything in the cells that the box touches, until it returns false. A thing
    /// in several cells is visited several times.
    template<typename Visit>
    void visit(const QRectF &box, Visit &&visit) const
    {
        if (m_cells.empty())
            return;
        const Range range = rangeOf(box);
        for (int row = range.top; row <= range.bottom; ++row)
            for (int column = range.left; column <= range.right; ++column)
                for (const int thing : m_cells[size_t(row) * size_t(m_columns) + size_t(column)])
                    if (!visit(thing))
                        return;
    }

private:
    struct Range
    {
        int left, top, right, bottom;
    };
    Range rangeOf(const QRectF &box) const;

    QPointF m_origin;
    double m_cell = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::vector<int>> m_cells;
};

/// True if a point of the line lies in the box.
bool crosses(const QLineF &line, const QRectF &box);

/// From the point to the nearest point of the line between its ends.
double distance(QPointF point, const QLineF &line);

} // namespace skein
