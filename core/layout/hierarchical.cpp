// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layers.h"
#include "core/layout/placements.h"

#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>

namespace skein {

namespace {

/// A run of items that touch each other, at the mean of where they would be.
struct Block
{
    double sum = 0;
    int count = 0;
    double mean() const { return sum / count; }
};

} // namespace

/// Middles in the order given, as near to where they should be as their widths allow (least squares by
/// pooling neighbours that would overlap).
static std::vector<double> spread(const std::vector<double> &wanted, const std::vector<double> &widths)
{
    std::vector<Block> blocks;
    std::vector<double> offsets;
    double offset = 0;
    for (size_t item = 0; item < wanted.size(); ++item) {
        if (item > 0)
            offset += (widths[item - 1] + widths[item]) / 2;
        offsets.push_back(offset);
        blocks.push_back({wanted[item] - offset, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    std::vector<double> middles;
    for (const Block &block : blocks)
        for (int each = 0; each < block.count; ++each)
            middles.push_back(block.mean() + offsets[middles.size()]);
    return middles;
}

/// Rows pull each other straight, downwards and upwards in turn.
static std::vector<double> acrossOf(const Layers &layers, const std::vector<double> &widths)
{
    constexpr int sweeps = 12;
    std::vector<double> across(layers.above.size(), 0);
    const auto settle = [&](const std::vector<int> &row, const std::vector<std::vector<int>> &others) {
        std::vector<double> wanted;
        std::vector<double> rowWidths;
        for (int item : row) {
            double sum = 0;
            for (int other : others[size_t(item)])
                sum += across[size_t(other)];
            const double count = double(others[size_t(item)].size());
            wanted.push_back(count > 0 ? sum / count : across[size_t(item)]);
            rowWidths.push_back(widths[size_t(item)]);
        }
        const std::vector<double> middles = spread(wanted, rowWidths);
        for (size_t place = 0; place < row.size(); ++place)
            across[size_t(row[place])] = middles[place];
    };
    for (const std::vector<int> &row : layers.rows)
        settle(row, layers.above);
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        if (sweep % 2 == 0)
            for (size_t row = layers.rows.size(); row-- > 0;)
                settle(layers.rows[row], layers.below);
        else
            for (const std::vector<int> &row : layers.rows)
                settle(row, layers.above);
    }
    return across;
}

static bool isReal(const Layers &layers, int item)
{
    return item < layers.nodes; // others are bends of long lines
}

/// The room that the largest item of a row needs.
static QSizeF largestIn(const LayoutInput &input, const LayoutPart &part, const Layers &layers,
                        const std::vector<int> &row)
{
    QSizeF largest(0, 0);
    for (const int item : row)
        if (isReal(layers, item))
            largest = largest.expandedTo(itemSize(input, part.nodes[size_t(item)]));
    return largest;
}

/// In how many tiers a row stands: one, or so many that a row of very many items, one beside the other as
/// wide as a wall, is not much wider than a page can show.
static int tiersOf(const LayoutInput &input, const LayoutPart &part, const Layers &layers,
                   const std::vector<int> &row)
{
    constexpr std::ptrdiff_t most = 60;
    constexpr double leastPerTier = 24;
    constexpr double aspect = 3; // of a row: lines to the next must stay flat enough to be followed
    const auto count
        = std::count_if(row.begin(), row.end(), [&layers](int item) { return isReal(layers, item); });
    if (count <= most)
        return 1;
    const QSizeF cell = largestIn(input, part, layers, row) + QSizeF(itemGap(input), itemGap(input));
    const double perTier
        = std::max(leastPerTier, std::sqrt(double(count) * aspect * cell.height() / cell.width()));
    return int(std::ceil(double(count) / perTier));
}

/// How much room lines between rows get: more for wide rows, whose lines would be too flat to follow and
/// whose drawing a strip along the page.
static double betweenRows(const LayoutInput &input, const std::vector<double> &across,
                          const std::vector<double> &heights)
{
    constexpr double aspect = 2.4;
    constexpr double mostLengths = 4;
    if (heights.size() < 2)
        return 0;
    const auto [left, right] = std::minmax_element(across.begin(), across.end());
    const double filled = std::accumulate(heights.begin(), heights.end(), 0.0);
    const double wanted = ((*right - *left) / aspect - filled) / double(heights.size() - 1);
    return std::clamp(wanted, 0.0, mostLengths * input.linkLength);
}

/// Rows below each other, each as high as its highest item. In a row of several tiers each item stands one
/// tier below the one before it, so that it needs only its part of the width.
static PartPositions drawnRows(const LayoutInput &input, const LayoutPart &part, const Layers &layers)
{
    std::vector<double> widths(layers.above.size(), itemGap(input));
    for (size_t place = 0; place < part.nodes.size(); ++place)
        widths[place] = itemSize(input, part.nodes[place]).width() + itemGap(input);
    std::vector<int> tiers;
    for (const std::vector<int> &row : layers.rows) {
        tiers.push_back(tiersOf(input, part, layers, row));
        if (tiers.back() == 1)
            continue;
        const double widest = largestIn(input, part, layers, row).width() + itemGap(input);
        for (const int item : row)
            widths[size_t(item)] = (isReal(layers, item) ? widest : widths[size_t(item)]) / tiers.back();
    }
    const std::vector<double> across = acrossOf(layers, widths);
    std::vector<double> itemHeights;
    std::vector<double> rowHeights;
    for (size_t number = 0; number < layers.rows.size(); ++number) {
        const double height = largestIn(input, part, layers, layers.rows[number]).height();
        itemHeights.push_back(height);
        rowHeights.push_back(height + (height + itemGap(input)) * (tiers[number] - 1));
    }
    const double least = betweenRows(input, across, rowHeights);
    PartPositions positions(part.nodes.size());
    double down = 0;
    for (size_t number = 0; number < layers.rows.size(); ++number) {
        const double height = itemHeights[number];
        const double tier = height + itemGap(input);
        int place = 0;
        for (const int item : layers.rows[number])
            if (isReal(layers, item))
                positions[size_t(item)]
                    = QPointF(across[size_t(item)], down + height / 2 + tier * (place++ % tiers[number]));
        down += rowHeights[number] + std::max({input.linkLength - height, itemGap(input) * 3, least});
    }
    return positions;
}

PartPositions hierarchicalPart(const LayoutInput &input, const LayoutPart &part, Progress &progress)
{
    return progress.advance(0, 0) ? drawnRows(input, part, layersOf(input, part)) : PartPositions();
}

static std::vector<QPointF> byNode(const LayoutPart &whole, const PartPositions &drawn)
{
    std::vector<QPointF> positions(drawn.size());
    for (size_t place = 0; place < drawn.size(); ++place)
        positions[size_t(whole.nodes[place])] = drawn[place];
    return positions;
}

/// By place: the given rank, else one below the highest neighbour that has one, in steps; what hangs on none
/// comes below all. Ranks that nobody has are left out.
static std::vector<int> allRanks(const LayoutInput &input, const LayoutPart &whole)
{
    std::vector<int> ranks(whole.nodes.size(), -1);
    std::map<int, std::vector<int>> waiting;
    for (size_t place = 0; place < ranks.size(); ++place)
        if (!input.ranks.empty() && input.ranks[size_t(whole.nodes[place])] >= 0)
            waiting[input.ranks[size_t(whole.nodes[place])]].push_back(int(place));
    for (const auto &[rank, places] : waiting)
        for (const int place : places)
            ranks[size_t(place)] = rank;
    for (auto row = waiting.begin(); row != waiting.end(); ++row)
        for (const int place : row->second)
            for (const int other : layoutNeighbours(whole.graph, place)) {
                if (ranks[size_t(other)] >= 0)
                    continue;
                ranks[size_t(other)] = row->first + 1;
                waiting[row->first + 1].push_back(other);
            }
    for (size_t place = 0; place < ranks.size(); ++place)
        if (ranks[place] < 0)
            waiting[std::numeric_limits<int>::max()].push_back(int(place));
    int next = 0;
    for (const auto &[rank, places] : waiting) {
        for (const int place : places)
            ranks[size_t(place)] = next;
        ++next;
    }
    return ranks;
}

/// A drawing of one row or column would hide its links behind its items.
static bool isOneLevel(const std::vector<int> &levels)
{
    return std::adjacent_find(levels.begin(), levels.end(), std::not_equal_to<>()) == levels.end();
}

std::vector<QPointF> rolePositions(const LayoutInput &input)
{
    if (input.nodes == 0)
        return {};
    const LayoutPart whole = wholeAsPart(layoutGraph(input.nodes, input.links));
    if (isOneLevel(allRanks(input, whole))) // nobody of any role, or all of the same
        return byNode(whole, drawnRows(input, whole, layersOf(input, whole)));
    return byNode(whole, drawnRows(input, whole, layersByRank(whole.graph, allRanks(input, whole))));
}

/// 0: left, 1: right. Without groups, or with one, neighbours stand across from each other as far as that
/// goes.
static std::vector<int> sidesOf(const LayoutInput &input, const LayoutPart &whole)
{
    std::vector<int> sides(whole.nodes.size(), -1);
    const bool hasSides = !input.groups.empty() && !isOneLevel(input.groups);
    for (size_t start = 0; start < sides.size(); ++start) {
        if (hasSides)
            sides[start] = input.groups[size_t(whole.nodes[start])] == 0 ? 0 : 1;
        if (sides[start] >= 0)
            continue;
        std::vector<int> queue{int(start)};
        sides[start] = 0;
        for (size_t next = 0; next < queue.size(); ++next)
            for (const int other : layoutNeighbours(whole.graph, queue[next])) {
                if (sides[size_t(other)] >= 0)
                    continue;
                sides[size_t(other)] = 1 - sides[size_t(queue[next])];
                queue.push_back(other);
            }
    }
    return sides;
}

/// The room of items that no line leads to, in columns as high as the linked ones are, or squarer where
/// those are few. The corner next to the linked ones is at the top of the first column; columns go away from
/// it.
static void drawLoose(const std::vector<int> &loose, QSizeF cell, const QRectF &linked, int side,
                      PartPositions &drawn)
{
    if (loose.empty())
        return;
    const double square = std::sqrt(double(loose.size()) * cell.width() * cell.height());
    const auto perColumn = size_t(std::ceil(std::max(linked.height(), square) / cell.height()));
    const double outward = side == 0 ? -1 : 1;
    const double first = side == 0 ? linked.left() : linked.right();
    for (size_t i = 0; i < loose.size(); ++i) {
        const size_t column = i / perColumn;
        const size_t row = i % perColumn;
        drawn[size_t(loose[i])] = QPointF(first + outward * cell.width() * double(column + 1),
                                          linked.top() + cell.height() * double(row));
    }
}

std::vector<QPointF> bipartitePositions(const LayoutInput &input)
{
    if (input.nodes == 0)
        return {};
    constexpr double share = 0.3; // of the height: long columns need flat lines
    const LayoutPart whole = wholeAsPart(layoutGraph(input.nodes, input.links));
    const std::vector<int> sides = sidesOf(input, whole);
    Layers layers = layersByRank(whole.graph, sides);
    std::array<std::vector<int>, 2> loose;
    for (std::vector<int> &row : layers.rows)
        std::erase_if(row, [&](int place) {
            const bool isLoose = layoutNeighbours(whole.graph, place).empty();
            if (isLoose)
                loose[size_t(sides[size_t(place)])].push_back(place);
            return isLoose;
        });
    std::vector<double> heights;
    QSizeF largest(0, 0);
    for (const int node : whole.nodes) {
        heights.push_back(itemSize(input, node).height() + itemGap(input));
        largest = largest.expandedTo(itemSize(input, node));
    }
    const std::vector<double> down = acrossOf(layers, heights);
    double top = std::numeric_limits<double>::max();
    double bottom = std::numeric_limits<double>::lowest();
    for (const std::vector<int> &row : layers.rows)
        for (const int place : row) {
            top = std::min(top, down[size_t(place)]);
            bottom = std::max(bottom, down[size_t(place)]);
        }
    if (top > bottom)
        top = bottom = 0;
    const double between = largest.width() + std::max(2 * input.linkLength, share * (bottom - top));
    PartPositions drawn(sides.size());
    for (const std::vector<int> &row : layers.rows)
        for (const int place : row)
            drawn[size_t(place)] = QPointF(sides[size_t(place)] * between, down[size_t(place)]);
    const QSizeF cell = largest + QSizeF(itemGap(input), itemGap(input));
    for (const int side : {0, 1})
        drawLoose(loose[size_t(side)], cell, QRectF(0, top, between, bottom - top), side, drawn);
    return byNode(whole, drawn);
}

} // namespace skein
