// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout.h"
#include "widgets/linkchart/chart_edits.h"
#include "widgets/linkchart/picture_builder.h"

namespace skein {

/// What core/layout is asked about a picture: its items with room for their labels, its lines, what a person
/// has placed. Times are the first dates of lines.
LayoutInput layoutInput(const ChartPicture &picture, const ChartFacts &facts);

std::vector<QPointF> positionsIn(const ChartPicture &picture);

/// Where the items of a picture go. A folded group moves as one: its members keep their places to each other.
chart_edits::Positions itemPositions(const ChartContent &content, const ChartPicture &picture,
                                     const std::vector<QPointF> &positions);

/// Free room for entities that come onto a chart, near what they belong to. The others stay.
std::vector<chart_edits::NewItem> roomFor(const Database &database, const ChartContent &content,
                                          const std::vector<EntityId> &newcomers);

} // namespace skein
