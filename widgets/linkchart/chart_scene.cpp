// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_scene.h"

#include "widgets/linkchart/item_shapes.h"
#include "widgets/linkchart/label_placement.h"

#include <algorithm>
#include <cmath>

namespace skein {

static constexpr double Cell = 64;
static constexpr double LaneStep = 11; ///< Units between the tops of parallel arcs, for half a lane.

QPointF ChartScene::Path::at(double share) const
{
    if (!isBent)
        return start + (end - start) * share;
    const double rest = 1 - share;
    return start * rest * rest + control * 2 * rest * share + end * share * share;
}

/// A bent line as straight parts, for the grid and for hit tests.
static std::array<QLineF, 4> partsOf(const ChartScene::Path &path)
{
    std::array<QLineF, 4> parts;
    for (size_t i = 0; i < parts.size(); ++i)
        parts[i] = {path.at(double(i) / 4), path.at(double(i + 1) / 4)};
    return parts;
}

ChartScene::ChartScene(std::shared_ptr<const ChartPicture> picture, double scale, const LabelStyle &style,
                       TextMeasure &measure)
    : m_picture(std::move(picture))
    , m_scale(scale)
    , m_style(style)
{
    layItems();
    layLinks();
    LabelPlacement placement = placeLabels(*this, measure);
    m_labels = std::move(placement.labels);
    m_unlabelled = placement.unlabelledItems;
    m_labelGrid = SpatialGrid(m_bounds, Cell * 2);
    for (size_t i = 0; i < m_labels.size(); ++i) {
        QRectF area = m_labels[i].box;
        if (const auto &leader = m_labels[i].leader)
            area |= QRectF(leader->p1(), leader->p2()).normalized();
        m_labelGrid.add(area, int(i));
        m_bounds |= area;
    }
}

void ChartScene::layItems()
{
    m_boxes.reserve(m_picture->items.size());
    for (const PictureItem &item : m_picture->items) {
        const QSizeF half = halfExtent(item) * m_scale;
        const QPointF centre = item.position * m_scale;
        m_boxes.emplace_back(centre.x() - half.width(), centre.y() - half.height(), 2 * half.width(),
                             2 * half.height());
        m_bounds |= m_boxes.back();
    }
    m_itemGrid = SpatialGrid(m_bounds, Cell);
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_itemGrid.add(m_boxes[i], int(i));
}

ChartScene::Path ChartScene::pathOf(const PictureLink &link) const
{
    const PictureItem &from = m_picture->items[size_t(link.from)];
    const PictureItem &to = m_picture->items[size_t(link.to)];
    const QPointF along = to.position - from.position;
    const double length = std::hypot(along.x(), along.y());
    if (length < 1)
        return {};
    constexpr double gap = 2.5;
    const QPointF normal(-along.y() / length, along.x() / length);
    const QPointF control = (from.position + to.position) / 2 + normal * (2.0 * LaneStep * link.lane);
    const auto towards = [&control](const PictureItem &item, QPointF straight, bool isBent) {
        const QPointF direction = isBent ? control - item.position : straight;
        const double size = std::hypot(direction.x(), direction.y());
        return item.position + direction * ((edgeDistance(item, direction) + gap) / std::max(size, 1.0));
    };
    Path path;
    path.isBent = link.lane != 0;
    path.start = towards(from, along, path.isBent) * m_scale;
    path.end = towards(to, -along, path.isBent) * m_scale;
    path.control = control * m_scale;
    const double covered = edgeDistance(from, along) + edgeDistance(to, along) + 2 * gap;
    path.isShown = length > covered;
    return path;
}

void ChartScene::layLinks()
{
    m_paths.reserve(m_picture->links.size());
    m_linkGrid = SpatialGrid(m_bounds, Cell);
    for (const PictureLink &link : m_picture->links) {
        const Path &path = m_paths.emplace_back(pathOf(link));
        const int index = int(m_paths.size()) - 1;
        if (!path.isShown)
            continue;
        if (!path.isBent)
            m_linkGrid.add(QLineF(path.start, path.end), index);
        else
            for (const QLineF &part : partsOf(path))
                m_linkGrid.add(part, index);
    }
}

static std::vector<int> inOrder(std::vector<int> found)
{
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<int> ChartScene::itemsIn(const QRectF &area) const
{
    std::vector<int> found;
    m_itemGrid.visit(area, [&](int item) {
        if (m_boxes[size_t(item)].intersects(area))
            found.push_back(item);
        return true;
    });
    return inOrder(std::move(found));
}

bool ChartScene::isClear(const QRectF &area, int except) const
{
    bool isClear = true;
    m_itemGrid.visit(area, [&](int item) {
        isClear = item == except || !m_boxes[size_t(item)].intersects(area);
        return isClear;
    });
    return isClear;
}

bool ChartScene::isClear(const QLineF &line, int except) const
{
    bool isClear = true;
    m_itemGrid.visit(QRectF(line.p1(), line.p2()).normalized(), [&](int item) {
        isClear = item == except || !crosses(line, m_boxes[size_t(item)]);
        return isClear;
    });
    return isClear;
}

std::vector<int> ChartScene::linksIn(const QRectF &area) const
{
    std::vector<int> found;
    m_linkGrid.visit(area, [&](int link) {
        found.push_back(link);
        return true;
    });
    return inOrder(std::move(found));
}

std::vector<int> ChartScene::labelsIn(const QRectF &area) const
{
    std::vector<int> found;
    m_labelGrid.visit(area, [&](int label) {
        found.push_back(label);
        return true;
    });
    return inOrder(std::move(found));
}

std::optional<int> ChartScene::itemAt(QPointF point) const
{
    std::optional<int> found;
    const QRectF spot(point - QPointF(0.5, 0.5), QSizeF(1, 1));
    m_itemGrid.visit(spot, [&](int item) {
        if (m_boxes[size_t(item)].contains(point))
            found = std::max(found.value_or(0), item);
        return true;
    });
    if (found)
        return found;
    m_labelGrid.visit(spot, [&](int index) {
        const PlacedLabel &label = m_labels[size_t(index)];
        if (!label.isOfLink && label.box.contains(point))
            found = label.owner;
        return !found;
    });
    return found;
}

std::optional<int> ChartScene::linkAt(QPointF point, double tolerance) const
{
    std::optional<int> found;
    double nearest = tolerance;
    const QRectF spot(point - QPointF(tolerance, tolerance), QSizeF(2 * tolerance, 2 * tolerance));
    m_linkGrid.visit(spot, [&](int link) {
        for (const QLineF &part : partsOf(m_paths[size_t(link)])) {
            const double away = distance(point, part);
            if (away < nearest || (away == nearest && found && link < *found)) {
                nearest = away;
                found = link;
            }
        }
        return true;
    });
    m_labelGrid.visit(spot, [&](int index) {
        const PlacedLabel &label = m_labels[size_t(index)];
        if (!found && label.isOfLink && label.box.contains(point))
            found = label.owner;
        return true;
    });
    return found;
}

} // namespace skein
