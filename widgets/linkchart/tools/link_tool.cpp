// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/tools/link_tool.h"

#include "widgets/linkchart/chart_painter.h"
#include "widgets/linkchart/chart_view.h"

#include <QPainter>

namespace skein {

void LinkTool::press(const QMouseEvent &event)
{
    m_from = m_view.itemAt(event.position());
    m_now = event.position();
}

void LinkTool::move(const QMouseEvent &event)
{
    m_now = event.position();
    if (m_from)
        m_view.update();
}

void LinkTool::release(const QMouseEvent &event)
{
    const std::optional<int> from = std::exchange(m_from, std::nullopt);
    const std::optional<int> to = m_view.itemAt(event.position());
    m_view.update();
    if (!from || !to || *from == *to)
        return;
    const SharedVector<PictureItem> &items = m_view.model().picture()->items;
    const EntityId first = items[size_t(*from)].entity;
    const EntityId second = items[size_t(*to)].entity;
    if (first && second) // a folded group is no entity
        Q_EMIT m_view.linkDrawn(first, second, event.position().toPoint());
}

void LinkTool::cancel()
{
    m_from.reset();
    m_view.update();
}

void LinkTool::paint(QPainter &painter) const
{
    if (!m_from)
        return;
    const QPen pen(m_view.look().accent, 2, Qt::DashLine);
    const QPointF start = m_view.viewPoint(m_view.model().picture()->items[size_t(*m_from)].position);
    painter.setPen(pen);
    painter.drawLine(start, m_now);
    constexpr bool isOpen = true;
    paintArrowHead(painter, m_now, start, QPen(m_view.look().accent, 2), isOpen);
}

} // namespace skein
