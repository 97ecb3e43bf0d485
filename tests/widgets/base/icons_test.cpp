// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/icons.h"
#include "widgets/base/theme.h"

#include <QImage>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

static int inkOf(const QPixmap &pixmap, const QColor &colour)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 200) {
                EXPECT_NEAR(pixel.red(), colour.red(), 3);
                EXPECT_NEAR(pixel.green(), colour.green(), 3);
                ++ink;
            }
        }
    return ink;
}

TEST(IconsTest, EveryKindOfEntityAndEventHasAnIconInTheColourAskedFor)
{
    const QColor colour(0x2563a8);
    for (const auto &term : entityKinds)
        EXPECT_GT(inkOf(iconPixmap(iconName(term.value), 24, colour, 2), colour), 50) << term.code;
    for (const auto &term : eventKinds)
        EXPECT_GT(inkOf(iconPixmap(iconName(term.value), 24, colour, 2), colour), 50) << term.code;
}

TEST(IconsTest, AreSharpAtTwiceTheScale)
{
    const QPixmap pixmap = iconPixmap(u"search"_s, 16, Qt::black, 2);
    EXPECT_EQ(pixmap.width(), 32);
    EXPECT_EQ(pixmap.devicePixelRatio(), 2);
}

TEST(IconsTest, AnUnknownNameDrawsNothing)
{
    EXPECT_EQ(inkOf(iconPixmap(u"no-such-icon"_s, 24, Qt::black, 1), Qt::black), 0);
}

static double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1 relative luminance and contrast.
static double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

TEST(ThemeTest, TextAndMarksCanBeReadOnEverySurface)
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        for (const QColor &surface : {palette.color(QPalette::Window), palette.color(QPalette::Base),
                                      palette.color(QPalette::Button), sidebarColour(palette)}) {
            for (const QColor &text : {palette.color(QPalette::WindowText), quietText(palette),
                                       harmColour(palette), doubtColour(palette), accent(palette)})
                EXPECT_GE(contrast(text, surface), 4.5)
                    << qPrintable(text.name()) << " on " << qPrintable(surface.name());
            for (const auto &term : entityKinds)
                EXPECT_GE(contrast(kindColour(term.value, palette), surface), 3.0) << term.code;
        }
        EXPECT_GE(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)),
                  4.5);
    }
}
