// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/gexf_reader.h"

#include "core/exchange/graph_builder.h"
#include "core/exchange/xml_text.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// The attributes that one class of elements may have.
struct Declared
{
    QHash<QString, int> fieldOf;
    QHash<int, QString> standards; ///< Defaults by field.
};

struct PendingEdge
{
    qint64 row = 0;
    std::string source;
    std::string target;
    GraphEdge edge;
    bool isRejected = false;
};

class GexfReader
{
public:
    explicit GexfReader(std::string_view text)
        : m_xml(text)
    {
    }

    GraphReading read(Progress &progress)
    {
        bool goesOn = true;
        for (qint64 count = 0; goesOn && m_xml.next(); ++count) {
            if (m_xml.isStart())
                start();
            else if (m_xml.isEnd())
                end();
            else if (m_takesText)
                m_text += m_xml.text();
            goesOn = (count & 4095) != 0 || progress.advance(m_xml.position(), m_xml.size());
        }
        finishNodes();
        finishEdges();
        GraphReading reading = m_builder.finish(u"GEXF"_s);
        reading.isComplete = goesOn;
        return reading;
    }

private:
    void start()
    {
        const std::string_view name = m_xml.name();
        if (name == "graph")
            m_isDirected = m_xml.attribute("defaultedgetype") == "directed";
        else if (name == "attributes")
            m_isForEdges = m_xml.attribute("class") == "edge";
        else if (name == "attribute")
            declareField();
        else if (name == "default")
            startText();
        else if (name == "node")
            startNode();
        else if (name == "edge")
            startEdge();
        else if (name == "attvalue")
            readValue();
        else if (name == "spell" && m_isInEdge)
            addTime(m_xml.attribute("start").empty() ? m_xml.attribute("timestamp")
                                                     : m_xml.attribute("start"));
        else if (name == "position" && !m_nodes.empty())
            readPosition();
        else if (name == "color" && !m_isInEdge && !m_nodes.empty())
            readColour();
    }

    void end()
    {
        const std::string_view name = m_xml.name();
        if (name == "edge")
            m_isInEdge = false;
        else if (name == "node" && !m_nodes.empty())
            m_nodes.pop_back();
        else if (name == "default")
            endDefault();
    }

    Declared &declared(bool isForEdges) { return isForEdges ? m_edgeFields : m_nodeFields; }

    void declareField()
    {
        std::vector<GraphField> &fields
            = m_isForEdges ? m_builder.document().edgeFields : m_builder.document().nodeFields;
        m_field = int(fields.size());
        const QString id = graphText(m_xml.attribute("id"));
        const QString title = graphText(m_xml.attribute("title"));
        const QString type = graphText(m_xml.attribute("type"));
        fields.push_back({title.isEmpty() ? id : title, type == u"integer" ? u"int"_s : type});
        declared(m_isForEdges).fieldOf.insert(id, m_field);
    }

    void startText()
    {
        m_text.clear();
        m_takesText = true;
    }

    void endDefault()
    {
        m_takesText = false;
        if (m_field >= 0)
            declared(m_isForEdges).standards.insert(m_field, graphText(trimmed(m_text)));
    }

    void startNode()
    {
        m_nodes.push_back(m_builder.declareNode(++m_row, m_xml.attribute("id")));
        const QString label = graphText(m_xml.attribute("label"));
        if (!label.isEmpty())
            node().label = label;
    }

    void startEdge()
    {
        m_isInEdge = true;
        PendingEdge pending{
            ++m_row, std::string(m_xml.attribute("source")), std::string(m_xml.attribute("target")), {}};
        const std::string_view type = m_xml.attribute("type");
        pending.edge.isDirected = type.empty() ? m_isDirected : type == "directed";
        pending.edge.label = graphText(m_xml.attribute("label"));
        const std::string_view weight = m_xml.attribute("weight");
        pending.isRejected = !weight.empty() && !m_builder.setWeight(pending.row, pending.edge, weight);
        m_edges.push_back(std::move(pending));
        for (const char *name : {"timestamp", "start", "startopen", "datefrom"}) {
            if (m_edges.back().edge.times.isEmpty())
                addTime(m_xml.attribute(name));
        }
    }

