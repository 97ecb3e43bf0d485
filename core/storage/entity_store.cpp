// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_store.h"

#include "core/storage/chart_store.h"
#include "core/storage/live_sql.h"
#include "core/storage/row_values.h"

#include <QCoreApplication>
#include <QHash>

#include <string>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static Entity read(const Statement &row)
{
    return {row.id<EntityId>(0), EntityKind(row.integer(1)), row.text(2), row.text(3), readOrigin(row, 4)};
}

static QString select(const QString &origin, const QString &condition, const QString &live)
{
    return u"SELECT e.id, e.kind, e.identity, e.label, %1, e.as_written, e.grade, e.is_assessed FROM entity "
           "AS e WHERE %2 AND %3"_s.arg(origin, condition, live);
}

static QString select(const QString &condition)
{
    return select(liveEntityOrigin(u"e"_s), condition, liveEntity(u"e"_s));
}

static QString selectMany(const QString &condition)
{
    return withLiveParties() + select(liveEntityOriginOfMany(u"e"_s), condition, liveEntityOfMany(u"e"_s));
}

static std::vector<Entity> readAll(Statement &row)
{
    std::vector<Entity> found;
    while (row.next())
        found.push_back(read(row));
    return found;
}

std::optional<Entity> findEntity(const Database &database, EntityId id)
{
    Statement row = database.prepare(select(u"e.id = ?"_s));
    return row.bind(id).next() ? std::optional(read(row)) : std::nullopt;
}

std::optional<Entity> findByIdentity(const Database &database, EntityKind kind, const QString &identity)
{
    Statement row = database.prepare(select(u"e.kind = ? AND e.identity = ?"_s));
    return row.bind(int(kind), identity).next() ? std::optional(read(row)) : std::nullopt;
}

std::vector<Entity> findByLabel(const Database &database, const QString &label)
{
    Statement row
        = database.prepare(select(u"skein_fold(e.label) = skein_fold(?)"_s) + u" ORDER BY e.kind, e.id"_s);
    row.bind(label);
    return readAll(row);
}

