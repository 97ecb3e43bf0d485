// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/fetch_ahead.h"
#include "core/base/large_pages.h"
#include "core/base/progress.h"
#include "core/model/entity.h"
#include "core/storage/database.h"

#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

namespace skein {

/// How a row names an entity.
struct EntityNaming
{
    EntityKind kind = EntityKind::Phone;
    std::string_view identity; ///< Canonical; never empty.
    std::string_view label;
    std::string_view asWritten; ///< Empty when it equals the label.
    qint64 row = 0;
};

/// An entity as the case has it, though nothing of the source that named it may count yet.
struct NamedBefore
{
    EntityId id;
    QString label;
};
std::optional<NamedBefore> findNamed(const Database &database, EntityKind kind, std::string_view identity);

/// The entities that a million events name, found or added all at once in the order of the case's own index:
/// many times quicker than one by one as they come. For an import's own connection, inside its transaction.
/// The events carry the support: no entity_support rows are written.
class EntityBatch
{
public:
    EntityBatch(Database &database, SourceId source);

    /// A provisional id, less than zero. Equal identities may be given again.
    EntityId add(const EntityNaming &naming);
    /// Finds or adds them. resolved() tells their ids from then on. False when it was stopped.
    [[nodiscard]] bool write(Progress &progress);
    /// The id of what add() gave a provisional one; any other id as it is.
    EntityId resolved(EntityId id) const
    {
        return id.value < 0 ? EntityId{m_ids[size_t(-id.value - 1)]} : id;
    }
    /// Has the processor fetch what resolved() will look at, while other work goes on.
    void prefetch(EntityId id) const
    {
        if (id.value < 0)
            fetchAhead(&m_ids[size_t(-id.value - 1)]);
    }

private:
    class Inserter;
    class Looks;
    /// What was given to add(); identity, label and as-written text lie behind it.
    struct Entry
    {
        EntityKind kind;
        quint32 row;
        quint32 identityBytes, labelBytes, writtenBytes;

        std::string_view identity() const { return {text(), identityBytes}; }
        std::string_view label() const { return {text() + identityBytes, labelBytes}; }
        std::string_view asWritten() const { return {text() + identityBytes + labelBytes, writtenBytes}; }
        const char *text() const { return reinterpret_cast<const char *>(this + 1); }
    };

    /// Sorts as kind and identity do, mostly without looking at the text.
    struct Key
    {
        EntityKind kind;
        quint32 entry;
        quint64 head[2]; ///< The first 16 bytes of the identity, the first in the highest place.
    };

    std::string_view identity(quint32 entry) const { return m_entries[entry]->identity(); }
    std::vector<quint32> inOrder(Looks &looks) const;
    void findKnown(EntityKind kind, const std::vector<quint32> &order, size_t begin, size_t end,
                   Looks &looks);
    void addNew(const std::vector<quint32> &order, Looks &looks);
    void prefetch(const std::vector<quint32> &order, size_t at) const;

    Database &m_database;
    SourceId m_source;
    LargePagesResource m_pages;
    std::pmr::monotonic_buffer_resource m_room{&m_pages}; ///< Of the entries: nothing is moved as it grows.
    std::vector<const Entry *> m_entries;
    /// By entry; 0 none. Small and in large pages, as a million events look into it here and there.
    std::vector<qint32, LargePages<qint32>> m_ids;
};

} // namespace skein
