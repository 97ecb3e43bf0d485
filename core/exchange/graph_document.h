// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"
#include "core/graph/link_graph.h"
#include "core/model/source.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace skein {

/// The field of edges that says, in a file of directed links only, which of them have no direction.
inline constexpr const char16_t *DirectedField = u"is_directed";

/// Names of fields that an import understands, whatever the format; any other is an attribute of its own.
namespace graph_field {
inline constexpr char16_t Kind[] = u"kind"; ///< Code or title of an EntityKind.
inline constexpr char16_t Identity[] = u"identity";
inline constexpr char16_t Role[] = u"role"; ///< Of a person in the operation.
inline constexpr char16_t Grade[] = u"grade"; ///< 3x5x2.
inline constexpr char16_t Reference[] = u"source reference"; ///< Where the file has it from.
inline constexpr char16_t Assessed[] = u"assessed"; ///< "true": an inference of the analyst.
inline constexpr char16_t Type[] = u"type"; ///< Of a link.
inline constexpr char16_t Strength[] = u"strength";
inline constexpr char16_t Last[] = u"last"; ///< Until when a link held.
inline constexpr char16_t Seconds[] = u"seconds";
inline constexpr char16_t Grounds[] = u"grounds";
} // namespace graph_field

/// A further field of nodes or of edges.
struct GraphField
{
    QString name;
    QString type; ///< As GraphML says it: string, int, long, float, double, boolean.
    friend bool operator==(const GraphField &, const GraphField &) = default;
};

/// Values by the place of their field; a field that is absent has no value, one may have several.
using GraphValues = std::vector<std::pair<int, QString>>;

/// One statement about an item with where it comes from, as i2 charts have it. "Name: value" in the summary
/// is about the value of that field.
struct GraphCard
{
    QString summary;
    QString text;
    QString time; ///< ISO 8601; empty: undated.
    QString reference;
    QString grade;
    friend bool operator==(const GraphCard &, const GraphCard &) = default;
};

struct GraphNode
{
    QString id; ///< To the letter; unique.
    QString label; ///< Empty when the file gives none.
    std::optional<QPointF> position; ///< y grows downwards.
    QString colour; ///< "#rrggbb"; empty: none.
    GraphValues values;
    qint64 row = 0; ///< Where the file names it first, as RowIssue counts.
    bool isDeclared = false; ///< Told by itself, not only as the end of a link.
    bool isTheme = false; ///< A theme line of the sequence of events.
    std::vector<GraphCard> cards;
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
    std::vector<GraphCard> cards;
};

struct GraphParty
{
    int node = 0; ///< Its place.
    QString role; ///< Code or title of a PartyRole; any other text: involved.
    friend bool operator==(const GraphParty &, const GraphParty &) = default;
};

/// Something that happened, for formats that know more than links.
struct GraphEvent
{
    QString kind; ///< Code or title of an EventKind; any other text: another event of that title.
    QString time; ///< ISO 8601.
    std::optional<qint64> seconds;
    QString title;
    QString text;
    QString grade;
    QString reference;
    std::vector<GraphParty> parties;
    qint64 row = 0;
};

/// Words or a frame that somebody put on a chart; no statement about the case.
struct GraphNote
{
    bool isBox = false; ///< A frame behind items; else a text.
    int node = -1; ///< Place of the item that it is about; less than zero: of none.
    QRectF area; ///< y grows downwards. Only a box has a height.
    QString colour; ///< "#rrggbb"; empty: none.
    QString text;
    QString writtenBy; ///< Empty: not known.
    QString time; ///< When it was written, ISO 8601; empty: not known.
    qint64 row = 0;
};

/// Nodes and links as a graph file holds them.
struct GraphDocument
{
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    std::vector<GraphEvent> events;
    std::vector<GraphNote> notes;
    std::vector<GraphField> nodeFields;
    std::vector<GraphField> edgeFields;
    QString description; ///< Of the whole: marking and operation of a case.

    bool hasWeights() const;
    /// The place of the field of that name, added as text if there is none. Throws Error beyond 4,096.
    int nodeField(const QString &name);
    int edgeField(const QString &name);
};

/// The first value of the field of that name, trimmed; empty when there is none.
QString fieldValue(const GraphValues &values, const std::vector<GraphField> &fields, QStringView name);

/// Puts a dated link in the place of each event that leads from one party to another; drops the others. For
/// measures, paths and layouts.
void foldEvents(GraphDocument &document);

/// What was read and what was left out. rows = nodes, edges and events stored + rejected + duplicates.
struct GraphReading
{
    GraphDocument document;
    QString format; ///< "GraphML", "GEXF", "edge list", "ANX" ...
    qint64 rows = 0; ///< Of the parties of an event that a file tells one by one each is a row.
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
