// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "widgets/linkchart/notes/note_hand.h"
#include "widgets/linkchart/tools/chart_tool.h"

#include <QPointF>

#include <vector>

namespace skein {

/// Chooses by click, with Ctrl one more; draws a frame around several; drags what is chosen.
class SelectTool final : public ChartTool
{
public:
    using ChartTool::ChartTool;

    void press(const QMouseEvent &event) override;
    void move(const QMouseEvent &event) override;
    void release(const QMouseEvent &event) override;
    void cancel() override;
    void paint(QPainter &painter) const override;

private:
    enum class State { Idle, OnItem, Dragging, Framing };

    void pressItem(int item, bool isAdding);
    void finishFrame();

    State m_state = State::Idle;
    QPointF m_start;
    QPointF m_now;
    bool m_isAdding = false;
    std::vector<EntityId> m_before; ///< Chosen before a frame was begun with Ctrl.
    NoteHand::Notes m_notesBefore;
};

} // namespace skein
