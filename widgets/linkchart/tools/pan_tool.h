// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/tools/chart_tool.h"

#include <QPointF>

namespace skein {

/// Drags the chart under the window.
class PanTool final : public ChartTool
{
public:
    using ChartTool::ChartTool;

    void press(const QMouseEvent &event) override;
    void move(const QMouseEvent &event) override;
    void release(const QMouseEvent &event) override;
    void cancel() override { m_isDragging = false; }
    void paint(QPainter & /*painter*/) const override { }
    Qt::CursorShape cursor() const override
    {
        return m_isDragging ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
    }

private:
    bool m_isDragging = false;
    QPointF m_last;
};

} // namespace skein
