// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/event.h"
#include "core/storage/database.h"
#include "core/storage/event_brief.h"

#include <vector>

namespace skein {

/// Reads events, whoever stored them and how: the one door. Readers see only what counts now.

struct EventFilter
{
    std::vector<EntityId> about; ///< Events of any of these; empty: of anyone.
    std::vector<EventKind> kinds; ///< Empty: all.
    TimeWindow window; ///< By the earliest time.
    std::vector<SourceId> sources; ///< Empty: all.
    QString text; ///< Words in text, title or note; empty: all.
    bool withHidden = true; ///< Also those that the analyst hid.
    bool onlyKey = false;
    qint64 limit = -1;
};

/// In order of time. Cheap also for a million: a table reads the rows it shows by eventsById.
std::vector<EventId> eventIds(const Database &database, const EventFilter &filter = {});
std::vector<Event> eventsById(const Database &database,
                              const std::vector<EventId> &ids); ///< In the order asked.
std::vector<Event> events(const Database &database, const EventFilter &filter = {});
std::optional<Event> findEvent(const Database &database, EventId id);
qint64 eventCount(const Database &database);

struct TimeSpan
{
    qint64 first = 0;
    qint64 last = 0;
};
/// Of all events; nothing when there are none.
std::optional<TimeSpan> timeSpan(const Database &database);

/// Records in each of so many equal parts of the span, for an activity strip. Of a call that two sources give
/// there are two: see leaveOut().
std::vector<qint64> activity(const Database &database, TimeSpan span, int parts);

/// Takes these out of the counts of the parts of that span.
void leaveOut(std::vector<qint64> &counts, TimeSpan span, const std::vector<EventBrief> &events);

struct EventKindCount
{
    EventKind kind;
    qint64 count;
};
std::vector<EventKindCount> eventCounts(const Database &database);

/// Sets note, key flag and hiding reason; a mark that says nothing is removed.
void setMark(Database &database, EventId event, const EventMark &mark);

} // namespace skein
