// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graphml_reader.h"

#include "core/exchange/xml_graph_reader.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// What a <key> declares.
struct Key
{
    QString name;
    int nodeField = -1; ///< Its place; -1: not for nodes.
    int edgeField = -1;
    std::optional<QString> standard; ///< Its <default>.
};

class GraphmlReader final : public XmlGraphReader
{
public:
    using XmlGraphReader::XmlGraphReader;

private:
    void start() override
    {
        const std::string_view name = m_xml.name();
        if (name == "key")
            startKey();
        else if (name == "graph")
            m_isDirected.push_back(m_xml.attribute("edgedefault") != "undirected");
        else if (name == "node")
            openNode();
        else if (name == "edge")
            startEdge();
        else if (name == "port")
            ++m_partsOpen;
        else if (name == "hyperedge")
            startHyperedge();
        else if (name == "data" || name == "default")
            startText();
        else if (name == "NodeLabel" || name == "EdgeLabel")
            m_text.clear(); // yEd: the label lies deep inside a data element
        else if (name == "Geometry" && !m_nodes.empty())
            readGeometry();
    }

    void startHyperedge()
    {
        ++m_partsOpen;
        m_builder.reject(++m_row, u"hyperedge"_s, m_xml.attribute("id"),
                         u"a link between more than two nodes has no place here"_s);
    }

    void startKey()
    {
        const std::string_view scope = m_xml.attribute("for");
        const std::string_view name = m_xml.attribute("attr.name");
        m_key = graphText(m_xml.attribute("id"));
        Key key;
        key.name = name.empty() ? m_key : graphText(name);
        const bool isForAll = scope == "all" || scope.empty();
        const QString type = graphText(m_xml.attribute("attr.type"));
        const GraphField field{key.name, type.isEmpty() ? u"string"_s : type};
        if (isForAll || scope == "node") {
            key.nodeField = int(m_builder.document().nodeFields.size());
            m_builder.document().nodeFields.push_back(field);
        }
        if (isForAll || scope == "edge") {
            key.edgeField = int(m_builder.document().edgeFields.size());
            m_builder.document().edgeFields.push_back(field);
        }
        if (const auto known = m_places.constFind(m_key); known != m_places.cend())
            m_keys[*known] = key;
        else
            addKey(key);
    }

    Key &addKey(const Key &key)
    {
        m_places.insert(m_key, m_keys.size());
        return m_keys.emplace_back(key);
    }

    /// The open key, for nodes or edges whatever it was declared for, if it was at all: a value is never
    /// lost.
    const Key &keyOf(bool isOfEdge)
    {
        const auto known = m_places.constFind(m_key);
        Key &key = known != m_places.cend() ? m_keys[*known] : addKey({m_key, -1, -1, {}});
        int &field = isOfEdge ? key.edgeField : key.nodeField;
        if (field >= 0)
            return key;
        field
            = isOfEdge ? m_builder.document().edgeField(key.name) : m_builder.document().nodeField(key.name);
        m_builder.remark(m_row, u"key"_s, m_key.toStdString(),
                         isOfEdge ? u"the file declares no such field of links; it was read as text"_s
                                  : u"the file declares no such field of nodes; it was read as text"_s);
        return key;
    }

    void startEdge()
    {
        PendingEdge &pending = openEdge();
        const std::string_view directed = m_xml.attribute("directed");
        pending.edge.isDirected
            = directed.empty() ? !m_isDirected.empty() && m_isDirected.back() : directed == "true";
    }

    void startText()
    {
        if (m_xml.name() == "data")
            m_key = graphText(m_xml.attribute("key"));
        openText();
    }

    void end() override
    {
        const std::string_view name = m_xml.name();
        if (name == "data")
            endData();
        else if (name == "default")
            endDefault();
        else if (name == "NodeLabel" && !m_nodes.empty())
            node().label = graphText(trimmed(m_text));
        else if (name == "EdgeLabel" && m_isInEdge)
            m_edges.back().edge.label = graphText(trimmed(m_text));
        else if (name == "edge")
            m_isInEdge = false;
        else if (name == "node" && !m_nodes.empty())
            m_nodes.pop_back();
        else if (name == "graph" && !m_isDirected.empty())
            m_isDirected.pop_back();
        else if ((name == "port" || name == "hyperedge") && m_partsOpen > 0)
            --m_partsOpen;
    }

