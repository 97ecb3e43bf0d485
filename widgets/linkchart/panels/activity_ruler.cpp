// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/panels/activity_ruler.h"

#include "widgets/base/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace skein {

static constexpr int BarWidth = 3;

ActivityRuler::ActivityRuler(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("playback-ruler"));
    setAccessibleName(tr("Events of the chart over time"));
    setMinimumHeight(36);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ActivityRuler::setActivity(const ChartActivity &activity, const TimeWindow &span)
{
    m_activity = activity;
    m_span = span;
    recount();
}

void ActivityRuler::setWindow(const TimeWindow &window)
{
    m_window = window;
    update();
}

void ActivityRuler::recount()
{
    m_counts = m_activity.counts(m_span, std::max(1, width() / BarWidth));
    update();
}

void ActivityRuler::resizeEvent(QResizeEvent * /*event*/)
{
    recount();
}

double ActivityRuler::xOf(qint64 time) const
{
    return double(time - *m_span.from) / double(*m_span.to - *m_span.from) * width();
}

void ActivityRuler::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QColor colour = accent(palette());
    const qint64 most = m_counts.empty() ? 0 : *std::max_element(m_counts.begin(), m_counts.end());
    const QRectF bright(xOf(*m_window.from), 0, xOf(*m_window.to) - xOf(*m_window.from), height());
    const QColor dim = mixed(colour, palette().color(QPalette::Base), 0.62);
    for (size_t i = 0; i < m_counts.size() && most > 0; ++i) {
        if (m_counts[i] == 0)
            continue;
        // Even one event is seen beside a thousand.
        const double share = std::sqrt(double(m_counts[i]) / double(most));
        const double high = std::max(2.0, share * (height() - 4));
        const double left = double(i) * width() / double(m_counts.size());
        const bool isBright = bright.contains(QPointF(left + 1, 1));
        painter.fillRect(QRectF(left, height() - high, BarWidth - 1, high), isBright ? colour : dim);
    }
    QColor tint = colour;
    tint.setAlphaF(0.10F);
    painter.fillRect(bright, tint);
    painter.setPen(QPen(colour, 1.4));
    painter.drawLine(QPointF(bright.right(), 0), QPointF(bright.right(), height()));
    painter.drawLine(QPointF(bright.left(), 0), QPointF(bright.left(), height()));
}

void ActivityRuler::drag(double x)
{
    const double share = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    Q_EMIT endWanted(*m_span.from + qint64(share * double(*m_span.to - *m_span.from)));
}

void ActivityRuler::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT pressed();
    drag(event->position().x());
}

void ActivityRuler::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        drag(event->position().x());
}

void ActivityRuler::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    Q_EMIT released();
}

} // namespace skein
