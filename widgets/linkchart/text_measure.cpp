// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/text_measure.h"

#include <QTextLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr double MeasuredPixels = 64;

TextMeasure::TextMeasure(const ChartLook &look)
    : m_detailFont(look.font(MeasuredPixels))
    , m_nameMetrics(look.font(MeasuredPixels, QFont::DemiBold))
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

static void appendLines(QStringList &lines, const QString &paragraph, double width, const QFont &font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(paragraph, font);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        QString text = paragraph.mid(line.textStart(), line.textLength());
        while (text.endsWith(u' '))
            text.chop(1);
        lines << text;
    }
    layout.endLayout();
    if (paragraph.isEmpty())
        lines << QString();
}

const QStringList &TextMeasure::lines(const QString &text, double width, double pixels)
{
    constexpr int most = 4000; // of kept answers
    const double letters = std::max(1.0, width / pixels);
    if (m_lines.size() > most)
        m_lines.clear();
    QStringList &lines = m_lines[{text, int(letters * 100)}];
    if (!lines.isEmpty())
        return lines;
    QString plain = text;
    plain.replace(u'\t', u"    "_s);
    for (const QString &paragraph : plain.split(u'\n'))
        appendLines(lines, paragraph, letters * MeasuredPixels, m_detailFont);
    return lines;
}

} // namespace skein
