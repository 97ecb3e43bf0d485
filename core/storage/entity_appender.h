// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/storage/database.h"

#include <string_view>

namespace skein {

/// Finds or adds the entities that a source's bulk events name, by the hundred thousand. For an import's own
/// connection, inside its transaction. The events carry the support: no entity_support rows are written.
class EntityAppender
{
public:
    EntityAppender(Database &database, SourceId source);

    struct Naming
    {
        EntityKind kind = EntityKind::Phone;
        std::string_view identity; ///< Canonical; never empty.
        std::string_view label;
        std::string_view asWritten; ///< Empty when it equals the label.
        qint64 row = 0;
    };
    EntityId ensure(const Naming &naming);
    /// Whether the last call of ensure() added it.
    bool wasAdded() const { return m_wasAdded; }
    /// As the case has it, though nothing of the source that named it may count yet.
    QString labelOf(EntityId entity) const;

private:
    Database &m_database;
    SourceId m_source;
    Statement m_insert;
    Statement m_find;
    bool m_wasAdded = false;
};

/// Notes that a further row names an entity.
void addSupport(Database &database, EntityId entity, const Origin &origin);

} // namespace skein
