// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"

#include <QSizeF>

namespace skein {

inline constexpr double SideMargin = 18; ///< Millimetres at the left and the right.
inline constexpr double BodyMargin = 22; ///< Above and below the text.
inline constexpr double EdgeMargin = 10; ///< Above the upper marking and below the lower one.

/// Width and height of the sheet in millimetres.
inline QSizeF pageMillimetres(PageShape shape)
{
    switch (shape) {
    case PageShape::A4Landscape:
        return {297, 210};
    case PageShape::A3Landscape:
        return {420, 297};
    case PageShape::A4Portrait:
        break;
    }
    return {210, 297};
}

/// What text and figures have on a page, without margins and markings.
inline QSizeF bodyMillimetres(PageShape shape)
{
    const QSizeF page = pageMillimetres(shape);
    return {page.width() - 2 * SideMargin, page.height() - 2 * BodyMargin};
}

} // namespace skein