    void addTime(std::string_view text)
    {
        if (!text.empty())
            m_edges.back().edge.times << graphText(text);
    }

    void readValue()
    {
        const std::string_view field = m_xml.attribute("for");
        const QString id = graphText(field.empty() ? m_xml.attribute("id") : field);
        const auto place = declared(m_isInEdge).fieldOf.constFind(id);
        if (place == declared(m_isInEdge).fieldOf.cend())
            return;
        const QString value = graphText(m_xml.attribute("value"));
        if (m_isInEdge)
            setEdgeValue(m_edges.back(), *place, value);
        else if (!m_nodes.empty())
            node().values.emplace_back(*place, value);
    }

    void setEdgeValue(PendingEdge &pending, int field, const QString &value)
    {
        const QString name = m_builder.document().edgeFields[size_t(field)].name;
        if (name.compare(u"weight", Qt::CaseInsensitive) == 0 && !pending.edge.weight)
            pending.isRejected = pending.isRejected
                || !m_builder.setWeight(pending.row, pending.edge, value.trimmed().toStdString());
        else if (isTimeField(name) && !value.trimmed().isEmpty())
            pending.edge.times << value.trimmed();
        pending.edge.values.emplace_back(field, value);
    }

    void readPosition()
    {
        bool isAcross = false;
        bool isUp = false;
        const QPointF point(graphText(m_xml.attribute("x")).toDouble(&isAcross),
                            graphText(m_xml.attribute("y")).toDouble(&isUp));
        if (isAcross && isUp && std::isfinite(point.x()) && std::isfinite(point.y()))
            node().position = QPointF(point.x(), -point.y()); // Gephi's y grows upwards
    }

    void readColour()
    {
        const QString hex = graphText(m_xml.attribute("hex"));
        if (!hex.isEmpty()) {
            node().colour = hex;
            return;
        }
        QString colour = u"#"_s;
        for (const char *part : {"r", "g", "b"}) {
            const int level = std::clamp(graphText(m_xml.attribute(part)).toInt(), 0, 255);
            colour += u"%1"_s.arg(level, 2, 16, QChar(u'0'));
        }
        node().colour = colour;
    }

    static bool hasValue(const GraphValues &values, int field)
    {
        return std::any_of(values.begin(), values.end(),
                           [field](const auto &value) { return value.first == field; });
    }

    void finishNodes()
    {
        for (auto value = m_nodeFields.standards.cbegin(); value != m_nodeFields.standards.cend(); ++value)
            for (GraphNode &each : m_builder.document().nodes)
                if (!hasValue(each.values, value.key()))
                    each.values.emplace_back(value.key(), value.value());
    }

    void finishEdges()
    {
        for (PendingEdge &pending : m_edges) {
            for (auto value = m_edgeFields.standards.cbegin(); value != m_edgeFields.standards.cend();
                 ++value)
                if (!pending.isRejected && !hasValue(pending.edge.values, value.key()))
                    setEdgeValue(pending, value.key(), value.value());
            if (pending.isRejected)
                continue;
            const std::optional<int> source = m_builder.findNode(pending.source);
            const std::optional<int> target = m_builder.findNode(pending.target);
            if (!source || !target) {
                m_builder.reject(pending.row, source ? u"target"_s : u"source"_s,
                                 source ? pending.target : pending.source, u"there is no node of this id"_s);
                continue;
            }
            pending.edge.row = pending.row;
            pending.edge.source = *source;
            pending.edge.target = *target;
            m_builder.addEdge(std::move(pending.edge));
        }
    }

    GraphNode &node() { return m_builder.document().nodes[size_t(m_nodes.back())]; }

    XmlText m_xml;
    GraphBuilder m_builder;
    Declared m_nodeFields;
    Declared m_edgeFields;
    int m_field = -1; ///< The attribute that is being declared.
    std::string m_text;
    std::vector<int> m_nodes;
    std::vector<PendingEdge> m_edges;
    qint64 m_row = 0;
    bool m_isDirected = false;
    bool m_isForEdges = false;
    bool m_isInEdge = false;
    bool m_takesText = false;
};

} // namespace

GraphReading readGexf(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    return GexfReader(decoded.text).read(progress);
}

} // namespace skein
