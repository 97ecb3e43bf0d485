// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/notes/guides.h"

#include <array>
#include <cmath>

namespace skein {

namespace {

struct Nearest
{
    double shift = 0;
    std::optional<double> line;
};

} // namespace

/// Low edge, middle, high edge: each goes to its like.
static void compare(Nearest &nearest, const std::array<double, 3> &own, const std::array<double, 3> &other,
                    double within)
{
    for (size_t i = 0; i < own.size(); ++i) {
        const double shift = other[i] - own[i];
        const double best = nearest.line ? std::abs(nearest.shift) : within;
        if (std::abs(shift) < best || (!nearest.line && std::abs(shift) <= within))
            nearest = {shift, other[i]};
    }
}

Guides guidesFor(const QRectF &box, const std::vector<QRectF> &others, double within)
{
    const auto across = [](const QRectF &of) { return std::array{of.left(), of.center().x(), of.right()}; };
    const auto down = [](const QRectF &of) { return std::array{of.top(), of.center().y(), of.bottom()}; };
    Nearest x, y;
    for (const QRectF &other : others) {
        compare(x, across(box), across(other), within);
        compare(y, down(box), down(other), within);
    }
    return {{x.shift, y.shift}, x.line, y.line};
}

} // namespace skein
