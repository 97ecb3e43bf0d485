// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/graph_document.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace skein {

/// Puts a graph together from what a file says, in any order, and keeps account of what it cannot take.
class GraphBuilder
{
public:
    /// The place of a node; one that a link or a file names for the first time is added.
    int nodeNamed(qint64 row, std::string_view id);
    std::optional<int> findNode(std::string_view id) const;

    /// The node of that id, new. A second one of the same id counts as a duplicate and adds to the first.
    int declareNode(qint64 row, std::string_view id);

    /// False, and told, when the weight is no number of 0 or more.
    bool setWeight(qint64 row, GraphEdge &edge, std::string_view text);

    void addEdge(GraphEdge edge);
    void addEvent(GraphEvent event);
    void countRow() { ++m_reading.rows; } ///< One that adds to what another row tells.
    void reject(qint64 row, const QString &column, std::string_view value, const QString &reason);
    void remark(qint64 row, const QString &column, std::string_view value, const QString &reason);

    GraphDocument &document() { return m_reading.document; }
    GraphReading finish(const QString &format);

private:
    void tell(RowIssue issue);

    GraphReading m_reading;
    std::unordered_map<std::string, int> m_places;
};

QString graphText(std::string_view utf8);

/// Whether a field of an edge says when it was there ("time", "timestamp", "start" ...).
bool isTimeField(const QString &name);

} // namespace skein
