// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document_flow.h"

#include <QColor>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPaintDevice;
class QPainter;

namespace skein::pdf {

struct TextLook
{
    double points = 10;
    bool isBold = false;
    QColor colour = Qt::black;
    CellAlign align = CellAlign::Left;
};

/// A paragraph broken into lines for one width. Lengths are units of the device.
class SetText
{
public:
    SetText(const FlowRuns &runs, double width, const TextLook &look, QPaintDevice &device);

    int lines() const { return m_layout->lineCount(); }
    double height(int first, int last) const; ///< Of the lines from first up to, not with, last.
    double height() const { return height(0, lines()); }
    int linesThatFit(int first, double room) const; ///< How many lines from first on.
    void draw(QPainter &painter, QPointF topLeft, int first, int last) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
};

} // namespace skein::pdf
