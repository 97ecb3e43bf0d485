// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/group_outline.h"

#include <QPainterPathStroker>
#include <QPen>

#include <algorithm>
#include <map>

namespace skein {

/// The convex hull, by Andrew's monotone chain.
static QPolygonF hull(std::vector<QPointF> points)
{
    const auto less = [](QPointF a, QPointF b) { return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y()); };
    std::sort(points.begin(), points.end(), less);
    const auto turn = [](QPointF o, QPointF a, QPointF b) {
        return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
    };
    QPolygonF chain;
    for (int pass = 0; pass < 2; ++pass) {
        const qsizetype base = chain.size();
        for (const QPointF &point : points) {
            while (chain.size() >= base + 2 && turn(chain[chain.size() - 2], chain.last(), point) <= 0)
                chain.removeLast();
            chain << point;
        }
        chain.removeLast();
        std::reverse(points.begin(), points.end());
    }
    return chain;
}

std::vector<QPainterPath> groupOutlines(const ChartScene &scene)
{
    std::map<ChartGroupId, std::vector<QPointF>> corners;
    const SharedVector<PictureItem> &items = scene.picture().items;
    for (size_t i = 0; i < items.size(); ++i)
        if (items[i].group && items[i].folded == 0) {
            const QRectF &box = scene.box(int(i));
            for (const QPointF &corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()})
                corners[items[i].group].push_back(corner);
        }
    std::vector<QPainterPath> outlines;
    for (const auto &[group, points] : corners) {
        QPainterPath path;
        path.addPolygon(hull(points));
        path.closeSubpath();
        QPainterPathStroker stroker(
            QPen(Qt::black, 28 * scene.scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        outlines.push_back(stroker.createStroke(path).united(path).simplified());
    }
    return outlines;
}

} // namespace skein
