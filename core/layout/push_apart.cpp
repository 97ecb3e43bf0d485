// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/push_apart.h"

#include "core/layout/free_room.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace skein {

namespace {

/// Items by the square of the plane that their middle is in, to ask what lies near. Squares share lists, so a
/// visitor compares places itself; items much larger than others are visited always.
class NearItems
{
public:
    NearItems(const std::vector<QPointF> &positions, const std::vector<QSizeF> &sizes)
        : m_next(positions.size(), none)
        , m_list(positions.size())
        , m_isLarge(positions.size(), false)
        , m_first(std::bit_ceil(positions.size() * 2 + 1), none)
    {
        double sum = 0;
        for (const QSizeF &size : sizes)
            sum += std::max(size.width(), size.height());
        const double large = 4 * sum / double(std::max<size_t>(1, sizes.size()));
        for (size_t item = 0; item < sizes.size(); ++item) {
            const double length = std::max(sizes[item].width(), sizes[item].height());
            m_isLarge[item] = length > large;
            if (m_isLarge[item])
                m_large.push_back(int(item));
            else
                m_side = std::max(m_side, length);
        }
        for (size_t item = 0; item < positions.size(); ++item)
            if (!m_isLarge[item])
                insert(int(item), positions[item]);
        m_count = int(positions.size());
    }

    void move(int item, QPointF to)
    {
        if (m_isLarge[size_t(item)] || listAt(column(to.x()), column(to.y())) == m_list[size_t(item)])
            return;
        int *link = &m_first[m_list[size_t(item)]];
        while (*link != item)
            link = &m_next[size_t(*link)];
        *link = m_next[size_t(item)];
        insert(item, to);
    }

    /// Visits what may overlap an item there, some of it twice; ends when the visitor says so.
    template<typename Visit>
    bool visit(int item, QPointF at, Visit visitor) const
    {
        if (m_isLarge[size_t(item)]) {
            for (int other = 0; other < m_count; ++other)
                if (!visitor(other))
                    return false;
            return true;
        }
        for (int other : m_large)
            if (!visitor(other))
                return false;
        const qint64 across = column(at.x());
        const qint64 down = column(at.y());
        for (qint64 row = down - 1; row <= down + 1; ++row)
            for (qint64 each = across - 1; each <= across + 1; ++each)
                for (int other = m_first[listAt(each, row)]; other != none;) {
                    const int next = m_next[size_t(other)]; // the visitor may move it
                    if (!visitor(other))
                        return false;
                    other = next;
                }
        return true;
    }

private:
    static constexpr int none = -1;

    qint64 column(double at) const { return qint64(std::floor(at / m_side)); }

    size_t listAt(qint64 across, qint64 down) const
    {
        const quint64 key = quint64(across) * 0x9e3779b97f4a7c15U + quint64(down) * 0xc2b2ae3d27d4eb4fU;
        return size_t(key >> 20U) & (m_first.size() - 1);
    }

    void insert(int item, QPointF at)
    {
        const size_t list = listAt(column(at.x()), column(at.y()));
        m_list[size_t(item)] = list;
        m_next[size_t(item)] = m_first[list];
        m_first[list] = item;
    }

    double m_side = 1; ///< Of a square.
    int m_count = 0;
    std::vector<int> m_next;
    std::vector<size_t> m_list;
    std::vector<bool> m_isLarge;
    std::vector<int> m_large;
    std::vector<int> m_first; ///< By list.
};

/// Pushes pairs that overlap apart along the shorter way, round after round; only items that moved are looked
/// at again.
class Pushing
{
public:
    Pushing(std::vector<QPointF> &positions, const std::vector<QSizeF> &sizes,
            const std::vector<Mobility> &mobility)
        : m_positions(positions)
        , m_sizes(sizes)
        , m_mobility(mobility)
        , m_near(positions, sizes)
        , m_isWaiting(positions.size(), true)
    {
    }

    void run()
    {
        constexpr int rounds = 80;
        for (int round = 0; round < rounds; ++round)
            if (!pushWaiting())
                return;
        placeRest();
    }

private:
    bool isFixed(int item) const
    {
        return !m_mobility.empty() && m_mobility[size_t(item)] == Mobility::Fixed;
    }

    /// How far two items reach into each other, across and down.
    QSizeF overlap(int left, int right) const
    {
        const QSizeF together = (m_sizes[size_t(left)] + m_sizes[size_t(right)]) / 2;
        const QPointF between = m_positions[size_t(left)] - m_positions[size_t(right)];
        return {together.width() - std::abs(between.x()), together.height() - std::abs(between.y())};
    }

