// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/ink.h"
#include "widgets/linkchart/fine_raster.h"

#include <QPainter>
#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <cmath>

using namespace skein;

namespace {

QImage blank(int side = 64)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

constexpr QRgb Black = 0xFF000000;

TEST(FineRasterTest, ALineIsAsPaintersDrawItSmoothly)
{
    for (const QLineF line : {QLineF(5, 8, 58, 31), QLineF(50, 60, 44, 3), QLineF(3, 20.5, 60, 20.5),
                              QLineF(31.5, 60, 31.5, 4), QLineF(6, 6, 57, 57)}) {
        QImage ours = blank();
        FineRaster(ours, ours.rect()).line(line, Black);
        QImage theirs = blank();
        QPainter painter(&theirs);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::black, 1, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line);
        painter.end();
        // A pixel's width across the line: along the axes, that is up to 1.42 of the way on the diagonal.
        const double longer = std::max(std::abs(line.dx()), std::abs(line.dy()));
        EXPECT_NEAR(inkOf(ours), longer, 2);
        int far = 0;
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                far += std::abs(qGray(ours.pixel(x, y)) - qGray(theirs.pixel(x, y))) > 110 ? 1 : 0;
        EXPECT_LE(far, 2) << line.x1() << ' ' << line.y1() << " to " << line.x2() << ' ' << line.y2();
    }
}

TEST(FineRasterTest, PartsDrawnOneByOneAreTheWholePicture)
{
    QRandomGenerator random(11);
    QImage whole = blank();
    QImage banded = blank();
    FineRaster all(whole, whole.rect());
    for (int i = 0; i < 2'000; ++i) {
        const auto place = [&random] { return random.generateDouble() * 90 - 13; };
        const QLineF line(place(), place(), place(), place());
        const QRgb colour = random.generate() | 0xFF000000;
        all.line(line, colour);
        for (const QRect &part : {QRect(0, 0, 64, 1), QRect(0, 1, 23, 63), QRect(23, 1, 41, 16),
                                  QRect(23, 17, 30, 47), QRect(53, 17, 11, 47)})
            FineRaster(banded, part).line(line, colour);
    }
    int greatest = 0; // a clipped line starts again at its first whole pixel, to 1/65536
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x) {
            const QRgb one = whole.pixel(x, y);
            const QRgb other = banded.pixel(x, y);
            greatest = std::max({greatest, std::abs(qRed(one) - qRed(other)),
                                 std::abs(qGreen(one) - qGreen(other)), std::abs(qBlue(one) - qBlue(other)),
                                 255 - qAlpha(one), 255 - qAlpha(other)});
        }
    EXPECT_LE(greatest, 6);
}

TEST(FineRasterTest, NothingIsDrawnOutsideOfTheClipHoweverFarALineGoes)
{
    QRandomGenerator random(5);
    const QRect clip(16, 12, 20, 30);
    QImage image = blank();
    FineRaster raster(image, clip);
    for (int i = 0; i < 20'000; ++i) {
        const auto far = [&random] { return random.generateDouble() * 4000 - 2000; };
        raster.line({far(), far(), far(), far()}, Black);
        raster.box(QRectF(far(), far(), 900, 900), Black);
    }
    raster.line({20, 20, 20, 20}, Black);
    EXPECT_GT(inkOf(image), 500);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            if (!clip.contains(x, y)) {
                ASSERT_EQ(image.pixel(x, y), 0xFFFFFFFF) << x << ' ' << y;
            }
    QImage untouched = blank();
    FineRaster(untouched, QRect(500, 500, 10, 10)).line({0, 0, 60, 60}, Black);
    EXPECT_EQ(inkOf(untouched), 0);
}

TEST(FineRasterTest, ALineInPartsIsTheLineInOne)
{
    QImage whole = blank();
    FineRaster(whole, whole.rect()).line({-40, 3, 90, 61}, Black);
    QImage parts = blank();
    for (const QRect &part : {QRect(0, 0, 23, 64), QRect(23, 0, 41, 17), QRect(23, 17, 41, 47)})
        FineRaster(parts, part).line({-40, 3, 90, 61}, Black);
    int far = 0;
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            far += std::abs(qGray(whole.pixel(x, y)) - qGray(parts.pixel(x, y))) > 6 ? 1 : 0;
    EXPECT_EQ(far, 0) << "a pan draws strips";
}

TEST(FineRasterTest, ABoxCoversItsArea)
{
    QImage image = blank();
    FineRaster(image, image.rect()).box(QRectF(10.25, 20.5, 7.5, 3.25), Black);
    EXPECT_NEAR(inkOf(image), 7.5 * 3.25, 0.5);
    EXPECT_EQ(image.pixel(13, 22), Black);
}

} // namespace
