// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/tools/pan_tool.h"

#include "widgets/linkchart/chart_view.h"

namespace skein {

void PanTool::press(const QMouseEvent &event)
{
    m_isDragging = true;
    m_last = event.position();
}

void PanTool::move(const QMouseEvent &event)
{
    if (!m_isDragging)
        return;
    m_view.panBy(event.position() - m_last);
    m_last = event.position();
}

void PanTool::release(const QMouseEvent & /*event*/)
{
    m_isDragging = false;
}

} // namespace skein
