// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/graph_picture.h"

#include "app/cli/graph_labels.h"
#include "core/base/error.h"
#include "core/base/steady_hashes.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

static constexpr double margin = 60;
static QRectF boundsOf(const GraphDocument &document)
{
    QRectF bounds;
    for (const GraphNode &node : document.nodes)
        bounds |= QRectF(*node.position - QPointF(1, 1), QSizeF(2, 2));
    return bounds.adjusted(-margin, -margin, margin, margin);
}

static void drawArrow(QPainter &painter, QPointF from, QPointF to)
{
    constexpr double length = 9;
    constexpr double spread = 0.35; // radians
    const double angle = std::atan2(to.y() - from.y(), to.x() - from.x());
    const QPointF tip = to - QPointF(std::cos(angle), std::sin(angle)) * (ItemRadius + 1);
    for (const double turn : {-spread, spread})
        painter.drawLine(tip, tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * length);
}

static void drawLinks(QPainter &painter, const GraphDocument &document)
{
    painter.setPen(QPen(QColor(0x9a, 0xa5, 0xb1), 1.2));
    painter.setBrush(Qt::NoBrush);
    for (const GraphEdge &edge : document.edges) {
        const QPointF from = *document.nodes[size_t(edge.source)].position;
        const QPointF to = *document.nodes[size_t(edge.target)].position;
        if (edge.source == edge.target) {
            painter.drawEllipse(from + QPointF(ItemRadius, -ItemRadius), ItemRadius, ItemRadius);
            continue;
        }
        painter.drawLine(from, to);
        if (edge.isDirected)
            drawArrow(painter, from, to);
    }
}

static void drawItems(QPainter &painter, const GraphDocument &document)
{
    for (const GraphNode &node : document.nodes) {
        const QColor colour(node.colour);
        painter.setPen(QPen(colour.isValid() ? colour.darker(150) : QColor(0x1f, 0x4e, 0x79), 1.5));
        painter.setBrush(colour.isValid() ? colour : QColor(0xdb, 0xe9, 0xf6));
        painter.drawEllipse(*node.position, ItemRadius, ItemRadius);
    }
}

/// Letters are so large that they can be read at the picture's scale; those without room are counted below.
static void drawNames(QPainter &painter, const GraphDocument &document, const QRectF &bounds, double scale)
{
    constexpr double smallest = 9; // pixels or points of the picture
    const double pixels = std::max(NamePixels, smallest / scale);
    const PlacedNames placed = placeNames(document, pixels);
    painter.setFont(nameFont(pixels));
    for (const PlacedName &name : placed.names) {
        painter.fillRect(name.area, QColor(255, 255, 255, 190));
        painter.setPen(QColor(0x20, 0x2a, 0x33));
        painter.drawText(name.area, int(Qt::AlignCenter) | int(Qt::TextSingleLine), name.text);
    }
    if (placed.leftOut == 0)
        return;
    painter.setFont(nameFont(pixels));
    painter.drawText(
        bounds.adjusted(pixels, 0, -pixels, -pixels), int(Qt::AlignLeft | Qt::AlignBottom),
        u"%1 of %2 names have no room and are left out"_s.arg(placed.leftOut).arg(document.nodes.size()));
}

static void draw(QPainter &painter, const GraphDocument &document, const QRectF &bounds, double scale)
{
    painter.setRenderHint(QPainter::Antialiasing);
    drawLinks(painter, document);
    drawItems(painter, document);
    drawNames(painter, document, bounds, scale);
}

static QByteArray svgOf(const GraphDocument &document, const QRectF &bounds)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setViewBox(bounds);
    generator.setSize(bounds.size().toSize());
    QPainter painter(&generator);
    draw(painter, document, bounds, 1);
    painter.end();
    return bytes;
}

/// The time of writing is taken out, so that the same graph gives the same bytes.
static void withoutDate(QByteArray &pdf)
{
    const QByteArray key = "/CreationDate (D:";
    const qsizetype start = pdf.indexOf(key);
    if (start < 0)
        return;
    constexpr qsizetype digits = 14; // YYYYMMDDhhmmss
    pdf.replace(start + key.size(), digits, "20000101000000");
}

static QByteArray pdfOf(const GraphDocument &document, const QRectF &bounds)
{
    constexpr double largestPage = 14'000; // points, what readers take
    constexpr int pointsPerInch = 72;
    const double scale = std::min(1.0, largestPage / std::max(bounds.width(), bounds.height()));
    const SteadyHashes hashes;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pointsPerInch);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(bounds.size() * scale, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    draw(painter, document, bounds, scale);
    painter.end();
    withoutDate(bytes);
    return bytes;
}

static QByteArray pngOf(const GraphDocument &document, const QRectF &bounds)
{
    constexpr double longestSide = 8000; // pixels
    const double scale = std::min(2.0, longestSide / std::max(bounds.width(), bounds.height()));
    QImage image((bounds.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    draw(painter, document, bounds, scale);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

bool isPicture(const QString &path)
{
    return path.endsWith(u".svg"_s, Qt::CaseInsensitive) || path.endsWith(u".pdf"_s, Qt::CaseInsensitive)
        || path.endsWith(u".png"_s, Qt::CaseInsensitive);
}

void drawGraph(const GraphDocument &document, const QString &path)
{
    const QRectF bounds = boundsOf(document);
    const QByteArray bytes = path.endsWith(u".svg"_s, Qt::CaseInsensitive) ? svgOf(document, bounds)
        : path.endsWith(u".pdf"_s, Qt::CaseInsensitive)                    ? pdfOf(document, bounds)
                                                                           : pngOf(document, bounds);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(u"%1 could not be written (%2); choose another place"_s.arg(path, file.errorString()));
}

} // namespace skein::cli
