// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/expansion.h"

#include "core/analysis/network/case_network.h"
#include "core/storage/link_store.h"

#include <algorithm>
#include <map>

namespace skein {

namespace {

/// Gathers what joins one entity to its neighbours.
class Neighbourhood
{
public:
    Neighbourhood(EntityId about, std::map<EntityId, Candidate> &found)
        : m_about(about)
        , m_found(found)
    {
    }

    void add(const Link &link) { add(link.from, link.to, {{}, !link.isDirected, !link.isDirected, 1}); }
    void add(const Tie &tie)
    {
        add(tie.from, tie.to, {tie.kind, !tie.isDirected, !tie.isDirected, tie.count});
    }

private:
    void add(EntityId from, EntityId to, CandidateTie tie)
    {
        if (from == to)
            return;
        tie.isOutward = tie.isOutward || from == m_about;
        tie.isInward = tie.isInward || to == m_about;
        Candidate &candidate = m_found[from == m_about ? to : from];
        (tie.event ? candidate.events : candidate.links) += tie.count;
        candidate.ties.push_back(tie);
    }

    EntityId m_about;
    std::map<EntityId, Candidate> &m_found;
};

} // namespace

static void sortByContacts(std::vector<Candidate> &all)
{
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate &a, const Candidate &b) { return a.contacts() > b.contacts(); });
}

std::vector<Candidate> candidates(const Database &database, const std::vector<EntityId> &about,
                                  const std::set<EntityId> &onChart, const TimeWindow &window)
{
    std::map<EntityId, Candidate> found;
    for (const EntityId entity : about) {
        Neighbourhood beside(entity, found);
        for (const Link &link : linksOf(database, entity))
            if (touches(window, link))
                beside.add(link);
        for (const Tie &tie : tiesOf(database, entity, window))
            beside.add(tie);
    }
    std::vector<EntityId> ids;
    for (const auto &[id, candidate] : found)
        if (!onChart.contains(id))
            ids.push_back(id);
    std::vector<Candidate> result;
    for (const Entity &entity : entitiesById(database, ids)) {
        result.push_back(std::move(found.at(entity.id)));
        result.back().entity = entity;
    }
    sortByContacts(result);
    return result;
}

static bool isMeant(const CandidateTie &tie, const ExpansionFilter &filter)
{
    using Direction = ExpansionFilter::Direction;
    if ((filter.direction == Direction::Outward && !tie.isOutward)
        || (filter.direction == Direction::Inward && !tie.isInward))
        return false;
    return tie.event ? !filter.events || filter.events->contains(*tie.event) : filter.withStated;
}

std::vector<Candidate> filtered(const std::vector<Candidate> &all, const ExpansionFilter &filter)
{
    std::vector<Candidate> meant;
    for (Candidate each : all) {
        if (!filter.kinds.empty() && !filter.kinds.contains(each.entity.kind))
            continue;
        if (!each.ties.empty()) { // what a search found has none
            each.links = each.events = 0;
            for (const CandidateTie &tie : each.ties)
                if (isMeant(tie, filter))
                    (tie.event ? each.events : each.links) += tie.count;
        }
        if (each.contacts() >= filter.leastContacts)
            meant.push_back(std::move(each));
    }
    sortByContacts(meant);
    if (filter.most > 0 && qint64(meant.size()) > filter.most)
        meant.resize(size_t(filter.most));
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
    for (const SourceId id : usedSources(facts))
        if (const auto source = facts.sources.find(id); source != facts.sources.end())
            latest = std::max(latest.value_or(0), source->second.importedAt / 1000 * 1000);
    return latest;
}

} // namespace skein
