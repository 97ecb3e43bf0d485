// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layers.h"
#include "core/layout/placements.h"

#include <algorithm>

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

PartPositions hierarchicalPart(const LayoutInput &input, const LayoutPart &part, Progress &progress)
{
    if (!progress.advance(0, 0))
        return {};
    const Layers layers = layersOf(input, part);
    std::vector<double> widths(layers.above.size(), itemGap(input));
    for (size_t place = 0; place < part.nodes.size(); ++place)
        widths[place] = itemSize(input, part.nodes[place]).width() + itemGap(input);
    const std::vector<double> across = acrossOf(layers, widths);
    PartPositions positions(part.nodes.size());
    double down = 0;
    for (const std::vector<int> &row : layers.rows) {
        double height = 0;
        for (int item : row)
            if (item < layers.nodes)
                height = std::max(height, itemSize(input, part.nodes[size_t(item)]).height());
        for (int item : row)
            if (item < layers.nodes)
                positions[size_t(item)] = QPointF(across[size_t(item)], down + height / 2);
        down += height + std::max(input.linkLength - height, itemGap(input) * 3);
    }
    return positions;
}

} // namespace skein
