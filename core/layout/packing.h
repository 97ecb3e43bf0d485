// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QSizeF>

#include <vector>

namespace skein {

/// Where the top left corners of boxes go so that they lie side by side in rows, together about as wide as a
/// screen: the highest first, and beside what is high the lower ones one below the other.
std::vector<QPointF> packBoxes(const std::vector<QSizeF> &boxes, double gap);

} // namespace skein
