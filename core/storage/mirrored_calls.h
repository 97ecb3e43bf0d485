// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/event.h"
#include "core/storage/event_brief.h"

#include <QHash>

#include <functional>
#include <map>
#include <tuple>

namespace skein {

/// How far two records of one call may be apart.
struct MirrorRule
{
    qint64 startSeconds = 0;
    qint64 durationSeconds = 0;

    /// As resources/communications/mirrored_calls.json has it, which also says the whole rule. Throws Error.
    static MirrorRule standard();
};

/// What of a call, text or message is compared.
struct MirrorRecord
{
    EventId id;
    EventKind kind = EventKind::Call;
    EntityId from;
    EntityId to;
    qint64 earliest = 0;
    qint64 latest = 0;
    std::optional<qint64> seconds;
    SourceId source;

    static MirrorRecord of(const Event &event);
    static MirrorRecord of(const EventBrief &brief);
};

/// Finds the calls, texts and messages that the returns of both ends hold: the first record of each stands
/// for all. Records are asked about once each, in order of their earliest time.
class MirrorFinder
{
public:
    using BodyOf = std::function<QString(EventId)>;

    /// bodyOf is asked for the words of texts and messages that would match.
    MirrorFinder(const MirrorRule &rule, BodyOf bodyOf);

    /// The record of another source that stands for this one; none if this is the first.
    EventId firstOf(const MirrorRecord &record);

private:
    struct Known
    {
        MirrorRecord first;
        std::vector<SourceId> sources;
    };
    using Key = std::tuple<EventKind, EntityId, EntityId>;

    bool isSame(const Known &known, const MirrorRecord &record) const;

    MirrorRule m_rule;
    BodyOf m_bodyOf;
    std::map<Key, std::vector<Known>> m_known; ///< Those that later records may still match.
};

/// The words of an event as stored, for a MirrorFinder.
MirrorFinder::BodyOf bodiesIn(const Database &database);

/// These without the records of a call or text of which another is among them already. In order of time.
std::vector<EventBrief> firstRecords(const Database &database, std::vector<EventBrief> events);

/// All records of the case that repeat one of another source, in order of time: what counts of rows are too
/// high by.
std::vector<EventBrief> repeatedRecords(const Database &database, const TimeWindow &window = {});

/// By event, the records of the same call or text that other sources give, wherever in the case they are.
/// For events that are near each other in time.
QHash<EventId, std::vector<EventId>> otherRecords(const Database &database, const std::vector<Event> &events);

} // namespace skein
