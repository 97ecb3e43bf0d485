// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/model/link.h"
#include "core/model/source.h"
#include "core/storage/database.h"

#include <QHash>

#include <vector>

namespace skein {

/// One statement that a phone, vehicle or account was used by somebody.
struct Attribution
{
    LinkId link;
    EntityId thing;
    EntityId person;
    Strength strength = Strength::Confirmed;
    TimeWindow window; ///< Both days whole when only dates are given.
    bool isAssessed = false;
};

/// An attribution beside a time: does it hold for all that the time may be, or for part of it?
struct AttributionAt
{
    Attribution attribution;
    bool coversAll = true;
};

/// What is asked for again and again while many events are put into words: entities, their attributes,
/// attributions, sources. Each is read once, so the book is for one run and not kept while the case changes.
class CaseBook
{
public:
    explicit CaseBook(const Database &database);

    const Database &database() const { return m_database; }
    /// One with an empty label when it does not count now.
    const Entity &entity(EntityId id);
    /// Reads at once what entity() will be asked for.
    void expect(const std::vector<EntityId> &ids);
    QString label(EntityId id) { return entity(id).label; }
    /// The first value; empty when there is none.
    QString attribute(EntityId id, const QString &name);
    const std::vector<Attribute> &attributes(EntityId id);
    const Source &source(SourceId id);

    /// All attributions of a thing, or to a person.
    const std::vector<Attribution> &attributions(EntityId entity);
    /// Those of a thing that hold at some instant from earliest to latest: the strongest first.
    std::vector<AttributionAt> attributionsAt(EntityId thing, qint64 earliest, qint64 latest);

private:
    const Database &m_database;
    QHash<EntityId, Entity> m_entities;
    QHash<EntityId, std::vector<Attribute>> m_attributes;
    QHash<EntityId, std::vector<Attribution>> m_attributions;
    QHash<SourceId, Source> m_sources;
};

/// People, groups and organisations use things; all others are used.
bool canUseThings(EntityKind kind);

/// The instants at which a link holds: from the first its start may be to the last its end may be.
TimeWindow windowOf(const Link &link);

} // namespace skein
