// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_lists.h"

#include "core/base/error.h"
#include "core/base/zip_builder.h"
#include "core/exchange/csv_cells.h"
#include "core/exchange/edge_list_reader.h"
#include "core/exchange/graph_builder.h"
#include "core/ingest/csv_reader.h"
#include "core/ingest/text_decoding.h"
#include "core/ingest/zip_container.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr size_t mostBytes = size_t(1) << 30; // of one list

static QString row(const QStringList &cells)
{
    QStringList parts;
    for (const QString &each : cells)
        parts << csvCell(each);
    return parts.join(u',') + u'\n';
}

static QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

static QStringList fieldCells(const GraphValues &values, size_t fields)
{
    QStringList cells;
    cells.resize(qsizetype(fields));
    for (const auto &[field, value] : values)
        cells[field] = value;
    return cells;
}

static QStringList namesOf(const std::vector<GraphField> &fields)
{
    QStringList names;
    for (const GraphField &field : fields)
        names << field.name;
    return names;
}

static QByteArray nodeList(const GraphDocument &document)
{
    QString text
        = row(QStringList{u"id"_s, u"label"_s, u"x"_s, u"y"_s, u"colour"_s} + namesOf(document.nodeFields));
    for (const GraphNode &node : document.nodes)
        text += row(QStringList{node.id, node.label,
                                node.position ? numberText(node.position->x()) : QString(),
                                node.position ? numberText(node.position->y()) : QString(), node.colour}
                    + fieldCells(node.values, document.nodeFields.size()));
    return text.toUtf8();
}

static QByteArray edgeList(const GraphDocument &document)
{
    QString text = row(QStringList{u"source"_s, u"target"_s, u"label"_s, u"weight"_s, u"time"_s,
                                   QString::fromUtf16(DirectedField)}
                       + namesOf(document.edgeFields));
    for (const GraphEdge &edge : document.edges)
        text
            += row(QStringList{document.nodes[size_t(edge.source)].id, document.nodes[size_t(edge.target)].id,
                               edge.label, edge.weight ? numberText(*edge.weight) : QString(),
                               edge.times.value(0), edge.isDirected ? u"true"_s : u"false"_s}
                   + fieldCells(edge.values, document.edgeFields.size()));
    return text.toUtf8();
}

static void addTimesLost(const GraphDocument &document, std::vector<LostField> &lost)
{
    if (std::any_of(document.edges.begin(), document.edges.end(),
                    [](const GraphEdge &edge) { return edge.times.size() > 1; }))
        lost.push_back({u"times"_s, u"of the times of a link the first is written"_s});
}

WrittenGraph writeCsvLists(const GraphDocument &document)
{
    const GraphDocument single = withSingleValues(document);
    ZipBuilder zip;
    zip.add(u"nodes.csv"_s, nodeList(single));
    zip.add(u"edges.csv"_s, edgeList(single));
    WrittenGraph written;
    written.bytes = zip.bytes();
    constexpr FormatPlaces places{.format = u"a pair of lists",
                                  .hasPositions = true,
                                  .hasColours = true,
                                  .hasDirections = true,
                                  .hasWeights = true,
                                  .hasTimes = true,
                                  .hasFields = true,
                                  .hasEdgeFields = true};
    addLosses(document, places, written.lost);
    addTimesLost(document, written.lost);
    return written;
}

WrittenGraph writeEdgeList(const GraphDocument &document)
{
    WrittenGraph written;
    written.bytes = edgeList(document);
    constexpr FormatPlaces places{.format = u"an edge list",
                                  .hasDirections = true,
                                  .hasWeights = true,
                                  .hasTimes = true,
                                  .hasEdgeFields = true};
    addLosses(document, places, written.lost);
    addTimesLost(document, written.lost);
    written.lost.push_back(
        {u"items"_s, u"an edge list has ids only: labels and items without a link are left out"_s});
    return written;
}

namespace {

/// Reads a list of nodes: a column "id", and others by their titles.
class NodeList
{
public:
    explicit NodeList(GraphBuilder &builder)
        : m_builder(builder)
    {
    }

    /// The number of its last line.
    qint64 read(std::string_view text)
    {
        CsvReader reader(text, ',');
        TableRow cells;
        qint64 last = 0;
        while (reader.next(cells)) {
            last = cells.line;
            if (isBlank(cells))
                continue;
            if (m_titles.isEmpty())
                readTitles(cells);
            else
                readNode(cells);
        }
        return last;
    }

private:
    void readTitles(const TableRow &cells)
    {
        for (std::string_view each : cells.cells)
            m_titles << csvValue(trimmed(each));
        for (qsizetype column = 0; column < m_titles.size(); ++column)
            m_idColumn = m_idColumn < 0 && m_titles[column].toLower() == u"id" ? column : m_idColumn;
        if (m_idColumn < 0)
            throw Error(u"The list of nodes has no column \"id\""_s);
    }

    void readNode(const TableRow &cells)
    {
        const QString id = csvValue(trimmed(cells.cell(size_t(m_idColumn))));
        if (id.isEmpty() || (cells.flaw != RowFlaw::None && cells.flaw != RowFlaw::CutOff)) {
            m_builder.reject(cells.line, u"id"_s, cells.raw.substr(0, 200),
                             id.isEmpty() ? u"a node needs an id"_s : u"the row is damaged"_s);
            return;
        }
        const int place = m_builder.declareNode(cells.line, id.toStdString());
        GraphNode &node = m_builder.document().nodes[size_t(place)];
        QPointF position;
        int axes = 0;
        for (qsizetype column = 0; column < m_titles.size(); ++column) {
            const QString value = csvValue(trimmed(cells.cell(size_t(column))));
            const QString title = m_titles[column].toLower();
            if (column == m_idColumn || value.isEmpty())
                continue;
            bool isNumber = false;
            const double number = value.toDouble(&isNumber);
            if (title == u"label")
                node.label = value;
            else if ((title == u"x" || title == u"y") && isNumber && std::isfinite(number)) {
                title == u"x" ? position.setX(number) : position.setY(number);
                ++axes;
            } else if (title == u"colour" && value.startsWith(u'#'))
                node.colour = value;
            else
                node.values.emplace_back(m_builder.document().nodeField(m_titles[column]), value);
        }
        if (axes == 2)
            node.position = position;
    }

    GraphBuilder &m_builder;
    QStringList m_titles;
    qsizetype m_idColumn = -1;
};

} // namespace

GraphReading readCsvLists(std::string_view bytes, Progress &progress)
{
    const ZipContainer zip(bytes);
    const auto named = [&zip](std::string_view part) -> std::string {
        for (const std::string &name : zip.names())
            if (name.ends_with(".csv") && name.find(part) != std::string::npos)
                return name;
        return {};
    };
    const std::string nodes = named("node");
    const std::string edges = named("edge");
    if (edges.empty() && nodes.empty())
        throw Error(u"The zip file holds neither nodes.csv nor edges.csv"_s);
    GraphBuilder builder;
    qint64 rows = 0;
    if (!nodes.empty()) {
        const std::string content = zip.read(nodes, mostBytes);
        const DecodedText decoded = decodeText(content);
        rows = NodeList(builder).read(decoded.text);
    }
    bool isComplete = true;
    if (!edges.empty()) {
        const std::string content = zip.read(edges, mostBytes);
        const DecodedText decoded = decodeText(content);
        isComplete = readEdgeRows(decoded.text, rows, builder, progress);
    }
    GraphReading reading = builder.finish(u"CSV lists"_s);
    reading.isComplete = isComplete;
    return reading;
}

} // namespace skein
