// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/tie_store.h"

#include "core/storage/link_store.h"
#include "core/storage/live_sql.h"
#include "core/storage/mirrored_calls.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// Gathers ties event by event, in order of time. A call that several sources give counts once; the tie rests
/// on all of them.
class TieCounter
{
public:
    explicit TieCounter(const Database &database)
        : m_mirrors(MirrorRule::standard(), bodiesIn(database))
    {
    }

    bool isAgain(const EventBrief &event)
    {
        if (!m_mirrors.firstOf(MirrorRecord::of(event)))
            return false;
        const auto tie = m_ties.find({event.party(PartyRole::From), event.party(PartyRole::To), event.kind});
        if (tie != m_ties.end())
            addSource(tie->second, event.source);
        return true;
    }

    void add(const EventPair &pair, const EventBrief &event)
    {
        Tie &tie = m_ties[{pair.from, pair.to, event.kind}];
        if (tie.count++ == 0)
            tie = {pair.from, pair.to, event.kind, 1, 0, event.earliest, event.earliest, pair.isDirected, {}};
        addSource(tie, event.source);
        tie.seconds += event.seconds.value_or(0);
        tie.first = std::min(tie.first, event.earliest);
        tie.last = std::max(tie.last, event.earliest);
    }

    std::vector<Tie> take(const std::function<bool(const Tie &)> &wanted) const
    {
        std::vector<Tie> ties;
        for (const auto &[key, tie] : m_ties)
            if (wanted(tie))
                ties.push_back(tie);
        std::stable_sort(ties.begin(), ties.end(),
                         [](const Tie &a, const Tie &b) { return a.count > b.count; });
        return ties;
    }

private:
    static void addSource(Tie &tie, SourceId source)
    {
        const auto place = std::lower_bound(tie.sources.begin(), tie.sources.end(), source);
        if (source && (place == tie.sources.end() || *place != source))
            tie.sources.insert(place, source);
    }

    MirrorFinder m_mirrors;
    std::map<std::tuple<EntityId, EntityId, EventKind>, Tie> m_ties;
};

} // namespace

static void addTies(TieCounter &counter, const EventBrief &event)
{
    if (counter.isAgain(event))
        return;
    for (const EventPair &pair : pairsOf(event))
        counter.add(pair, event);
}

static void countEvents(TieCounter &counter, const Database &database, const std::vector<EntityId> &about,
                        const TimeWindow &window)
{
    EventFilter filter;
    filter.about = about;
    filter.window = window;
    for (const EventBrief &event : eventBriefs(database, eventIds(database, filter)))
        addTies(counter, event);
}

std::vector<Tie> tiesOf(const Database &database, EntityId entity, const TimeWindow &window)
{
    TieCounter counter(database);
    countEvents(counter, database, {entity}, window);
    return counter.take([entity](const Tie &tie) { return tie.from == entity || tie.to == entity; });
}

std::vector<Tie> tiesAmong(const Database &database, const std::vector<EntityId> &entities,
                           const TimeWindow &window)
{
    if (entities.empty())
        return {};
    TieCounter counter(database);
    countEvents(counter, database, entities, window);
    const std::set<EntityId> wanted(entities.begin(), entities.end());
    return counter.take(
        [&wanted](const Tie &tie) { return wanted.contains(tie.from) && wanted.contains(tie.to); });
}

TiesInTime tiesInTimeAmong(const Database &database, const std::vector<EntityId> &entities)
{
    if (entities.empty())
        return {};
    EventFilter filter;
    filter.about = entities;
    const std::set<EntityId> wanted(entities.begin(), entities.end());
    TieCounter counter(database);
    TiesInTime found;
    for (const EventBrief &event : eventBriefs(database, eventIds(database, filter))) {
        if (counter.isAgain(event))
            continue;
        for (const EventPair &pair : pairsOf(event))
            if (wanted.contains(pair.from) && wanted.contains(pair.to)) {
                counter.add(pair, event);
                found.pairs.push_back({pair.from, pair.to, event.earliest, event.kind, pair.isDirected});
            }
    }
    found.ties = counter.take([](const Tie &) { return true; });
    return found;
}