    bool areOverlapping(int left, int right) const
    {
        constexpr double touching = 1e-6;
        const QSizeF common = overlap(left, right);
        return left != right && common.width() > touching && common.height() > touching
            && !(isFixed(left) && isFixed(right));
    }

    bool pushWaiting()
    {
        bool hasPushed = false;
        std::vector<bool> wasWaiting(m_isWaiting.size(), false);
        wasWaiting.swap(m_isWaiting);
        for (int item = 0; item < int(wasWaiting.size()); ++item) {
            if (!wasWaiting[size_t(item)])
                continue;
            m_near.visit(item, m_positions[size_t(item)], [&](int other) {
                if (areOverlapping(item, other)) {
                    push(std::min(item, other), std::max(item, other));
                    hasPushed = true;
                }
                return true;
            });
        }
        return hasPushed;
    }

    void push(int left, int right)
    {
        constexpr double more = 1.02; // a little too far settles sooner
        const QSizeF common = overlap(left, right);
        const QPointF between = m_positions[size_t(right)] - m_positions[size_t(left)];
        QPointF way;
        if (common.width() < common.height())
            way.setX(between.x() < 0 ? -common.width() : common.width());
        else
            way.setY(between.y() < 0 ? -common.height() : common.height());
        const double share = (isFixed(left) || isFixed(right) ? 1 : 0.5) * more;
        moveBy(left, -way * share);
        moveBy(right, way * share);
    }

    void moveBy(int item, QPointF way)
    {
        if (isFixed(item))
            return;
        m_positions[size_t(item)] += way;
        m_near.move(item, m_positions[size_t(item)]);
        m_isWaiting[size_t(item)] = true;
    }

    bool isInTheWay(int item) const
    {
        return !m_near.visit(item, m_positions[size_t(item)],
                             [this, item](int other) { return !areOverlapping(item, other); });
    }

    /// What would not settle by pushing is put where there is room.
    void placeRest()
    {
        std::vector<bool> isHomeless(m_positions.size(), false);
        for (int item = 0; item < int(m_positions.size()); ++item)
            isHomeless[size_t(item)] = !isFixed(item) && isInTheWay(item);
        for (int item = 0; item < int(m_positions.size()); ++item) {
            if (!isHomeless[size_t(item)])
                continue;
            QPointF &position = m_positions[size_t(item)];
            position = nearestFree(position, m_sizes[size_t(item)], [&](const QRectF &wanted) {
                return m_near.visit(item, wanted.center(), [&](int other) {
                    return other == item || isHomeless[size_t(other)]
                        || !wanted.intersects(itemRect(m_positions[size_t(other)], m_sizes[size_t(other)]));
                });
            });
            m_near.move(item, position);
            isHomeless[size_t(item)] = false;
        }
    }

    std::vector<QPointF> &m_positions;
    const std::vector<QSizeF> &m_sizes;
    const std::vector<Mobility> &m_mobility;
    NearItems m_near;
    std::vector<bool> m_isWaiting;
};

} // namespace

static std::vector<QSizeF> withGap(std::vector<QSizeF> sizes, double gap)
{
    for (QSizeF &size : sizes)
        size += QSizeF(gap, gap);
    return sizes;
}

size_t overlappingPairs(const std::vector<QPointF> &positions, double scale, const std::vector<QSizeF> &sizes,
                        double gap, size_t enough)
{
    const std::vector<QSizeF> rooms = withGap(sizes, gap);
    std::vector<QPointF> scaled = positions;
    for (QPointF &position : scaled)
        position *= scale;
    const NearItems near(scaled, rooms);
    size_t count = 0;
    for (int item = 0; item < int(scaled.size()) && count <= enough; ++item)
        near.visit(item, scaled[size_t(item)], [&](int other) {
            const QSizeF together = (rooms[size_t(item)] + rooms[size_t(other)]) / 2;
            const QPointF between = scaled[size_t(item)] - scaled[size_t(other)];
            count += other > item && std::abs(between.x()) < together.width()
                    && std::abs(between.y()) < together.height()
                ? 1
                : 0;
            return count <= enough;
        });
    return count;
}

void pushApart(std::vector<QPointF> &positions, const std::vector<QSizeF> &sizes,
               const std::vector<Mobility> &mobility, double gap)
{
    const std::vector<QSizeF> rooms = withGap(sizes, gap);
    Pushing(positions, rooms, mobility).run();
}

} // namespace skein
