// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/flow_layout.h"

#include "widgets/base/theme.h"

#include <algorithm>

namespace skein {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *taken = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

int FlowLayout::gap() const
{
    return spacing() >= 0 ? spacing() : grid::small;
}

std::vector<FlowLayout::Line> FlowLayout::linesFor(int width) const
{
    std::vector<Line> lines;
    int used = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue; // hidden
        const int wanted = item->sizeHint().width();
        if (lines.empty() || used + gap() + wanted > width) {
            lines.emplace_back();
            used = -gap();
        }
        lines.back() << item.get();
        used += gap() + wanted;
    }
    return lines;
}

int FlowLayout::heightOf(const Line &line) const
{
    int height = 0;
    for (const QLayoutItem *item : line)
        height = std::max(height, item->sizeHint().height());
    return height;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const Line &line : linesFor(width - margins.left() - margins.right()))
        height += heightOf(line) + (height > 0 ? gap() : 0);
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? gap() : 0);
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    QRect rest = area.marginsRemoved(contentsMargins());
    for (const Line &line : linesFor(rest.width())) {
        place(line, rest);
        rest.setTop(rest.top() + heightOf(line) + gap());
    }
}

void FlowLayout::place(const Line &line, QRect area) const
{
    int left = area.width() + gap();
    int expanding = 0;
    for (const QLayoutItem *item : line) {
        left -= item->sizeHint().width() + gap();
        expanding += item->expandingDirections().testFlag(Qt::Horizontal) ? 1 : 0;
    }
    left = std::max(left, 0);
    const int height = heightOf(line);
    int x = area.left();
    for (QLayoutItem *item : line) {
        int width = std::min(item->sizeHint().width(), area.width());
        if (item->expandingDirections().testFlag(Qt::Horizontal)) {
            const int share = left / expanding--;
            width += share;
            left -= share;
        }
        const int itemHeight = std::min(item->sizeHint().height(), height);
        item->setGeometry({x, area.top() + (height - itemHeight) / 2, width, itemHeight});
        x += width + gap();
    }
}

} // namespace skein
