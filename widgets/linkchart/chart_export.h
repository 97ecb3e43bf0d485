// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "widgets/linkchart/chart_sheet.h"

#include <QByteArray>
#include <QImage>

#include <optional>

namespace skein {

/// The paper a chart is printed on.
struct PaperChoice
{
    QSizeF millimetres{297, 210}; ///< Turned by itself to suit the chart, unless it is tiled.
    bool isTiled = false; ///< At full size over several sheets, with crop marks; else shrunk to one.
    double tileScale = 1; ///< 1: one chart unit is 1/96 inch.
};

/// "A4", "A3" ... "A0", or "420x297" in millimetres; landscape. Nothing when it is neither.
std::optional<QSizeF> paperSize(const QString &name);

/// The sheet wide for wide charts, high for high ones.
QSizeF turnedFor(QSizeF sheet, const ChartPicture &picture);

/// The first of A4 to A0 on which every item has room for its name; A0 when none has.
QSizeF paperFor(const ChartPicture &picture);

/// All need a QGuiApplication, no screen. The same picture and words give the same bytes.
QByteArray chartSvg(const ChartPicture &picture, const SheetWords &words);
QByteArray chartPdf(const ChartPicture &picture, const SheetWords &words, const PaperChoice &paper,
                    Progress *progress = nullptr);
/// pixelRatio 2 is 192 dots an inch. A picture that would pass 40 million pixels is drawn smaller, with
/// letters of the same size.
QImage chartImage(const ChartPicture &picture, const SheetWords &words, double pixelRatio = 2);
/// Items and lines with their ids, for other programs.
QByteArray chartJson(const ChartPicture &picture);

/// Writes the file by its ending: .svg .pdf .png .json. Throws Error for another, or when it cannot be
/// written; Stopped when it was: then nothing is.
void exportChart(const QString &path, const ChartPicture &picture, const SheetWords &words,
                 const PaperChoice &paper, Progress *progress = nullptr);

/// The chart alone, without title and frame, to fit the area. One unit is 1/96 inch.
void paintChart(QPainter &painter, const QRectF &area, const ChartPicture &picture);
/// With its legend below: for documents.
void paintChartAndLegend(QPainter &painter, const QRectF &area, const ChartPicture &picture);

} // namespace skein
