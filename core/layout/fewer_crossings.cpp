// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/fewer_crossings.h"

#include "core/layout/free_room.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace skein {

namespace {

double side(QPointF from, QPointF to, QPointF at)
{
    return (to.x() - from.x()) * (at.y() - from.y()) - (to.y() - from.y()) * (at.x() - from.x());
}

bool areCrossing(QPointF from, QPointF to, QPointF otherFrom, QPointF otherTo)
{
    if (std::max(from.x(), to.x()) <= std::min(otherFrom.x(), otherTo.x())
        || std::min(from.x(), to.x()) >= std::max(otherFrom.x(), otherTo.x())
        || std::max(from.y(), to.y()) <= std::min(otherFrom.y(), otherTo.y())
        || std::min(from.y(), to.y()) >= std::max(otherFrom.y(), otherTo.y()))
        return false;
    return side(from, to, otherFrom) * side(from, to, otherTo) < 0
        && side(otherFrom, otherTo, from) * side(otherFrom, otherTo, to) < 0;
}

/// Whether a straight line passes through the inside of a rectangle.
bool runsUnder(QPointF from, QPointF to, const QRectF &item)
{
    if (std::max(from.x(), to.x()) <= item.left() || std::min(from.x(), to.x()) >= item.right()
        || std::max(from.y(), to.y()) <= item.top() || std::min(from.y(), to.y()) >= item.bottom())
        return false;
    const double corners[] = {side(from, to, item.topLeft()), side(from, to, item.topRight()),
                              side(from, to, item.bottomLeft()), side(from, to, item.bottomRight())};
    return *std::min_element(corners, corners + 4) < 0 && *std::max_element(corners, corners + 4) > 0;
}

std::vector<std::pair<int, int>> linksOf(const LayoutGraph &graph)
{
    std::vector<std::pair<int, int>> links;
    for (int node = 0; node < layoutSize(graph); ++node)
        for (const int other : layoutNeighbours(graph, node))
            if (other > node)
                links.emplace_back(node, other);
    return links;
}

/// Sums of the ratios of distance on paper to distance in links.
struct Ratios
{
    double sum = 0;
    double squares = 0;

    double stress(double pairs) const { return squares > 0 ? 1 - sum * sum / (pairs * squares) : 0; }
};

class Untangling
{
public:
    explicit Untangling(const SmallDrawing &drawing)
        : m_drawing(drawing)
        , m_positions(drawing.positions)
        , m_size(int(drawing.positions.size()))
        , m_links(linksOf(drawing.graph))
        , m_hops(size_t(m_size) * size_t(m_size))
    {
        for (int node = 0; node < m_size; ++node) {
            hopsFrom(drawing.graph, node, m_hops.data() + size_t(node) * size_t(m_size));
            const Ratios ratios = ratiosOf(node, m_positions[size_t(node)]);
            m_ratios.sum += ratios.sum / 2;
            m_ratios.squares += ratios.squares / 2;
        }
        m_mostStress = m_ratios.stress(pairs()) * (1 + drawing.mostStressGrowth) + 1e-9;
        double sum = 0;
        for (const auto &[from, to] : m_links)
            sum += lengthBetween(m_positions[size_t(from)], m_positions[size_t(to)]);
        m_length = sum / double(std::max<size_t>(1, m_links.size()));
    }

    void run()
    {
        constexpr int rounds = 12;
        for (int round = 0; round < rounds; ++round)
            if (!improveAll())
                return;
    }

private:
    static constexpr qint64 mostTests = 20'000'000;

    static double lengthBetween(QPointF left, QPointF right)
    {
        return std::hypot(left.x() - right.x(), left.y() - right.y());
    }

    double pairs() const { return double(m_size) * (m_size - 1) / 2; }

    bool isFixed(int node) const
    {
        return !m_drawing.mobility.empty() && m_drawing.mobility[size_t(node)] == Mobility::Fixed;
    }

    QRectF roomOf(int node, QPointF at) const { return itemRect(at, m_drawing.sizes[size_t(node)]); }

    Ratios ratiosOf(int node, QPointF at) const
    {
        Ratios ratios;
        for (int other = 0; other < m_size; ++other) {
            const Hops hops = m_hops[size_t(node) * size_t(m_size) + size_t(other)];
            if (other == node || hops == farAway)
                continue;
            const double ratio = lengthBetween(at, m_positions[size_t(other)]) / hops;
            ratios.sum += ratio;
            ratios.squares += ratio * ratio;
        }
        return ratios;
    }

    /// How often a node's links cross others and run under items, and how often it covers links.
    double troubleOf(int node, QPointF at, double enough)
    {
        constexpr double covering = 1.5; // a name that is crossed out is worse than a crossing
        double trouble = 0;
        const QRectF room = roomOf(node, at);
        for (const auto &[from, to] : m_links)
            if (from != node && to != node
                && runsUnder(m_positions[size_t(from)], m_positions[size_t(to)], room))
                trouble += covering;
        m_tests += qint64(m_links.size());
        for (const int end : layoutNeighbours(m_drawing.graph, node)) {
            if (trouble > enough)
                return trouble;
            const QPointF to = m_positions[size_t(end)];
            for (const auto &[otherFrom, otherTo] : m_links)
                if (otherFrom != node && otherTo != node && otherFrom != end && otherTo != end
                    && areCrossing(at, to, m_positions[size_t(otherFrom)], m_positions[size_t(otherTo)]))
                    trouble += 1;
            for (int other = 0; other < m_size; ++other)
                if (other != node && other != end
                    && runsUnder(at, to, roomOf(other, m_positions[size_t(other)])))
                    trouble += covering;
            m_tests += qint64(m_links.size()) + m_size;
        }
        return trouble;
    }

