// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_look.h"

#include <QFontMetricsF>
#include <QHash>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace skein {

/// How labels are written. Pixels of the device that is drawn on.
struct LabelStyle
{
    double namePixels = 12;
    double detailPixels = 11;
    double readsNotesFrom = 0; ///< At a smaller scale a note is only a mark.
    bool labelsLinks = true;
    bool hasLeaders = true; ///< Names without room beside their items step aside.
    int mostLabels = 4000; ///< Beyond, the less important stay without.
    int mostWithoutRoom = std::numeric_limits<int>::max(); ///< Items; after them no other is tried.
    std::optional<QRectF> within; ///< In pixels at the scale: only what touches it is labelled.
    double lineHeight(bool isName) const { return (isName ? namePixels : detailPixels) * 1.3; }
};

/// Widths of label lines, measured once and kept: without hinting a width grows with the size.
class TextMeasure
{
public:
    explicit TextMeasure(const ChartLook &look);

    double nameWidth(const QString &text, double pixels);
    double detailWidth(const QString &text, double pixels);

    /// Plain text in lines of at most that width, in the letters of details; a longer word is broken.
    const QStringList &lines(const QString &text, double width, double pixels);

private:
    QFont m_detailFont;
    QFontMetricsF m_nameMetrics;
    QFontMetricsF m_detailMetrics;
    QHash<QString, double> m_names;
    QHash<QString, double> m_details;
    QHash<std::pair<QString, int>, QStringList> m_lines; ///< By text and width in hundredths of a letter.
};

} // namespace skein
