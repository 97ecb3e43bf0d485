// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/linkchart/chart_picture.h"

namespace skein {

/// Explains the kinds, roles, lines and widths that are on the chart, and nothing else.
std::vector<LegendEntry> legendOf(const ChartPicture &picture);

} // namespace skein
