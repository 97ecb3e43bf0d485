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

} // namespace skein
