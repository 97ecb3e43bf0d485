// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMouseEvent>

class QPainter;

namespace skein {

class ChartView;

/// What the left mouse button does on a chart. One file a tool.
class ChartTool
{
public:
    explicit ChartTool(ChartView &view)
        : m_view(view)
    {
    }
    virtual ~ChartTool() = default;
    ChartTool(const ChartTool &) = delete;
    ChartTool &operator=(const ChartTool &) = delete;

    virtual void press(const QMouseEvent &event) = 0;
    virtual void move(const QMouseEvent &event) = 0;
    virtual void release(const QMouseEvent &event) = 0;
    virtual void cancel() = 0; ///< Escape: as if it had never been pressed.
    virtual void paint(QPainter &painter) const = 0; ///< On top of the chart, in pixels of the view.
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

protected:
    ChartView &m_view;
};

} // namespace skein
