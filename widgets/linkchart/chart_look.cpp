// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_look.h"

#include "widgets/base/theme.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

ChartLook ChartLook::of(const QPalette &palette)
{
    const QColor paper = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    return {.paper = paper,
            .text = text,
            .quietText = mixed(text, paper, 0.34),
            .line = mixed(text, paper, 0.38),
            .faintLine = mixed(text, paper, 0.64),
            .accent = skein::accent(palette),
            .harm = harmColour(palette),
            .palette = palette,
            .family = {}};
}

ChartLook ChartLook::paperPrint()
{
    ChartLook look = of(lightPalette());
    look.paper = Qt::white;
    look.text = QColor(0x10, 0x12, 0x15);
    look.quietText = QColor(0x45, 0x4C, 0x54);
    look.line = QColor(0x4A, 0x52, 0x5B);
    look.family = u"Noto Sans"_s;
    return look;
}

bool ChartLook::isDark() const
{
    return skein::isDark(palette);
}

QColor ChartLook::kindColour(EntityKind kind) const
{
    return skein::kindColour(kind, palette);
}

QColor ChartLook::faded(const QColor &colour, double share) const
{
    const auto mix = [share](float from, float to) { return float(from + (to - from) * share); };
    return QColor::fromRgbF(mix(colour.redF(), paper.redF()), mix(colour.greenF(), paper.greenF()),
                            mix(colour.blueF(), paper.blueF()));
}

QFont ChartLook::font(double pixels, QFont::Weight weight) const
{
    QFont font = family.isEmpty() ? QGuiApplication::font() : QFont(family);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(weight);
    return font;
}

} // namespace skein
