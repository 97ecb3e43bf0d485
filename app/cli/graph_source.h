// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "core/exchange/case_graph.h"
#include "core/exchange/graph_document.h"
#include "core/graph/weighted_search.h"

namespace skein::cli {

/// The graph that GRAPH names: a GraphML, GEXF or edge-list file, or a case, whose calls, texts and messages
/// become links as said, those of the window only. What was left out is told on standard error and in
/// reading.issues. Throws Error when it cannot be read.
GraphReading loadGraph(const QString &path, Console &console,
                       Communications communications = Communications::Summed, const TimeWindow &window = {});

/// The place of the node with this id, else the only one with this label. Throws Error when there is none or
/// several.
int findNode(const GraphDocument &document, const QString &name, Console &console);

/// The same for a graph that loadGraph() read from this path: in a case, an identifier in any common spelling
/// means its entity.
int nodeMeant(const QString &path, const GraphDocument &document, const QString &name, Console &console);

/// Whether weights are strengths or distances, by the word for it; distances become their inverse, which is
/// how strong a link is. Throws Error for a distance of 0.
PathLengths takeWeightsAs(const QString &word, GraphDocument &document);

/// How weights are used, for whoever reads the figures.
QString sayWeights(PathLengths lengths);

/// What was left out, as a table under the key "issues".
ResultTable issueTable(const GraphReading &reading);

} // namespace skein::cli