    void endDefault()
    {
        m_takesText = false;
        if (const auto key = m_places.constFind(m_key); key != m_places.cend())
            m_keys[*key].standard = graphText(m_text);
    }

    void endData()
    {
        m_takesText = false;
        const QString value = graphText(m_text);
        if (m_partsOpen > 0 || value.trimmed().isEmpty())
            return;
        if (m_isInEdge)
            setEdgeValue(m_edges.back(), keyOf(m_isInEdge), value);
        else if (!m_nodes.empty())
            setNodeValue(node(), keyOf(m_isInEdge), value);
    }

    static void setNodeValue(GraphNode &node, const Key &key, const QString &value)
    {
        const QString name = key.name.toLower();
        const QString plain = value.trimmed();
        if (name == u"label" || (name == u"name" && node.label.isEmpty()))
            node.label = plain;
        else if (name == u"x" || name == u"y")
            setCoordinate(node, name == u"x", plain);
        else if (name == u"r" || name == u"g" || name == u"b")
            setColourPart(node, u"rgb"_s.indexOf(name), plain);
        if (!plain.isEmpty())
            node.values.emplace_back(key.nodeField, value);
    }

    static void setCoordinate(GraphNode &node, bool isAcross, const QString &text)
    {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number))
            return;
        QPointF point = node.position.value_or(QPointF());
        isAcross ? point.setX(number) : point.setY(number);
        node.position = point;
    }

    /// As Gephi writes colours: three numbers from 0 to 255.
    static void setColourPart(GraphNode &node, qsizetype part, const QString &text)
    {
        bool isNumber = false;
        const int level = text.toInt(&isNumber);
        if (!isNumber || level < 0 || level > 255)
            return;
        if (node.colour.isEmpty())
            node.colour = u"#000000"_s;
        node.colour.replace(1 + 2 * part, 2, u"%1"_s.arg(level, 2, 16, QChar(u'0')));
    }

    void setEdgeValue(PendingEdge &pending, const Key &key, const QString &value)
    {
        const QString name = key.name.toLower();
        const QString plain = value.trimmed();
        if (plain.isEmpty())
            return;
        if (name == u"weight")
            pending.isRejected
                = pending.isRejected || !m_builder.setWeight(pending.row, pending.edge, plain.toStdString());
        else if (isTimeField(name))
            pending.edge.times << plain;
        else if (name == u"label" || name == u"edge label")
            pending.edge.label = plain;
        pending.edge.values.emplace_back(key.edgeField, value);
    }

    void readGeometry()
    {
        setCoordinate(node(), true, graphText(m_xml.attribute("x")));
        setCoordinate(node(), false, graphText(m_xml.attribute("y")));
    }

    void applyDefaults() override
    {
        for (const Key &key : m_keys) {
            if (!key.standard)
                continue;
            for (GraphNode &each : m_builder.document().nodes)
                if (key.nodeField >= 0 && !hasValue(each.values, key.nodeField))
                    setNodeValue(each, key, *key.standard);
            for (PendingEdge &each : m_edges)
                if (key.edgeField >= 0 && !hasValue(each.edge.values, key.edgeField))
                    setEdgeValue(each, key, *key.standard);
        }
    }

    std::vector<Key> m_keys; ///< As declared: the order of fields is the file's.
    QHash<QString, size_t> m_places; ///< Of the keys by their ids.
    QString m_key; ///< Of the data or key element that is open.
    std::vector<bool> m_isDirected; ///< Of the open graphs.
    int m_partsOpen = 0; ///< Ports and hyperedges, whose data is not that of the node around them.
};

} // namespace

GraphReading readGraphml(std::string_view bytes, Progress &progress)
{
    const DecodedText decoded = decodeText(bytes);
    return GraphmlReader(decoded.text).read(u"GraphML"_s, progress);
}

} // namespace skein
