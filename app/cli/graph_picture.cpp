// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/graph_picture.h"

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
static constexpr double radius = 9;

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
    const QPointF tip = to - QPointF(std::cos(angle), std::sin(angle)) * (radius + 1);
    for (const double turn : {-spread, spread})
        painter.drawLine(tip, tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * length);
}

static void draw(QPainter &painter, const GraphDocument &document)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x9a, 0xa5, 0xb1), 1.2));
    for (const GraphEdge &edge : document.edges) {
        const QPointF from = *document.nodes[size_t(edge.source)].position;
        const QPointF to = *document.nodes[size_t(edge.target)].position;
        painter.drawLine(from, to);
        if (edge.isDirected && edge.source != edge.target)
            drawArrow(painter, from, to);
    }
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(11);
    painter.setFont(font);
    for (const GraphNode &node : document.nodes) {
        painter.setPen(QPen(QColor(0x1f, 0x4e, 0x79), 1.5));
        painter.setBrush(QColor(0xdb, 0xe9, 0xf6));
        painter.drawEllipse(*node.position, radius, radius);
        painter.setPen(QColor(0x20, 0x2a, 0x33));
        const QString label = node.label.isEmpty() ? node.id : node.label;
        const QString shown = painter.fontMetrics().elidedText(label, Qt::ElideRight, 110);
        const QRectF place(node.position->x() - 60, node.position->y() + radius + 2, 120, 16);
        painter.drawText(place, int(Qt::AlignHCenter | Qt::AlignTop) | int(Qt::TextSingleLine), shown);
    }
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
    draw(painter, document);
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
    draw(painter, document);
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
    draw(painter, document);
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
