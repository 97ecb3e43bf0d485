// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/edge_list_reader.h"

#include "core/base/error.h"
#include "core/exchange/csv_cells.h"
#include "core/exchange/graph_builder.h"
#include "core/ingest/csv_reader.h"
#include "core/ingest/text_decoding.h"

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// Which column holds what; -1: none does.
struct EdgeColumns
{
    int source = 0;
    int target = 1;
    int weight = 2;
    int label = -1;
    int time = -1;
    int sort = -1; ///< Gephi's "Type": Directed or Undirected, or a field of the link.
    bool hasHeader = false;
    std::vector<std::pair<int, int>> fields; ///< Column and the place of its field.
};

} // namespace

static char delimiterOf(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    char best = ' ';
    qsizetype most = 0;
    for (char candidate : {',', ';', '\t', '|'}) {
        const qsizetype count = std::count(line.begin(), line.end(), candidate);
        if (count > most) {
            best = candidate;
            most = count;
        }
    }
    return best;
}

static bool isNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

/// Lower case; Neo4j's ":START_ID(Person)" without its colon and its group.
static QString plainTitle(const QString &title)
{
    QString plain = title.left(title.indexOf(u'(')).trimmed().toLower();
    if (plain.startsWith(u':'))
        plain.remove(0, 1);
    return plain;
}

static bool isSourceTitle(const QString &title)
{
    static const QStringList titles{u"source"_s,   u"from"_s,  u"source_id"_s, u"from_id"_s,
                                    u"start_id"_s, u"node1"_s, u"node_1"_s};
    return titles.contains(title);
}

static bool isTargetTitle(const QString &title)
{
    static const QStringList titles{u"target"_s, u"to"_s,    u"target_id"_s, u"to_id"_s,
                                    u"end_id"_s, u"node2"_s, u"node_2"_s};
    return titles.contains(title);
}

static EdgeColumns namedColumns(const QStringList &titles, GraphDocument &document)
{
    EdgeColumns columns;
    columns.source = columns.target = columns.weight = -1;
    for (int column = 0; column < titles.size(); ++column) {
        const QString title = plainTitle(titles.at(column));
        if (columns.source < 0 && isSourceTitle(title))
            columns.source = column;
        else if (columns.target < 0 && isTargetTitle(title))
            columns.target = column;
        else if (columns.weight < 0 && title == u"weight")
            columns.weight = column;
        else if (columns.label < 0 && title == u"label")
            columns.label = column;
        else if (columns.time < 0 && isTimeField(title))
            columns.time = column;
        else
            columns.fields.emplace_back(column, -1);
        if (title == u"type")
            columns.sort = column;
    }
    columns.hasHeader = columns.source >= 0 && columns.target >= 0;
    if (!columns.hasHeader)
        return {};
    for (auto &[column, field] : columns.fields) {
        field = int(document.edgeFields.size());
        document.edgeFields.push_back({titles.at(column), u"string"_s});
    }
    return columns;
}

/// A first row whose third cell is no number, where the second row's is one, can only be a header.
static EdgeColumns columnsOf(std::string_view text, char delimiter, GraphDocument &document)
{
    CsvReader reader(text, delimiter);
    TableRow row;
    while (reader.next(row) && isBlank(row)) { }
    QStringList titles;
    for (std::string_view cell : row.cells)
        titles << graphText(trimmed(cell));
    EdgeColumns columns = namedColumns(titles, document);
    if (columns.hasHeader || titles.size() < 3)
        return columns;
    const bool isFirstNumber = isNumber(trimmed(row.cell(2))) || trimmed(row.cell(2)).empty();
    columns.hasHeader = !isFirstNumber && reader.next(row) && isNumber(trimmed(row.cell(2)));
    return columns;
}

static std::string_view cellAt(const TableRow &row, int column)
{
    return column < 0 ? std::string_view() : trimmed(row.cell(size_t(column)));
}

/// Whether the text says no more than if the link has a direction, as Gephi writes it.
static bool takeDirection(GraphEdge &edge, std::string_view text)
{
    const QString word = graphText(text).toLower();
    if (word != u"directed" && word != u"undirected")
        return false;
    edge.isDirected = word == u"directed";
    return true;
}

static void readRow(const TableRow &row, const EdgeColumns &columns, GraphBuilder &builder)
{
    const std::string_view source = cellAt(row, columns.source);
    const std::string_view target = cellAt(row, columns.target);
    if (row.flaw != RowFlaw::None && row.flaw != RowFlaw::CutOff) {
        builder.reject(row.line, {}, row.raw.substr(0, 200), u"the row is damaged"_s);
        return;
    }
    if (source.empty() || target.empty()) {
        builder.reject(row.line, source.empty() ? u"source"_s : u"target"_s, row.raw.substr(0, 200),
                       u"a link needs both of its ends"_s);
        return;
    }
    GraphEdge edge;
    edge.row = row.line;
    const std::string_view weight = cellAt(row, columns.weight);
    if (!weight.empty() && !builder.setWeight(row.line, edge, weight))
        return;
    edge.source = builder.nodeNamed(row.line, source);
    edge.target = builder.nodeNamed(row.line, target);
    edge.isDirected = true; // the columns say from where to where
    edge.label = csvValue(cellAt(row, columns.label));
    if (const std::string_view time = cellAt(row, columns.time); !time.empty())
        edge.times << graphText(time);
    for (const auto &[column, field] : columns.fields)
        if (const std::string_view value = cellAt(row, column);
            !value.empty() && !(column == columns.sort && takeDirection(edge, value)))
            edge.values.emplace_back(field, csvValue(value));
    builder.addEdge(std::move(edge));
}

bool readEdgeRows(std::string_view text, qint64 rowsBefore, GraphBuilder &builder, Progress &progress)
{
    const char delimiter = delimiterOf(text);
    const EdgeColumns columns = columnsOf(text, delimiter, builder.document());
    CsvReader reader(text, delimiter);
    TableRow row;
    bool isHeader = columns.hasHeader;
    for (qint64 count = 0; reader.next(row); ++count) {
        if ((count & 4095) == 0 && !progress.advance(reader.position(), qint64(text.size())))
            return false;
        if (isBlank(row))
            continue;
        row.line += rowsBefore;
        if (!isHeader)
            readRow(row, columns, builder);
        isHeader = false;
    }
    return true;
}

/// Without titles of its columns any text could pass for links: one whose first row is none, and many others
/// neither, is something else.
static void requireLinks(const GraphReading &reading)
{
    constexpr qint64 share = 3;
    const qint64 edges = qint64(reading.document.edges.size());
    const bool isFirstBad = !reading.issues.empty() && reading.issues.front().isRejected
        && (edges == 0 || reading.issues.front().row < reading.document.edges.front().row);
    if (reading.rejected > edges || (isFirstBad && reading.rejected * share > reading.rows))
        throw Error(u"it names no columns source and target, and %1 of its %2 rows are no links"_s
                        .arg(reading.rejected)
                        .arg(reading.rows));
}

GraphReading readEdgeList(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    GraphBuilder builder;
    const bool isComplete = readEdgeRows(decoded.text, 0, builder, progress);
    GraphReading reading = builder.finish(u"edge list"_s);
    reading.isComplete = isComplete;
    GraphDocument none;
    if (!columnsOf(decoded.text, delimiterOf(decoded.text), none).hasHeader)
        requireLinks(reading);
    return reading;
}

} // namespace skein
