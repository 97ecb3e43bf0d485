// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/mtgx.h"

#include "core/base/error.h"
#include "core/base/zip_builder.h"
#include "core/exchange/typed_reader.h"
#include "core/exchange/typed_writer.h"
#include "core/exchange/xml_output.h"
#include "core/exchange/xml_text.h"
#include "core/ingest/zip_container.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr size_t mostBytes = size_t(512) << 20; // of one graph

static bool isGraphName(const std::string &name)
{
    return name.starts_with("Graphs/") && name.ends_with(".graphml");
}

bool looksLikeMtgx(std::string_view bytes)
{
    const ZipContainer zip(bytes);
    return std::any_of(zip.names().begin(), zip.names().end(), isGraphName);
}

namespace {

/// Reads one GraphML of Maltego's into typed objects.
class MtgxGraph
{
public:
    MtgxGraph(std::string_view text, const QString &name, TypedReader &reader, qint64 &row)
        : m_xml(text)
        , m_name(name)
        , m_reader(reader)
        , m_row(row)
    {
    }

    bool read(Progress &progress)
    {
        qint64 count = 0;
        while (m_xml.next()) {
            if (m_xml.isStart())
                start();
            else if (m_xml.isEnd())
                end();
            else if (m_isInValue)
                m_value += m_xml.text();
            if (++count % 4096 == 0 && !progress.advance(m_xml.position(), m_xml.size()))
                return false;
        }
        return true;
    }

private:
    /// Several graphs of a file use the same ids.
    QString idOf(const char *attribute) const { return m_name + graphText(m_xml.attribute(attribute)); }

    void start()
    {
        const std::string_view name = m_xml.name();
        if (name == "node" || name == "edge") {
            m_object = {};
            m_object.row = ++m_row;
            m_object.id = idOf("id");
            m_isOpen = true;
            if (name == "edge") {
                m_object.add(u"source"_s, idOf("source"));
                m_object.add(u"target"_s, idOf("target"));
            }
        } else if (name == "MaltegoEntity" || name == "MaltegoLink") {
            m_object.types = {graphText(m_xml.attribute("type"))};
        } else if (name == "Property") {
            m_property = graphText(m_xml.attribute("name"));
            if (m_property.startsWith(u"skein.field."_s))
                m_property = u"skein.field"_s;
        } else if (name == "Value") {
            m_value.clear();
            m_isInValue = true;
        } else if (name == "Position") {
            bool isAcross = false;
            bool isDown = false;
            const QPointF point(graphText(m_xml.attribute("x")).toDouble(&isAcross),
                                graphText(m_xml.attribute("y")).toDouble(&isDown));
            if (isAcross && isDown && std::isfinite(point.x()) && std::isfinite(point.y()))
                m_object.position = point;
        }
    }

    void end()
    {
        const std::string_view name = m_xml.name();
        if (name == "Value") {
            m_isInValue = false;
            m_object.add(m_property, graphText(m_value));
        } else if ((name == "node" || name == "edge") && m_isOpen) {
            m_isOpen = false;
            if (name == "edge" && m_object.types.value(0) != u"maltego.link.transform-link")
                m_object.types = {u"maltego.link.manual-link"_s};
            m_reader.add(std::move(m_object));
        }
    }

    XmlText m_xml;
    QString m_name;
    TypedReader &m_reader;
    qint64 &m_row;
    TypedObject m_object;
    QString m_property;
    std::string m_value;
    bool m_isInValue = false;
    bool m_isOpen = false;
};

} // namespace

GraphReading readMtgx(std::string_view bytes, Progress &progress)
{
    const ZipContainer zip(bytes);
    const TypeMapping mapping(u"maltego"_s);
    TypedReader reader(mapping);
    qint64 row = 0;
    bool isComplete = true;
    qsizetype graphs = 0;
    for (const std::string &name : zip.names()) {
        if (!isGraphName(name) || !isComplete)
            continue;
        const std::string content = zip.read(name, mostBytes);
        const DecodedText decoded = decodeText(content);
        const QString space = graphs++ == 0 ? QString() : graphText(name) + u'/';
        isComplete = MtgxGraph(decoded.text, space, reader, row).read(progress);
    }
    if (graphs == 0)
        throw Error(u"It is no Maltego graph: no GraphML lies under Graphs/"_s);
    GraphReading reading = reader.finish(u"MTGX"_s);
    reading.isComplete = isComplete;
    return reading;
}

