// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_writer.h"

#include "core/exchange/xml_output.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

static bool anyNode(const GraphDocument &document, bool (*has)(const GraphNode &))
{
    return std::any_of(document.nodes.begin(), document.nodes.end(), has);
}

static bool hasPosition(const GraphNode &node)
{
    return node.position.has_value();
}

static bool hasColour(const GraphNode &node)
{
    return !node.colour.isEmpty();
}

static bool hasLabel(const GraphNode &node)
{
    return !node.label.isEmpty();
}

static bool anyEdge(const GraphDocument &document, bool (*has)(const GraphEdge &))
{
    return std::any_of(document.edges.begin(), document.edges.end(), has);
}

static void addCharactersLost(const XmlOutput &xml, WrittenGraph &written)
{
    if (xml.hasLostCharacters())
        written.lost.push_back(
            {u"control characters"_s, u"XML has no place for them; U+FFFD stands instead"_s});
}

namespace {

class GraphmlWriter
{
public:
    explicit GraphmlWriter(const GraphDocument &document)
        : m_document(document)
        , m_xml(m_written.bytes)
    {
    }

    WrittenGraph write()
    {
        m_xml.start(u"graphml"_s);
        m_xml.attribute(u"xmlns"_s, u"http://graphml.graphdrawing.org/xmlns"_s);
        writeKeys();
        m_xml.start(u"graph"_s);
        m_xml.attribute(u"id"_s, u"G"_s);
        const bool isDirected = anyEdge(m_document, [](const GraphEdge &edge) { return edge.isDirected; });
        m_xml.attribute(u"edgedefault"_s, isDirected ? u"directed"_s : u"undirected"_s);
        if (!m_document.description.isEmpty()) {
            m_xml.start(u"desc"_s);
            m_xml.text(m_document.description);
            m_xml.end();
        }
        for (const GraphNode &node : m_document.nodes)
            writeNode(node);
        for (const GraphEdge &edge : m_document.edges)
            writeEdge(edge, isDirected);
        m_xml.end();
        m_xml.end();
        m_xml.finish();
        addCharactersLost(m_xml, m_written);
        if (anyEdge(m_document, [](const GraphEdge &edge) { return edge.times.size() > 1; }))
            m_written.lost.push_back(
                {u"times"_s, u"GraphML has one value a field; the times stand in one text"_s});
        return std::move(m_written);
    }

private:
    /// A field of the document that says what a key of our own says already is not written twice.
    static bool isOurs(const GraphField &field, bool isForEdges)
    {
        const QString name = field.name.toLower();
        return name == u"label" || (isForEdges ? name == u"weight" : name == u"x" || name == u"y")
            || (isForEdges && name == u"time");
    }

    void data(const QString &key, const QString &value)
    {
        m_xml.start(u"data"_s);
        m_xml.attribute(u"key"_s, key);
        m_xml.text(value);
        m_xml.end();
    }

    void writeKey(const QString &id, const QString &scope, const QString &name, const QString &type)
    {
        m_xml.start(u"key"_s);
        m_xml.attribute(u"id"_s, id);
        m_xml.attribute(u"for"_s, scope);
        m_xml.attribute(u"attr.name"_s, name);
        m_xml.attribute(u"attr.type"_s, type);
        m_xml.end();
    }

    void writeKeys()
    {
        if (anyNode(m_document, hasLabel))
            writeKey(u"label"_s, u"node"_s, u"label"_s, u"string"_s);
        if (anyNode(m_document, hasPosition))
            for (const QString &axis : {u"x"_s, u"y"_s})
                writeKey(axis, u"node"_s, axis, u"double"_s);
        if (anyNode(m_document, hasColour))
            for (const QString &part : {u"r"_s, u"g"_s, u"b"_s})
                writeKey(part, u"node"_s, part, u"int"_s);
        if (m_document.hasWeights())
            writeKey(u"weight"_s, u"edge"_s, u"weight"_s, u"double"_s);
        if (anyEdge(m_document, [](const GraphEdge &edge) { return !edge.label.isEmpty(); }))
            writeKey(u"elabel"_s, u"edge"_s, u"label"_s, u"string"_s);
        if (anyEdge(m_document, [](const GraphEdge &edge) { return !edge.times.isEmpty(); }))
            writeKey(u"time"_s, u"edge"_s, u"time"_s, u"string"_s);
        writeFieldKeys(m_document.nodeFields, u"node"_s);
        writeFieldKeys(m_document.edgeFields, u"edge"_s);
    }

    void writeFieldKeys(const std::vector<GraphField> &fields, const QString &scope)
    {
        static const QStringList known{u"boolean"_s, u"int"_s,    u"long"_s,
                                       u"float"_s,   u"double"_s, u"string"_s};
        for (size_t field = 0; field < fields.size(); ++field)
            if (!isOurs(fields[field], scope == u"edge"))
                writeKey(fieldKey(scope, int(field)), scope, fields[field].name,
                         known.contains(fields[field].type) ? fields[field].type : u"string"_s);
    }

    static QString fieldKey(const QString &scope, int field)
    {
        return scope.left(1) + u'_' + QString::number(field);
    }

