// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_appender.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

EntityAppender::EntityAppender(Database &database, SourceId source)
    : m_database(database)
    , m_source(source)
    , m_insert(
          database.prepare(u"INSERT INTO entity (kind, identity, label, source, line, as_written, grade, "
                           "is_assessed) VALUES (?, ?, ?, ?, ?, ?, '', 0) ON CONFLICT DO NOTHING"_s))
    , m_find(database.prepare(u"SELECT id FROM entity WHERE kind = ? AND identity = ?"_s))
{
}

QString EntityAppender::labelOf(EntityId entity) const
{
    Statement row = m_database.prepare(u"SELECT label FROM entity WHERE id = ?"_s);
    row.bind(entity);
    return row.next() ? row.text(0) : QString();
}

EntityId EntityAppender::ensure(const Naming &naming)
{
    m_insert.bind(int(naming.kind), naming.identity, naming.label, m_source, naming.row, naming.asWritten)
        .run();
    m_wasAdded = m_database.changeCount() > 0;
    if (m_wasAdded)
        return EntityId{m_database.lastInsertId()};
    const bool isKnown = m_find.bind(int(naming.kind), naming.identity).next();
    const EntityId id = isKnown ? m_find.id<EntityId>(0) : EntityId{};
    m_find.rewind();
    return id;
}

void addSupport(Database &database, EntityId entity, const Origin &origin)
{
    database.prepare(u"INSERT OR IGNORE INTO entity_support (entity, source, line) VALUES (?, ?, ?)"_s)
        .bind(entity, origin.source, origin.row)
        .run();
}

} // namespace skein
