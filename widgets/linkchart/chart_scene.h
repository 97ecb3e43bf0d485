// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_picture.h"
#include "widgets/linkchart/spatial_grid.h"
#include "widgets/linkchart/text_measure.h"

#include <QLineF>
#include <QRectF>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace skein {

/// Text beside an item or on a line, where it covers nothing.
struct PlacedLabel
{
    int owner = 0; ///< Index of the item or link.
    bool isOfLink = false;
    QRectF box;
    int details = 0; ///< How many lines below the name had room.
    Qt::Alignment alignment = Qt::AlignHCenter;
    std::optional<QLineF> leader; ///< From the thing to its label, when it had to step aside.
};

/// Where everything of a picture lies at one scale, in pixels: one chart unit is `scale` pixels, the chart's
/// origin is the origin. Items, lines and labels in flat arrays, with a grid to find them. Only looks may
/// change.
class ChartScene
{
public:
    /// A line between two shapes: straight, or bent through one control point.
    struct Path
    {
        QPointF start, control, end;
        bool isBent = false;
        bool isShown = false; ///< False where its items touch.
        QPointF at(double share) const;
    };

    ChartScene(std::shared_ptr<const ChartPicture> picture, double scale, const LabelStyle &style,
               TextMeasure &measure);

    const ChartPicture &picture() const { return *m_picture; }
    std::shared_ptr<const ChartPicture> sharedPicture() const { return m_picture; }
    /// A picture that differs in what is dimmed, marked and explained: nothing moves.
    void showLooks(std::shared_ptr<const ChartPicture> picture) { m_picture = std::move(picture); }
    double scale() const { return m_scale; }
    const LabelStyle &style() const { return m_style; }

    const QRectF &box(int item) const { return m_boxes[size_t(item)]; } ///< Shape, rings and stack.
    const Path &path(int link) const { return m_paths[size_t(link)]; }
    const std::vector<PlacedLabel> &labels() const { return m_labels; }
    int unlabelledItems() const { return m_unlabelled; } ///< Had no room for their names.
    QRectF bounds() const { return m_bounds; } ///< Of items and labels; empty without any.

    std::vector<int> itemsIn(const QRectF &area) const; ///< That touch it, in order.
    bool isClear(const QRectF &area, int except = -1) const; ///< No item but one touches it.
    bool isClear(const QLineF &line, int except) const;
    std::vector<int> linksIn(const QRectF &area) const; ///< In whose cells it lies, in order.
    std::vector<int> labelsIn(const QRectF &area) const;
    std::optional<int> itemAt(QPointF point) const; ///< The topmost, also by its label.
    std::optional<int> linkAt(QPointF point, double tolerance) const; ///< The nearest.

private:
    void layItems();
    void layLinks();
    Path pathOf(const PictureLink &link) const;

    std::shared_ptr<const ChartPicture> m_picture;
    double m_scale = 1;
    LabelStyle m_style;
    std::vector<QRectF> m_boxes;
    std::vector<Path> m_paths;
    std::vector<PlacedLabel> m_labels;
    SpatialGrid m_itemGrid;
    SpatialGrid m_linkGrid;
    SpatialGrid m_labelGrid;
    QRectF m_bounds;
    int m_unlabelled = 0;
};

} // namespace skein
