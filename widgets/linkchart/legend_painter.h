// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_look.h"
#include "widgets/linkchart/chart_picture.h"

#include <QRectF>

class QPainter;

namespace skein {

/// A legend in columns of equal width, as many as the room has.
class LegendPainter
{
public:
    LegendPainter(const std::vector<LegendEntry> &legend, const ChartLook &look, double textPixels);

    double columnWidth() const { return m_columnWidth; }
    double heightFor(double width) const;
    void paint(QPainter &painter, const QRectF &area) const;

private:
    int columnsIn(double width) const;
    double rowHeight() const { return m_textPixels * 1.9; }
    void paintSample(QPainter &painter, const LegendEntry &entry, const QRectF &area) const;
    void paintLineSample(QPainter &painter, const LegendEntry &entry, const QRectF &area) const;

    const std::vector<LegendEntry> &m_legend;
    const ChartLook &m_look;
    double m_textPixels;
    double m_columnWidth = 0;
};

} // namespace skein
