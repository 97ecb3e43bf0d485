// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/fewer_crossings.h"
#include "core/layout/free_room.h"
#include "core/layout/placements.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

/// Where an item is held or stood before.
static std::optional<QPointF> placeOf(const LayoutInput &input, int node)
{
    if (!input.fixed.empty() && input.fixed[size_t(node)])
        return input.fixed[size_t(node)];
    return input.before.empty() ? std::nullopt : input.before[size_t(node)];
}

namespace {

/// Places one item after another, those with the most placed neighbours first.
class Placing
{
public:
    explicit Placing(const LayoutInput &input)
        : m_input(input)
        , m_graph(layoutGraph(input.nodes, input.links))
        , m_positions(size_t(input.nodes))
        , m_isPlaced(size_t(input.nodes), false)
        , m_room(input.linkLength)
    {
        for (int node = 0; node < input.nodes; ++node)
            if (const std::optional<QPointF> place = placeOf(input, node))
                put(node, *place);
    }

    void placeLinked()
    {
        std::vector<int> waiting;
        for (int node = 0; node < m_input.nodes; ++node)
            if (m_isPlaced[size_t(node)])
                waiting.push_back(node);
        for (size_t next = 0; next < waiting.size(); ++next) {
            std::vector<int> others;
            for (int other : layoutNeighbours(m_graph, waiting[next]))
                if (!m_isPlaced[size_t(other)])
                    others.push_back(other);
            std::stable_sort(others.begin(), others.end(), [this](int left, int right) {
                return layoutDegree(m_graph, left) > layoutDegree(m_graph, right);
            });
            for (int other : others) {
                put(other, m_room.freeAround(middleOfNeighbours(other), m_input.linkLength, withGap(other)));
                waiting.push_back(other);
            }
        }
    }

    /// What hangs on nothing fixed, below everything else.
    bool placeApart(Progress &progress)
    {
        const QRectF taken = m_bounds;
        std::vector<int> apart;
        std::vector<int> place(size_t(m_input.nodes), -1);
        LayoutInput rest;
        for (int node = 0; node < m_input.nodes; ++node) {
            if (m_isPlaced[size_t(node)])
                continue;
            place[size_t(node)] = int(apart.size());
            apart.push_back(node);
            rest.sizes.push_back(itemSize(m_input, node));
        }
        for (const auto &[from, to] : m_input.links)
            if (place[size_t(from)] >= 0 && place[size_t(to)] >= 0)
                rest.links.emplace_back(place[size_t(from)], place[size_t(to)]);
        rest.nodes = int(apart.size());
        rest.linkLength = m_input.linkLength;
        rest.seed = m_input.seed;
        const std::vector<QPointF> drawn = organicPositions(rest, progress);
        const QPointF corner(taken.left(), taken.bottom() + m_input.linkLength);
        for (size_t each = 0; each < drawn.size(); ++each)
            put(apart[each], drawn[each] + corner);
        return drawn.size() == apart.size();
    }

    std::vector<QPointF> positions() { return std::move(m_positions); }

private:
    QSizeF withGap(int node) const
    {
        const double gap = itemGap(m_input);
        return itemSize(m_input, node) + QSizeF(gap, gap);
    }

    QPointF middleOfNeighbours(int node) const
    {
        QPointF sum;
        int count = 0;
        for (int other : layoutNeighbours(m_graph, node)) {
            if (!m_isPlaced[size_t(other)])
                continue;
            sum += m_positions[size_t(other)];
            ++count;
        }
        return sum / count;
    }

    void put(int node, QPointF middle)
    {
        m_positions[size_t(node)] = middle;
        m_isPlaced[size_t(node)] = true;
        const QRectF item = itemRect(middle, itemSize(m_input, node));
        m_room.add(item);
        m_bounds |= item;
    }

    const LayoutInput &m_input;
    LayoutGraph m_graph;
    std::vector<QPointF> m_positions;
    std::vector<bool> m_isPlaced;
    OccupiedRoom m_room;
    QRectF m_bounds;
};

} // namespace

