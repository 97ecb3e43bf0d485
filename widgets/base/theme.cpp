// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/theme.h"

#include "widgets/base/flat_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QGuiApplication>

#include <array>

namespace skein {

namespace {

/// What a palette is made of.
struct Tones
{
    QColor window, base, alternate, button, text, accent, onAccent, disabled, tip;
};

QPalette paletteOf(const Tones &tones)
{
    QPalette palette(tones.text, tones.button, tones.base, tones.window.darker(130), tones.window.darker(115),
                     tones.text, tones.text, tones.base, tones.window);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::Highlight, tones.accent);
    palette.setColor(QPalette::HighlightedText, tones.onAccent);
    palette.setColor(QPalette::Link, tones.accent);
    palette.setColor(QPalette::LinkVisited, tones.accent);
    palette.setColor(QPalette::ToolTipBase, tones.tip);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::PlaceholderText,
                     mixed(tones.text, tones.window, tones.text.lightness() > 128 ? 0.32 : 0.34));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tones.disabled);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, tones.base);
    return palette;
}

/// Okabe and Ito's eight, lightened or darkened where a mark would fall below 3 : 1 on the surface.
QColor okabeIto(int index, bool isDarkSurface)
{
    static constexpr std::array<QRgb, 8> light{0xff0072b2, 0xffd55e00, 0xff00805e, 0xffb4578a,
                                               0xffa87000, 0xff2b83b5, 0xff7f7400, 0xff5b6470};
    static constexpr std::array<QRgb, 8> dark{0xff56a8dc, 0xfff08a4b, 0xff35b98f, 0xffdc9cc0,
                                              0xffe69f00, 0xff7cc5ee, 0xfff0e442, 0xffa9b1bc};
    const size_t place = size_t(index) % light.size();
    return QColor::fromRgb(isDarkSurface ? dark[place] : light[place]);
}

enum Tone { Blue, Vermilion, Green, Purple, Orange, Sky, Yellow, Grey };

Tone toneOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return Blue;
    case EntityKind::Group:
        return Vermilion;
    case EntityKind::Organisation:
        return Purple;
    case EntityKind::Phone:
    case EntityKind::Handset:
    case EntityKind::Sim:
        return Green;
    case EntityKind::Vehicle:
        return Orange;
    case EntityKind::Address:
    case EntityKind::Place:
        return Sky;
    case EntityKind::BankAccount:
    case EntityKind::OnlineAccount:
    case EntityKind::Email:
        return Yellow;
    case EntityKind::Document:
    case EntityKind::Operation:
        break;
    }
    return Grey;
}

Tone toneOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Call:
    case EventKind::Text:
    case EventKind::DataSession:
    case EventKind::Message:
        return Green;
    case EventKind::AnprRead:
    case EventKind::Travel:
        return Orange;
    case EventKind::Sighting:
    case EventKind::Meeting:
        return Blue;
    case EventKind::Incident:
    case EventKind::Arrest:
    case EventKind::MissingEpisode:
        return Vermilion;
    case EventKind::Payment:
        return Yellow;
    case EventKind::Advert:
        return Purple;
    case EventKind::Intelligence:
        return Sky;
    case EventKind::Other:
        break;
    }
    return Grey;
}

} // namespace

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](float from, float to) { return float(from + (to - from) * share); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

QPalette lightPalette()
{
    return paletteOf({.window = QColor(0xf4f5f6),
                      .base = QColor(0xffffff),
                      .alternate = QColor(0xf8f9fa),
                      .button = QColor(0xffffff),
                      .text = QColor(0x1b2026),
                      .accent = QColor(0x2563a8),
                      .onAccent = QColor(0xffffff),
                      .disabled = QColor(0x9aa1a9),
                      .tip = QColor(0xffffff)});
}

QPalette darkPalette()
{
    return paletteOf({.window = QColor(0x1f2226),
                      .base = QColor(0x17191c),
                      .alternate = QColor(0x1b1e22),
                      .button = QColor(0x2a2e33),
                      .text = QColor(0xe4e7ea),
                      .accent = QColor(0x7fb2e8),
                      .onAccent = QColor(0x10161d),
                      .disabled = QColor(0x6b727a),
                      .tip = QColor(0x2a2e33)});
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

void applyTheme(QApplication &application, Appearance appearance)
{
    // Asked once, before our own palette hides the desktop's.
    static const bool isDesktopDark = isDark(QGuiApplication::palette());
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && isDesktopDark);
    if (!qobject_cast<FlatStyle *>(application.style()))
        QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    QFont font = QApplication::font();
    font.setPointSize(int(TextSize::Normal));
    QApplication::setFont(font);
}

QColor accent(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Highlight);
}

QColor lineColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::Active, QPalette::WindowText),
                 isDark(palette) ? 0.16 : 0.14);
}

QColor quietText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::WindowText), palette.color(QPalette::Window),
                 isDark(palette) ? 0.32 : 0.34);
}

QColor sidebarColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x1a1d20) : QColor(0xebedef);
}

QColor harmColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff8a80) : QColor(0xb3261e);
}

QColor doubtColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf2b84b) : QColor(0x8f5b00);
}

QColor kindColour(EntityKind kind, const QPalette &palette)
{
    return okabeIto(toneOf(kind), isDark(palette));
}

QColor kindColour(EventKind kind, const QPalette &palette)
{
    return okabeIto(toneOf(kind), isDark(palette));
}

QColor seriesColour(int index, const QPalette &palette)
{
    return okabeIto(index, isDark(palette));
}

QFont sizedFont(TextSize size, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSize(int(size));
    font.setWeight(weight);
    return font;
}

QFont identifierFont(TextSize size)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSize(int(size));
    return font;
}

} // namespace skein
