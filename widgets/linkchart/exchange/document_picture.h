// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"
#include "widgets/linkchart/chart_picture.h"

namespace skein {

/// A graph of any file as a chart shows it. Nodes whose field "kind" or "type" says a kind have its shape,
/// others are discs; positions are those of the nodes, the origin where there is none. Links with the same
/// ends and words are one line with their count. Loops and all nodes are there: items are in the nodes'
/// order.
ChartPicture pictureOf(const GraphDocument &document);

} // namespace skein
