// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_scene.h"

#include "widgets/linkchart/group_outline.h"
#include "widgets/linkchart/label_placement.h"

#include <algorithm>
#include <numeric>

namespace skein {

static constexpr double Cell = 64;

ChartScene::ChartScene(std::shared_ptr<const ChartPicture> picture, double scale, const LabelStyle &style,
                       TextMeasure &measure, std::shared_ptr<const ChartGeometry> geometry)
    : m_picture(std::move(picture))
    , m_scale(scale)
    , m_style(style)
    , m_geometry(geometry ? std::move(geometry) : std::make_shared<const ChartGeometry>(*m_picture))
    , m_bounds(scaled(m_geometry->bounds()))
{
    m_outlines = groupOutlines(*this);
    m_notes = layNotes(*m_picture, m_scale, m_style, measure);
    for (const PlacedNote &note : m_notes)
        m_bounds |= note.box;
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

bool ChartScene::isOf(const ChartPicture &picture) const
{
    const auto runsAlike = [](const PictureLink &a, const PictureLink &b) {
        return a.from == b.from && a.to == b.to && a.lane == b.lane;
    };
    const ChartPicture &ours = *m_picture;
    return ours.items.isSharedWith(picture.items)
        && (ours.links.isSharedWith(picture.links)
            || std::equal(ours.links.begin(), ours.links.end(), picture.links.begin(), picture.links.end(),
                          runsAlike));
}

LinkPath ChartScene::path(int link) const
{
    LinkPath path = m_geometry->path(link);
    path.start *= m_scale;
    path.control *= m_scale;
    path.end *= m_scale;
    return path;
}

static std::vector<int> everyOne(size_t count)
{
    std::vector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Each once; numbers are below the count.
static std::vector<int> inOrder(std::vector<int> found, size_t count)
{
    constexpr size_t many = 32; // a pass over so many flags costs less than a step of sorting
    if (found.size() < count / many) {
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }
    std::vector<unsigned char> isFound(count, 0);
    for (const int each : found)
        isFound[size_t(each)] = 1;
    found.clear();
    for (size_t each = 0; each < count; ++each)
        if (isFound[each] != 0)
            found.push_back(int(each));
    return found;
}

std::vector<int> ChartScene::itemsIn(const QRectF &area) const
{
    std::vector<int> found;
    const QRectF units = inUnits(area);
    if (units.contains(m_geometry->bounds()))
        return everyOne(m_picture->items.size());
    m_geometry->itemGrid().visit(units, [&](int item) {
        if (m_geometry->box(item).intersects(units))
            found.push_back(item);
        return true;
    });
    return inOrder(std::move(found), m_picture->items.size());
}

bool ChartScene::isClear(const QRectF &area, int except) const
{
    bool isClear = true;
    const QRectF units = inUnits(area);
    m_geometry->itemGrid().visit(units, [&](int item) {
        isClear = item == except || !m_geometry->box(item).intersects(units);
        return isClear;
    });
    return isClear;
}

bool ChartScene::isClear(const QLineF &line, int except) const
{
    bool isClear = true;
    const QLineF units(line.p1() / m_scale, line.p2() / m_scale);
    m_geometry->itemGrid().visit(QRectF(units.p1(), units.p2()).normalized(), [&](int item) {
        isClear = item == except || !crosses(units, m_geometry->box(item));
        return isClear;
    });
    return isClear;
}

std::vector<int> ChartScene::linksIn(const QRectF &area) const
{
    std::vector<int> found;
    constexpr double reach = 24; // of arrows, badges and the widest pen beyond the line itself, in pixels
    const QRectF wide = inUnits(area.adjusted(-reach, -reach, reach, reach));
    if (wide.contains(m_geometry->bounds()))
        return everyOne(m_picture->links.size());
    m_geometry->linkGrid().visit(wide, [&](int link) {
        const QRectF line = m_geometry->lineBounds(link);
        if (line.left() <= wide.right() && line.right() >= wide.left() && line.top() <= wide.bottom()
            && line.bottom() >= wide.top())
            found.push_back(link);
        return true;
    });
    return inOrder(std::move(found), m_picture->links.size());
}

std::vector<int> ChartScene::labelsIn(const QRectF &area) const
{
    std::vector<int> found;
    m_labelGrid.visit(area, [&](int label) {
        found.push_back(label);
        return true;
    });
    return inOrder(std::move(found), m_labels.size());
}

std::optional<int> ChartScene::itemAt(QPointF point) const
{
    std::optional<int> found;
    const QRectF spot(point - QPointF(0.5, 0.5), QSizeF(1, 1));
    m_geometry->itemGrid().visit(inUnits(spot), [&](int item) {
        if (box(item).contains(point))
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
    m_geometry->linkGrid().visit(inUnits(spot), [&](int link) {
        for (const QLineF &part : path(link).parts()) {
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
