// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/case_events.h"

#include "core/storage/event_brief.h"

#include <algorithm>

namespace skein {

std::vector<EntityId> membersOf(CaseBook &book, EntityId entity)
{
    std::vector<EntityId> members{entity};
    if (canUseThings(book.entity(entity).kind))
        for (const Attribution &each : book.attributions(entity))
            if (each.person == entity)
                members.push_back(each.thing);
    return members;
}

static bool contains(const std::vector<EntityId> &entities, EntityId entity)
{
    return std::find(entities.begin(), entities.end(), entity) != entities.end();
}

/// A party is one of these, or is attributed to one of them at that time.
static bool concerns(CaseBook &book, const EventBrief &event, const std::vector<EntityId> &about)
{
    for (const Party &party : event.parties) {
        if (contains(about, party.entity))
            return true;
        for (const AttributionAt &each : book.attributionsAt(party.entity, event.earliest, event.latest))
            if (contains(about, each.attribution.person))
                return true;
    }
    return false;
}

/// Whether anything is attributed to these for a time only, so that its events must be looked at one by one.
static bool isBounded(CaseBook &book, const std::vector<EntityId> &about)
{
    return std::any_of(about.begin(), about.end(), [&book](EntityId entity) {
        const auto &all = book.attributions(entity);
        return std::any_of(all.begin(), all.end(), [entity](const Attribution &each) {
            return each.person == entity && (each.window.from || each.window.to);
        });
    });
}

std::vector<EventId> eventIdsAbout(CaseBook &book, const EventFilter &filter)
{
    EventFilter wide = filter;
    wide.about.clear();
    for (const EntityId entity : filter.about)
        for (const EntityId member : membersOf(book, entity))
            if (!contains(wide.about, member))
                wide.about.push_back(member);
    std::vector<EventId> ids = eventIds(book.database(), wide);
    if (!isBounded(book, filter.about))
        return ids;
    std::vector<EventId> kept;
    for (const EventBrief &event : eventBriefs(book.database(), ids))
        if (concerns(book, event, filter.about))
            kept.push_back(event.id);
    return kept;
}

std::vector<EventId> caseEventIds(const Database &database, const EventFilter &filter)
{
    CaseBook book(database);
    return eventIdsAbout(book, filter);
}

} // namespace skein
