// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/alignment.h"

#include <algorithm>

namespace skein {

namespace {

/// One direction of a rectangle.
struct Extent
{
    double low;
    double high;
    double middle() const { return (low + high) / 2; }
};

} // namespace

static bool isAcross(Alignment alignment)
{
    return alignment == Alignment::Left || alignment == Alignment::Centre || alignment == Alignment::Right
        || alignment == Alignment::Across;
}

/// Equal distances between the first and the last.
static std::vector<double> spread(const std::vector<Extent> &things)
{
    std::vector<std::pair<double, size_t>> order;
    for (size_t i = 0; i < things.size(); ++i)
        order.emplace_back(things[i].middle(), i);
    std::sort(order.begin(), order.end());
    const double first = order.front().first;
    const double step = (order.back().first - first) / double(order.size() - 1);
    std::vector<double> shifts(things.size());
    for (size_t i = 0; i < order.size(); ++i)
        shifts[order[i].second] = first + step * double(i) - order[i].first;
    return shifts;
}

static std::vector<double> shiftsOf(const std::vector<Extent> &things, Alignment alignment)
{
    if (alignment == Alignment::Across || alignment == Alignment::Down)
        return spread(things);
    double low = things.front().low;
    double high = things.front().high;
    for (const Extent &thing : things) {
        low = std::min(low, thing.low);
        high = std::max(high, thing.high);
    }
    std::vector<double> shifts;
    for (const Extent &thing : things) {
        if (alignment == Alignment::Left || alignment == Alignment::Top)
            shifts.push_back(low - thing.low);
        else if (alignment == Alignment::Right || alignment == Alignment::Bottom)
            shifts.push_back(high - thing.high);
        else
            shifts.push_back((low + high) / 2 - thing.middle());
    }
    return shifts;
}

std::vector<QPointF> alignedBy(const std::vector<QRectF> &things, Alignment alignment)
{
    std::vector<QPointF> shifts(things.size());
    if (things.size() < 2)
        return shifts;
    const bool across = isAcross(alignment);
    std::vector<Extent> extents;
    for (const QRectF &each : things)
        extents.push_back(across ? Extent{each.left(), each.right()} : Extent{each.top(), each.bottom()});
    const std::vector<double> along = shiftsOf(extents, alignment);
    for (size_t i = 0; i < shifts.size(); ++i)
        shifts[i] = across ? QPointF(along[i], 0) : QPointF(0, along[i]);
    return shifts;
}

} // namespace skein
