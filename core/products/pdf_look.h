// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/pdf_text.h"

namespace skein::pdf {

/// How a paragraph looks on the page. Lengths in millimetres.
struct TextBox
{
    TextLook look = {};
    double before = 0;
    double after = 2;
    double indent = 0;
    bool staysWithNext = false;
    bool staysTogether = false;
    QColor bar = {}; ///< A line at the left; invalid: none.
    QColor shade = {};
};

TextBox boxOf(FlowStyle style);

inline constexpr double CellSide = 1.2; ///< Between the text and the side of a cell.
inline constexpr double CellTop = 0.6;
inline constexpr double AfterGrid = 2.5;
inline constexpr double TablePoints = 9;

} // namespace skein::pdf
