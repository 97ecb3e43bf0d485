// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/graph_builder.h"
#include "core/exchange/xml_text.h"

namespace skein {

/// What readers of graphs in XML have in common: edges may come before the nodes they join, and values that
/// are not given have their default.
class XmlGraphReader
{
public:
    explicit XmlGraphReader(std::string_view text)
        : m_xml(text)
    {
    }
    virtual ~XmlGraphReader() = default;

    GraphReading read(const QString &format, Progress &progress);

protected:
    struct PendingEdge
    {
        qint64 row = 0;
        std::string source;
        std::string target;
        GraphEdge edge;
        bool isRejected = false;
    };

    virtual void start() = 0; ///< An element begins.
    virtual void end() = 0; ///< An element ends.
    virtual void applyDefaults() = 0; ///< All was read.

    void openText();
    void openNode(); ///< Counts its row; one without an id is named by it.
    PendingEdge &openEdge(); ///< With row, source and target of the element.
    GraphNode &node() { return m_builder.document().nodes[size_t(m_nodes.back())]; }
    static bool hasValue(const GraphValues &values, int field);

    XmlText m_xml;
    GraphBuilder m_builder;
    std::string m_text;
    std::vector<int> m_nodes; ///< Open, for a node may hold a graph.
    std::vector<PendingEdge> m_edges;
    qint64 m_row = 0;
    bool m_isInEdge = false;
    bool m_takesText = false;

private:
    void connectEdges();
};

} // namespace skein
