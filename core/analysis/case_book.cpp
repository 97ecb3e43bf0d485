// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/case_book.h"

#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "core/storage/source_store.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

namespace skein {

bool canUseThings(EntityKind kind)
{
    return kind == EntityKind::Person || kind == EntityKind::Group || kind == EntityKind::Organisation;
}

TimeWindow windowOf(const Link &link)
{
    TimeWindow window;
    if (link.start)
        window.from = link.start->earliest;
    if (link.finish)
        window.to = link.finish->latest + 1;
    return window;
}

CaseBook::CaseBook(const Database &database)
    : m_database(database)
{
    for (const Source &each : sources(database))
        m_sources.insert(each.id, each);
}

const Entity &CaseBook::entity(EntityId id)
{
    auto found = m_entities.find(id);
    if (found == m_entities.end())
        found = m_entities.insert(id, findEntity(m_database, id).value_or(Entity{}));
    return *found;
}

void CaseBook::expect(const std::vector<EntityId> &ids)
{
    std::vector<EntityId> unknown;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(unknown),
                 [this](EntityId id) { return !m_entities.contains(id); });
    for (const EntityId id : unknown)
        m_entities.insert(id, Entity{});
    for (const Entity &entity : entitiesById(m_database, unknown))
        m_entities.insert(entity.id, entity);
}

const std::vector<Attribute> &CaseBook::attributes(EntityId id)
{
    auto found = m_attributes.find(id);
    if (found == m_attributes.end())
        found = m_attributes.insert(id, attributesOf(m_database, id));
    return *found;
}

QString CaseBook::attribute(EntityId id, const QString &name)
{
    for (const Attribute &each : attributes(id))
        if (each.name == name && !each.value.isEmpty())
            return each.value;
    return {};
}

const Source &CaseBook::source(SourceId id)
{
    static const Source none;
    const auto found = m_sources.constFind(id);
    return found == m_sources.cend() ? none : *found;
}

const std::vector<Attribution> &CaseBook::attributions(EntityId entity)
{
    const auto found = m_attributions.constFind(entity);
    if (found != m_attributions.cend())
        return *found;
    std::vector<Attribution> all;
    for (const Link &link : attributionsOf(m_database, entity)) {
        const bool isTurned = canUseThings(this->entity(link.from).kind);
        all.push_back({link.id, isTurned ? link.to : link.from, isTurned ? link.from : link.to, link.strength,
                       windowOf(link), link.origin.isAssessed});
    }
    std::stable_sort(all.begin(), all.end(), [](const Attribution &a, const Attribution &b) {
        return std::tie(a.strength, a.link) < std::tie(b.strength, b.link);
    });
    return *m_attributions.emplace(entity, std::move(all));
}

std::vector<AttributionAt> CaseBook::attributionsAt(EntityId thing, qint64 earliest, qint64 latest)
{
    constexpr qint64 ever = std::numeric_limits<qint64>::max();
    std::vector<AttributionAt> holding;
    for (const Attribution &each : attributions(thing)) {
        const qint64 from = each.window.from.value_or(-ever);
        const qint64 to = each.window.to.value_or(ever);
        if (each.thing == thing && from <= latest && to > earliest)
            holding.push_back({each, from <= earliest && to > latest});
    }
    return holding;
}

} // namespace skein