static void writeProperties(const TypedObject &object, XmlOutput &xml)
{
    xml.start(u"mtg:Properties"_s);
    int fields = 0;
    for (const auto &[name, value] : object.properties) {
        if (name == u"source" || name == u"target")
            continue;
        const bool isField = name == u"skein.field";
        xml.start(u"mtg:Property"_s);
        xml.attribute(u"displayName"_s, isField ? value.section(u": "_s, 0, 0) : name);
        xml.attribute(u"hidden"_s, u"false"_s);
        xml.attribute(u"name"_s, isField ? u"skein.field.%1"_s.arg(++fields) : name);
        xml.attribute(u"nullable"_s, u"true"_s);
        xml.attribute(u"readonly"_s, u"false"_s);
        xml.attribute(u"type"_s, u"string"_s);
        xml.start(u"mtg:Value"_s);
        xml.text(value);
        xml.end();
        xml.end();
    }
    xml.end();
}

static void startData(XmlOutput &xml, const QString &key, const QString &element)
{
    xml.start(u"data"_s);
    xml.attribute(u"key"_s, key);
    xml.start(element);
    xml.attribute(u"xmlns:mtg"_s, u"http://maltego.paterva.com/xml/mtgx"_s);
}

static void writeObject(const TypedObject &object, XmlOutput &xml, int &edges)
{
    const bool isEdge = !object.first(u"source"_s).isEmpty();
    xml.start(isEdge ? u"edge"_s : u"node"_s);
    xml.attribute(u"id"_s, isEdge ? u"e%1"_s.arg(edges++) : object.id);
    if (isEdge) {
        xml.attribute(u"source"_s, object.first(u"source"_s));
        xml.attribute(u"target"_s, object.first(u"target"_s));
    }
    startData(xml, isEdge ? u"d2"_s : u"d0"_s, isEdge ? u"mtg:MaltegoLink"_s : u"mtg:MaltegoEntity"_s);
    xml.attribute(u"type"_s, object.types.first());
    writeProperties(object, xml);
    xml.end();
    xml.end();
    if (object.position) {
        startData(xml, u"d1"_s, u"mtg:EntityRenderer"_s);
        xml.leaf(u"mtg:Position"_s,
                 {{u"x"_s, QString::number(object.position->x())},
                  {u"y"_s, QString::number(object.position->y())}});
        xml.end();
        xml.end();
    }
    xml.end();
}

WrittenGraph writeMtgx(const GraphDocument &document)
{
    const TypeMapping mapping(u"maltego"_s);
    const TypedId idOf = [](const QString &, const QString &key) { return u"n"_s + key.section(u' ', 1); };
    QByteArray graph;
    XmlOutput xml(graph);
    xml.start(u"graphml"_s);
    xml.attribute(u"xmlns"_s, u"http://graphml.graphdrawing.org/xmlns"_s);
    xml.leaf(u"key"_s, {{u"attr.name"_s, u"MaltegoEntity"_s}, {u"for"_s, u"node"_s}, {u"id"_s, u"d0"_s}});
    xml.leaf(u"key"_s, {{u"for"_s, u"node"_s}, {u"id"_s, u"d1"_s}, {u"yfiles.type"_s, u"nodegraphics"_s}});
    xml.leaf(u"key"_s, {{u"attr.name"_s, u"MaltegoLink"_s}, {u"for"_s, u"edge"_s}, {u"id"_s, u"d2"_s}});
    xml.start(u"graph"_s);
    xml.attribute(u"edgedefault"_s, u"directed"_s);
    xml.attribute(u"id"_s, u"G"_s);
    int edges = 0;
    for (const TypedObject &object : typedObjects(document, mapping, idOf))
        writeObject(object, xml, edges);
    xml.end();
    xml.end();
    xml.finish();
    ZipBuilder zip;
    zip.add(u"version.properties"_s,
            "maltego.client.name=Skein\nmaltego.mtgx.version=1.0\nmaltego.graph.version=1.2\n");
    zip.add(u"Graphs/Graph1.graphml"_s, graph);
    WrittenGraph written;
    written.bytes = zip.bytes();
    constexpr FormatPlaces places{.format = u"a Maltego graph",
                                  .hasPositions = true,
                                  .hasDirections = true,
                                  .hasWeights = true,
                                  .hasTimes = true,
                                  .hasFields = true,
                                  .hasEdgeFields = true,
                                  .hasSeveralValues = true};
    addLosses(document, places, written.lost);
    if (xml.hasLostCharacters())
        written.lost.push_back(
            {u"control characters"_s, u"XML has no place for them; U+FFFD stands instead"_s});
    return written;
}

} // namespace skein
