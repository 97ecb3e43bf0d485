// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/packing.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

std::vector<QPointF> packBoxes(const std::vector<QSizeF> &boxes, double gap)
{
    constexpr double screen = 1.6; // width to height
    double area = 0;
    double width = 0;
    for (const QSizeF &box : boxes) {
        area += (box.width() + gap) * (box.height() + gap);
        width = std::max(width, box.width());
    }
    width = std::max(width, std::sqrt(area * screen));
    std::vector<size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&boxes](size_t left, size_t right) {
        return boxes[left].height() > boxes[right].height();
    });
    std::vector<QPointF> corners(boxes.size());
    QRectF row; // as high as its first box
    QRectF column; // of the row: boxes one below the other, the first the highest
    for (const size_t box : order) {
        const QSizeF &size = boxes[box];
        const bool fitsBelow = column.bottom() + gap + size.height() <= row.bottom()
            && column.left() + std::max(column.width(), size.width()) <= width;
        if (column.height() > 0 && fitsBelow) {
            corners[box] = QPointF(column.left(), column.bottom() + gap);
            column.setWidth(std::max(column.width(), size.width()));
            column.setBottom(column.bottom() + gap + size.height());
            continue;
        }
        const double next = column.height() > 0 ? column.right() + gap : 0;
        const bool isNewRow = next > 0 && next + size.width() > width;
        if (isNewRow || row.isNull())
            row = QRectF(0, row.isNull() ? 0 : row.bottom() + gap, width, size.height());
        column = QRectF(QPointF(isNewRow ? 0 : next, row.top()), size);
        corners[box] = column.topLeft();
    }
    return corners;
}

} // namespace skein