/// Makes room where what stood there covers what is fixed, and lets newcomers find places where they cross
/// less.
static void settle(const LayoutInput &input, std::vector<QPointF> &positions)
{
    std::vector<QSizeF> sizes;
    std::vector<Mobility> held;
    std::vector<Mobility> old;
    for (int node = 0; node < input.nodes; ++node) {
        sizes.push_back(itemSize(input, node));
        const bool isFixed = !input.fixed.empty() && input.fixed[size_t(node)];
        held.push_back(isFixed ? Mobility::Fixed : Mobility::Movable);
        old.push_back(placeOf(input, node) ? Mobility::Fixed : Mobility::Movable);
    }
    pushApart(positions, sizes, held, 0); // what only stands near something stays
    const LayoutGraph graph = layoutGraph(input.nodes, input.links);
    untangle({graph, positions, sizes, old, itemGap(input), 0.5});
}

std::vector<QPointF> aroundFixed(const LayoutInput &input, Progress &progress)
{
    Placing placing(input);
    placing.placeLinked();
    if (!placing.placeApart(progress))
        return {};
    std::vector<QPointF> positions = placing.positions();
    settle(input, positions);
    return positions;
}

Displacement displacement(const std::vector<std::optional<QPointF>> &before,
                          const std::vector<QPointF> &after)
{
    Displacement found;
    for (size_t node = 0; node < before.size(); ++node) {
        if (!before[node])
            continue;
        ++found.of;
        if (after[node] == *before[node])
            continue;
        const double way
            = std::hypot(after[node].x() - before[node]->x(), after[node].y() - before[node]->y());
        ++found.moved;
        found.mean += way;
        found.most = std::max(found.most, way);
    }
    found.mean /= std::max(1, found.of);
    return found;
}

/// What is to be laid out by itself: the chosen ones that are not fixed, and the links between them.
static LayoutInput inputOfChosen(const LayoutInput &input, const std::vector<int> &chosen)
{
    std::vector<int> place(size_t(input.nodes), -1);
    LayoutInput some;
    for (const int node : chosen) {
        place[size_t(node)] = some.nodes++;
        some.sizes.push_back(itemSize(input, node));
        if (!input.times.empty())
            some.times.push_back(input.times[size_t(node)]);
        if (!input.groups.empty())
            some.groups.push_back(input.groups[size_t(node)]);
        if (!input.ranks.empty())
            some.ranks.push_back(input.ranks[size_t(node)]);
    }
    for (size_t link = 0; link < input.links.size(); ++link) {
        const int from = place[size_t(input.links[link].first)];
        const int to = place[size_t(input.links[link].second)];
        if (from < 0 || to < 0)
            continue;
        some.links.emplace_back(from, to);
        if (!input.strengths.empty())
            some.strengths.push_back(input.strengths[link]);
    }
    some.hasDirection = input.hasDirection;
    some.linkLength = input.linkLength;
    some.seed = input.seed;
    return some;
}

static QPointF middleOf(const std::vector<QPointF> &positions)
{
    return std::accumulate(positions.begin(), positions.end(), QPointF())
        / double(std::max<size_t>(1, positions.size()));
}

Layout layOutChosen(LayoutKind kind, const LayoutInput &input, const std::vector<QPointF> &positions,
                    const std::vector<int> &chosen, Progress &progress)
{
    std::vector<int> moving;
    std::vector<QPointF> stood;
    std::vector<bool> isMoving(size_t(input.nodes), false);
    for (const int node : chosen) {
        if (!input.fixed.empty() && input.fixed[size_t(node)])
            continue;
        moving.push_back(node);
        stood.push_back(positions[size_t(node)]);
        isMoving[size_t(node)] = true;
    }
    const LayoutInput some = inputOfChosen(input, moving);
    const Layout inner = layOut(kind, some, progress);
    if (!inner.isComplete)
        return {};
    OccupiedRoom taken(input.linkLength);
    for (int node = 0; node < input.nodes; ++node)
        if (!isMoving[size_t(node)])
            taken.add(itemRect(positions[size_t(node)], itemSize(input, node)));
    const QPointF inside = middleOf(inner.positions);
    const auto isFree = [&](const QRectF &block) {
        for (size_t each = 0; each < moving.size(); ++each)
            if (!taken.isFree(itemRect(inner.positions[each] - inside + block.center(), some.sizes[each])))
                return false;
        return true;
    };
    const QPointF middle = nearestFree(middleOf(stood), QSizeF(input.linkLength, input.linkLength), isFree);
    Layout layout{positions, true};
    for (size_t each = 0; each < moving.size(); ++each)
        layout.positions[size_t(moving[each])] = inner.positions[each] - inside + middle;
    return layout;
}

} // namespace skein
