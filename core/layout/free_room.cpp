// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/free_room.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

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

QPointF OccupiedRoom::nearestFree(QPointF wanted, QSizeF size) const
{
    if (isFree(itemRect(wanted, size)))
        return wanted;
    const double step = std::max(1.0, std::min(size.width(), size.height()) / 3);
    for (int ring = 1;; ++ring) {
        const int places = 8 + 4 * ring;
        for (int place = 0; place < places; ++place) {
            const double angle = 2 * std::numbers::pi * place / places;
            const QPointF middle = wanted + QPointF(std::cos(angle), std::sin(angle)) * (step * ring);
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

namespace {

/// Pushes pairs that overlap apart along the shorter way, round after round.
class Pushing
{
public:
    Pushing(std::vector<QPointF> &positions, const std::vector<QSizeF> &sizes,
            const std::vector<Mobility> &mobility, double gap)
        : m_positions(positions)
        , m_mobility(mobility)
    {
        for (const QSizeF &size : sizes)
            m_sizes.emplace_back(size.width() + gap, size.height() + gap);
        for (const QSizeF &size : m_sizes)
            m_cell = std::max({m_cell, size.width(), size.height()});
    }

    void run()
    {
        constexpr int rounds = 80;
        for (int round = 0; round < rounds; ++round)
            if (!pushOnce())
                return;
        placeRest();
    }

private:
    bool isFixed(int item) const
    {
        return !m_mobility.empty() && m_mobility[size_t(item)] == Mobility::Fixed;
    }

    bool pushOnce()
    {
        std::vector<int> order(m_positions.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [this](int left, int right) {
            const double across = m_positions[size_t(left)].x() - m_positions[size_t(right)].x();
            return across != 0 ? across < 0 : left < right;
        });
        std::vector<std::vector<int>> rows; // by bands of one cell's height, each in order of x
        double top = 0;
        for (const QPointF &position : m_positions)
            top = std::min(top, position.y());
        bool hasPushed = false;
        for (int item : order) {
            const size_t band = size_t(std::max(0.0, m_positions[size_t(item)].y() - top) / m_cell);
            if (rows.size() <= band + 1)
                rows.resize(band + 2);
            for (size_t near = band == 0 ? 0 : band - 1; near <= band + 1; ++near)
                hasPushed = pushFromRow(rows[near], item) || hasPushed;
            rows[band].push_back(item);
        }
        return hasPushed;
    }

    bool pushFromRow(const std::vector<int> &row, int item)
    {
        bool hasPushed = false;
        for (size_t place = row.size(); place-- > 0;) {
            const int other = row[place];
            if (m_positions[size_t(item)].x() - m_positions[size_t(other)].x() > 2 * m_cell)
                break;
            hasPushed = push(other, item) || hasPushed;
        }
        return hasPushed;
    }

    bool push(int left, int right)
    {
        constexpr double touching = 1e-6;
        constexpr double more = 1.02; // a little too far settles sooner
        QPointF &from = m_positions[size_t(left)];
        QPointF &to = m_positions[size_t(right)];
        const QSizeF &leftSize = m_sizes[size_t(left)];
        const QSizeF &rightSize = m_sizes[size_t(right)];
        const double across = overlap(from.x(), leftSize.width(), to.x(), rightSize.width());
        const double down = overlap(from.y(), leftSize.height(), to.y(), rightSize.height());
        if (across <= touching || down <= touching || (isFixed(left) && isFixed(right)))
            return false;
        QPointF way;
        if (across < down)
            way.setX(to.x() < from.x() ? -across : across);
        else
            way.setY(to.y() < from.y() ? -down : down);
        const double share = isFixed(left) || isFixed(right) ? 1 : 0.5;
        if (!isFixed(left))
            from -= way * share * more;
        if (!isFixed(right))
            to += way * share * more;
        return true;
    }

    /// What would not settle by pushing is put where there is room, the fixed first.
    void placeRest()
    {
        OccupiedRoom room(m_cell);
        for (const bool isFixedTurn : {true, false}) {
            for (size_t item = 0; item < m_positions.size(); ++item) {
                if (isFixed(int(item)) != isFixedTurn)
                    continue;
                if (!isFixedTurn)
                    m_positions[item] = room.nearestFree(m_positions[item], m_sizes[item]);
                room.add(itemRect(m_positions[item], m_sizes[item]));
            }
        }
    }

    std::vector<QPointF> &m_positions;
    std::vector<QSizeF> m_sizes; ///< The gap included.
    const std::vector<Mobility> &m_mobility;
    double m_cell = 1;
};

} // namespace

size_t overlappingPairs(const std::vector<QPointF> &positions, const std::vector<QSizeF> &sizes, double gap,
                        size_t enough)
{
    std::vector<size_t> order(positions.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(),
              [&positions](size_t left, size_t right) { return positions[left].x() < positions[right].x(); });
    double widest = 0;
    for (const QSizeF &size : sizes)
        widest = std::max(widest, size.width() + gap);
    size_t count = 0;
    for (size_t place = 0; place < order.size(); ++place) {
        const QPointF &middle = positions[order[place]];
        for (size_t next = place + 1; next < order.size(); ++next) {
            const QPointF &other = positions[order[next]];
            if (other.x() - middle.x() > widest)
                break;
            const QSizeF together = (sizes[order[place]] + sizes[order[next]]) / 2;
            if (other.x() - middle.x() < together.width() + gap
                && std::abs(other.y() - middle.y()) < together.height() + gap && ++count > enough)
                return count;
        }
    }
    return count;
}

void pushApart(std::vector<QPointF> &positions, const std::vector<QSizeF> &sizes,
               const std::vector<Mobility> &mobility, double gap)
{
    Pushing(positions, sizes, mobility, gap).run();
}

} // namespace skein
