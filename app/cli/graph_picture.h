// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"

namespace skein::cli {

/// Draws a graph whose nodes have positions: .svg, .pdf (one page as large as the drawing) or .png. The same
/// graph gives the same bytes. Throws Error when the file cannot be written. A QApplication must exist.
void drawGraph(const GraphDocument &document, const QString &path);

bool isPicture(const QString &path);

} // namespace skein::cli
