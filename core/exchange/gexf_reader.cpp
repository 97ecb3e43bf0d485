// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/gexf_reader.h"

#include "core/exchange/xml_graph_reader.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// The attributes that one class of elements may have.
struct Declared
{
    QHash<QString, int> fieldOf;
    QMap<int, QString> standards; ///< Defaults by field, in the order of the file.
};

class GexfReader final : public XmlGraphReader
{
public:
    using XmlGraphReader::XmlGraphReader;

private:
    void start() override
    {
        const std::string_view name = m_xml.name();
        if (name == "graph")
            m_isDirected = m_xml.attribute("defaultedgetype") == "directed";
        else if (name == "attributes")
            m_isForEdges = m_xml.attribute("class") == "edge";
        else if (name == "attribute")
            declareField();
        else if (name == "default")
            openText();
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

    void end() override
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

    void endDefault()
    {
        m_takesText = false;
        if (m_field >= 0)
            declared(m_isForEdges).standards.insert(m_field, graphText(trimmed(m_text)));
    }

    void startNode()
    {
        openNode();
        const QString label = graphText(m_xml.attribute("label"));
        if (!label.isEmpty())
            node().label = label;
    }

    void startEdge()
    {
        PendingEdge &pending = openEdge();
        const std::string_view type = m_xml.attribute("type");
        pending.edge.isDirected = type.empty() ? m_isDirected : type == "directed";
        pending.edge.label = graphText(m_xml.attribute("label"));
        const std::string_view weight = m_xml.attribute("weight");
        pending.isRejected = !weight.empty() && !m_builder.setWeight(pending.row, pending.edge, weight);
        for (const char *name : {"timestamp", "start", "startopen", "datefrom"}) {
            if (pending.edge.times.isEmpty())
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
        const QString value = graphText(m_xml.attribute("value"));
        if (m_isInEdge)
            setEdgeValue(m_edges.back(), fieldFor(id), value);
        else if (!m_nodes.empty())
            node().values.emplace_back(fieldFor(id), value);
    }

    /// The field of that id; one that the file does not declare is called by its id.
    int fieldFor(const QString &id)
    {
        QHash<QString, int> &fields = declared(m_isInEdge).fieldOf;
        if (const auto known = fields.constFind(id); known != fields.cend())
            return *known;
        const int field
            = m_isInEdge ? m_builder.document().edgeField(id) : m_builder.document().nodeField(id);
        fields.insert(id, field);
        m_builder.remark(m_row, u"attvalue"_s, id.toStdString(),
                         u"the file declares no such attribute; it was read as text"_s);
        return field;
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

    void applyDefaults() override
    {
        const auto &ofNodes = m_nodeFields.standards;
        for (auto value = ofNodes.cbegin(); value != ofNodes.cend(); ++value)
            for (GraphNode &each : m_builder.document().nodes)
                if (!hasValue(each.values, value.key()))
                    each.values.emplace_back(value.key(), value.value());
        const auto &ofEdges = m_edgeFields.standards;
        for (PendingEdge &pending : m_edges)
            for (auto value = ofEdges.cbegin(); value != ofEdges.cend(); ++value)
                if (!pending.isRejected && !hasValue(pending.edge.values, value.key()))
                    setEdgeValue(pending, value.key(), value.value());
    }

    Declared m_nodeFields;
    Declared m_edgeFields;
    int m_field = -1; ///< The attribute that is being declared.
    bool m_isDirected = false;
    bool m_isForEdges = false;
};

} // namespace

GraphReading readGexf(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    return GexfReader(decoded.text).read(u"GEXF"_s, progress);
}

} // namespace skein
