// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/link.h"
#include "core/model/source_identity.h"
#include "core/products/source_book.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_store.h"

#include <QSet>

#include <vector>

namespace skein {

/// Whom a product is about, and what the case has on them: the subject, what else was asked for, and the
/// members of a group. Reads the case; keeps what it read for one product.
class CaseScope
{
public:
    /// about must not be empty; the subject is its first. Throws Error when one is not in the case.
    CaseScope(const Database &database, const std::vector<EntityId> &about);

    const Entity &subject() const { return m_subject; }
    const std::vector<EntityId> &entities() const { return m_entities; } ///< Subject, others, members.
    bool contains(EntityId id) const { return m_set.contains(id.value); }

    struct Tied
    {
        Entity entity; ///< At the far end.
        EntityId to; ///< In the scope.
        Link link;
    };
    /// Statements that a person is a member of the subject (or of its groups); in order of label, so that
    /// those about one person stand together.
    const std::vector<Tied> &memberships() const { return m_memberships; }
    qint64 memberCount() const; ///< Persons, however many statements there are.
    /// Entities of these kinds that are linked to the scope: attributed phones, vehicles, addresses.
    std::vector<Tied> tied(const std::vector<EntityKind> &kinds) const;
    /// Persons linked to the scope otherwise than as members, each link once.
    std::vector<Tied> associates() const;

    /// Statements about an entity under one name, equal ones as one value with all their evidence.
    Values attribute(EntityId entity, const QString &name, SourceBook &book) const;
    Values rolesOfPerson(EntityId person, SourceBook &book) const;

    std::vector<Event> events(const std::vector<EventKind> &kinds, qint64 limit = -1) const;
    /// Reports that mention the scope or a phone, vehicle or account while that was tied to it.
    std::vector<Event> intelligence() const;

    std::optional<Entity> find(EntityId id) const { return findEntity(m_database, id); }
    /// "07700 900123 (attributed to Jordan EXAMPLE)": never the person in place of the phone.
    QString nameInEvent(EntityId id, qint64 at) const;
    const Database &database() const { return m_database; }

private:
    void findMembers(EntityId id);
    std::vector<Link> linksOfScope() const;

    const Database &m_database;
    SourceIdentity m_identity;
    Entity m_subject;
    std::vector<EntityId> m_entities;
    QSet<qint64> m_set;
    std::vector<Tied> m_memberships;
};

/// Adds a value, or its evidence to the one with the same text.
void addValue(Values &values, const Value &value);

} // namespace skein
