// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_picture.h"
#include "widgets/linkchart/spatial_grid.h"

#include <QLineF>
#include <QRectF>

#include <array>
#include <mutex>
#include <vector>

namespace skein {

/// A line between two shapes: straight, or bent through one control point.
struct LinkPath
{
    QPointF start, control, end;
    bool isBent = false;
    bool isShown = false; ///< False where its items touch.

    QPointF at(double share) const;
    std::array<QLineF, 4> parts() const; ///< As straight lines, for hit tests.
};

/// Where the items and lines of a picture lie, in chart units, with grids to find them. It is the same at
/// every scale: made once when something moves, not with every zoom.
class ChartGeometry
{
public:
    explicit ChartGeometry(const ChartPicture &picture);

    const QRectF &box(int item) const { return m_boxes[size_t(item)]; } ///< Shape, rings and stack.
    LinkPath path(int link) const;
    QRectF lineBounds(int link) const; ///< Holds the whole line, without its width and arrows.
    const QRectF &bounds() const { return m_bounds; } ///< Of the items; empty without any.
    const std::vector<int> &itemsByWeight() const { return m_byWeight; } ///< The weightiest first.
    const SpatialGrid &itemGrid() const { return m_itemGrid; }
    /// Made when it is first asked for: who looks at the whole chart needs none.
    const SpatialGrid &linkGrid() const;

private:
    /// Half as large as a LinkPath, as there may be hundreds of thousands.
    struct Line
    {
        float startX, startY, controlX, controlY, endX, endY;
        bool isBent, isShown;
    };
    /// An item that a line starts from or leads to.
    struct End
    {
        const PictureItem &item;
        QSizeF half; ///< Its halfExtent().
    };
    static LinkPath pathOf(const End &start, const End &end, int lane);
    static LinkPath loopAt(const End &end, int lane);
    void placeItems(const ChartPicture &picture); ///< Needs only boxes, and sets nothing that lines need.
    void placeLines(const ChartPicture &picture, size_t from, size_t to);

    std::vector<QRectF> m_boxes;
    std::vector<Line> m_lines;
    std::vector<int> m_byWeight;
    SpatialGrid m_itemGrid;
    mutable std::once_flag m_hasLinkGrid;
    mutable SpatialGrid m_linkGrid;
    QRectF m_bounds;
};

} // namespace skein
