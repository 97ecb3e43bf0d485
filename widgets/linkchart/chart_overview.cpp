// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_overview.h"

#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/item_shapes.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr QSize Size(168, 112);
static constexpr int Edge = 12;

ChartOverview::ChartOverview(ChartView &view)
    : QWidget(&view)
    , m_view(view)
{
    setObjectName(u"chart-overview"_s);
    setAccessibleName(tr("Overview of the chart"));
    resize(Size);
    connect(&view, &ChartView::viewChanged, this, &ChartOverview::follow);
    follow();
}

QRectF ChartOverview::whole() const
{
    QRectF area;
    for (const PictureItem &item : m_view.model().picture()->items)
        area |= QRectF(item.position - QPointF(40, 40), QSizeF(80, 80));
    for (const PictureNote &each : m_view.model().picture()->notes)
        if (each.item < 0)
            area |= each.note.area;
    return area;
}

double ChartOverview::scale() const
{
    const QRectF area = whole();
    return std::min(width() / std::max(area.width(), 1.0), height() / std::max(area.height(), 1.0)) * 0.92;
}

/// Shown only where there is more than meets the eye.
void ChartOverview::follow()
{
    move(m_view.width() - width() - Edge, m_view.height() - height() - Edge);
    const bool isAllSeen = m_view.visibleArea().contains(whole());
    setVisible(!whole().isEmpty() && !isAllSeen && m_view.width() > 3 * width());
    update();
}

void ChartOverview::paintEvent(QPaintEvent * /*event*/)
{
    const ChartLook &look = m_view.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.faded(look.faintLine, 0.4), 1));
    painter.setBrush(look.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    const double factor = scale();
    const QPointF centre = whole().center();
    const auto place
        = [&](QPointF point) { return (point - centre) * factor + QPointF(width() / 2.0, height() / 2.0); };
    for (const PictureItem &item : m_view.model().picture()->items) {
        const QPointF dot = place(item.position);
        painter.fillRect(QRectF(dot - QPointF(1.5, 1.5), QSizeF(3, 3)), hueOf(item, look));
    }
    painter.setPen(QPen(look.faded(look.text, 0.6), 1));
    painter.setBrush(Qt::NoBrush);
    for (const PictureNote &each : m_view.model().picture()->notes)
        if (each.item < 0)
            painter.drawRect(QRectF(place(each.note.area.topLeft()), place(each.note.area.bottomRight())));
    const QRectF seen = m_view.visibleArea();
    painter.setPen(QPen(look.accent, 1.4));
    QColor tint = look.accent;
    tint.setAlphaF(0.08F);
    painter.setBrush(tint);
    painter.drawRect(QRectF(place(seen.topLeft()), place(seen.bottomRight())));
}

void ChartOverview::lookAt(QPointF point)
{
    m_view.lookAt((point - QPointF(width() / 2.0, height() / 2.0)) / scale() + whole().center());
}

void ChartOverview::mousePressEvent(QMouseEvent *event)
{
    lookAt(event->position());
}

void ChartOverview::mouseMoveEvent(QMouseEvent *event)
{
    lookAt(event->position());
}

} // namespace skein
