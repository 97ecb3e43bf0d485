// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"
#include "core/graph/link_graph.h"
#include "core/model/source.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace skein {

/// The field of edges that says, in a file of directed links only, which of them have no direction.
inline constexpr const char16_t *DirectedField = u"is_directed";

/// A further field of nodes or of edges.
struct GraphField
{
    QString name;
    QString type; ///< As GraphML says it: string, int, long, float, double, boolean.
    friend bool operator==(const GraphField &, const GraphField &) = default;
};

/// Values by the place of their field; a field that is absent has no value.
using GraphValues = std::vector<std::pair<int, QString>>;

struct GraphNode
{
    QString id; ///< To the letter; unique.
    QString label; ///< Empty when the file gives none.
    std::optional<QPointF> position; ///< y grows downwards.
    QString colour; ///< "#rrggbb"; empty: none.
    GraphValues values;
    qint64 row = 0; ///< Where the file names it first, as RowIssue counts.
    bool isDeclared = false; ///< Told by itself, not only as the end of a link.
};

struct GraphEdge
{
    int source = 0; ///< Place of the node.
    int target = 0;
    std::optional<double> weight;
    bool isDirected = false;
    QString label;
    QStringList times; ///< As written, one for each time the link was there; empty: undated.
    GraphValues values;
    qint64 row = 0;
};

/// Nodes and links as a graph file holds them.
struct GraphDocument
{
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    std::vector<GraphField> nodeFields;
    std::vector<GraphField> edgeFields;
    QString description; ///< Of the whole: marking and operation of a case.

    bool hasWeights() const;
};

/// What was read and what was left out. rows = nodes and edges stored + rejected + duplicates.
struct GraphReading
{
    GraphDocument document;
    QString format; ///< "GraphML", "GEXF" or "edge list".
    qint64 rows = 0;
    qint64 rejected = 0;
    qint64 duplicates = 0; ///< A node told twice.
    std::vector<RowIssue> issues; ///< The first thousand.
    bool isComplete = false; ///< False when it was stopped half-way.
};

/// What a time window left of the links.
struct WindowedLinks
{
    qint64 outside = 0; ///< Left out: dated, and at no time within the window.
    qint64 undated = 0; ///< Kept: without a time, or with one of no known form.
};

/// Leaves the links that were there within the window, each with its times within it. Nothing when the times
/// are plain numbers, which no date can be compared with.
std::optional<WindowedLinks> keepWithin(GraphDocument &document, const TimeWindow &window);

/// A link of several times becomes several links; a link without direction runs both ways along links. Times
/// are read as ISO 8601 or as numbers (zone-less ones in London); those of no known form leave their link
/// undated.
LinkGraph linkGraphOf(const GraphDocument &document, Direction direction, Weighting weighting);

} // namespace skein