static QString escapedLike(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

std::vector<Entity> entities(const Database &database, const EntityFilter &filter)
{
    QString condition = u"(?1 IS NULL OR e.kind = ?1)"_s;
    if (!filter.text.isEmpty())
        condition += u" AND skein_fold(e.label) LIKE skein_fold(?3) ESCAPE '\\'"_s;
    const QString found = filter.text.isEmpty() ? selectMany(condition) : select(condition);
    Statement row = database.prepare(found + u" ORDER BY e.kind, e.label, e.id LIMIT ?2"_s);
    row.rewind();
    if (filter.kind)
        row.bindAt(1, int(*filter.kind));
    row.bindAt(2, filter.limit);
    if (!filter.text.isEmpty())
        row.bindAt(3, escapedLike(filter.text));
    return readAll(row);
}

/// One question for all, so that SQLite finds out once which sources count.
std::vector<Entity> entitiesById(const Database &database, const std::vector<EntityId> &ids)
{
    std::string list;
    for (const EntityId id : ids)
        list.append(list.empty() ? "[" : ",").append(std::to_string(id.value));
    list.append(list.empty() ? "[]" : "]");
    QHash<EntityId, Entity> known;
    Statement row = database.prepare(select(u"e.id IN (SELECT value FROM json_each(?))"_s));
    for (row.bind(std::string_view(list)); row.next();)
        known.insert(row.id<EntityId>(0), read(row));
    std::vector<Entity> found;
    found.reserve(ids.size());
    for (const EntityId id : ids)
        if (const auto entity = known.constFind(id); entity != known.cend())
            found.push_back(*entity);
    return found;
}

std::vector<KindCount> entityCounts(const Database &database)
{
    std::vector<KindCount> counts;
    Statement row = database.prepare(
        withLiveParties()
        + u"SELECT e.kind, count(*) FROM entity AS e WHERE %1 GROUP BY e.kind ORDER BY e.kind"_s.arg(
            liveEntityOfMany(u"e"_s)));
    while (row.next())
        counts.push_back({EntityKind(row.integer(0)), row.integer(1)});
    return counts;
}

bool hasMoreEntitiesThan(const Database &database, qint64 count)
{
    return database.prepare(u"SELECT 1 FROM entity LIMIT 1 OFFSET ?"_s).bind(count).next();
}

EntityId addEntity(Database &database, const Entity &entity)
{
    Statement insert
        = database.prepare(u"INSERT INTO entity (kind, identity, label, source, line, as_written, grade, "
                           "is_assessed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    Binder binder(insert);
    binder.add(int(entity.kind));
    entity.identity.isEmpty() ? binder.add(nullptr) : binder.add(entity.identity);
    binder.add(entity.label).addOrigin(entity.origin);
    insert.run();
    return EntityId{database.lastInsertId()};
}

EntityId ensureEntity(Database &database, const Entity &entity)
{
    if (entity.identity.isEmpty())
        return addEntity(database, entity);
    Statement row = database.prepare(u"SELECT id FROM entity WHERE kind = ? AND identity = ?"_s);
    if (!row.bind(int(entity.kind), entity.identity).next())
        return addEntity(database, entity);
    const auto id = row.id<EntityId>(0);
    row.rewind();
    if (entity.origin.source)
        database.prepare(u"INSERT OR IGNORE INTO entity_support (entity, source, line) VALUES (?, ?, ?)"_s)
            .bind(id, entity.origin.source, entity.origin.row)
            .run();
    return id;
}

void renameEntity(Database &database, EntityId id, const QString &label)
{
    database.prepare(u"UPDATE entity SET label = ? WHERE id = ?"_s).bind(label, id).run();
}

static void requireOwn(const Database &database, const QString &table, qint64 id)
{
    Statement row = database.prepare(u"SELECT source FROM %1 WHERE id = ?"_s.arg(table));
    if (row.bind(id).next() && !row.isNull(0))
        throw Error(QCoreApplication::translate(
            "EntityStore",
            "This comes from a source and cannot be changed or removed by hand. Nothing "
            "was changed; withdraw the source, hide the item, or add a statement of "
            "your own."));
}

void removeEntity(Database &database, EntityId id)
{
    requireOwn(database, u"entity"_s, id.value);
    Statement used = database.prepare(u"SELECT 1 FROM involvement WHERE entity = ?1 UNION ALL "
                                      "SELECT 1 FROM entity_support WHERE entity = ?1 LIMIT 1"_s);
    if (used.bind(id).next())
        throw Error(QCoreApplication::translate("EntityStore",
                                                "This item takes part in events of a source. Nothing was "
                                                "changed; hide it on the chart instead."));
    removeFromCharts(database, [id](EntityId each) { return each == id; });
    database.prepare(u"DELETE FROM entity WHERE id = ?"_s).bind(id).run();
}

static QString selectAttributes(const QString &condition)
{
    return u"SELECT a.id, a.entity, a.name, a.value, a.start, a.start_latest, a.start_zone, a.start_flags, "
           "a.start_text, a.finish, a.finish_latest, a.finish_zone, a.finish_flags, a.finish_text, %1, "
           "a.as_written, a.grade, a.is_assessed FROM attribute AS a WHERE %2 AND %3"_s.arg(
               liveOrigin(u"a"_s), condition, liveRow(u"a"_s));
}

static void readAttributes(Statement &row, std::vector<Attribute> &found)
{
    while (row.next())
        found.push_back({row.id<AttributeId>(0), row.id<EntityId>(1), row.text(2), row.text(3),
                         readTime(row, 4), readTime(row, 9), readOrigin(row, 14)});
}

std::vector<Attribute> attributesOf(const Database &database, EntityId entity)
{
    return attributesOf(database, std::vector{entity});
}

std::vector<Attribute> attributesOf(const Database &database, const std::vector<EntityId> &entities)
{
    Statement row = database.prepare(selectAttributes(u"a.entity = ?"_s) + u" ORDER BY a.id"_s);
    std::vector<Attribute> found;
    for (const EntityId entity : entities) {
        row.bind(entity);
        readAttributes(row, found);
    }
    return found;
}

std::vector<Attribute> attributesNamed(const Database &database, const QString &name)
{
    Statement row = database.prepare(selectAttributes(u"a.name = ?"_s) + u" ORDER BY a.entity, a.id"_s);
    row.bind(name);
    std::vector<Attribute> found;
    readAttributes(row, found);
    return found;
}

AttributeId addAttribute(Database &database, const Attribute &attribute)
{
    Statement insert = database.prepare(u"INSERT INTO attribute (entity, name, value, start, start_latest, "
                                        u"start_zone, start_flags, start_text, finish, "
                                        "finish_latest, finish_zone, finish_flags, finish_text, source, "
                                        "line, as_written, grade, is_assessed) "
                                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    Binder(insert)
        .add(attribute.entity)
        .add(attribute.name)
        .add(attribute.value)
        .addTime(attribute.start)
        .addTime(attribute.finish)
        .addOrigin(attribute.origin);
    insert.run();
    return AttributeId{database.lastInsertId()};
}

void setAttributeValue(Database &database, AttributeId id, const QString &value)
{
    requireOwn(database, u"attribute"_s, id.value);
    database.prepare(u"UPDATE attribute SET value = ? WHERE id = ?"_s).bind(value, id).run();
}

void removeAttribute(Database &database, AttributeId id)
{
    requireOwn(database, u"attribute"_s, id.value);
    database.prepare(u"DELETE FROM attribute WHERE id = ?"_s).bind(id).run();
}

static std::vector<RoleInOperation> readRoles(Statement &row)
{
    std::vector<RoleInOperation> found;
    while (row.next())
        found.push_back({row.id<RoleId>(0), row.id<EntityId>(1), row.id<EntityId>(2),
                         PersonRole(row.integer(3)), readOrigin(row, 4)});
    return found;
}

static QString selectRoles(const QString &condition)
{
    return u"SELECT r.id, r.person, r.operation, r.role, %1, r.as_written, r.grade, r.is_assessed "
           "FROM person_role AS r WHERE %2 AND %3 ORDER BY r.person, r.role, r.id"_s.arg(
               liveOrigin(u"r"_s), condition, liveRow(u"r"_s));
}

std::vector<RoleInOperation> rolesOf(const Database &database, EntityId person)
{
    Statement row = database.prepare(selectRoles(u"r.person = ?"_s));
    row.bind(person);
    return readRoles(row);
}

std::vector<RoleInOperation> roles(const Database &database)
{
    Statement row = database.prepare(selectRoles(u"1"_s));
    return readRoles(row);
}

RoleId addRole(Database &database, const RoleInOperation &role)
{
    Statement insert
        = database.prepare(u"INSERT INTO person_role (person, operation, role, source, line, as_written, "
                           "grade, is_assessed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    Binder(insert).add(role.person).add(role.operation).add(int(role.role)).addOrigin(role.origin);
    insert.run();
    return RoleId{database.lastInsertId()};
}

void removeRole(Database &database, RoleId id)
{
    requireOwn(database, u"person_role"_s, id.value);
    database.prepare(u"DELETE FROM person_role WHERE id = ?"_s).bind(id).run();
}

std::optional<Referent> findReferent(const Database &database, const QString &space, const QString &key)
{
    Statement row = database.prepare(u"SELECT entity, event FROM reference WHERE space = ? AND key = ?"_s);
    if (!row.bind(space, key).next())
        return std::nullopt;
    return Referent{row.id<EntityId>(0), row.id<EventId>(1)};
}

std::vector<Entity> findByReference(const Database &database, const QString &key)
{
    Statement row = database.prepare(
        select(u"e.id IN (SELECT entity FROM reference WHERE key = ? AND source IN live_source)"_s)
        + u" ORDER BY e.id"_s);
    row.bind(key);
    return readAll(row);
}

bool addReference(Database &database, const QString &space, const QString &key, Referent referent,
                  SourceId source)
{
    if (const auto known = findReferent(database, space, key))
        return known->entity == referent.entity && known->event == referent.event;
    database.prepare(u"INSERT INTO reference (space, key, entity, event, source) VALUES (?, ?, ?, ?, ?)"_s)
        .bind(space, key, referent.entity, referent.event, source)
        .run();
    return true;
}

} // namespace skein
