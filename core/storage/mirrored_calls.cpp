// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/mirrored_calls.h"

#include "core/base/resource_folder.h"
#include "core/storage/event_store.h"
#include "core/storage/live_sql.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

constexpr qint64 Second = 1000;
constexpr qint64 Hour = 3600 * Second;

MirrorRule MirrorRule::standard()
{
    const QJsonObject file
        = QJsonDocument::fromJson(readResource(u"communications/mirrored_calls.json"_s)).object();
    return {file.value(u"start_seconds"_s).toInteger(), file.value(u"duration_seconds"_s).toInteger()};
}

MirrorRecord MirrorRecord::of(const Event &event)
{
    return {event.id,
            event.kind,
            event.party(PartyRole::From),
            event.party(PartyRole::To),
            event.time.earliest,
            event.time.latest,
            event.seconds,
            event.origin.source};
}

MirrorRecord MirrorRecord::of(const EventBrief &brief)
{
    return {brief.id,
            brief.kind,
            brief.party(PartyRole::From),
            brief.party(PartyRole::To),
            brief.earliest,
            brief.latest,
            brief.seconds,
            brief.source};
}

MirrorFinder::MirrorFinder(const MirrorRule &rule, BodyOf bodyOf)
    : m_rule(rule)
    , m_bodyOf(std::move(bodyOf))
{
}

/// A call, text or message between two numbers, known to the second: at most with the two readings of the
/// repeated hour.
static bool canBeMirrored(const MirrorRecord &record)
{
    const qint64 width = record.latest - record.earliest;
    const bool isTold = record.kind == EventKind::Call || record.kind == EventKind::Text
        || record.kind == EventKind::Message;
    return isTold && record.from && record.to && record.source && (width == 0 || width == Hour);
}

bool MirrorFinder::isSame(const Known &known, const MirrorRecord &record) const
{
    const MirrorRecord &first = known.first;
    if (first.latest - first.earliest != record.latest - record.earliest)
        return false;
    if (first.seconds && record.seconds
        && std::abs(*first.seconds - *record.seconds) > m_rule.durationSeconds)
        return false;
    if (std::find(known.sources.begin(), known.sources.end(), record.source) != known.sources.end())
        return false;
    if (record.kind == EventKind::Call)
        return true;
    const QString own = m_bodyOf(record.id);
    const QString other = own.isEmpty() ? QString() : m_bodyOf(first.id);
    return own.isEmpty() || other.isEmpty() || own.simplified() == other.simplified();
}

EventId MirrorFinder::firstOf(const MirrorRecord &record)
{
    if (!canBeMirrored(record))
        return {};
    std::vector<Known> &known = m_known[{record.kind, record.from, record.to}];
    const qint64 reach = record.earliest - m_rule.startSeconds * Second;
    std::erase_if(known, [reach](const Known &each) { return each.first.earliest < reach; });
    Known *best = nullptr;
    for (Known &each : known) // the nearest before; of two at one second the first, as returns keep order
        if ((!best || each.first.earliest > best->first.earliest) && isSame(each, record))
            best = &each;
    if (!best) {
        known.push_back({record, {record.source}});
        return {};
    }
    best->sources.push_back(record.source);
    return best->first.id;
}

MirrorFinder::BodyOf bodiesIn(const Database &database)
{
    return [&database](EventId id) {
        const auto event = findEvent(database, id);
        return event ? event->text : QString();
    };
}

std::vector<EventBrief> firstRecords(const Database &database, std::vector<EventBrief> events)
{
    MirrorFinder finder(MirrorRule::standard(), bodiesIn(database));
    std::erase_if(events,
                  [&finder](const EventBrief &each) { return bool(finder.firstOf(MirrorRecord::of(each))); });
    return events;
}

static const std::vector<EventKind> told{EventKind::Call, EventKind::Text, EventKind::Message};

namespace {

using Pair = std::pair<EntityId, EntityId>;

} // namespace

/// Who called whom according to more than one source.
static std::set<Pair> pairsOfSeveralSources(const Database &database)
{
    Statement sources = database.prepare(u"SELECT count(*) FROM source"_s);
    if (!sources.next() || sources.integer(0) < 2)
        return {};
    // A caller and a called that came in separate files stand in event_party.
    Statement row = database.prepare(
        u"SELECT coalesce(v.party_from, (SELECT x.entity FROM event_party AS x WHERE x.event = v.id AND "
        u"x.role = 1)) AS a, coalesce(v.party_to, (SELECT x.entity FROM event_party AS x WHERE x.event = "
        u"v.id AND x.role = 2)) AS b FROM event AS v WHERE v.kind IN (%1, %2, %3) AND %4 AND a IS NOT NULL "
        u"AND b IS NOT NULL GROUP BY a, b HAVING min(v.source) <> max(v.source)"_s.arg(int(told[0]))
            .arg(int(told[1]))
            .arg(int(told[2]))
            .arg(liveRow(u"v"_s)));
    std::set<Pair> pairs;
    while (row.next())
        pairs.insert({row.id<EntityId>(0), row.id<EntityId>(1)});
    return pairs;
}

std::vector<EventBrief> repeatedRecords(const Database &database, const TimeWindow &window)
{
    const std::set<Pair> pairs = pairsOfSeveralSources(database);
    if (pairs.empty())
        return {};
    std::set<EntityId> callers;
    for (const Pair &pair : pairs)
        callers.insert(pair.first);
    EventFilter filter;
    filter.about.assign(callers.begin(), callers.end());
    filter.kinds = told;
    filter.window = window;
    MirrorFinder finder(MirrorRule::standard(), bodiesIn(database));
    std::vector<EventBrief> found = eventBriefs(database, eventIds(database, filter));
    std::erase_if(found, [&](const EventBrief &each) {
        const bool isOfPair = pairs.contains({each.party(PartyRole::From), each.party(PartyRole::To)});
        return !isOfPair || !finder.firstOf(MirrorRecord::of(each));
    });
    return found;
}

QHash<EventId, std::vector<EventId>> otherRecords(const Database &database, const std::vector<Event> &events)
{
    constexpr qint64 around = 60 * Second; // whom a record is matched with may rest on those before it
    std::set<EntityId> callers;
    EventFilter filter;
    for (const Event &event : events) {
        if (!canBeMirrored(MirrorRecord::of(event)))
            continue;
        callers.insert(event.party(PartyRole::From));
        const qint64 at = event.time.earliest;
        filter.window.from = std::min(filter.window.from.value_or(at), at - around);
        filter.window.to = std::max(filter.window.to.value_or(at), at + around);
    }
    if (callers.empty())
        return {};
    filter.about.assign(callers.begin(), callers.end());
    filter.kinds = told;
    MirrorFinder finder(MirrorRule::standard(), bodiesIn(database));
    QHash<EventId, std::vector<EventId>> groups; // by their first record
    QHash<EventId, EventId> firsts;
    for (const EventBrief &each : eventBriefs(database, eventIds(database, filter)))
        if (const EventId first = finder.firstOf(MirrorRecord::of(each))) {
            groups[first].push_back(each.id);
            firsts.insert(each.id, first);
        }
    QHash<EventId, std::vector<EventId>> others;
    for (const Event &event : events) {
        const EventId first = firsts.value(event.id, event.id);
        if (!groups.contains(first))
            continue;
        std::vector<EventId> group{first};
        group.insert(group.end(), groups[first].begin(), groups[first].end());
        std::erase(group, event.id);
        others.insert(event.id, group);
    }
    return others;
}

} // namespace skein
