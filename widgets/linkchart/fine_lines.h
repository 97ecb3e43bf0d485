// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_geometry.h"
#include "widgets/linkchart/fine_raster.h"

#include <QPen>
#include <QTransform>

class QPainter;

namespace skein {

/// Draws the part of a line that lies in the area, with the painter's pen: of a dashed line that crosses a
/// large chart, the dashes far outside are the time. The dashes stay where they are.
void drawWithin(QPainter &painter, const QLineF &line, const QRectF &area);

/// Draws lines into an image that a painter draws on, as its pen would, in a fraction of the time.
class FineLines
{
public:
    /// The transform moves and scales from the lines' coordinates to pixels; only the area is drawn in.
    FineLines(QImage &image, const QTransform &toPixels, const QRectF &area);

    /// Straight or bent; solid, or with one dash and one gap. The pen is opaque.
    void draw(const LinkPath &path, const QPen &pen);

private:
    /// A line that goes through these points in pixels, of which so much is behind it.
    struct Dashes
    {
        double dash = 0; ///< In pixels; 0: solid.
        double period = 0;
        double behind = 0;
    };
    void drawPiece(const QLineF &line, double width, QRgb colour, Dashes &dashes);

    QTransform m_toPixels;
    QRectF m_reach; ///< In pixels: a line that stays outside has no part in the area.
    FineRaster m_raster;
};

} // namespace skein
