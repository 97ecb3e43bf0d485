// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/tools/select_tool.h"

#include "widgets/linkchart/chart_view.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace skein {

void SelectTool::press(const QMouseEvent &event)
{
    m_start = m_now = event.position();
    m_isAdding
        = event.modifiers().testFlag(Qt::ControlModifier) || event.modifiers().testFlag(Qt::ShiftModifier);
    if (const std::optional<int> item = m_view.itemAt(m_start))
        return pressItem(*item, m_isAdding);
    if (const std::optional<int> link = m_view.linkAt(m_start)) {
        m_view.chooseLink(*link);
        return;
    }
    m_state = State::Framing;
    m_before = m_isAdding ? m_view.selection().entities() : std::vector<EntityId>();
    m_notesBefore = m_isAdding ? m_view.notes().chosen() : NoteHand::Notes();
}

void SelectTool::pressItem(int item, bool isAdding)
{
    m_state = State::OnItem;
    m_view.setFocusItem(item);
    const std::vector<EntityId> meant = m_view.model().entitiesOf(item);
    std::vector<EntityId> chosen = m_view.selection().entities();
    const bool isChosen = m_view.isChosen(item);
    if (isAdding && isChosen) {
        std::erase_if(chosen, [&meant](EntityId each) {
            return std::find(meant.begin(), meant.end(), each) != meant.end();
        });
        m_state = State::Idle;
    } else if (isAdding) {
        chosen.insert(chosen.end(), meant.begin(), meant.end());
    } else if (!isChosen) {
        chosen = meant;
    }
    m_view.selection().setEntities(chosen);
}

void SelectTool::move(const QMouseEvent &event)
{
    m_now = event.position();
    if (m_state == State::OnItem && (m_now - m_start).manhattanLength() >= QApplication::startDragDistance())
        m_state = State::Dragging;
    if (m_state == State::Framing)
        finishFrame();
    if (m_state != State::Idle)
        m_view.update();
}

void SelectTool::finishFrame()
{
    std::vector<EntityId> chosen = m_before;
    const QRectF frame = QRectF(m_start, m_now).normalized();
    for (const int item : m_view.itemsIn(frame))
        for (const EntityId entity : m_view.model().entitiesOf(item))
            chosen.push_back(entity);
    NoteHand::Notes notes = m_view.notes().within(frame);
    notes.insert(m_notesBefore.begin(), m_notesBefore.end());
    m_view.selection().setEntities(chosen);
    m_view.notes().choose(std::move(notes));
}

void SelectTool::release(const QMouseEvent &event)
{
    m_now = event.position();
    const State state = m_state;
    m_state = State::Idle;
    if (state == State::Framing)
        finishFrame();
    else if (state == State::Dragging)
        m_view.moveChosen((m_now - m_start) / m_view.zoom());
    else if (state == State::OnItem && !m_isAdding)
        if (const std::optional<int> item = m_view.itemAt(m_now)) {
            m_view.notes().unchoose();
            m_view.selection().setEntities(m_view.model().entitiesOf(*item));
        }
    m_view.update();
}

void SelectTool::cancel()
{
    m_state = State::Idle;
    m_view.update();
}

void SelectTool::paint(QPainter &painter) const
{
    if (m_state == State::Dragging)
        m_view.paintGhosts(painter, m_now - m_start);
    if (m_state != State::Framing)
        return;
    QColor accent = m_view.look().accent;
    painter.setPen(QPen(accent, 1));
    accent.setAlphaF(0.10F);
    painter.setBrush(accent);
    painter.drawRect(QRectF(m_start, m_now).normalized());
}

} // namespace skein
