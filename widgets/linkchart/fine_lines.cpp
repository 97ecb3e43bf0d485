// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/fine_lines.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace skein {

namespace {

/// From where to where, of 0 at the start of a line to 1 at its end.
struct LinePart
{
    double start = 0;
    double end = 1;
};

} // namespace

/// The part of a line that lies in the area: of a dashed line that crosses a large chart, the dashes far
/// outside are the time.
static std::optional<LinePart> partWithin(const QLineF &line, const QRectF &area)
{
    LinePart part;
    const auto clip = [&part](double delta, double low, double high) {
        if (delta == 0)
            return low <= 0 && high >= 0;
        part.start = std::max(part.start, std::min(low / delta, high / delta));
        part.end = std::min(part.end, std::max(low / delta, high / delta));
        return part.start <= part.end;
    };
    const bool isIn = clip(line.dx(), area.left() - line.x1(), area.right() - line.x1())
        && clip(line.dy(), area.top() - line.y1(), area.bottom() - line.y1());
    return isIn ? std::optional(part) : std::nullopt;
}

void drawWithin(QPainter &painter, const QLineF &line, const QRectF &area)
{
    const std::optional<LinePart> part = partWithin(line, area);
    if (!part)
        return;
    QPen pen = painter.pen();
    if (part->start > 0 && pen.style() != Qt::SolidLine) {
        pen.setDashOffset(pen.dashOffset() + line.length() * part->start / pen.widthF());
        painter.setPen(pen);
    }
    painter.drawLine(line.pointAt(part->start), line.pointAt(part->end));
}

FineLines::FineLines(QImage &image, const QTransform &toPixels, const QRectF &area)
    : m_toPixels(toPixels)
    , m_raster(image, toPixels.mapRect(area).toAlignedRect())
{
    constexpr double widest = 12; // of half a pen, in pixels at 150 %
    m_reach = toPixels.mapRect(area).adjusted(-widest, -widest, widest, widest);
}

void FineLines::drawPiece(const QLineF &line, double width, QRgb colour, Dashes &dashes)
{
    const double length = std::sqrt(line.dx() * line.dx() + line.dy() * line.dy());
    const double behind = dashes.behind;
    dashes.behind += length;
    const std::optional<LinePart> part = partWithin(line, m_reach);
    if (!part || length == 0)
        return;
    if (dashes.dash == 0)
        return m_raster.wideLine({line.pointAt(part->start), line.pointAt(part->end)}, width, colour);
    const double from = behind + part->start * length;
    const double to = behind + part->end * length;
    for (double each = std::floor(from / dashes.period) * dashes.period; each < to; each += dashes.period) {
        const double start = std::max(each, from);
        const double end = std::min(each + dashes.dash, to);
        if (start < end)
            m_raster.wideLine(
                {line.pointAt((start - behind) / length), line.pointAt((end - behind) / length)}, width,
                colour);
    }
}

/// The point of a bent line, moved along it to where a column or row of pixels begins: two pieces that met
/// within a pixel would both cover it in part, and a paler dot would show.
static QPointF between(const LinkPath &path, double share, bool isSteep)
{
    const QPointF point = path.at(share);
    const QPointF along = (path.control - path.start) * (1 - share) + (path.end - path.control) * share;
    const double main = isSteep ? along.y() : along.x();
    const double off = isSteep ? std::round(point.y()) - point.y() : std::round(point.x()) - point.x();
    return main == 0 ? point : point + along * (off / main);
}

void FineLines::draw(const LinkPath &path, const QPen &pen)
{
    const double scale = m_toPixels.m11();
    const double width = pen.widthF() * scale;
    const QRgb colour = pen.color().rgb();
    Dashes dashes;
    if (const QList<qreal> pattern = pen.dashPattern(); pen.style() != Qt::SolidLine && pattern.size() == 2) {
        dashes.dash = pattern[0] * width;
        dashes.period = (pattern[0] + pattern[1]) * width;
    }
    LinkPath line = path;
    line.start = m_toPixels.map(path.start);
    line.control = m_toPixels.map(path.control);
    line.end = m_toPixels.map(path.end);
    if (!path.isBent)
        return drawPiece({line.start, line.end}, width, colour, dashes);
    const QPointF chord = line.end - line.start;
    const QPointF rise = line.control - (line.start + line.end) / 2;
    // Of n pieces none is further from the curve than half its rise by n squared: a tenth of a pixel.
    constexpr double least = 3;
    constexpr double most = 40;
    const double height = std::sqrt(QPointF::dotProduct(rise, rise));
    const int pieces = int(std::clamp(std::sqrt(height * 5), least, most));
    const bool isSteep = std::abs(chord.y()) > std::abs(chord.x());
    QPointF last = line.start;
    for (int piece = 1; piece <= pieces; ++piece) {
        const QPointF next = piece == pieces ? line.end : between(line, double(piece) / pieces, isSteep);
        drawPiece({last, next}, width, colour, dashes);
        last = next;
    }
}

} // namespace skein
