// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"

#include <QImage>
#include <QRectF>

#include <functional>

class QPainter;

namespace skein {

/// A figure from what paint() draws into a rectangle of that size: stored as SVG, so that it stays sharp.
/// One millimetre is 96 / 25.4 units. Needs a QGuiApplication (for fonts).
Figure drawnFigure(QSizeF millimetres, const std::function<void(QPainter &, const QRectF &)> &paint);

/// The size on the page: as drawn, or shrunk in proportion to what is there.
QSizeF fittedMillimetres(const Figure &figure, QSizeF room);

/// Draws the figure into the rectangle: SVG as lines and text, PNG as pixels.
void paintFigure(QPainter &painter, const QRectF &target, const Figure &figure);

/// The figure in pixels on white, as large as fits in there.
QImage figureImage(const Figure &figure, QSize most);

/// The figure as PNG: its own, or its SVG drawn at 200 dots an inch for that size.
QByteArray figurePng(const Figure &figure, QSizeF millimetres);

} // namespace skein
