// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_look.h"
#include "widgets/linkchart/chart_picture.h"
#include "widgets/linkchart/chart_scene.h"

#include <QRectF>

class QPainter;

namespace skein {

/// Sheets are laid out in units of 1/96 inch, whatever they are drawn on.
inline constexpr double UnitsPerMillimetre = 96 / 25.4;

/// What stands around a chart on paper.
struct SheetWords
{
    QString dataTime; ///< "21/11/2026 10:04:00 GMT": of the information that the chart shows.
    QString author;
};

/// The sheet without the chart: marking top and bottom, title, legend, sources, foot.
class SheetFrame
{
public:
    SheetFrame(const ChartPicture &picture, const SheetWords &words, const ChartLook &look, QSizeF sheet);

    /// Legend and sources are left out where they stand on a page of their own.
    void leaveOutKey();
    QRectF chartArea() const;
    void paint(QPainter &painter, int page, int pages) const;
    /// Legend and sources at the top of the chart area, on a page of their own.
    void paintKeyPage(QPainter &painter) const;
    double keyHeight() const; ///< Of legend and sources together.

private:
    QRectF body() const;
    QString sourcesText() const;
    double sourcesHeight(double width) const;
    void paintKey(QPainter &painter, double top) const;
    QString remarks() const;

    const ChartPicture &m_picture;
    const SheetWords &m_words;
    const ChartLook &m_look;
    QSizeF m_sheet;
    bool m_hasKey = true;
};

/// Letters on paper: 9 points, smaller only with the chart and never below 6.5.
/// A picture of thousands of items has no leaders: names without room beside their items are left out.
LabelStyle paperLabels(double scale, size_t items = 0);

/// The scene at the largest scale, at most 1, at which chart and labels fit the area.
ChartScene sceneFor(const std::shared_ptr<const ChartPicture> &picture, QSizeF area, TextMeasure &measure);

} // namespace skein
