// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/ink.h"
#include "widgets/linkchart/fine_lines.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <gtest/gtest.h>

#include <cmath>

using namespace skein;

namespace {

constexpr int Side = 240;

QImage blank()
{
    QImage image(Side, Side, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

LinkPath straight(QPointF from, QPointF to)
{
    return {.start = from, .control = (from + to) / 2, .end = to, .isShown = true};
}

LinkPath bent(QPointF from, QPointF control, QPointF to)
{
    return {.start = from, .control = control, .end = to, .isBent = true, .isShown = true};
}

QPen pen(double width, const QList<qreal> &dashes = {})
{
    QPen pen(Qt::black, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

QImage byPainter(const LinkPath &path, const QPen &pen)
{
    QImage image = blank();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    QPainterPath line(path.start);
    path.isBent ? line.quadTo(path.control, path.end) : line.lineTo(path.end);
    painter.drawPath(line);
    return image;
}

QImage byFineLines(const LinkPath &path, const QPen &pen)
{
    QImage image = blank();
    FineLines(image, {}, image.rect()).draw(path, pen);
    return image;
}

/// How much ink lies elsewhere, as a share of what there is.
double differenceOf(const QImage &one, const QImage &other)
{
    double difference = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            difference += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) / 255.0;
    return difference / inkOf(other);
}

const LinkPath paths[]
    = {straight({10.3, 20.7}, {228, 190}), straight({40, 230}, {52, 8}), straight({8, 120.5}, {232, 120.5}),
       bent({12, 30}, {140, 70}, {225, 210}), bent({30, 225}, {60, 90}, {45, 12})};

} // namespace

TEST(FineLinesTest, LinesOfEveryWidthHaveTheInkOfAPaintersInItsPlaces)
{
    for (const double width : {1.2, 2.0, 3.2, 6.8})
        for (const LinkPath &path : paths) {
            const QImage theirs = byPainter(path, pen(width));
            const QImage ours = byFineLines(path, pen(width));
            EXPECT_NEAR(inkOf(ours) / inkOf(theirs), 1, 0.04) << width << " from " << path.start.x();
            EXPECT_LT(differenceOf(ours, theirs), 0.16) << width << " from " << path.start.x();
        }
}

TEST(FineLinesTest, ALineThinnerThanAPixelHasItsShareOfInk)
{
    const QLineF line(10.3, 20.7, 228, 190);
    EXPECT_NEAR(inkOf(byFineLines(straight(line.p1(), line.p2()), pen(0.54))), 0.54 * line.length(), 3);
}

TEST(FineLinesTest, DashesStandWhereAPainterSetsThem)
{
    for (const QList<qreal> &dashes : {QList<qreal>{6, 4}, QList<qreal>{1.6, 3.4}})
        for (const LinkPath &path : paths) {
            const QImage theirs = byPainter(path, pen(2, dashes));
            const QImage ours = byFineLines(path, pen(2, dashes));
            EXPECT_NEAR(inkOf(ours) / inkOf(theirs), 1, 0.06);
            EXPECT_LT(differenceOf(ours, theirs), 0.35) << path.start.x(); // another place: near to 2
        }
}

TEST(FineLinesTest, PiecesOfAnAreaShowTheDashesOfTheWhole)
{
    const LinkPath path = straight({-3000, 15}, {4000, 222});
    const QPen dashed = pen(2, {7, 4});
    const QImage whole = byFineLines(path, dashed);
    QImage pieces = blank();
    for (int left = 0; left < Side; left += 40)
        FineLines(pieces, {}, QRectF(left, 0, 40, Side)).draw(path, dashed);
    EXPECT_GT(inkOf(whole), 200);
    EXPECT_LT(differenceOf(pieces, whole), 0.02);
}

TEST(FineLinesTest, TwiceThePixelsAreTwiceTheWidth)
{
    QImage image = blank();
    FineLines(image, QTransform::fromScale(2, 2), QRectF(0, 0, Side / 2.0, Side / 2.0))
        .draw(straight({10, 60}, {110, 60}), pen(3));
    EXPECT_NEAR(inkOf(image), 200 * 6, 20);
}
