// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

class QChart;

namespace skein {

/// Makes a Qt chart look like the rest of the window: its ground, text, hairlines and font, no animation.
void applyPlotLook(QChart &chart, const QPalette &palette, const QFont &font);

/// Cividis, for amounts: 0 the least, 1 the most. In the light palette more is darker, in the dark one
/// lighter.
QColor amountColour(double share, const QPalette &palette);

} // namespace skein
