// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/legend_painter.h"

#include "widgets/base/icons.h"
#include "widgets/linkchart/chart_format.h"
#include "widgets/linkchart/chart_painter.h"
#include "widgets/linkchart/item_shapes.h"
#include "widgets/linkchart/item_signs.h"
#include "widgets/linkchart/notes/note_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace skein {

static constexpr double SampleShare = 3.2; ///< Width of the samples in heights of the text.
static constexpr double GapShare = 0.8;

LegendPainter::LegendPainter(const std::vector<LegendEntry> &legend, const ChartLook &look, double textPixels)
    : m_legend(legend)
    , m_look(look)
    , m_textPixels(textPixels)
{
    const QFontMetricsF metrics(look.font(textPixels));
    double widest = 0;
    for (const LegendEntry &entry : legend)
        widest = std::max(widest, metrics.horizontalAdvance(entry.text));
    m_columnWidth = widest + textPixels * (SampleShare + GapShare + 1.2);
}

int LegendPainter::columnsIn(double width) const
{
    return std::max(1, int((width + m_textPixels) / m_columnWidth));
}

double LegendPainter::heightFor(double width) const
{
    return std::ceil(double(m_legend.size()) / columnsIn(width)) * rowHeight();
}

void LegendPainter::paintLineSample(QPainter &painter, const LegendEntry &entry, const QRectF &area) const
{
    const bool isInference = entry.sample == LegendEntry::Sample::Inference;
    const bool isWidth = entry.sample == LegendEntry::Sample::Width;
    const Strength strength
        = entry.sample == LegendEntry::Sample::Strength ? Strength(entry.value) : Strength::Confirmed;
    const QPen pen = linkPen(isWidth ? entry.value : 2, strength, isInference,
                             entry.sample == LegendEntry::Sample::Dimmed, m_textPixels / 12, m_look);
    const QPointF start(area.left(), area.center().y());
    const QPointF end(area.right(), area.center().y());
    const bool hasHead = isInference || entry.sample == LegendEntry::Sample::Arrow;
    painter.setPen(pen);
    painter.drawLine(start, hasHead && !isInference ? end - QPointF(6, 0) : end);
    if (hasHead)
        paintArrowHead(painter, end, start, pen, isInference);
}

void LegendPainter::paintSample(QPainter &painter, const LegendEntry &entry, const QRectF &area) const
{
    const double scale = m_textPixels * 1.55 / 52;
    PictureItem item;
    switch (entry.sample) {
    case LegendEntry::Sample::Kind:
        item.kind = EntityKind(entry.value);
        break;
    case LegendEntry::Sample::Bare:
        item.isBare = true;
        break;
    case LegendEntry::Sample::Stack:
        item.kind = EntityKind::Group;
        item.folded = 2;
        break;
    case LegendEntry::Sample::Role:
        item.roles = {PersonRole(entry.value)};
        break;
    case LegendEntry::Sample::Colour: {
        const QColor hue = QColor::fromRgb(QRgb(entry.value));
        painter.setPen(QPen(hue, 1.6));
        painter.setBrush(m_look.faded(hue, m_look.isDark() ? 0.5 : 0.6));
        return painter.drawEllipse(area.center(), m_textPixels * 0.5, m_textPixels * 0.5);
    }
    case LegendEntry::Sample::Size: {
        const double radius = m_textPixels * 0.36 * measureSize(entry.value);
        painter.setPen(QPen(m_look.text, 1.2));
        painter.setBrush(Qt::NoBrush);
        return painter.drawEllipse(area.center(), radius, radius);
    }
    case LegendEntry::Sample::OwnItem:
        item.isOwn = true;
        break;
    case LegendEntry::Sample::Sign: {
        QRectF square(0, 0, m_textPixels * 1.3, m_textPixels * 1.3);
        square.moveCenter(area.center());
        return paintIcon(painter, itemSigns()[size_t(entry.value)].icon, square, m_look.text);
    }
    case LegendEntry::Sample::OwnSign: {
        QRectF square(0, 0, m_textPixels * 1.4, m_textPixels * 1.4);
        square.moveCenter(area.center());
        return paintOwnSign(painter, entry.ownSign, square, nullptr);
    }
    case LegendEntry::Sample::OwnNote:
        return paintNoteSample(painter, area, m_look);
    case LegendEntry::Sample::Note:
        return;
    case LegendEntry::Sample::Change:
        return paintBadge(painter, area.center(), changeSign(Change(entry.value)), m_look.text, m_look);
    default:
        return paintLineSample(painter, entry, area);
    }
    painter.save();
    painter.translate(area.center());
    painter.scale(scale, scale);
    paintItem(painter, item, m_look);
    painter.restore();
}

void LegendPainter::paint(QPainter &painter, const QRectF &area) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int columns = columnsIn(area.width());
    const int rows = int(std::ceil(double(m_legend.size()) / columns));
    for (size_t i = 0; i < m_legend.size(); ++i) {
        const size_t column = i / size_t(rows);
        const size_t row = i % size_t(rows);
        const QRectF cell(area.left() + double(column) * m_columnWidth,
                          area.top() + double(row) * rowHeight(), m_columnWidth, rowHeight());
        const QRectF sample(cell.topLeft(), QSizeF(m_textPixels * SampleShare, cell.height()));
        const bool isNote = m_legend[i].sample == LegendEntry::Sample::Note;
        paintSample(painter, m_legend[i], sample);
        painter.setFont(m_look.font(m_textPixels));
        painter.setPen(m_look.text);
        painter.drawText(cell.adjusted(isNote ? 0 : sample.width() + m_textPixels * GapShare, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, m_legend[i].text);
    }
    painter.restore();
}

} // namespace skein
