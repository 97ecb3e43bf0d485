// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/spatial_grid.h"

#include <algorithm>
#include <cmath>

namespace skein {

static constexpr double MostCells = 24'000;

SpatialGrid::SpatialGrid(const QRectF &area, double cell)
    : m_origin(area.topLeft())
    , m_cell(std::max(cell, std::sqrt(area.width() * area.height() / MostCells)))
    , m_columns(std::max(1, int(std::ceil(area.width() / m_cell))))
    , m_rows(std::max(1, int(std::ceil(area.height() / m_cell))))
    , m_first(size_t(m_columns) * size_t(m_rows), -1)
{
}

SpatialGrid::Range SpatialGrid::rangeOf(const QRectF &box) const
{
    // Kept above zero first: then the whole part is the floor, which takes a call where there is no SSE4.
    const auto index
        = [this](double offset, int count) { return int(std::clamp(offset / m_cell, 0.0, count - 1.0)); };
    return {index(box.left() - m_origin.x(), m_columns), index(box.top() - m_origin.y(), m_rows),
            index(box.right() - m_origin.x(), m_columns), index(box.bottom() - m_origin.y(), m_rows)};
}

void SpatialGrid::add(const QRectF &box, int thing)
{
    if (m_first.empty())
        return;
    const Range range = rangeOf(box);
    for (int row = range.top; row <= range.bottom; ++row)
        for (int column = range.left; column <= range.right; ++column)
            put(cell(row, column), thing);
}

/// Row by row: within each, the columns between where the line enters and leaves it.
void SpatialGrid::add(const QLineF &line, int thing)
{
    if (m_first.empty())
        return;
    constexpr double slack = 1e-6; // a line on the edge of two cells belongs to both
    const Range range = rangeOf(QRectF(line.p1(), line.p2()).normalized());
    const auto shareAt = [&line](double y) { return (y - line.y1()) / line.dy(); };
    const auto column
        = [this](double x) { return int(std::clamp((x - m_origin.x()) / m_cell, 0.0, m_columns - 1.0)); };
    for (int row = range.top; row <= range.bottom; ++row) {
        double start = 0, end = 1;
        if (range.top != range.bottom) {
            const double top = shareAt(m_origin.y() + row * m_cell);
            const double bottom = shareAt(m_origin.y() + (row + 1) * m_cell);
            // The outermost rows hold what lies beyond them as well.
            const double before = row == range.top ? shareAt(std::min(line.y1(), line.y2())) : top;
            const double after = row == range.bottom ? shareAt(std::max(line.y1(), line.y2())) : bottom;
            start = std::clamp(std::min(before, after) - slack, 0.0, 1.0);
            end = std::clamp(std::max(before, after) + slack, 0.0, 1.0);
        }
        const double x1 = line.x1() + line.dx() * start;
        const double x2 = line.x1() + line.dx() * end;
        const int last = column(std::max(x1, x2) + slack);
        for (int each = column(std::min(x1, x2) - slack); each <= last; ++each)
            put(cell(row, each), thing);
    }
}

bool crosses(const QLineF &line, const QRectF &box)
{
    // Liang and Barsky: the part of the line within each pair of sides.
    double start = 0;
    double end = 1;
    const auto clip = [&](double delta, double low, double high) {
        if (delta == 0)
            return low <= 0 && high >= 0;
        const double a = low / delta;
        const double b = high / delta;
        start = std::max(start, std::min(a, b));
        end = std::min(end, std::max(a, b));
        return start <= end;
    };
    return clip(line.dx(), box.left() - line.x1(), box.right() - line.x1())
        && clip(line.dy(), box.top() - line.y1(), box.bottom() - line.y1());
}

double distance(QPointF point, const QLineF &line)
{
    const QPointF along = line.p2() - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double share
        = length > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), along) / length, 0.0, 1.0) : 0;
    const QPointF off = point - (line.p1() + along * share);
    return std::hypot(off.x(), off.y());
}

} // namespace skein