    /// Among equally good places the one that keeps distances; less than a crossing in all.
    double costOf(int node, QPointF at, double enough)
    {
        double stretch = 0;
        for (const int other : layoutNeighbours(m_drawing.graph, node))
            stretch += std::abs(std::log(lengthBetween(at, m_positions[size_t(other)]) / m_length + 0.01));
        const double share = stretch / layoutDegree(m_drawing.graph, node);
        return troubleOf(node, at, enough) + 0.3 * share / (1 + share);
    }

    bool isFree(int node, QPointF at) const
    {
        const double gap = m_drawing.gap;
        const QRectF room = roomOf(node, at).adjusted(-gap, -gap, gap, gap);
        for (int other = 0; other < m_size; ++other)
            if (other != node && room.intersects(roomOf(other, m_positions[size_t(other)])))
                return false;
        return true;
    }

    bool keepsDistances(const Ratios &before, const Ratios &after) const
    {
        const Ratios whole{m_ratios.sum - before.sum + after.sum,
                           m_ratios.squares - before.squares + after.squares};
        return whole.stress(pairs()) <= m_mostStress;
    }

    std::vector<QPointF> placesFor(int node) const
    {
        constexpr int directions = 12;
        constexpr double radii[] = {0.4, 0.8, 1.4, 2.4};
        QPointF middle;
        for (const int other : layoutNeighbours(m_drawing.graph, node))
            middle += m_positions[size_t(other)];
        middle /= layoutDegree(m_drawing.graph, node);
        std::vector<QPointF> places{middle};
        for (const QPointF &centre : {m_positions[size_t(node)], middle})
            for (const double radius : radii)
                for (int direction = 0; direction < directions; ++direction) {
                    const double angle = 2 * std::numbers::pi * (direction + radius) / directions;
                    places.push_back(centre + QPointF(std::cos(angle), std::sin(angle)) * radius * m_length);
                }
        return places;
    }

    bool improve(int node)
    {
        constexpr double least = 0.05;
        const QPointF at = m_positions[size_t(node)];
        const Ratios before = ratiosOf(node, at);
        double fewest = costOf(node, at, 1e9) - least;
        QPointF best = at;
        Ratios bestRatios = before;
        for (const QPointF &place : placesFor(node)) {
            if (m_tests > mostTests || !isFree(node, place))
                continue;
            const double cost = costOf(node, place, fewest);
            if (cost >= fewest)
                continue;
            const Ratios after = ratiosOf(node, place);
            if (!keepsDistances(before, after))
                continue;
            fewest = cost;
            best = place;
            bestRatios = after;
        }
        if (best == at)
            return false;
        m_ratios.sum += bestRatios.sum - before.sum;
        m_ratios.squares += bestRatios.squares - before.squares;
        m_positions[size_t(node)] = best;
        return true;
    }

    bool improveAll()
    {
        std::vector<std::pair<double, int>> troubled;
        for (int node = 0; node < m_size; ++node) {
            if (isFixed(node) || layoutDegree(m_drawing.graph, node) == 0)
                continue;
            const double trouble = troubleOf(node, m_positions[size_t(node)], 1e9);
            if (trouble > 0)
                troubled.emplace_back(-trouble / layoutDegree(m_drawing.graph, node), node);
        }
        std::sort(troubled.begin(), troubled.end());
        bool hasImproved = false;
        for (const auto &[trouble, node] : troubled)
            hasImproved = improve(node) || hasImproved;
        return hasImproved && m_tests <= mostTests;
    }

    const SmallDrawing &m_drawing;
    std::vector<QPointF> &m_positions;
    int m_size;
    std::vector<std::pair<int, int>> m_links;
    std::vector<Hops> m_hops; ///< Of all pairs.
    Ratios m_ratios;
    double m_mostStress = 0;
    double m_length = 1; ///< Of a link, in the mean.
    qint64 m_tests = 0; ///< Of a line against another or against an item.
};

} // namespace

void untangle(const SmallDrawing &drawing)
{
    if (drawing.positions.size() > 2 && int(drawing.positions.size()) <= mostToUntangle)
        Untangling(drawing).run();
}

Tangle tangleOf(const LayoutGraph &graph, const std::vector<QPointF> &positions,
                const std::vector<QSizeF> &sizes)
{
    const std::vector<std::pair<int, int>> links = linksOf(graph);
    Tangle tangle;
    for (size_t left = 0; left < links.size(); ++left) {
        const QPointF from = positions[size_t(links[left].first)];
        const QPointF to = positions[size_t(links[left].second)];
        for (size_t right = left + 1; right < links.size(); ++right)
            tangle.crossings += areCrossing(from, to, positions[size_t(links[right].first)],
                                            positions[size_t(links[right].second)])
                ? 1
                : 0; // ends in common do not cross
        for (int node = 0; node < int(positions.size()); ++node)
            tangle.covered += node != links[left].first && node != links[left].second
                    && runsUnder(from, to, itemRect(positions[size_t(node)], sizes[size_t(node)]))
                ? 1
                : 0;
    }
    return tangle;
}

} // namespace skein
