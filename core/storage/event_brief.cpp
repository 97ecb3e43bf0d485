// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_brief.h"

#include "core/storage/live_sql.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr PartyRole columnRoles[]
    = {PartyRole::From, PartyRole::To,    PartyRole::Forwarded, PartyRole::Handset,
       PartyRole::Sim,  PartyRole::Place, PartyRole::EndPlace,  PartyRole::Vehicle};

static EventBrief readBrief(const Statement &row, EventId id)
{
    constexpr int firstParty = 6;
    EventBrief brief;
    brief.id = id;
    brief.kind = EventKind(row.integer(0));
    brief.earliest = row.integer(1);
    brief.latest = row.isNull(2) ? brief.earliest : row.integer(2);
    brief.seconds = row.optionalInteger(3);
    brief.source = row.id<SourceId>(4);
    brief.grade = row.text(5);
    for (int column = 0; column < int(std::size(columnRoles)); ++column)
        if (!row.isNull(firstParty + column))
            brief.parties.push_back({row.id<EntityId>(firstParty + column), columnRoles[column]});
    brief.isKey = row.flag(14);
    brief.isHidden = !row.isNull(15) && !row.text(15).isEmpty();
    return brief;
}

std::vector<EventBrief> eventBriefs(const Database &database, const std::vector<EventId> &ids)
{
    const Snapshot snapshot(database);
    Statement event = database.prepare(
        u"SELECT v.kind, v.start, v.latest, v.seconds, v.source, v.grade, v.party_from, v.party_to, "
        u"v.forwarded, v.handset, v.sim, v.place, v.end_place, v.vehicle, m.is_key, m.hidden_because "
        u"FROM event AS v LEFT JOIN event_mark AS m ON m.event = v.id WHERE v.id = ?"_s);
    Statement party = database.prepare(
        u"SELECT x.entity, x.role FROM event_party AS x WHERE x.event = ? AND %1 ORDER BY x.id"_s.arg(
            liveRow(u"x"_s)));
    const bool hasParties = database.prepare(u"SELECT 1 FROM event_party LIMIT 1"_s).next();
    std::vector<EventBrief> found;
    found.reserve(ids.size());
    for (const EventId id : ids) {
        if (!event.bind(id).next())
            continue;
        EventBrief &brief = found.emplace_back(readBrief(event, id));
        if (!hasParties)
            continue;
        party.bind(id);
        while (party.next()) {
            const Party each{party.id<EntityId>(0), PartyRole(party.integer(1))};
            if (std::find(brief.parties.begin(), brief.parties.end(), each) == brief.parties.end())
                brief.parties.push_back(each);
        }
    }
    return found;
}

} // namespace skein
