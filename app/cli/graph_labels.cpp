// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/graph_labels.h"

#include "widgets/linkchart/spatial_grid.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

QFont nameFont(double pixels)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    return font;
}

static QString nameOf(const GraphNode &node, const QFontMetricsF &metrics, double pixels)
{
    constexpr double widest = 10; // heights of a line
    const QString name = node.label.isEmpty() ? node.id : node.label;
    return metrics.elidedText(name.left(200).simplified(), Qt::ElideRight, widest * pixels);
}

std::vector<QSizeF> roomForNames(const GraphDocument &document)
{
    constexpr size_t mostNames = 3'000;
    constexpr double gap = 8;
    if (document.nodes.size() > mostNames)
        return {};
    const QFontMetricsF metrics(nameFont(NamePixels));
    std::vector<QSizeF> sizes;
    for (const GraphNode &node : document.nodes) {
        const double width = metrics.horizontalAdvance(nameOf(node, metrics, NamePixels));
        sizes.emplace_back(std::max(width, 2 * ItemRadius) + gap, 2 * (ItemRadius + metrics.height()) + gap);
    }
    return sizes;
}

static std::vector<int> mostLinkedFirst(const GraphDocument &document)
{
    std::vector<int> links(document.nodes.size(), 0);
    for (const GraphEdge &edge : document.edges)
        for (const int end : {edge.source, edge.target})
            ++links[size_t(end)];
    std::vector<int> order(document.nodes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&links](int left, int right) { return links[size_t(left)] > links[size_t(right)]; });
    return order;
}

namespace {

/// What is taken: items, then names.
class Room
{
public:
    Room(const GraphDocument &document, double radius, double pixels)
    {
        QRectF area;
        for (const GraphNode &node : document.nodes)
            area |= QRectF(*node.position - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        m_grid = SpatialGrid(area, 6 * pixels);
        for (const GraphNode &node : document.nodes)
            take(QRectF(*node.position - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
    }

    void take(const QRectF &box)
    {
        m_grid.add(box, int(m_taken.size()));
        m_taken.push_back(box);
    }

    bool isFree(const QRectF &box) const
    {
        bool isFree = true;
        m_grid.visit(box, [&](int thing) { return isFree = !m_taken[size_t(thing)].intersects(box); });
        return isFree;
    }

private:
    std::vector<QRectF> m_taken;
    SpatialGrid m_grid;
};

} // namespace

PlacedNames placeNames(const GraphDocument &document, double pixels)
{
    const QFontMetricsF metrics(nameFont(pixels));
    const double gap = pixels / 6;
    const double height = metrics.height();
    Room room(document, ItemRadius, pixels);
    PlacedNames placed;
    for (const int each : mostLinkedFirst(document)) {
        const GraphNode &node = document.nodes[size_t(each)];
        const QString text = nameOf(node, metrics, pixels);
        if (text.isEmpty())
            continue;
        const QPointF middle = *node.position;
        const QSizeF size(metrics.horizontalAdvance(text) + 2 * gap, height);
        const double beside = ItemRadius + gap;
        bool isPlaced = false;
        for (const QPointF &corner :
             {QPointF(-size.width() / 2, beside), QPointF(beside, -height / 2),
              QPointF(-beside - size.width(), -height / 2), QPointF(-size.width() / 2, -beside - height)}) {
            const QRectF area(middle + corner, size);
            if (isPlaced || !room.isFree(area))
                continue;
            room.take(area);
            placed.names.push_back({each, area, text});
            isPlaced = true;
        }
        placed.leftOut += isPlaced ? 0 : 1;
    }
    return placed;
}

} // namespace skein::cli
