// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/heat_matrix.h"

#include "widgets/base/figure.h"
#include "widgets/base/theme.h"
#include "widgets/plots/plot_look.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static const QStringList &weekdays()
{
    static const QStringList names{HeatMatrix::tr("Mon"), HeatMatrix::tr("Tue"), HeatMatrix::tr("Wed"),
                                   HeatMatrix::tr("Thu"), HeatMatrix::tr("Fri"), HeatMatrix::tr("Sat"),
                                   HeatMatrix::tr("Sun")};
    return names;
}

HeatMatrix::HeatMatrix(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"heat-matrix"_s);
    setAccessibleName(tr("Events by weekday and hour"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMatrix::show(const ActivityPattern &pattern)
{
    m_pattern = pattern;
    m_most = 0;
    for (const auto &day : pattern.counts)
        m_most = std::max(m_most, *std::max_element(day.begin(), day.end()));
    update();
}

HeatMatrix::Frame HeatMatrix::frame() const
{
    const QFontMetricsF font(this->font());
    const double left = font.horizontalAdvance(u"Wed"_s) + 16;
    const double right = font.horizontalAdvance(u"99,999"_s) + 12;
    const double line = font.height() + 4;
    const QRectF cells(left, 2 * line + 4, width() - left - right, height() - 3 * line - 8);
    return {cells, cells.width() / 24, cells.height() / 7};
}

void HeatMatrix::paintScales(QPainter &painter, const Frame &frame) const
{
    const QFontMetricsF font(this->font());
    const double line = font.height() + 4;
    const QLocale locale;
    painter.setPen(palette().color(QPalette::Text));
    QFont title = this->font();
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.drawText(QRectF(8, 2, width() - 16, line), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("By weekday and hour (local time)"));
    painter.setFont(this->font());
    const int every = frame.width >= font.horizontalAdvance(u"00"_s) + 6 ? 1
        : frame.width * 3 >= font.horizontalAdvance(u"00"_s) + 6         ? 3
                                                                         : 6;
    for (int hour = 0; hour < 24; hour += every)
        painter.drawText(QRectF(frame.cells.left() + hour * frame.width, frame.cells.top() - line,
                                std::max(frame.width, 22.0), line),
                         every == 1 ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter,
                         u"%1"_s.arg(hour, 2, 10, QChar(u'0')));
    for (int day = 0; day < 7; ++day) {
        const double y = frame.cells.top() + day * frame.height;
        const auto &counts = m_pattern.counts[size_t(day)];
        painter.drawText(QRectF(0, y, frame.cells.left() - 8, frame.height),
                         Qt::AlignRight | Qt::AlignVCenter, weekdays()[day]);
        painter.drawText(QRectF(frame.cells.right() + 4, y, width() - frame.cells.right() - 10, frame.height),
                         Qt::AlignRight | Qt::AlignVCenter,
                         locale.toString(std::accumulate(counts.begin(), counts.end(), qint64(0))));
    }
    if (m_pattern.untimed > 0) {
        painter.setPen(quietText(palette()));
        painter.drawText(QRectF(8, frame.cells.bottom() + 2, width() - 16, line),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         counted(m_pattern.untimed, tr("1 event whose hour is not known is left out"),
                                 tr("%1 events whose hour is not known are left out")));
    }
}

void HeatMatrix::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const Frame frame = this->frame();
    const QFontMetricsF font(this->font());
    const QLocale locale;
    paintScales(painter, frame);
    for (int day = 0; day < 7; ++day)
        for (int hour = 0; hour < 24; ++hour) {
            const qint64 count = m_pattern.counts[size_t(day)][size_t(hour)];
            const QRectF cell(frame.cells.left() + hour * frame.width + 0.5,
                              frame.cells.top() + day * frame.height + 0.5, frame.width - 1,
                              frame.height - 1);
            const double share = m_most > 0 ? double(count) / double(m_most) : 0;
            const QColor ground = count == 0
                ? mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.04)
                : amountColour(share, palette());
            painter.fillRect(cell, ground);
            const QString text = locale.toString(count);
            if (count == 0 || font.horizontalAdvance(text) > cell.width() - 2
                || font.height() > cell.height())
                continue;
            painter.setPen(ground.lightnessF() > 0.5 ? Qt::black : Qt::white);
            painter.drawText(cell, Qt::AlignCenter, text);
        }
}

bool HeatMatrix::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Frame frame = this->frame();
    const QPointF at = QPointF(help->pos()) - frame.cells.topLeft();
    const int hour = int(at.x() / frame.width);
    const int day = int(at.y() / frame.height);
    QString tip;
    if (at.x() >= 0 && at.y() >= 0 && hour < 24 && day < 7)
        tip = tr("%1 %2:00 to %2:59: %3")
                  .arg(weekdays()[day], u"%1"_s.arg(hour, 2, 10, QChar(u'0')),
                       counted(m_pattern.counts[size_t(day)][size_t(hour)], tr("1 event"), tr("%1 events")));
    QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

} // namespace skein
