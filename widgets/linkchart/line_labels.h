// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/chart_line_store.h"
#include "widgets/linkchart/chart_picture.h"

#include <optional>

namespace skein {

/// Which line of a chart it is, whichever way it points; nothing for a line of a folded group, which stands
/// for several.
std::optional<ChartLine> lineOf(const ChartPicture &picture, const PictureLink &link);

/// The line's place in the picture, whose lines are in order of their ends.
std::optional<int> findLine(const ChartPicture &picture, const ChartLine &line);

/// The analyst's words stand above what the line is, never instead of it.
void applyLineLabels(ChartPicture &picture, const std::vector<LineLabel> &labels);

/// The picture, which has the labels before, with the labels after.
void relabelLines(ChartPicture &picture, const std::vector<LineLabel> &before,
                  const std::vector<LineLabel> &after);

} // namespace skein
