// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/tools/chart_tool.h"

#include <QPolygonF>

namespace skein {

/// Draws round what is to be chosen; with Ctrl or Shift it adds to what is chosen already.
class LassoTool final : public ChartTool
{
public:
    using ChartTool::ChartTool;

    void press(const QMouseEvent &event) override;
    void move(const QMouseEvent &event) override;
    void release(const QMouseEvent &event) override;
    void cancel() override;
    void paint(QPainter &painter) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    QPolygonF m_line; ///< In pixels of the view.
    bool m_isAdding = false;
};

} // namespace skein
