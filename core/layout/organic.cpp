// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/fewer_crossings.h"
#include "core/layout/force_descent.h"
#include "core/layout/packing.h"
#include "core/layout/placements.h"
#include "core/layout/push_apart.h"
#include "core/layout/strengths.h"
#include "core/layout/stress_descent.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

static std::vector<QSizeF> sizesOf(const LayoutInput &input, const std::vector<int> &nodes)
{
    std::vector<QSizeF> sizes;
    sizes.reserve(nodes.size());
    for (int node : nodes)
        sizes.push_back(itemSize(input, node));
    return sizes;
}

/// How much larger a drawing must be than its links ask for, so that few items overlap before they are pushed
/// apart: a power of 1.25, found by halving.
static double roomFor(const std::vector<QPointF> &positions, const std::vector<QSizeF> &sizes, double gap,
                      size_t fewEnough)
{
    const double mostScale = std::max(30.0, std::sqrt(double(positions.size())));
    const auto scaleOf = [](int power) { return std::pow(1.25, power); };
    int least = 0;
    int most = int(std::ceil(std::log(mostScale) / std::log(1.25)));
    while (least < most) {
        const int power = (least + most) / 2;
        if (overlappingPairs(positions, scaleOf(power), sizes, gap, fewEnough) > fewEnough)
            least = power + 1;
        else
            most = power;
    }
    return scaleOf(least);
}

/// Turns a drawing so that its longer way runs across, as screens and pages do.
static void turnAcross(PartPositions &positions)
{
    const double size = double(positions.size());
    const QPointF middle = std::accumulate(positions.begin(), positions.end(), QPointF()) / size;
    double across = 0;
    double both = 0;
    for (const QPointF &position : positions) {
        const QPointF from = position - middle;
        across += from.x() * from.x() - from.y() * from.y();
        both += 2 * from.x() * from.y();
    }
    const double angle = std::atan2(both, across) / 2; // of the main axis
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    for (QPointF &position : positions)
        position = {cosine * position.x() + sine * position.y(), cosine * position.y() - sine * position.x()};
}

namespace {

struct Drawing
{
    std::vector<float> (*draw)(const LayoutGraph &, quint32, Progress &);
    size_t itemsByOverlap; ///< One pair in so many items may overlap before they are pushed apart.
    double stressGrowth; ///< What fewer crossings may cost, as a share.
};

} // namespace

static PartPositions drawPart(const LayoutInput &input, const LayoutPart &part, const Drawing &drawing,
                              Progress &progress)
{
    const std::vector<float> xy = drawing.draw(
        input.strengths.empty() ? part.graph : stretchedByStrength(input, part), input.seed, progress);
    if (xy.empty())
        return {};
    PartPositions positions;
    positions.reserve(part.nodes.size());
    const size_t half = xy.size() / 2; // where y begins
    for (size_t place = 0; place < part.nodes.size(); ++place)
        positions.emplace_back(double(xy[place]) * input.linkLength,
                               double(xy[half + place]) * input.linkLength);
    turnAcross(positions);
    return positions;
}

static std::vector<QPointF> drawnAs(const LayoutInput &input, const Drawing &drawing, Progress &progress)
{
    const std::vector<LayoutPart> parts = layoutParts(layoutGraph(input.nodes, input.links));
    std::vector<PartPositions> drawn;
    std::vector<std::vector<QSizeF>> sizes;
    double room = 1;
    for (const LayoutPart &part : parts) {
        drawn.push_back(drawPart(input, part, drawing, progress));
        if (drawn.back().empty())
            return {};
        sizes.push_back(sizesOf(input, part.nodes));
        room = std::max(
            room,
            roomFor(drawn.back(), sizes.back(), itemGap(input), part.nodes.size() / drawing.itemsByOverlap));
    }
    for (size_t part = 0; part < parts.size(); ++part) { // one scale, so that links are as long everywhere
        for (QPointF &position : drawn[part])
            position *= room;
        pushApart(drawn[part], sizes[part], {}, itemGap(input));
        untangle({parts[part].graph, drawn[part], sizes[part], {}, itemGap(input), drawing.stressGrowth});
    }
    return packParts(input, parts, drawn);
}

std::vector<QPointF> organicPositions(const LayoutInput &input, Progress &progress)
{
    return drawnAs(input, {stressDescent, 8, 0.015}, progress);
}

std::vector<QPointF> clusterPositions(const LayoutInput &input, Progress &progress)
{
    return drawnAs(input, {forceDescent, 2, 0.5}, progress);
}

} // namespace skein
