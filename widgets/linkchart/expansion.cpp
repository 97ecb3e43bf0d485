// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/expansion.h"

#include "core/storage/link_store.h"

#include <algorithm>
#include <map>

namespace skein {

std::vector<Candidate> candidates(const Database &database, const std::vector<EntityId> &about,
                                  const std::set<EntityId> &onChart, const TimeWindow &window)
{
    std::map<EntityId, Candidate> found;
    for (const EntityId entity : about)
        for (const Neighbour &neighbour : neighboursOf(database, entity, window)) {
            if (onChart.contains(neighbour.entity))
                continue;
            Candidate &candidate = found[neighbour.entity];
            candidate.links += neighbour.links;
            candidate.events += neighbour.events;
        }
    std::vector<EntityId> ids;
    for (const auto &[id, candidate] : found)
        ids.push_back(id);
    std::vector<Candidate> result;
    for (const Entity &entity : entitiesById(database, ids)) {
        result.push_back(found.at(entity.id));
        result.back().entity = entity;
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Candidate &a, const Candidate &b) { return a.contacts() > b.contacts(); });
    return result;
}

std::vector<Candidate> filtered(const std::vector<Candidate> &all, const ExpansionFilter &filter)
{
    std::vector<Candidate> meant;
    for (const Candidate &each : all) {
        if (filter.most > 0 && qint64(meant.size()) >= filter.most)
            break;
        if (each.contacts() >= filter.leastContacts
            && (filter.kinds.empty() || filter.kinds.contains(each.entity.kind)))
            meant.push_back(each);
    }
    return meant;
}

std::vector<EntityId> surroundings(const Database &database, const std::vector<EntityId> &about, Reach reach,
                                   Progress &progress)
{
    std::vector<EntityId> found;
    std::set<EntityId> known;
    for (const EntityId entity : about)
        if (known.insert(entity).second)
            found.push_back(entity);
    size_t start = 0;
    for (int step = 0; step < reach.steps; ++step) {
        const size_t end = found.size();
        for (size_t i = start; i < end; ++i) {
            if (!progress.advance(qint64(i - start), qint64(end - start)))
                return found;
            qint64 added = 0;
            for (const Neighbour &neighbour : neighboursOf(database, found[i])) {
                if (reach.limit > 0 && added >= reach.limit)
                    break;
                if (known.insert(neighbour.entity).second) {
                    found.push_back(neighbour.entity);
                    ++added;
                }
            }
        }
        start = end;
    }
    return found;
}

std::vector<EntityId> linkedEntities(const Database &database)
{
    std::set<EntityId> found;
    for (const Link &link : links(database)) {
        found.insert(link.from);
        found.insert(link.to);
    }
    for (const RoleInOperation &role : roles(database))
        found.insert(role.person);
    return {found.begin(), found.end()};
}

std::optional<qint64> latestImport(const ChartFacts &facts)
{
    std::optional<qint64> latest;
    for (const SourceId id : facts.used)
        if (const auto source = facts.sources.find(id); source != facts.sources.end())
            latest = std::max(latest.value_or(0), source->second.importedAt);
    return latest;
}

} // namespace skein
