// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_pairs.h"

#include "core/storage/mirrored_calls.h"

#include <algorithm>

namespace skein {

static void addPair(std::vector<EventPair> &pairs, EntityId from, EntityId to, bool isDirected)
{
    if (!from || !to || from == to)
        return;
    if (!isDirected && to < from)
        std::swap(from, to);
    pairs.push_back({from, to, isDirected});
}

static bool isTogether(PartyRole role)
{
    switch (role) {
    case PartyRole::Victim:
    case PartyRole::Suspect:
    case PartyRole::Witness:
    case PartyRole::Officer:
    case PartyRole::Involved:
    case PartyRole::Mentioned:
        return true;
    default: // whose handset and SIM a record names is the recorded side; without one, nothing is said
        return false;
    }
}

std::vector<EventPair> pairsOf(const EventBrief &event)
{
    constexpr bool directed = true;
    constexpr bool undirected = false;
    std::vector<EventPair> pairs;
    const EntityId place = event.party(PartyRole::Place);
    const EntityId vehicle = event.party(PartyRole::Vehicle);
    addPair(pairs, event.party(PartyRole::From), event.party(PartyRole::To), directed);
    addPair(pairs, vehicle, place, directed);
    std::vector<EntityId> together;
    for (const Party &party : event.parties)
        if (isTogether(party.role))
            together.push_back(party.entity);
    for (size_t i = 0; i < together.size(); ++i) {
        addPair(pairs, together[i], place, directed);
        addPair(pairs, together[i], vehicle, directed);
        for (size_t j = i + 1; j < together.size(); ++j)
            addPair(pairs, together[i], together[j], undirected);
    }
    return pairs;
}

std::vector<TimedPair> timedPairs(const Database &database, const EventFilter &filter, Progress &progress)
{
    constexpr size_t part = 50'000;
    const std::vector<EventId> ids = eventIds(database, filter);
    MirrorFinder mirrors(MirrorRule::standard(), bodiesIn(database));
    std::vector<TimedPair> pairs;
    for (size_t start = 0; start < ids.size(); start += part) {
        if (!progress.advance(qint64(start), qint64(ids.size())))
            break;
        const auto first = ids.begin() + qint64(start);
        const auto last = ids.begin() + qint64(std::min(ids.size(), start + part));
        for (const EventBrief &event : eventBriefs(database, {first, last})) {
            if (mirrors.firstOf(MirrorRecord::of(event)))
                continue;
            for (const EventPair &pair : pairsOf(event))
                pairs.push_back({pair.from, pair.to, event.earliest, event.kind, pair.isDirected});
        }
    }
    return pairs;
}

} // namespace skein
