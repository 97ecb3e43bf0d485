// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/placements.h"
#include "core/layout/stress_descent.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace skein {

static constexpr double turn = 2 * std::numbers::pi;

static double reach(const LayoutInput &input, const LayoutPart &part, int place)
{
    const QSizeF size = itemSize(input, part.nodes[size_t(place)]);
    return std::hypot(size.width(), size.height()) + itemGap(input);
}

/// Directions in the organic drawing as seen from a point, so that neighbours come near each other on a
/// circle too. y follows x.
static std::vector<double> anglesAround(const std::vector<float> &xy, double middleX, double middleY)
{
    const size_t size = xy.size() / 2;
    std::vector<double> angles(size);
    for (size_t place = 0; place < size; ++place)
        angles[place] = std::atan2(double(xy[size + place]) - middleY, double(xy[place]) - middleX);
    return angles;
}

/// A circle that holds these items side by side, each as long as it reaches.
static double roomyRadius(const LayoutInput &input, const LayoutPart &part, const std::vector<int> &items)
{
    double around = 0;
    double largest = 0;
    for (int item : items) {
        around += reach(input, part, item);
        largest = std::max(largest, reach(input, part, item));
    }
    // Chords are shorter than arcs: with few items by more.
    return std::max(around / turn * 1.1, items.size() > 1 ? largest * 0.75 : 0);
}

/// Puts items on a circle in order of their angles, and turns it to where those angles are.
static void placeOnCircle(const LayoutInput &input, const LayoutPart &part, std::vector<int> items,
                          const std::vector<double> &angles, double radius, PartPositions &positions)
{
    std::stable_sort(items.begin(), items.end(),
                     [&angles](int left, int right) { return angles[size_t(left)] < angles[size_t(right)]; });
    double around = 0;
    for (int item : items)
        around += reach(input, part, item);
    std::vector<double> middles;
    double at = 0;
    QPointF towards;
    for (int item : items) {
        const double length = reach(input, part, item);
        middles.push_back((at + length / 2) / around * turn);
        const double missing = angles[size_t(item)] - middles.back();
        towards += QPointF(std::cos(missing), std::sin(missing));
        at += length;
    }
    const double shift = std::atan2(towards.y(), towards.x());
    for (size_t place = 0; place < items.size(); ++place) {
        const double angle = middles[place] + shift;
        positions[size_t(items[place])] = QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
}

PartPositions circularPart(const LayoutInput &input, const LayoutPart &part, Progress &progress)
{
    const std::vector<float> xy = stressDescent(part.graph, input.seed, progress);
    if (xy.empty())
        return {};
    const size_t size = part.nodes.size();
    if (size == 1)
        return {QPointF()};
    const auto half = xy.begin() + std::ptrdiff_t(size);
    const std::vector<double> angles = anglesAround(xy, std::accumulate(xy.begin(), half, 0.0) / double(size),
                                                    std::accumulate(half, xy.end(), 0.0) / double(size));
    std::vector<int> all(size);
    std::iota(all.begin(), all.end(), 0);
    PartPositions positions(size);
    const double radius = std::max(roomyRadius(input, part, all), input.linkLength / 2);
    placeOnCircle(input, part, all, angles, radius, positions);
    return positions;
}

/// The places by their distance in links from one of them.
static std::vector<std::vector<int>> ringsAround(const LayoutPart &part, int centre)
{
    std::vector<Hops> hops(part.nodes.size());
    hopsFrom(part.graph, centre, hops.data());
    std::vector<std::vector<int>> rings(size_t(*std::max_element(hops.begin(), hops.end())) + 1);
    for (size_t place = 0; place < hops.size(); ++place)
        rings[hops[place]].push_back(int(place));
    return rings;
}

PartPositions concentricPart(const LayoutInput &input, const LayoutPart &part, Progress &progress)
{
    const std::vector<float> xy = stressDescent(part.graph, input.seed, progress);
    if (xy.empty())
        return {};
    const int size = layoutSize(part.graph);
    int centre = 0;
    for (int place = 1; place < size; ++place)
        if (layoutDegree(part.graph, place) > layoutDegree(part.graph, centre))
            centre = place;
    const std::vector<double> angles
        = anglesAround(xy, double(xy[size_t(centre)]), double(xy[size_t(size) + size_t(centre)]));
    PartPositions positions(part.nodes.size());
    double radius = 0;
    double thickBefore = reach(input, part, centre);
    for (const std::vector<int> &ring : ringsAround(part, centre)) {
        if (ring.front() == centre)
            continue;
        double thick = 0;
        for (int item : ring)
            thick = std::max(thick, reach(input, part, item));
        radius = std::max(
            {radius + (thickBefore + thick) / 2, radius + input.linkLength, roomyRadius(input, part, ring)});
        placeOnCircle(input, part, ring, angles, radius, positions);
        thickBefore = thick;
    }
    return positions;
}

} // namespace skein
