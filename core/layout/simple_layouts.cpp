// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/placements.h"
#include "core/layout/stress_descent.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace skein {

static double reach(QSizeF size)
{
    return std::hypot(size.width(), size.height());
}

PartPositions circularPart(const LayoutInput &input, const LayoutPart &part, Progress &progress)
{
    const std::vector<float> xy = stressDescent(part.graph, input.seed, progress);
    if (xy.empty())
        return {};
    const size_t size = part.nodes.size();
    if (size == 1)
        return {QPointF()};
    // Around the middle of the organic drawing, neighbours are neighbours on the circle too.
    const double middleX = std::accumulate(xy.begin(), xy.begin() + std::ptrdiff_t(size), 0.0) / double(size);
    const double middleY = std::accumulate(xy.begin() + std::ptrdiff_t(size), xy.end(), 0.0) / double(size);
    std::vector<double> angle(size);
    for (size_t place = 0; place < size; ++place)
        angle[place] = std::atan2(double(xy[size + place]) - middleY, double(xy[place]) - middleX);
    std::vector<size_t> order(size);
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&angle](size_t left, size_t right) { return angle[left] < angle[right]; });
    double around = 0;
    double largest = 0;
    for (int node : part.nodes) {
        const double length = reach(itemSize(input, node)) + itemGap(input);
        around += length;
        largest = std::max(largest, length);
    }
    const double turn = 2 * std::numbers::pi;
    // Chords are shorter than arcs: with few items by more.
    const double radius = std::max({around / turn * 1.1, largest * 0.75, input.linkLength / 2});
    PartPositions positions(size);
    double at = 0;
    for (size_t place : order) {
        const double length = reach(itemSize(input, part.nodes[place])) + itemGap(input);
        const double middle = (at + length / 2) / around * turn;
        positions[place] = QPointF(std::cos(middle), std::sin(middle)) * radius;
        at += length;
    }
    return positions;
}

static std::vector<int> mostLinkedFirst(const LayoutInput &input)
{
    const LayoutGraph graph = layoutGraph(input.nodes, input.links);
    std::vector<int> order(size_t(input.nodes));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&graph](int left, int right) {
        return layoutDegree(graph, left) > layoutDegree(graph, right);
    });
    return order;
}

static QSizeF largestItem(const LayoutInput &input)
{
    QSizeF largest;
    for (int node = 0; node < input.nodes; ++node)
        largest = largest.expandedTo(itemSize(input, node));
    return largest;
}

std::vector<QPointF> gridPositions(const LayoutInput &input)
{
    constexpr double screen = 1.6;
    const QSizeF largest = largestItem(input);
    const double gap = std::max(itemGap(input), input.linkLength - largest.width());
    const double width = largest.width() + gap;
    const double height = largest.height() + std::max(itemGap(input), gap / 2);
    const int columns = std::max(1, int(std::ceil(std::sqrt(input.nodes * screen * height / width))));
    std::vector<QPointF> positions(size_t(input.nodes));
    int place = 0;
    for (int node : mostLinkedFirst(input)) {
        const int row = place / columns;
        positions[size_t(node)] = QPointF((place % columns) * width, row * height);
        ++place;
    }
    return positions;
}

std::vector<QPointF> timePositions(const LayoutInput &input)
{
    const auto timeOf = [&input](int node) {
        return input.times.empty() ? std::optional<double>() : input.times[size_t(node)];
    };
    std::vector<int> order(size_t(input.nodes));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&timeOf](int left, int right) {
        const std::optional<double> first = timeOf(left);
        const std::optional<double> second = timeOf(right);
        return first && second ? *first < *second : first.has_value() && !second.has_value();
    });
    double earliest = std::numeric_limits<double>::max();
    double latest = std::numeric_limits<double>::lowest();
    for (int node : order) {
        if (const std::optional<double> time = timeOf(node)) {
            earliest = std::min(earliest, *time);
            latest = std::max(latest, *time);
        }
    }
    const QSizeF largest = largestItem(input);
    const double width = input.linkLength * 2 * std::max(5.0, std::sqrt(double(input.nodes)));
    const double row = largest.height() + itemGap(input);
    std::vector<QPointF> positions(size_t(input.nodes));
    int place = 0;
    for (int node : order) {
        const std::optional<double> time = timeOf(node);
        const double span = latest > earliest ? latest - earliest : 1;
        const double across = time ? (*time - earliest) / span * width : -largest.width() - input.linkLength;
        positions[size_t(node)] = QPointF(across, place++ * row);
    }
    return positions;
}

} // namespace skein
