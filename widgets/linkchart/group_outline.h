// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_scene.h"

#include <QPainterPath>

namespace skein {

/// A soft outline around the members of each group that is not folded, in the scene's pixels.
std::vector<QPainterPath> groupOutlines(const ChartScene &scene);

} // namespace skein
