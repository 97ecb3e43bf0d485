// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/link_store.h"

#include "core/storage/live_sql.h"
#include "core/storage/row_values.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static Link read(const Statement &row)
{
    return {row.id<LinkId>(0),        row.id<EntityId>(1), row.id<EntityId>(2), row.text(3),  row.flag(4),
            Strength(row.integer(5)), readTime(row, 6),    readTime(row, 11),   row.text(16), row.text(17),
            readOrigin(row, 18)};
}

static QString select(const QString &condition)
{
    return u"SELECT l.id, l.from_entity, l.to_entity, l.type, l.is_directed, l.strength, l.start, "
           u"l.start_latest, "
           "l.start_zone, l.start_flags, l.start_text, l.finish, l.finish_latest, l.finish_zone, "
           "l.finish_flags, "
           "l.finish_text, l.label, l.grounds, %1, l.as_written, l.grade, l.is_assessed "
           "FROM link AS l JOIN entity AS a ON a.id = l.from_entity JOIN entity AS b ON b.id = l.to_entity "
           "WHERE %2 AND %3 AND %4 AND %5 ORDER BY l.id"_s.arg(liveOrigin(u"l"_s), condition, liveRow(u"l"_s),
                                                               liveEntity(u"a"_s), liveEntity(u"b"_s));
}

static std::vector<Link> readAll(Statement &row)
{
    std::vector<Link> found;
    while (row.next())
        found.push_back(read(row));
    return found;
}

std::optional<Link> findLink(const Database &database, LinkId id)
{
    Statement row = database.prepare(select(u"l.id = ?"_s));
    return row.bind(id).next() ? std::optional(read(row)) : std::nullopt;
}

std::vector<Link> links(const Database &database)
{
    Statement row = database.prepare(select(u"1"_s));
    return readAll(row);
}

std::vector<Link> linksOf(const Database &database, EntityId entity)
{
    Statement row = database.prepare(select(u"(l.from_entity = ?1 OR l.to_entity = ?1)"_s));
    row.bind(entity);
    return readAll(row);
}

std::vector<Link> linksAmong(const Database &database, const std::vector<EntityId> &entities)
{
    const QSet<EntityId> wanted(entities.begin(), entities.end());
    std::vector<Link> found;
    Statement row = database.prepare(select(u"l.from_entity = ?"_s));
    for (const EntityId from : entities) {
        row.bind(from);
        while (row.next())
            if (wanted.contains(row.id<EntityId>(2)))
                found.push_back(read(row));
    }
    return found;
}

std::vector<Link> attributionsOf(const Database &database, EntityId entity)
{
    Statement row = database.prepare(select(u"(l.from_entity = ?1 OR l.to_entity = ?1) AND l.type = ?2"_s));
    row.bind(entity, QString::fromUtf16(link_type::AttributedTo));
    return readAll(row);
}

std::vector<Link> attributionsFrom(const Database &database, const std::vector<EntityId> &entities)
{
    Statement row = database.prepare(select(u"l.from_entity = ?1 AND l.type = ?2"_s));
    std::vector<Link> found;
    for (const EntityId entity : entities) {
        row.bind(entity, QString::fromUtf16(link_type::AttributedTo));
        for (Link &link : readAll(row))
            found.push_back(std::move(link));
    }
    return found;
}

LinkId addLink(Database &database, const Link &link)
{
    Statement insert
        = database.prepare(u"INSERT INTO link (from_entity, to_entity, type, is_directed, strength, start, "
                           u"start_latest, start_zone, "
                           "start_flags, start_text, finish, finish_latest, finish_zone, finish_flags, "
                           "finish_text, label, grounds, source, "
                           "line, as_written, grade, is_assessed) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    Binder(insert)
        .add(link.from)
        .add(link.to)
        .add(link.type)
        .add(link.isDirected)
        .add(int(link.strength))
        .addTime(link.start)
        .addTime(link.finish)
        .add(link.label)
        .add(link.grounds)
        .addOrigin(link.origin);
    insert.run();
    return LinkId{database.lastInsertId()};
}

static void requireOwn(const Database &database, LinkId id)
{
    Statement row = database.prepare(u"SELECT source FROM link WHERE id = ?"_s);
    if (row.bind(id).next() && !row.isNull(0))
        throw Error(QCoreApplication::translate(
            "LinkStore",
            "This link comes from a source and cannot be changed by hand. Nothing was "
            "changed; withdraw the source, or draw a link of your own."));
}

void updateLink(Database &database, const Link &link)
{
    requireOwn(database, link.id);
    Statement update = database.prepare(
        u"UPDATE link SET type = ?, is_directed = ?, strength = ?, start = ?, start_latest = ?, start_zone = "
        u"?, "
        "start_flags = ?, start_text = ?, finish = ?, finish_latest = ?, finish_zone = ?, finish_flags = ?, "
        "finish_text = ?, label = ?, grounds = ? WHERE id = ?"_s);
    Binder(update)
        .add(link.type)
        .add(link.isDirected)
        .add(int(link.strength))
        .addTime(link.start)
        .addTime(link.finish)
        .add(link.label)
        .add(link.grounds)
        .add(link.id);
    update.run();
}

void removeLink(Database &database, LinkId id)
{
    requireOwn(database, id);
    database.prepare(u"DELETE FROM link WHERE id = ?"_s).bind(id).run();
}

} // namespace skein
