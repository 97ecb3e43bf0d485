// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/network/case_network.h"

#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"

#include <map>
#include <tuple>

namespace skein {

bool touches(const TimeWindow &window, const Link &link)
{
    const bool endsBefore = link.finish && window.from && link.finish->latest < *window.from;
    const bool startsAfter = link.start && window.to && link.start->earliest >= *window.to;
    return !endsBefore && !startsAfter;
}

namespace {

class Reader
{
public:
    Reader(const Database &database, const TieChoice &choice)
        : m_database(database)
        , m_choice(choice)
    {
    }

    void add(const Link &link);
    void add(const std::vector<TimedPair> &pairs);
    CaseNetwork take();

private:
    int place(EntityId entity);

    const Database &m_database;
    const TieChoice &m_choice;
    std::vector<EntityId> m_ids;
    CaseNetwork m_network;
};

} // namespace

int Reader::place(EntityId entity)
{
    const auto found = m_network.places.constFind(entity);
    if (found != m_network.places.cend())
        return *found;
    const int place = int(m_ids.size());
    m_network.places.insert(entity, place);
    m_ids.push_back(entity);
    return place;
}

void Reader::add(const Link &link)
{
    const bool isLeft = link.origin.isAssessed && m_choice.inferred == Inferred::Left;
    if (isLeft || link.from == link.to || !touches(m_choice.window, link))
        return;
    NetworkTie tie;
    tie.from = place(link.from);
    tie.to = place(link.to);
    tie.link = link.id;
    tie.type = link.type;
    tie.isDirected = link.isDirected;
    tie.isInferred = link.origin.isAssessed;
    m_network.ties.push_back(tie);
}

void Reader::add(const std::vector<TimedPair> &pairs)
{
    std::map<std::tuple<EntityId, EntityId, EventKind>, NetworkTie> found;
    for (const TimedPair &pair : pairs) {
        NetworkTie &tie = found[{pair.from, pair.to, pair.kind}];
        tie.event = pair.kind;
        tie.isDirected = pair.isDirected;
        tie.times.push_back(pair.time);
    }
    for (auto &[key, tie] : found) {
        tie.from = place(std::get<0>(key));
        tie.to = place(std::get<1>(key));
        tie.count = qint64(tie.times.size());
        m_network.ties.push_back(std::move(tie));
    }
}

CaseNetwork Reader::take()
{
    for (const EntityId id : m_ids)
        m_network.entities.push_back({id, EntityKind::Person, {}, {}, {}});
    for (Entity &entity : entitiesById(m_database, m_ids))
        m_network.entities[size_t(m_network.places[entity.id])] = std::move(entity);
    return std::move(m_network);
}

/// The network of these links and of the events that the filter lets through.
static CaseNetwork read(const Database &database, const std::vector<Link> &stated, EventFilter filter,
                        const TieChoice &choice, Progress &progress)
{
    Reader reader(database, choice);
    if (choice.stated == Stated::Used)
        for (const Link &link : stated)
            reader.add(link);
    bool isComplete = true;
    if (!choice.events || !choice.events->empty()) {
        filter.window = choice.window;
        if (choice.events)
            filter.kinds.assign(choice.events->begin(), choice.events->end());
        std::vector<TimedPair> pairs = timedPairs(database, filter, progress);
        if (!filter.about.empty()) {
            const std::set<EntityId> wanted(filter.about.begin(), filter.about.end());
            std::erase_if(pairs, [&wanted](const TimedPair &pair) {
                return !wanted.contains(pair.from) || !wanted.contains(pair.to);
            });
        }
        reader.add(pairs);
        isComplete = progress.advance(1, 1);
    }
    CaseNetwork network = reader.take();
    network.isComplete = isComplete;
    return network;
}

CaseNetwork readNetwork(const Database &database, const TieChoice &choice, Progress &progress)
{
    return read(database, links(database), {}, choice, progress);
}

CaseNetwork readNetworkAmong(const Database &database, const std::vector<EntityId> &entities,
                             const TieChoice &choice, Progress &progress)
{
    if (entities.empty())
        return {};
    EventFilter filter;
    filter.about = entities;
    return read(database, linksAmong(database, entities), filter, choice, progress);
}

} // namespace skein
