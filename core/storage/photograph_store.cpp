// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/photograph_store.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace skein {

std::vector<EntityPhotograph> entityPhotographs(const Database &database)
{
    std::vector<EntityPhotograph> found;
    Statement row = database.prepare(u"SELECT entity, photograph, file, file_sha256, added_at, added_by "
                                     "FROM entity_photograph ORDER BY entity"_s);
    while (row.next())
        found.push_back({row.id<EntityId>(0), row.id<PhotographId>(1), row.text(2), row.blob(3),
                         row.integer(4), row.text(5)});
    return found;
}

std::optional<QByteArray> photographContent(const Database &database, PhotographId id)
{
    Statement row = database.prepare(u"SELECT content FROM photograph WHERE id = ?"_s);
    return row.bind(id).next() ? std::optional(row.blob(0)) : std::nullopt;
}

static PhotographId keep(Database &database, const QByteArray &content)
{
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    Statement known = database.prepare(u"SELECT id FROM photograph WHERE digest = ?"_s);
    if (known.bind(digest).next())
        return known.id<PhotographId>(0);
    database.prepare(u"INSERT INTO photograph (digest, content) VALUES (?, ?)"_s).bind(digest, content).run();
    return PhotographId{database.lastInsertId()};
}

static void removeUnused(Database &database)
{
    database.execute(u"DELETE FROM photograph WHERE id NOT IN (SELECT photograph FROM entity_photograph)"_s);
}

void setEntityPhotograph(Database &database, const EntityPhotograph &photograph, const QByteArray &content)
{
    if (content.size() > MostPhotographBytes)
        throw Error(QCoreApplication::translate(
            "PhotographStore", "The photograph is too large to be kept. Nothing was changed."));
    const PhotographId id = keep(database, content);
    database
        .prepare(
            u"INSERT INTO entity_photograph (entity, photograph, file, file_sha256, added_at, added_by) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (entity) DO UPDATE SET "
            "photograph = excluded.photograph, file = excluded.file, file_sha256 = excluded.file_sha256, "
            "added_at = excluded.added_at, added_by = excluded.added_by"_s)
        .bind(photograph.entity, id, photograph.file, photograph.fileDigest, photograph.addedAt,
              photograph.addedBy)
        .run();
    removeUnused(database);
}

void removeEntityPhotograph(Database &database, EntityId entity)
{
    database.prepare(u"DELETE FROM entity_photograph WHERE entity = ?"_s).bind(entity).run();
    removeUnused(database);
}

} // namespace skein