    void writeNode(const GraphNode &node)
    {
        m_xml.start(u"node"_s);
        m_xml.attribute(u"id"_s, node.id);
        if (!node.label.isEmpty())
            data(u"label"_s, node.label);
        if (node.position) {
            data(u"x"_s, numberText(node.position->x()));
            data(u"y"_s, numberText(node.position->y()));
        }
        constexpr qsizetype colourLength = 7; // #rrggbb
        if (node.colour.size() == colourLength)
            for (qsizetype part = 0; part < 3; ++part)
                data(u"rgb"_s.mid(part, 1),
                     QString::number(node.colour.mid(1 + 2 * part, 2).toInt(nullptr, 16)));
        writeValues(node.values, m_document.nodeFields, u"node"_s);
        m_xml.end();
    }

    void writeEdge(const GraphEdge &edge, bool isDirected)
    {
        m_xml.start(u"edge"_s);
        m_xml.attribute(u"source"_s, m_document.nodes[size_t(edge.source)].id);
        m_xml.attribute(u"target"_s, m_document.nodes[size_t(edge.target)].id);
        if (edge.isDirected != isDirected)
            m_xml.attribute(u"directed"_s, edge.isDirected ? u"true"_s : u"false"_s);
        if (edge.weight)
            data(u"weight"_s, numberText(*edge.weight));
        if (!edge.label.isEmpty())
            data(u"elabel"_s, edge.label);
        if (!edge.times.isEmpty())
            data(u"time"_s, edge.times.join(u"; "_s));
        writeValues(edge.values, m_document.edgeFields, u"edge"_s);
        m_xml.end();
    }

    void writeValues(const GraphValues &values, const std::vector<GraphField> &fields, const QString &scope)
    {
        for (const auto &[field, value] : values)
            if (!isOurs(fields[size_t(field)], scope == u"edge"))
                data(fieldKey(scope, field), value);
    }

    const GraphDocument &m_document;
    WrittenGraph m_written;
    XmlOutput m_xml;
};

/// What GEXF calls the form that all times have; empty without times. "date" stands for all dates with or
/// without a time: Gephi reads either, and networkx knows no "dateTime".
QString timeFormatOf(const GraphDocument &document)
{
    bool hasTimes = false;
    bool areNumbers = true;
    for (const GraphEdge &edge : document.edges) {
        for (const QString &time : edge.times) {
            bool isNumber = false;
            time.toDouble(&isNumber);
            areNumbers = areNumbers && isNumber;
            hasTimes = true;
        }
    }
    if (!hasTimes)
        return {};
    return areNumbers ? u"double"_s : u"date"_s;
}

class GexfWriter
{
public:
    explicit GexfWriter(const GraphDocument &document)
        : m_document(document)
        , m_xml(m_written.bytes)
    {
    }

    WrittenGraph write()
    {
        m_xml.start(u"gexf"_s);
        m_xml.attribute(u"xmlns"_s, u"http://gexf.net/1.3"_s);
        m_xml.attribute(u"xmlns:viz"_s, u"http://gexf.net/1.3/viz"_s);
        m_xml.attribute(u"version"_s, u"1.3"_s);
        if (!m_document.description.isEmpty()) {
            m_xml.start(u"meta"_s);
            m_xml.start(u"description"_s);
            m_xml.text(m_document.description);
            m_xml.end();
            m_xml.end();
        }
        m_xml.start(u"graph"_s);
        const bool isDirected = anyEdge(m_document, [](const GraphEdge &edge) { return edge.isDirected; });
        m_xml.attribute(u"defaultedgetype"_s, isDirected ? u"directed"_s : u"undirected"_s);
        const QString timeFormat = timeFormatOf(m_document);
        m_xml.attribute(u"mode"_s, timeFormat.isEmpty() ? u"static"_s : u"dynamic"_s);
        if (!timeFormat.isEmpty())
            m_xml.attribute(u"timeformat"_s, timeFormat);
        writeFields(m_document.nodeFields, u"node"_s);
        writeFields(m_document.edgeFields, u"edge"_s);
        m_xml.start(u"nodes"_s);
        for (const GraphNode &node : m_document.nodes)
            writeNode(node);
        m_xml.end();
        m_xml.start(u"edges"_s);
        for (size_t edge = 0; edge < m_document.edges.size(); ++edge)
            writeEdge(m_document.edges[edge], edge, isDirected);
        m_xml.end();
        m_xml.end();
        m_xml.end();
        m_xml.finish();
        addCharactersLost(m_xml, m_written);
        return std::move(m_written);
    }

private:
    void writeFields(const std::vector<GraphField> &fields, const QString &scope)
    {
        static const QStringList known{u"boolean"_s, u"long"_s, u"float"_s, u"double"_s, u"string"_s};
        if (fields.empty())
            return;
        m_xml.start(u"attributes"_s);
        m_xml.attribute(u"class"_s, scope);
        for (size_t field = 0; field < fields.size(); ++field) {
            const QString &type = fields[field].type;
            writeField(QString::number(field), fields[field].name,
                       type == u"int"             ? u"integer"_s
                           : known.contains(type) ? type
                                                  : u"string"_s);
        }
        m_xml.end();
    }

