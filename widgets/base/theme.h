// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/model/event.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace skein {

enum class Appearance {
    System, ///< As the desktop is: dark when its palette is.
    Light,
    Dark,
};

/// The only four sizes of type, in points.
enum class TextSize { Small = 9, Normal = 10, Large = 12, Title = 16 };

/// The 4 px grid of the window, in device-independent pixels.
namespace grid {
inline constexpr int unit = 4;
inline constexpr int small = 8;
inline constexpr int normal = 12;
inline constexpr int large = 16;
inline constexpr int wide = 24;
inline constexpr int row = 24; ///< Height of a table's row.
inline constexpr int radius = 4;
} // namespace grid

/// Gives the program its style, palette and base font. May be called again when the person chooses another
/// appearance; every widget and icon follows.
void applyTheme(QApplication &application, Appearance appearance);

QPalette lightPalette();
QPalette darkPalette();
bool isDark(const QPalette &palette);

QColor accent(const QPalette &palette); ///< Selection, focus and the one main action in view.
QColor lineColour(const QPalette &palette); ///< Hairlines: 12 % of the text colour.
QColor quietText(const QPalette &palette); ///< Secondary text, still 4.5 : 1 on every surface.
QColor sidebarColour(const QPalette &palette);
QColor harmColour(const QPalette &palette); ///< Harm and loss of data, nothing else.
QColor doubtColour(const QPalette &palette); ///< Amber.
QColor mixed(const QColor &a, const QColor &b, double share); ///< share of b, 0 to 1.

/// Colours of data (Okabe and Ito, safe for the colour-blind), by family of kinds; never the only carrier.
QColor kindColour(EntityKind kind, const QPalette &palette);
QColor kindColour(EventKind kind, const QPalette &palette);
QColor seriesColour(int index, const QPalette &palette);

QFont sizedFont(TextSize size, QFont::Weight weight = QFont::Normal);
QFont identifierFont(TextSize size = TextSize::Normal); ///< Monospaced, for what is compared sign by sign.

} // namespace skein
