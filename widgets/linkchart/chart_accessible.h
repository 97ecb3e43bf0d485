// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace skein {

/// Tells screen readers of a chart's items: call once before the first chart is shown. Each is a list item
/// with name, description, place and state; the chart is their list.
void installChartAccessibility();

} // namespace skein
