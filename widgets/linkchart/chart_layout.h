// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout/layout.h"
#include "widgets/linkchart/chart_edits.h"
#include "widgets/linkchart/picture_builder.h"

namespace skein {

/// How much room each item takes with its name and up to two lines below it, in chart units.
std::vector<QSizeF> roomsIn(const ChartPicture &picture);

/// What core/layout is asked about a picture: its items with room for their labels, its lines, what a person
/// has placed. Times are the first dates of lines.
LayoutInput layoutInput(const ChartPicture &picture, const ChartFacts &facts);

/// What stands together in a layout of groups.
enum class GroupedBy { Links, Community, Kind };

/// What else a kind of layout asks for: groups; the sides of people and their things; the ranks of an
/// organised crime group (the group, nominals, suspects, others, victims and children, witnesses; things
/// below whose they are).
void addGroups(LayoutInput &input, const ChartPicture &picture, LayoutKind kind, GroupedBy by,
               Progress &progress);

/// By which values of that attribute items have; those without one are together.
std::vector<int> groupsByAttribute(const ChartPicture &picture, const ChartFacts &facts, const QString &name);

std::vector<QPointF> positionsIn(const ChartPicture &picture);

/// Where the items of a picture go. A folded group moves as one: its members keep their places to each other.
chart_edits::Positions itemPositions(const ChartContent &content, const ChartPicture &picture,
                                     const std::vector<QPointF> &positions);

/// Free room for entities that come onto a chart, near what they belong to. The others stay.
std::vector<chart_edits::NewItem> roomFor(const Database &database, const ChartContent &content,
                                          const std::vector<EntityId> &newcomers);

} // namespace skein
