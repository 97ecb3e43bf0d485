// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/figure_picture.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace skein {

static constexpr double UnitsPerMillimetre = 96 / 25.4;

Figure drawnFigure(QSizeF millimetres, const std::function<void(QPainter &, const QRectF &)> &paint)
{
    const QRectF area(QPointF(), millimetres * UnitsPerMillimetre);
    Figure figure;
    figure.millimetres = millimetres;
    QBuffer buffer(&figure.svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(area.size().toSize());
    generator.setViewBox(area);
    QPainter painter(&generator);
    paint(painter, area);
    painter.end();
    return figure;
}

QSizeF fittedMillimetres(const Figure &figure, QSizeF room)
{
    QSizeF size = figure.millimetres;
    if (size.isEmpty() && !figure.svg.isEmpty())
        size = QSvgRenderer(figure.svg).defaultSize() / UnitsPerMillimetre;
    if (size.isEmpty())
        size = QImage::fromData(figure.png, "PNG").size() / UnitsPerMillimetre;
    if (size.isEmpty())
        return {};
    const double scale = std::min({1.0, room.width() / size.width(), room.height() / size.height()});
    return size * scale;
}

void paintFigure(QPainter &painter, const QRectF &target, const Figure &figure)
{
    if (figure.svg.isEmpty()) {
        painter.drawImage(target, QImage::fromData(figure.png, "PNG"));
        return;
    }
    QSvgRenderer renderer(figure.svg);
    renderer.render(&painter, target);
}

static QImage painted(const Figure &figure, QSize dots)
{
    QImage image(dots.expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintFigure(painter, QRectF(image.rect()), figure);
    return image;
}

QImage figureImage(const Figure &figure, QSize most)
{
    constexpr double noLimit = 1e6; // millimetres
    const QSizeF size = fittedMillimetres(figure, {noLimit, noLimit});
    return size.isEmpty() ? QImage() : painted(figure, size.scaled(most, Qt::KeepAspectRatio).toSize());
}

QByteArray figurePng(const Figure &figure, QSizeF millimetres)
{
    if (figure.svg.isEmpty())
        return figure.png;
    constexpr double DotsPerMillimetre = 200 / 25.4;
    constexpr int MostDots = 6000; // of an edge: A2 at this resolution
    const QSizeF dots = millimetres * DotsPerMillimetre;
    const double scale = std::min(1.0, MostDots / std::max({dots.width(), dots.height(), 1.0}));
    const QImage image = painted(figure, (dots * scale).toSize());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace skein
