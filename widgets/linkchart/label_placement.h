// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_scene.h"

#include <vector>

namespace skein {

struct LabelPlacement
{
    std::vector<PlacedLabel> labels;
    int unlabelledItems = 0;
};

/// Finds room for the labels of a scene whose items and lines are laid: no label covers an item or another
/// label. Names come before details, important items before others, items before lines; what has no room
/// beside its thing steps aside with a leader, what has none there either is left out. Letters never shrink.
LabelPlacement placeLabels(const ChartScene &scene, TextMeasure &measure);

} // namespace skein