    void writeField(const QString &id, const QString &title, const QString &type)
    {
        m_xml.start(u"attribute"_s);
        m_xml.attribute(u"id"_s, id);
        m_xml.attribute(u"title"_s, title);
        m_xml.attribute(u"type"_s, type);
        m_xml.end();
    }

    void writeNode(const GraphNode &node)
    {
        m_xml.start(u"node"_s);
        m_xml.attribute(u"id"_s, node.id);
        m_xml.attribute(u"label"_s, node.label.isEmpty() ? node.id : node.label);
        writeValues(node.values);
        constexpr qsizetype colourLength = 7; // #rrggbb
        if (node.colour.size() == colourLength) {
            m_xml.start(u"viz:color"_s);
            for (qsizetype part = 0; part < 3; ++part)
                m_xml.attribute(u"rgb"_s.mid(part, 1),
                                QString::number(node.colour.mid(1 + 2 * part, 2).toInt(nullptr, 16)));
            m_xml.end();
        }
        if (node.position) {
            m_xml.start(u"viz:position"_s);
            m_xml.attribute(u"x"_s, numberText(node.position->x()));
            m_xml.attribute(u"y"_s, numberText(-node.position->y()));
            m_xml.attribute(u"z"_s, u"0"_s);
            m_xml.end();
        }
        m_xml.end();
    }

    void writeEdge(const GraphEdge &edge, size_t number, bool isDirected)
    {
        m_xml.start(u"edge"_s);
        m_xml.attribute(u"id"_s, QString::number(number));
        m_xml.attribute(u"source"_s, m_document.nodes[size_t(edge.source)].id);
        m_xml.attribute(u"target"_s, m_document.nodes[size_t(edge.target)].id);
        if (edge.isDirected != isDirected)
            m_xml.attribute(u"type"_s, edge.isDirected ? u"directed"_s : u"undirected"_s);
        if (edge.weight)
            m_xml.attribute(u"weight"_s, numberText(*edge.weight));
        if (!edge.label.isEmpty())
            m_xml.attribute(u"label"_s, edge.label);
        writeValues(edge.values);
        if (!edge.times.isEmpty()) {
            m_xml.start(u"spells"_s);
            for (const QString &time : edge.times) {
                m_xml.start(u"spell"_s);
                m_xml.attribute(u"start"_s, time);
                m_xml.end();
            }
            m_xml.end();
        }
        m_xml.end();
    }

    void writeValues(const GraphValues &values)
    {
        if (values.empty())
            return;
        m_xml.start(u"attvalues"_s);
        for (const auto &[field, value] : values)
            writeValue(QString::number(field), value);
        m_xml.end();
    }

    void writeValue(const QString &field, const QString &value)
    {
        m_xml.start(u"attvalue"_s);
        m_xml.attribute(u"for"_s, field);
        m_xml.attribute(u"value"_s, value);
        m_xml.end();
    }

    const GraphDocument &m_document;
    WrittenGraph m_written;
    XmlOutput m_xml;
};

} // namespace

/// Of a graph with links of both sorts, one with directed links only, the others marked in a field: most
/// programs refuse a file that has both.
static std::optional<GraphDocument> withOneSortOfLinks(const GraphDocument &document)
{
    const bool isMixed = anyEdge(document, [](const GraphEdge &edge) { return edge.isDirected; })
        && anyEdge(document, [](const GraphEdge &edge) { return !edge.isDirected; });
    if (!isMixed)
        return std::nullopt;
    GraphDocument single = document;
    const int field = int(single.edgeFields.size());
    single.edgeFields.push_back({QString::fromUtf16(DirectedField), u"boolean"_s});
    for (GraphEdge &edge : single.edges) {
        edge.values.emplace_back(field, edge.isDirected ? u"true"_s : u"false"_s);
        edge.isDirected = true;
    }
    return single;
}

template<typename Writer>
static WrittenGraph written(const GraphDocument &document, const FormatPlaces &places)
{
    const GraphDocument flat = withSingleValues(document);
    const std::optional<GraphDocument> single = withOneSortOfLinks(flat);
    WrittenGraph written = Writer(single ? *single : flat).write();
    addLosses(document, places, written.lost);
    if (single)
        written.lost.push_back({u"direction"_s,
                                u"a file has one sort of links: undirected ones are marked by the field "
                                "is_directed, which other programs may pass over"_s});
    return written;
}

static constexpr FormatPlaces placesOfGraphs{.format = u"a graph",
                                             .hasPositions = true,
                                             .hasColours = true,
                                             .hasDirections = true,
                                             .hasWeights = true,
                                             .hasTimes = true,
                                             .hasFields = true,
                                             .hasEdgeFields = true};

WrittenGraph writeGraphml(const GraphDocument &document)
{
    return written<GraphmlWriter>(document, placesOfGraphs);
}

WrittenGraph writeGexf(const GraphDocument &document)
{
    return written<GexfWriter>(document, placesOfGraphs);
}

} // namespace skein