/// Ties of rows become ties of calls.
static void takeOut(std::vector<Tie> &ties, const std::vector<EventBrief> &repeats)
{
    if (repeats.empty())
        return;
    std::map<std::tuple<EntityId, EntityId, EventKind>, Tie *> places;
    for (Tie &tie : ties)
        places[{tie.from, tie.to, tie.kind}] = &tie;
    for (const EventBrief &again : repeats) {
        const auto place
            = places.find({again.party(PartyRole::From), again.party(PartyRole::To), again.kind});
        if (place == places.end())
            continue;
        --place->second->count;
        place->second->seconds -= again.seconds.value_or(0);
    }
}

/// Adds up here rather than in SQL, which would sort every row on the way.
static std::vector<Tie> summedCalls(Statement row)
{
    std::vector<Tie> ties;
    QHash<std::pair<std::pair<EntityId, EntityId>, int>, qsizetype> places;
    while (row.next()) {
        const auto from = row.id<EntityId>(0);
        const auto to = row.id<EntityId>(1);
        if (!from || !to || from == to)
            continue;
        const qint64 start = row.integer(4);
        qsizetype &place = places[{{from, to}, int(row.integer(2))}];
        if (place == 0) {
            ties.push_back({from, to, EventKind(row.integer(2)), 0, 0, start, start, true, {}});
            place = qsizetype(ties.size());
        }
        Tie &tie = ties[size_t(place - 1)];
        ++tie.count;
        tie.seconds += row.integer(3);
        tie.first = std::min(tie.first, start);
        tie.last = std::max(tie.last, start);
    }
    return ties;
}

std::vector<Tie> communications(const Database &database, const TimeWindow &window)
{
    // A caller and a called that came in separate files stand in event_party.
    Statement row = database.prepare(
        u"SELECT coalesce(v.party_from, (SELECT x.entity FROM event_party AS x WHERE x.event = v.id AND "
        u"x.role = 1)), coalesce(v.party_to, (SELECT x.entity FROM event_party AS x WHERE x.event = v.id AND "
        u"x.role = 2)), v.kind, ifnull(v.seconds, 0), v.start FROM event AS v "
        "WHERE v.start >= ?1 AND v.start < ?2 AND %1"_s.arg(liveRow(u"v"_s)));
    row.bind(window.from.value_or(std::numeric_limits<qint64>::min()),
             window.to.value_or(std::numeric_limits<qint64>::max()));
    std::vector<Tie> ties = summedCalls(std::move(row));
    takeOut(ties, repeatedRecords(database, window));
    std::sort(ties.begin(), ties.end(), [](const Tie &a, const Tie &b) {
        return std::tuple(-a.count, a.from, a.to, a.kind) < std::tuple(-b.count, b.from, b.to, b.kind);
    });
    return ties;
}

std::vector<Neighbour> neighboursOf(const Database &database, EntityId entity, const TimeWindow &window)
{
    std::map<EntityId, Neighbour> found;
    const auto other = [entity](EntityId a, EntityId b) { return a == entity ? b : a; };
    for (const Link &link : linksOf(database, entity)) {
        Neighbour &neighbour = found[other(link.from, link.to)];
        neighbour.links += 1;
    }
    for (const Tie &tie : tiesOf(database, entity, window)) {
        Neighbour &neighbour = found[other(tie.from, tie.to)];
        neighbour.events += tie.count;
    }
    std::vector<Neighbour> neighbours;
    for (auto &[id, neighbour] : found) {
        neighbour.entity = id;
        if (id != entity)
            neighbours.push_back(neighbour);
    }
    std::stable_sort(neighbours.begin(), neighbours.end(), [](const Neighbour &a, const Neighbour &b) {
        return std::pair(a.events, a.links) > std::pair(b.events, b.links);
    });
    return neighbours;
}

} // namespace skein
