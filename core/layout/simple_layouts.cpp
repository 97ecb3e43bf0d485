// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/placements.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

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
    const double row = largest.height() + itemGap(input);
    constexpr double screen = 1.6; // width to height
    const double width = std::max(input.linkLength * 10, screen * row * input.nodes);
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
