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

    double cellSize() const { return m_cell; }
    void add(const QRectF &box, int thing);
    void add(const QLineF &line, int thing); ///< To the cells it passes.

    /// Calls visit(thing) for everything in the cells that the box touches, until it returns false. A thing
    /// in several cells is visited several times.
    template<typename Visit>
    void visit(const QRectF &box, Visit &&visit) const
    {
        if (m_first.empty())
            return;
        const Range range = rangeOf(box);
        for (int row = range.top; row <= range.bottom; ++row)
            for (int column = range.left; column <= range.right; ++column)
                for (int entry = m_first[cell(row, column)]; entry >= 0;
                     entry = m_entries[size_t(entry)].next)
                    if (!visit(m_entries[size_t(entry)].thing))
                        return;
    }

private:
    struct Range
    {
        int left, top, right, bottom;
    };
    /// A cell is a chain of these, the latest first: adding a hundred thousand things asks for memory a few
    /// times, not once a cell.
    struct Entry
    {
        int thing;
        int next; ///< Of the same cell; less than zero: none.
    };
    Range rangeOf(const QRectF &box) const;
    size_t cell(int row, int column) const { return size_t(row) * size_t(m_columns) + size_t(column); }
    void put(size_t cell, int thing)
    {
        m_entries.push_back({thing, m_first[cell]});
        m_first[cell] = int(m_entries.size()) - 1;
    }

    QPointF m_origin;
    double m_cell = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<int> m_first; ///< By cell, row by row.
    std::vector<Entry> m_entries;
};

/// True if a point of the line lies in the box.
bool crosses(const QLineF &line, const QRectF &box);

/// From the point to the nearest point of the line between its ends.
double distance(QPointF point, const QLineF &line);

} // namespace skein
