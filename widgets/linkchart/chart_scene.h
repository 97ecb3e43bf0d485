// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_geometry.h"
#include "widgets/linkchart/notes/note_layout.h"
#include "widgets/linkchart/text_measure.h"

#include <QLineF>
#include <QPainterPath>
#include <QRectF>

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
    /// With the geometry of that picture, where it is known from another scale.
    ChartScene(std::shared_ptr<const ChartPicture> picture, double scale, const LabelStyle &style,
               TextMeasure &measure, std::shared_ptr<const ChartGeometry> geometry = {});

    const ChartPicture &picture() const { return *m_picture; }
    std::shared_ptr<const ChartPicture> sharedPicture() const { return m_picture; }
    /// A picture that differs in what is dimmed, marked and explained: nothing moves.
    void showLooks(std::shared_ptr<const ChartPicture> picture) { m_picture = std::move(picture); }
    double scale() const { return m_scale; }
    const LabelStyle &style() const { return m_style; }

    /// True if it was made of this picture, or of one with the same items whose lines run alike.
    bool isOf(const ChartPicture &picture) const;
    std::shared_ptr<const ChartGeometry> geometry() const { return m_geometry; }
    QRectF box(int item) const { return scaled(m_geometry->box(item)); } ///< Shape, rings and stack.
    LinkPath path(int link) const;
    const std::vector<PlacedLabel> &labels() const { return m_labels; }
    const std::vector<PlacedNote> &notes() const { return m_notes; } ///< One for each of the picture.
    const std::vector<QPainterPath> &outlines() const { return m_outlines; } ///< Of open groups.
    int unlabelledItems() const { return m_unlabelled; } ///< Had no room for their names.
    QRectF bounds() const { return m_bounds; } ///< Of items, labels and notes; empty without any.

    std::vector<int> itemsIn(const QRectF &area) const; ///< That touch it, in order.
    bool isClear(const QRectF &area, int except = -1) const; ///< No item but one touches it.
    bool isClear(const QLineF &line, int except) const;
    std::vector<int> linksIn(const QRectF &area) const; ///< That may touch it, in order.
    std::vector<int> labelsIn(const QRectF &area) const;
    std::optional<int> itemAt(QPointF point) const; ///< The topmost, also by its label.
    std::optional<int> linkAt(QPointF point, double tolerance) const; ///< The nearest.

private:
    QRectF scaled(const QRectF &units) const
    {
        return {units.x() * m_scale, units.y() * m_scale, units.width() * m_scale, units.height() * m_scale};
    }
    QRectF inUnits(const QRectF &pixels) const
    {
        return {pixels.x() / m_scale, pixels.y() / m_scale, pixels.width() / m_scale,
                pixels.height() / m_scale};
    }

    std::shared_ptr<const ChartPicture> m_picture;
    double m_scale = 1;
    LabelStyle m_style;
    std::shared_ptr<const ChartGeometry> m_geometry;
    std::vector<PlacedLabel> m_labels;
    std::vector<PlacedNote> m_notes;
    std::vector<QPainterPath> m_outlines;
    SpatialGrid m_labelGrid;
    QRectF m_bounds;
    int m_unlabelled = 0;
};

} // namespace skein
