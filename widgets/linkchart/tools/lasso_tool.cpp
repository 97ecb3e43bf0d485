// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/tools/lasso_tool.h"

#include "widgets/linkchart/chart_view.h"
#include "widgets/linkchart/notes/note_hand.h"

#include <QPainter>

namespace skein {

void LassoTool::press(const QMouseEvent &event)
{
    m_isAdding
        = event.modifiers().testFlag(Qt::ControlModifier) || event.modifiers().testFlag(Qt::ShiftModifier);
    m_line = {event.position()};
}

void LassoTool::move(const QMouseEvent &event)
{
    constexpr double step = 3; // of pixels: a slow hand needs no more points
    if (m_line.isEmpty() || (event.position() - m_line.last()).manhattanLength() < step)
        return;
    m_line << event.position();
    m_view.update();
}

void LassoTool::release(const QMouseEvent & /*event*/)
{
    const QPolygonF line = std::exchange(m_line, {});
    std::vector<EntityId> chosen = m_isAdding ? m_view.selection().entities() : std::vector<EntityId>();
    for (const int item : m_view.itemsIn(line.boundingRect())) {
        const QPointF point = m_view.viewPoint(m_view.model().picture()->items[size_t(item)].position);
        if (line.containsPoint(point, Qt::OddEvenFill))
            for (const EntityId entity : m_view.model().entitiesOf(item))
                chosen.push_back(entity);
    }
    NoteHand::Notes notes = m_view.notes().within(line);
    if (m_isAdding)
        notes.insert(m_view.notes().chosen().begin(), m_view.notes().chosen().end());
    m_view.selection().setEntities(chosen);
    m_view.notes().choose(std::move(notes));
    m_view.update();
}

void LassoTool::cancel()
{
    m_line.clear();
    m_view.update();
}

void LassoTool::paint(QPainter &painter) const
{
    if (m_line.size() < 2)
        return;
    QColor accent = m_view.look().accent;
    painter.setPen(QPen(accent, 1.4));
    accent.setAlphaF(0.10F);
    painter.setBrush(accent);
    painter.drawPolygon(m_line);
}

} // namespace skein
