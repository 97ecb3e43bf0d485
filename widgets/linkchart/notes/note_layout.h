// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_picture.h"
#include "widgets/linkchart/text_measure.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace skein {

/// A smaller frame holds no words; in chart units.
inline constexpr QSizeF LeastNote(80, 30);

/// Where a note lies at one scale, in the pixels of a scene.
struct PlacedNote
{
    QRectF box;
    QStringList lines; ///< Of its text; none where the scale is too small to read it.
    double letter = 0; ///< Height of its letters in pixels; a font has the whole ones of them.
    bool isFolded = false; ///< Only a mark, as the scale is too small to read it.
    bool hasByline = false;
    std::optional<QPointF> item; ///< The middle of the item it is about.

    /// How many pixels a unit of its width has: where the chart is small its words stay readable.
    double unit() const;
    double pad() const { return letter * 0.5; }
    double mark() const { return letter * 1.5; } ///< Room for the pencil, left of the text.
    double lineHeight() const { return letter * 1.32; }
    QRectF title() const; ///< Of a box the strip with its words, else all of it.
};

std::vector<PlacedNote> layNotes(const ChartPicture &picture, double scale, const LabelStyle &style,
                                 TextMeasure &measure);
PlacedNote layNote(const ChartPicture &picture, const PictureNote &note, double scale,
                   const LabelStyle &style, TextMeasure &measure);

} // namespace skein
