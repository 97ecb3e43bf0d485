// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/pdf_text.h"

#include <QFont>
#include <QPaintDevice>
#include <QPainter>
#include <QRegularExpression>
#include <QTextOption>

using namespace Qt::Literals::StringLiterals;

namespace skein::pdf {

namespace {

constexpr double LineSpacing = 1.04; ///< Beside what the font asks for.

QFont fontOf(const TextLook &look, QPaintDevice &device)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(qRound(look.points * device.logicalDpiY() / 72));
    font.setBold(look.isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QTextCharFormat formatOf(FlowRun::Look run, const TextLook &look)
{
    QTextCharFormat format;
    format.setForeground(look.colour);
    if (run == FlowRun::Look::Strong)
        format.setFontWeight(QFont::Bold);
    else if (run == FlowRun::Look::Emphasis)
        format.setFontItalic(true);
    else if (run == FlowRun::Look::Citation)
        format.setForeground(QColor(0x50, 0x50, 0x50));
    return format;
}

Qt::Alignment alignmentOf(CellAlign align)
{
    switch (align) {
    case CellAlign::Right:
        return Qt::AlignRight;
    case CellAlign::Centre:
        return Qt::AlignHCenter;
    case CellAlign::Left:
        break;
    }
    return Qt::AlignLeft;
}

/// Where a phone number, a plate or a postcode stands, which is not broken at its blank: first and last
/// place.
std::vector<std::pair<int, int>> unbroken(const QString &text)
{
    static const QRegularExpression written(
        u"\\b(?:0\\d{2,4}(?: \\d{3,8}){1,2}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]{2}\\d{2} [A-Z]{3})\\b"_s);
    std::vector<std::pair<int, int>> places;
    for (auto each = written.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        qsizetype first = found.capturedStart();
        while (first > 0 && !text[first - 1].isSpace()) // a bracket before it
            --first;
        places.emplace_back(int(first), int(found.capturedEnd()));
    }
    return places;
}

/// Ends a line before what would be broken at its end, unless nothing else stands in it.
void keepWhole(QTextLine &line, const std::vector<std::pair<int, int>> &places, double width)
{
    const int start = line.textStart(), end = start + line.textLength();
    for (const auto &[first, last] : places)
        if (first > start && first < end && end < last)
            return line.setNumColumns(first - start, width);
}

} // namespace

SetText::SetText(const FlowRuns &runs, double width, const TextLook &look, QPaintDevice &device)
{
    const QFont font = fontOf(look, device);
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const FlowRun &run : runs) {
        QTextCharFormat format = formatOf(run.look, look);
        if (run.look == FlowRun::Look::Citation)
            format.setProperty(QTextFormat::FontPixelSize, qRound(font.pixelSize() * 0.8));
        formats.append({int(text.size()), int(run.text.size()), format});
        text += run.text;
    }
    text.replace(u'\n', QChar::LineSeparator);
    m_layout = std::make_unique<QTextLayout>(text, font, &device);
    QTextOption option(alignmentOf(look.align));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setFormats(formats);
    const std::vector<std::pair<int, int>> places = unbroken(text);
    m_layout->beginLayout();
    double y = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        keepWhole(line, places, width);
        line.setPosition({0, y});
        y += line.height() * LineSpacing;
    }
    m_layout->endLayout();
}

double SetText::height(int first, int last) const
{
    if (first >= last)
        return 0;
    const QTextLine end = m_layout->lineAt(last - 1);
    return end.y() + end.height() * LineSpacing - m_layout->lineAt(first).y();
}

int SetText::linesThatFit(int first, double room) const
{
    int last = first;
    while (last < lines() && height(first, last + 1) <= room)
        ++last;
    return last - first;
}

void SetText::draw(QPainter &painter, QPointF topLeft, int first, int last) const
{
    if (first >= last)
        return;
    const QPointF origin(topLeft.x(), topLeft.y() - m_layout->lineAt(first).y());
    for (int line = first; line < last; ++line)
        m_layout->lineAt(line).draw(&painter, origin);
}

} // namespace skein::pdf
