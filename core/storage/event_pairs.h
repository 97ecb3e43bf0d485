// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/storage/event_store.h"

#include <vector>

namespace skein {

/// Two entities that an event joins on a chart. Undirected pairs have the lower id first.
struct EventPair
{
    EntityId from;
    EntityId to;
    bool isDirected = true; ///< False for those who merely took part together.
    friend bool operator==(const EventPair &, const EventPair &) = default;
};

/// Caller to called; vehicle to place; and everybody else with each other and the place.
std::vector<EventPair> pairsOf(const EventBrief &event);

/// A pair of one event. 32 bytes, so that a million of them fit.
struct TimedPair
{
    EntityId from;
    EntityId to;
    qint64 time = 0; ///< Milliseconds since 1970, UTC.
    EventKind kind = EventKind::Other;
    bool isDirected = true;
    friend bool operator==(const TimedPair &, const TimedPair &) = default;
};

/// The pairs of all events that the filter lets through, in order of time. A call that the returns of both
/// ends hold is there once. Events are read in parts, so that memory holds pairs and not events. Stopped, it
/// returns what it has.
std::vector<TimedPair> timedPairs(const Database &database, const EventFilter &filter, Progress &progress);

} // namespace skein
