// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QLineF>

namespace skein {

/// Draws smooth lines and small boxes straight into an image: a chart seen from afar has a hundred thousand
/// of them, for which a painter's strokes take ten times as long.
class FineRaster
{
public:
    /// The image has 32 bits a pixel and no transparency. Only what lies in the clip, in its pixels, is
    /// drawn.
    FineRaster(QImage &image, const QRect &clip);

    void line(QLineF line, QRgb colour); ///< One pixel wide.
    /// Any width, above 0, in pixels. Ends are cut along rows or columns, whichever is nearer to upright.
    void wideLine(QLineF line, double width, QRgb colour);
    void box(const QRectF &box, QRgb colour);

private:
    /// From one whole column or row to another: `minor` is where the line is at `from`, in the other
    /// direction, and it moves by `slope` with every step.
    struct Run
    {
        int from, to;
        double minor, slope;
    };
    void steepRun(const Run &run, QRgb colour);
    void flatRun(const Run &run, QRgb colour);

    bool keepWithin(QLineF &line, double reach) const;

    QRgb *m_pixels;
    int m_stride; ///< In pixels.
    QRect m_clip;
};

} // namespace skein
