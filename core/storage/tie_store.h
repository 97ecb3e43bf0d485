// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/event.h"
#include "core/storage/event_pairs.h"

#include <vector>

namespace skein {

/// What two entities have to do with each other through events of one kind: who called whom, which vehicle
/// was read where, who took part in the same incident. What a chart draws as one line with a count. A call
/// that the returns of both ends hold counts once. See MirrorFinder.
struct Tie
{
    EntityId from;
    EntityId to;
    EventKind kind = EventKind::Call;
    qint64 count = 0;
    qint64 seconds = 0; ///< Sum of durations.
    qint64 first = 0; ///< Milliseconds since 1970, UTC.
    qint64 last = 0;
    bool isDirected = true; ///< False for those who merely took part together.
    std::vector<SourceId> sources; ///< What the events come from, in order of import; communications() leaves
                                   ///< it empty.
    friend bool operator==(const Tie &, const Tie &) = default;
};

/// Ties that start or end at one entity. In order of count, greatest first.
std::vector<Tie> tiesOf(const Database &database, EntityId entity, const TimeWindow &window = {});
/// Ties between any two of these.
std::vector<Tie> tiesAmong(const Database &database, const std::vector<EntityId> &entities,
                           const TimeWindow &window = {});

/// The same with each event's time, from one reading.
struct TiesInTime
{
    std::vector<Tie> ties;
    std::vector<TimedPair> pairs; ///< In order of time.
};
TiesInTime tiesInTimeAmong(const Database &database, const std::vector<EntityId> &entities);

/// All ties from caller to called (and payer to payee) of the case, for graph measures.
std::vector<Tie> communications(const Database &database, const TimeWindow &window = {});

/// Somebody that could come onto a chart beside an entity.
struct Neighbour
{
    EntityId entity;
    qint64 links = 0; ///< Stated links.
    qint64 events = 0; ///< Shared events.
};
/// In order of events and links, greatest first.
std::vector<Neighbour> neighboursOf(const Database &database, EntityId entity, const TimeWindow &window = {});

} // namespace skein
