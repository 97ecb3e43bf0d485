// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/storage/database.h"

#include <vector>

namespace skein {

/// Entities, their attributes and roles. All readers see only what counts now (live_sql.h).

struct EntityFilter
{
    std::optional<EntityKind> kind;
    QString text; ///< Part of a label, in any case; empty for all.
    qint64 limit = -1; ///< -1: all.
};

std::optional<Entity> findEntity(const Database &database, EntityId id);
std::optional<Entity> findByIdentity(const Database &database, EntityKind kind, const QString &identity);
std::vector<Entity> findByLabel(const Database &database, const QString &label); ///< Equal in any case.
/// In order of kind and label.
std::vector<Entity> entities(const Database &database, const EntityFilter &filter = {});
std::vector<Entity> entitiesById(const Database &database,
                                 const std::vector<EntityId> &ids); ///< In the order asked.

struct KindCount
{
    EntityKind kind;
    qint64 count;
};
std::vector<KindCount> entityCounts(const Database &database);
/// Whether they are many, told at once: of all that the case has, those that do not count too.
bool hasMoreEntitiesThan(const Database &database, qint64 count);

/// Adds an entity as it is given; for kinds with an identity use ensureEntity.
EntityId addEntity(Database &database, const Entity &entity);

/// The entity with this kind and identity, added if there is none; a further source is noted as support.
EntityId ensureEntity(Database &database, const Entity &entity);

void renameEntity(Database &database, EntityId id, const QString &label);

/// Removes an analyst's own entity with all that hangs on it. Throws Error for one that a source named:
/// sources are withdrawn, not edited.
void removeEntity(Database &database, EntityId id);

std::vector<Attribute> attributesOf(const Database &database, EntityId entity);
/// The same of many, in the order asked.
std::vector<Attribute> attributesOf(const Database &database, const std::vector<EntityId> &entities);
/// All values of one attribute for many entities, for table columns.
std::vector<Attribute> attributesNamed(const Database &database, const QString &name);
AttributeId addAttribute(Database &database, const Attribute &attribute);
/// Changes the analyst's own attribute. Throws Error for one that a source gave.
void setAttributeValue(Database &database, AttributeId id, const QString &value);
void removeAttribute(Database &database, AttributeId id);

std::vector<RoleInOperation> rolesOf(const Database &database, EntityId person);
std::vector<RoleInOperation> roles(const Database &database);
RoleId addRole(Database &database, const RoleInOperation &role);
void removeRole(Database &database, RoleId id);

/// A source's own keys.
struct Referent
{
    EntityId entity;
    EventId event;
};
std::optional<Referent> findReferent(const Database &database, const QString &space, const QString &key);
/// Entities that any source has this key for.
std::vector<Entity> findByReference(const Database &database, const QString &key);
/// False when the key was given to something else already: then nothing is written.
bool addReference(Database &database, const QString &space, const QString &key, Referent referent,
                  SourceId source);

} // namespace skein
