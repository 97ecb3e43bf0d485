// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/fine_raster.h"

#include <algorithm>
#include <cmath>

namespace skein {

/// Lets `share` of 256 parts of the colour cover the pixel.
static void cover(QRgb &pixel, QRgb colour, int share)
{
    constexpr quint32 outer = 0x00FF00FF; // red and blue at once, green by itself
    constexpr quint32 inner = 0x0000FF00;
    const auto part = quint32(share);
    const quint32 rest = 256 - part;
    const quint32 redBlue = ((pixel & outer) * rest + (colour & outer) * part) >> 8;
    const quint32 green = ((pixel & inner) * rest + (colour & inner) * part) >> 8;
    pixel = 0xFF000000 | (redBlue & outer) | (green & inner);
}

FineRaster::FineRaster(QImage &image, const QRect &clip)
    : m_pixels(reinterpret_cast<QRgb *>(image.bits()))
    , m_stride(int(image.bytesPerLine() / qsizetype(sizeof(QRgb))))
    , m_clip(clip & image.rect())
{
    Q_ASSERT(image.format() == QImage::Format_RGB32);
}

/// The part of a line between two bounds of one coordinate; false when there is none.
static bool keepBetween(QLineF &line, double low, double high, bool isAcross)
{
    const auto at = [isAcross](const QPointF &point) { return isAcross ? point.x() : point.y(); };
    const double first = at(line.p1());
    const double second = at(line.p2());
    if (std::max(first, second) < low || std::min(first, second) > high)
        return false;
    const QLineF whole = line;
    const auto bounded = [&](QPointF point) {
        const double value = at(point);
        if (value >= low && value <= high)
            return point;
        return whole.pointAt((std::clamp(value, low, high) - first) / (second - first));
    };
    line = {bounded(line.p1()), bounded(line.p2())};
    return true;
}

/// The part that can touch the clip, at such a distance from the line; false when there is none.
bool FineRaster::keepWithin(QLineF &line, double reach) const
{
    return !m_clip.isEmpty() && keepBetween(line, m_clip.left() - reach, m_clip.right() + 1 + reach, true)
        && keepBetween(line, m_clip.top() - reach, m_clip.bottom() + 1 + reach, false);
}

static int floorOf(double value)
{
    const int whole = int(value);
    return whole > value ? whole - 1 : whole;
}

/// At every step of the longer direction the pixels across the line get its colour by how much of them it
/// covers.
void FineRaster::wideLine(QLineF line, double width, QRgb colour)
{
    if (!keepWithin(line, width + 1))
        return;
    const bool isSteep = std::abs(line.dy()) > std::abs(line.dx());
    QPointF start = isSteep ? line.p1().transposed() : line.p1();
    QPointF end = isSteep ? line.p2().transposed() : line.p2();
    if (start.x() > end.x())
        std::swap(start, end);
    if (start.x() == end.x())
        return;
    const double slope = (end.y() - start.y()) / (end.x() - start.x());
    const double half = width / 2 * std::sqrt(1 + slope * slope);
    const int low = isSteep ? m_clip.left() : m_clip.top();
    const int high = isSteep ? m_clip.right() : m_clip.bottom();
    const int last = std::min(floorOf(end.x()), isSteep ? m_clip.bottom() : m_clip.right());
    const qsizetype along = isSteep ? m_stride : 1;
    const qsizetype across = isSteep ? 1 : m_stride;
    for (int step = std::max(floorOf(start.x()), isSteep ? m_clip.top() : m_clip.left()); step <= last;
         ++step) {
        const double part = std::min(end.x(), step + 1.0) - std::max(start.x(), double(step));
        const double middle = start.y() + slope * (std::clamp(step + 0.5, start.x(), end.x()) - start.x());
        const int to = std::min(floorOf(middle + half), high);
        for (int each = std::max(floorOf(middle - half), low); each <= to; ++each) {
            const double covered
                = std::min(middle + half, each + 1.0) - std::max(middle - half, double(each));
            cover(m_pixels[step * along + each * across], colour, int(256 * part * covered));
        }
    }
}

/// After Xiaolin Wu, "An efficient antialiasing technique" (1991): at every step of the longer direction the
/// two pixels that the line passes between share its colour by how near they are.
void FineRaster::line(QLineF line, QRgb colour)
{
    if (!keepWithin(line, 1))
        return;
    const bool isSteep = std::abs(line.dy()) > std::abs(line.dx());
    QPointF start = line.p1();
    QPointF end = line.p2();
    if (isSteep) {
        start = start.transposed();
        end = end.transposed();
    }
    if (start.x() > end.x())
        std::swap(start, end);
    const double length = end.x() - start.x();
    const double slope = length > 0 ? (end.y() - start.y()) / length : 0;
    const int low = isSteep ? m_clip.top() : m_clip.left();
    const int high = isSteep ? m_clip.bottom() : m_clip.right();
    Run run;
    run.from = std::max(int(std::floor(start.x())), low);
    run.to = std::min(int(std::floor(end.x())), high);
    run.slope = slope;
    run.minor = start.y() + slope * (run.from + 0.5 - start.x()) - 0.5; // pixels have their middles at halves
    isSteep ? steepRun(run, colour) : flatRun(run, colour);
}

static constexpr double Fraction = 65536; ///< Fixed point: whole numbers step faster than real ones.

void FineRaster::steepRun(const Run &run, QRgb colour)
{
    auto minor = qint64(std::floor(run.minor * Fraction));
    const auto slope = qint64(run.slope * Fraction);
    QRgb *row = m_pixels + qsizetype(run.from) * m_stride;
    for (int y = run.from; y <= run.to; ++y, row += m_stride, minor += slope) {
        const int x = int(minor >> 16);
        const int share = int(minor & 0xFFFF) >> 8;
        if (x >= m_clip.left() && x <= m_clip.right())
            cover(row[x], colour, 256 - share);
        if (x + 1 >= m_clip.left() && x + 1 <= m_clip.right())
            cover(row[x + 1], colour, share);
    }
}

void FineRaster::flatRun(const Run &run, QRgb colour)
{
    auto minor = qint64(std::floor(run.minor * Fraction));
    const auto slope = qint64(run.slope * Fraction);
    for (int x = run.from; x <= run.to; ++x, minor += slope) {
        const int y = int(minor >> 16);
        const int share = int(minor & 0xFFFF) >> 8;
        QRgb *pixel = m_pixels + qsizetype(y) * m_stride + x;
        if (y >= m_clip.top() && y <= m_clip.bottom())
            cover(*pixel, colour, 256 - share);
        if (y + 1 >= m_clip.top() && y + 1 <= m_clip.bottom())
            cover(pixel[m_stride], colour, share);
    }
}

/// How much of the pixel that starts there lies between two bounds, of 256 parts.
static int shareOf(int pixel, double low, double high)
{
    return int(256 * (std::min(high, pixel + 1.0) - std::max(low, double(pixel))));
}

void FineRaster::box(const QRectF &box, QRgb colour)
{
    const QRect pixels = box.toAlignedRect() & m_clip;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        const int down = shareOf(y, box.top(), box.bottom());
        QRgb *row = m_pixels + qsizetype(y) * m_stride;
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            cover(row[x], colour, (shareOf(x, box.left(), box.right()) * down) >> 8);
    }
}

} // namespace skein
