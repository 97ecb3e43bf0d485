// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/fine_raster.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace skein {

static constexpr QRgb OpaqueBits = 0xFF000000;

/// The four parts of a colour in 16 bits each: one multiplication serves them all.
static quint64 spread(QRgb colour)
{
    constexpr quint64 lanes = 0x00FF00FF00FF00FF;
    return (colour | quint64(colour) << 24) & lanes;
}

/// Lets `share` of 256 parts of the colour cover the pixel. In sum no lane passes 255 * 256, so that what
/// they borrow of each other on the way comes back.
static void cover(QRgb &pixel, quint64 colour, int share)
{
    constexpr quint64 lanes = 0x00FF00FF00FF00FF;
    const quint64 was = spread(pixel);
    const quint64 now = (((was << 8) + (colour - was) * quint64(share)) >> 8) & lanes;
    pixel = QRgb(now | now >> 24);
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
    const quint64 ink = spread(colour | OpaqueBits);
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
            cover(m_pixels[step * along + each * across], ink, int(256 * part * covered));
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
    isSteep ? steepRun(run, colour | OpaqueBits) : flatRun(run, colour | OpaqueBits);
}

static constexpr double Fraction = 65536; ///< Fixed point: whole numbers step faster than real ones.

// Two pixels at once, their eight parts in 16 bits each.
using Parts = quint8 __attribute__((vector_size(8)));
using Lanes = quint16 __attribute__((vector_size(16)));

/// What the line covers of the first pixel and of the second, by how far it is from the first of 256 steps to
/// the second.
static const std::array<Lanes, 256> PairShares = [] {
    std::array<Lanes, 256> shares{};
    for (quint16 share = 0; share < 256; ++share) {
        const quint16 rest = 256 - share;
        shares[share] = Lanes{rest, rest, rest, rest, share, share, share, share};
    }
    return shares;
}();

/// As cover() does for one. In sum no lane passes 255 * 256, so that 16 bits hold what wraps on the way.
static quint64 coveredPair(quint64 pixels, Lanes ink, Lanes shares)
{
    const Lanes was = __builtin_convertvector(std::bit_cast<Parts>(pixels), Lanes);
    const Lanes now = ((was << 8) + (ink - was) * shares) >> 8;
    return std::bit_cast<quint64>(__builtin_convertvector(now, Parts));
}

static Lanes pairOf(QRgb colour)
{
    return __builtin_convertvector(std::bit_cast<Parts>(colour | quint64(colour) << 32), Lanes);
}

void FineRaster::steepRun(const Run &run, QRgb colour)
{
    auto minor = qint64(std::floor(run.minor * Fraction));
    const auto slope = qint64(run.slope * Fraction);
    const quint64 ink = spread(colour);
    const Lanes inks = pairOf(colour);
    const int left = m_clip.left();
    const int right = m_clip.right();
    QRgb *row = m_pixels + qsizetype(run.from) * m_stride;
    for (int y = run.from; y <= run.to; ++y, row += m_stride, minor += slope) {
        const int x = int(minor >> 16);
        const int share = int(minor & 0xFFFF) >> 8;
        if (x >= left && x < right) {
            quint64 pair = 0;
            std::memcpy(&pair, row + x, sizeof pair);
            pair = coveredPair(pair, inks, PairShares[size_t(share)]);
            std::memcpy(row + x, &pair, sizeof pair);
        } else if (x == right) {
            cover(row[x], ink, 256 - share);
        } else if (x + 1 == left) {
            cover(row[x + 1], ink, share);
        }
    }
}

void FineRaster::flatRun(const Run &run, QRgb colour)
{
    auto minor = qint64(std::floor(run.minor * Fraction));
    const auto slope = qint64(run.slope * Fraction);
    const quint64 ink = spread(colour);
    const Lanes inks = pairOf(colour);
    const int top = m_clip.top();
    const int bottom = m_clip.bottom();
    const qsizetype stride = m_stride;
    QRgb *column = m_pixels + run.from;
    for (int x = run.from; x <= run.to; ++x, ++column, minor += slope) {
        const int y = int(minor >> 16);
        const int share = int(minor & 0xFFFF) >> 8;
        QRgb *pixel = column + y * stride;
        if (y >= top && y < bottom) {
            const quint64 pair
                = coveredPair(*pixel | quint64(pixel[stride]) << 32, inks, PairShares[size_t(share)]);
            *pixel = QRgb(pair);
            pixel[stride] = QRgb(pair >> 32);
        } else if (y == bottom) {
            cover(*pixel, ink, 256 - share);
        } else if (y + 1 == top) {
            cover(pixel[stride], ink, share);
        }
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
    const quint64 ink = spread(colour | OpaqueBits);
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        const int down = shareOf(y, box.top(), box.bottom());
        QRgb *row = m_pixels + qsizetype(y) * m_stride;
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            cover(row[x], ink, (shareOf(x, box.left(), box.right()) * down) >> 8);
    }
}

} // namespace skein
