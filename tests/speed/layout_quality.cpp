// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/speed/layout_quality.h"

#include "core/layout/layout_graph.h"

#include <QLineF>

#include <algorithm>
#include <numeric>

namespace skein {

static double squareBetween(QPointF left, QPointF right)
{
    return QPointF::dotProduct(left - right, left - right);
}

static double commonShare(const LayoutGraph &graph, int node, const std::vector<QPointF> &positions)
{
    const size_t degree = size_t(layoutDegree(graph, node));
    std::vector<std::pair<double, int>> others;
    for (int other = 0; other < layoutSize(graph); ++other)
        if (other != node)
            others.emplace_back(squareBetween(positions[size_t(node)], positions[size_t(other)]), other);
    std::nth_element(others.begin(), others.begin() + std::ptrdiff_t(degree) - 1, others.end());
    std::vector<int> near;
    for (size_t place = 0; place < degree; ++place)
        near.push_back(others[place].second);
    std::sort(near.begin(), near.end());
    size_t common = 0;
    for (int other : layoutNeighbours(graph, node))
        common += std::binary_search(near.begin(), near.end(), other) ? 1 : 0;
    return double(common) / double(2 * degree - common);
}

double neighbourhoodPreservation(const LayoutInput &input, const std::vector<QPointF> &positions)
{
    constexpr int most = 2'000;
    const LayoutGraph graph = layoutGraph(input.nodes, input.links);
    const int step = std::max(1, input.nodes / most);
    double sum = 0;
    int count = 0;
    for (int node = 0; node < input.nodes; node += step) {
        if (layoutDegree(graph, node) == 0)
            continue;
        sum += commonShare(graph, node, positions);
        ++count;
    }
    return count == 0 ? 1 : sum / count;
}

static double side(QPointF from, QPointF to, QPointF at)
{
    return (to.x() - from.x()) * (at.y() - from.y()) - (to.y() - from.y()) * (at.x() - from.x());
}

static bool areCrossing(const QLineF &left, const QLineF &right)
{
    return side(left.p1(), left.p2(), right.p1()) * side(left.p1(), left.p2(), right.p2()) < 0
        && side(right.p1(), right.p2(), left.p1()) * side(right.p1(), right.p2(), left.p2()) < 0;
}

static std::vector<QLineF> linesOf(const LayoutInput &input, const std::vector<QPointF> &positions)
{
    const LayoutGraph graph = layoutGraph(input.nodes, input.links);
    std::vector<QLineF> lines; // from left to right
    for (int node = 0; node < input.nodes; ++node) {
        for (int other : layoutNeighbours(graph, node)) {
            if (other < node)
                continue;
            QLineF line(positions[size_t(node)], positions[size_t(other)]);
            if (line.x1() > line.x2())
                line.setPoints(line.p2(), line.p1());
            lines.push_back(line);
        }
    }
    return lines;
}

Crossings crossings(const LayoutInput &input, const std::vector<QPointF> &positions)
{
    constexpr size_t most = 20'000;
    constexpr size_t sample = 2'000;
    std::vector<QLineF> lines = linesOf(input, positions);
    Crossings found;
    if (lines.size() > most) {
        found.isEstimate = true;
        for (size_t each = 0; each < sample; ++each)
            for (const QLineF &other : lines)
                found.count += areCrossing(lines[each * lines.size() / sample], other) ? 1 : 0;
        found.count *= double(lines.size()) / sample / 2;
        return found;
    }
    std::sort(lines.begin(), lines.end(),
              [](const QLineF &left, const QLineF &right) { return left.x1() < right.x1(); });
    for (size_t left = 0; left < lines.size(); ++left)
        for (size_t right = left + 1; right < lines.size() && lines[right].x1() < lines[left].x2(); ++right)
            found.count += areCrossing(lines[left], lines[right]) ? 1 : 0; // ends in common do not cross
    return found;
}

} // namespace skein
