// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/sequence_look.h"

#include "widgets/base/theme.h"

#include <QFontInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QColor SequenceLook::theme(int colour) const
{
    // Blue, orange, green, vermilion ... : neighbours differ also in lightness.
    return seriesColour(colour, palette);
}

SequenceLook SequenceLook::of(const QPalette &palette, const QFont &font)
{
    const QColor ground = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    SequenceLook look;
    look.palette = palette;
    look.ground = ground;
    look.gutter = palette.color(QPalette::Active, QPalette::Window);
    look.text = text;
    look.quiet = quietText(palette);
    look.rule = mixed(ground, text, 0.30);
    look.fineRule = mixed(ground, text, 0.10);
    look.night = mixed(ground, text, isDark(palette) ? 0.075 : 0.055);
    look.accent = skein::accent(palette);
    look.doubt = doubtColour(palette);
    look.font = font;
    look.font.setPixelSize(QFontInfo(font).pixelSize());
    look.small = look.font;
    look.small.setPixelSize(std::max(9, int(look.font.pixelSize() * 0.9)));
    look.bold = look.font;
    look.bold.setWeight(QFont::DemiBold);
    return look;
}

SequenceLook SequenceLook::forPaper()
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(12); // 9 pt
    QPalette palette = lightPalette();
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    return of(palette, font);
}

} // namespace skein
