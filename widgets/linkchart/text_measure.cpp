// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/text_measure.h"

namespace skein {

static constexpr double MeasuredPixels = 64;

TextMeasure::TextMeasure(const ChartLook &look)
    : m_nameMetrics(look.font(MeasuredPixels, QFont::DemiBold))
    , m_detailMetrics(look.font(MeasuredPixels))
{
}

static double widthOf(QHash<QString, double> &known, const QFontMetricsF &metrics, const QString &text)
{
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    return *known.insert(text, metrics.horizontalAdvance(text) / MeasuredPixels);
}

double TextMeasure::nameWidth(const QString &text, double pixels)
{
    return widthOf(m_names, m_nameMetrics, text) * pixels;
}

double TextMeasure::detailWidth(const QString &text, double pixels)
{
    return widthOf(m_details, m_detailMetrics, text) * pixels;
}

} // namespace skein
