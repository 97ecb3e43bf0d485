// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"
#include "core/exchange/graph_document.h"
#include "core/storage/event_appender.h"

namespace skein {

/// A time of a graph file: ISO 8601, a year, or "from/to". asWritten is the text.
Reading<RecordedTime> readGraphTime(const QString &text);

/// Writes the events of a graph file. Plain ones that the case has already are repeats; of those with a
/// narrative two may be alike and yet be two.
class GraphEventImport
{
public:
    GraphEventImport(Database &database, SourceId source);

    /// `entities` are those of the document's nodes. Empty, or why the event was not taken.
    QString add(const GraphEvent &event, const std::vector<EntityId> &entities);
    /// Writes them; returns how many were there already.
    qint64 finish();

private:
    EventAppender m_events;
    bool m_hasEvents = false;
};

} // namespace skein
