// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_geometry.h"

#include "core/graph/shared_work.h"
#include "widgets/linkchart/item_shapes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

static constexpr double Cell = 64;
static constexpr double LaneStep = 11; ///< Units between the tops of parallel arcs, for half a lane.

QPointF LinkPath::at(double share) const
{
    if (!isBent)
        return start + (end - start) * share;
    const double rest = 1 - share;
    return start * rest * rest + control * 2 * rest * share + end * share * share;
}

std::array<QLineF, 4> LinkPath::parts() const
{
    std::array<QLineF, 4> parts;
    for (size_t i = 0; i < parts.size(); ++i)
        parts[i] = {at(double(i) / 4), at(double(i + 1) / 4)};
    return parts;
}

ChartGeometry::ChartGeometry(const ChartPicture &picture)
{
    m_boxes.reserve(picture.items.size());
    for (const PictureItem &item : picture.items) {
        const QSizeF half = halfExtent(item);
        m_boxes.emplace_back(item.position.x() - half.width(), item.position.y() - half.height(),
                             2 * half.width(), 2 * half.height());
        m_bounds |= m_boxes.back();
    }
    m_lines.resize(picture.links.size());
    constexpr size_t many = 20'000; // lines; with fewer another thread is not worth its start
    const size_t parts = picture.links.size() > many ? 5 : 1;
    const auto place = [&](size_t /*share*/, size_t task) {
        if (task == parts)
            placeItems(picture);
        else
            placeLines(picture, m_lines.size() * task / parts, m_lines.size() * (task + 1) / parts);
    };
    NoProgress progress;
    shareOut(parts == 1 ? 1 : parts + 1, parts + 1, place, progress);
}

void ChartGeometry::placeItems(const ChartPicture &picture)
{
    m_byWeight.resize(picture.items.size());
    std::iota(m_byWeight.begin(), m_byWeight.end(), 0);
    std::stable_sort(m_byWeight.begin(), m_byWeight.end(), [&picture](int a, int b) {
        return picture.items[size_t(a)].weight > picture.items[size_t(b)].weight;
    });
    m_itemGrid = SpatialGrid(m_bounds, Cell);
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_itemGrid.add(m_boxes[i], int(i));
}

void ChartGeometry::placeLines(const ChartPicture &picture, size_t from, size_t to)
{
    for (size_t index = from; index < to; ++index) {
        const PictureLink &link = picture.links[index];
        const LinkPath path
            = pathOf({picture.items[size_t(link.from)], m_boxes[size_t(link.from)].size() / 2},
                     {picture.items[size_t(link.to)], m_boxes[size_t(link.to)].size() / 2}, link.lane);
        m_lines[index] = {float(path.start.x()),
                          float(path.start.y()),
                          float(path.control.x()),
                          float(path.control.y()),
                          float(path.end.x()),
                          float(path.end.y()),
                          path.isBent,
                          path.isShown};
    }
}

const SpatialGrid &ChartGeometry::linkGrid() const
{
    std::call_once(m_hasLinkGrid, [this] {
        m_linkGrid = SpatialGrid(m_bounds, Cell);
        for (int link = 0; link < int(m_lines.size()); ++link) {
            if (!m_lines[size_t(link)].isShown)
                continue;
            const QRectF bounds = lineBounds(link);
            const LinkPath path = this->path(link);
            if (std::max(bounds.width(), bounds.height()) < m_linkGrid.cellSize())
                m_linkGrid.add(bounds, link); // at most four cells, and no search for which it passes
            else if (!path.isBent)
                m_linkGrid.add(QLineF(path.start, path.end), link);
            else
                for (const QLineF &part : path.parts())
                    m_linkGrid.add(part, link);
        }
    });
    return m_linkGrid;
}

LinkPath ChartGeometry::path(int link) const
{
    const Line &line = m_lines[size_t(link)];
    return {{line.startX, line.startY},
            {line.controlX, line.controlY},
            {line.endX, line.endY},
            line.isBent,
            line.isShown};
}

QRectF ChartGeometry::lineBounds(int link) const
{
    const Line &line = m_lines[size_t(link)];
    float left = std::min(line.startX, line.endX);
    float right = std::max(line.startX, line.endX);
    float top = std::min(line.startY, line.endY);
    float bottom = std::max(line.startY, line.endY);
    if (line.isBent) {
        left = std::min(left, line.controlX);
        right = std::max(right, line.controlX);
        top = std::min(top, line.controlY);
        bottom = std::max(bottom, line.controlY);
    }
    return {left, top, right - left, bottom - top};
}

/// Out of the top of an item and back into its right side; the further out, the higher the lane.
LinkPath ChartGeometry::loopAt(const End &end, int lane)
{
    constexpr double gap = 2.5;
    const double up = edgeDistance(end.item, end.half, {0, -1}) + gap;
    const double right = edgeDistance(end.item, end.half, {1, 0}) + gap;
    const double out = std::max(1.2, 2.2 + 0.3 * lane) * std::max(up, right);
    return {.start = end.item.position + QPointF(0, -up),
            .control = end.item.position + QPointF(out, -out),
            .end = end.item.position + QPointF(right, 0),
            .isBent = true,
            .isShown = true};
}

LinkPath ChartGeometry::pathOf(const End &start, const End &end, int lane)
{
    const PictureItem &from = start.item;
    const PictureItem &to = end.item;
    if (&from == &to)
        return loopAt(start, lane);
    const QPointF along = to.position - from.position;
    const double length = std::sqrt(QPointF::dotProduct(along, along));
    if (length < 1)
        return {};
    constexpr double gap = 2.5;
    const double startEdge = edgeDistance(from, start.half, along) + gap;
    const double endEdge
        = edgeDistance(to, end.half, along) + gap; // shapes are the same seen from the other side
    LinkPath path;
    path.isShown = length > startEdge + endEdge;
    if (lane == 0) {
        path.start = from.position + along * (startEdge / length);
        path.end = to.position - along * (endEdge / length);
        path.control = (path.start + path.end) / 2;
        return path;
    }
    const QPointF normal(-along.y() / length, along.x() / length);
    const QPointF control = (from.position + to.position) / 2 + normal * (2.0 * LaneStep * lane);
    const auto towards = [&control](const End &each) {
        const QPointF direction = control - each.item.position;
        const double size = std::sqrt(QPointF::dotProduct(direction, direction));
        const double edge = edgeDistance(each.item, each.half, direction) + gap;
        return each.item.position + direction * (edge / std::max(size, 1.0));
    };
    path.isBent = true;
    path.start = towards(start);
    path.end = towards(end);
    path.control = control;
    return path;
}

} // namespace skein
