// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/free_room.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace skein {

QRectF itemRect(QPointF middle, QSizeF size)
{
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
}

/// How far two intervals reach into each other; negative: the gap between them.
static double overlap(double leftMiddle, double leftLength, double rightMiddle, double rightLength)
{
    return (leftLength + rightLength) / 2 - std::abs(leftMiddle - rightMiddle);
}

static bool overlaps(const QRectF &left, const QRectF &right)
{
    constexpr double touching = 1e-6;
    return overlap(left.center().x(), left.width(), right.center().x(), right.width()) > touching
        && overlap(left.center().y(), left.height(), right.center().y(), right.height()) > touching;
}

OccupiedRoom::OccupiedRoom(double cell)
    : m_cell(std::max(cell, 1.0))
{
}

static qint64 cellKey(qint64 column, qint64 row)
{
    return column * 2'147'483'647 + row;
}

template<typename Visit>
bool OccupiedRoom::visitCells(const QRectF &item, Visit visit) const
{
    const auto cellOf = [this](double at) { return qint64(std::floor(at / m_cell)); };
    for (qint64 column = cellOf(item.left()); column <= cellOf(item.right()); ++column)
        for (qint64 row = cellOf(item.top()); row <= cellOf(item.bottom()); ++row)
            if (!visit(cellKey(column, row)))
                return false;
    return true;
}

void OccupiedRoom::add(const QRectF &item)
{
    const int place = int(m_items.size());
    m_items.push_back(item);
    visitCells(item, [this, place](qint64 cell) {
        m_cells[cell].push_back(place);
        return true;
    });
}

bool OccupiedRoom::isFree(const QRectF &item) const
{
    return visitCells(item, [this, &item](qint64 cell) {
        const auto found = m_cells.find(cell);
        return found == m_cells.end()
            || std::none_of(found->second.begin(), found->second.end(),
                            [this, &item](int other) { return overlaps(m_items[size_t(other)], item); });
    });
}

/// The gap to the nearest item, at most `most`; what lies farther is not looked at.
double OccupiedRoom::clearance(const QRectF &item, double most) const
{
    double nearest = most;
    visitCells(item.adjusted(-most, -most, most, most), [&](qint64 cell) {
        const auto found = m_cells.find(cell);
        if (found == m_cells.end())
            return true;
        for (int place : found->second) {
            const QRectF &other = m_items[size_t(place)];
            const double across
                = -overlap(item.center().x(), item.width(), other.center().x(), other.width());
            const double down
                = -overlap(item.center().y(), item.height(), other.center().y(), other.height());
            nearest = std::min(nearest, std::max(across, down));
        }
        return true;
    });
    return nearest;
}

QPointF nearestFree(QPointF wanted, QSizeF size, const std::function<bool(const QRectF &)> &isFree)
{
    if (isFree(itemRect(wanted, size)))
        return wanted;
    const double step = std::max(1.0, std::min(size.width(), size.height()) / 3);
    constexpr int nearRings = 12; // farther out they stand wider apart
    double radius = step;
    for (int ring = 1;; ++ring, radius += step * std::max(1, ring - nearRings)) {
        const int places = 8 + 4 * std::min(ring, 2 * nearRings);
        for (int place = 0; place < places; ++place) {
            const double angle = 2 * std::numbers::pi * place / places;
            const QPointF middle = wanted + QPointF(std::cos(angle), std::sin(angle)) * radius;
            if (isFree(itemRect(middle, size)))
                return middle;
        }
    }
}

QPointF OccupiedRoom::freeAround(QPointF centre, double distance, QSizeF size) const
{
    for (int ring = 0;; ++ring) {
        const double radius = distance * (1 + 0.4 * ring);
        const int places = 16 + 8 * ring;
        double most = -1;
        QPointF best;
        for (int place = 0; place < places; ++place) {
            const double angle = 2 * std::numbers::pi * place / places;
            const QPointF middle = centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
            const QRectF item = itemRect(middle, size);
            if (!isFree(item))
                continue;
            const double room = clearance(item, distance);
            if (room > most + 1e-9) {
                most = room;
                best = middle;
            }
        }
        if (most >= 0)
            return best;
    }
}

} // namespace skein
