// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/picture_builder.h"

#include <vector>

namespace skein {

/// Puts what joins the same two items in the same respect into one line: stated links by type, calls, texts
/// and messages together, other events by kind. Lines are in order of their ends; parallel ones have lanes.
std::vector<PictureLink> bundleLinks(const ChartFacts &facts, const PictureIndex &index,
                                     const PictureOptions &options);

/// A line between two items with the arrows that it has. One that points one way only starts where it comes
/// from.
PictureLink lineBetween(int first, int second, bool isForward, bool isBackward);

/// For lines in order of their ends: the k-th of n parallel ones gets lane 2k - (n - 1), 0 alone, -1 and 1
/// for two.
void assignLanes(std::vector<PictureLink> &lines);

/// The kind that stands for all that share a line with it: calls, texts and messages are one.
EventKind lineKind(EventKind kind);

/// The width step of so many events: 1, 2-9, 10-49, 50-199, 200 and more.
int widthStep(qint64 events);

} // namespace skein
