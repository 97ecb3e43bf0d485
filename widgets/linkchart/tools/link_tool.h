// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/tools/chart_tool.h"

#include <QPointF>

#include <optional>

namespace skein {

/// Draws a link from one item to another; what it says is asked for where it was let go.
class LinkTool final : public ChartTool
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
    std::optional<int> m_from;
    QPointF m_now;
};

} // namespace skein
