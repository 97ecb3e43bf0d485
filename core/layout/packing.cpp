// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/packing.h"

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
    QPointF next;
    double rowHeight = 0;
    for (size_t box : order) {
        if (next.x() > 0 && next.x() + boxes[box].width() > width) {
            next = QPointF(0, next.y() + rowHeight + gap);
            rowHeight = 0;
        }
        corners[box] = next;
        next.rx() += boxes[box].width() + gap;
        rowHeight = std::max(rowHeight, boxes[box].height());
    }
    return corners;
}

} // namespace skein
