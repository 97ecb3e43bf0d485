// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xml_graph_reader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qint64 ElementsBetweenReports = 4096;

GraphReading XmlGraphReader::read(const QString &format, Progress &progress)
{
    bool goesOn = true;
    for (qint64 count = 0; goesOn && m_xml.next(); ++count) {
        if (m_xml.isStart())
            start();
        else if (m_xml.isEnd())
            end();
        else if (m_takesText)
            m_text += m_xml.text();
        goesOn = count % ElementsBetweenReports != 0 || progress.advance(m_xml.position(), m_xml.size());
    }
    applyDefaults();
    connectEdges();
    GraphReading reading = m_builder.finish(format);
    reading.isComplete = goesOn;
    return reading;
}

void XmlGraphReader::openText()
{
    m_text.clear();
    m_takesText = true;
}

void XmlGraphReader::openNode()
{
    std::string id(m_xml.attribute("id"));
    ++m_row;
    if (id.empty()) {
        id = "row " + std::to_string(m_row);
        m_builder.remark(m_row, u"id"_s, {}, u"a node without an id is called by its row"_s);
    }
    m_nodes.push_back(m_builder.declareNode(m_row, id));
}

XmlGraphReader::PendingEdge &XmlGraphReader::openEdge()
{
    m_isInEdge = true;
    return m_edges.emplace_back(PendingEdge{
        ++m_row, std::string(m_xml.attribute("source")), std::string(m_xml.attribute("target")), {}});
}

bool XmlGraphReader::hasValue(const GraphValues &values, int field)
{
    return std::any_of(values.begin(), values.end(),
                       [field](const auto &value) { return value.first == field; });
}

void XmlGraphReader::connectEdges()
{
    for (PendingEdge &pending : m_edges) {
        if (pending.isRejected)
            continue;
        const std::optional<int> source = m_builder.findNode(pending.source);
        const std::optional<int> target = m_builder.findNode(pending.target);
        if (!source || !target) {
            const std::string &missing = source ? pending.target : pending.source;
            m_builder.reject(pending.row, source ? u"target"_s : u"source"_s, missing,
                             missing.empty() ? u"a link needs both of its ends"_s
                                             : u"there is no node of this id"_s);
            continue;
        }
        pending.edge.row = pending.row;
        pending.edge.source = *source;
        pending.edge.target = *target;
        m_builder.addEdge(std::move(pending.edge));
    }
}

} // namespace skein
