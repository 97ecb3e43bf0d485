// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace skein {

/// How several things are brought into line.
enum class Alignment { Left, Centre, Right, Top, Middle, Bottom, Across, Down };

/// How far each is to be moved: edge to edge or middle to middle; Across and Down make the distances between
/// their middles equal. A thing that counts as a point is an empty rectangle.
std::vector<QPointF> alignedBy(const std::vector<QRectF> &things, Alignment alignment);

} // namespace skein
