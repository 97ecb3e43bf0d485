// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/page_filling.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace skein {

/// That an entity takes part in an event in some role (PartyRole).
struct Involvement
{
    qint64 entity = 0;
    qint64 event = 0;
    int role = 0;

    friend auto operator<=>(const Involvement &, const Involvement &) = default;
};

/// Who takes part in a run of the events of one source, in order of entity and event.
///
/// Layout: "SKI1"; then for each entity: what it is above the entity before, the length in bytes of its
/// events, and for each event: 32 times what it is above the event before, plus the role. All numbers are
/// variable-length: seven bits a byte, the lowest first, the highest bit set when more follow. Entities count
/// from the block's first, events from the run's first.
class InvolvementBlock
{
public:
    /// Throws DamagedFile when the bytes are no block.
    InvolvementBlock(QByteArray bytes, qint64 firstEntity, qint64 firstEvent);

    /// Adds the entity's events, in order.
    void find(qint64 entity, std::vector<Involvement> &found) const;
    std::vector<Involvement> all() const;
    std::vector<Involvement> firsts() const; ///< Each entity with its first event.

private:
    struct Entry
    {
        qint64 entity;
        qsizetype begin;
        qsizetype end;
    };
    Involvement readNext(const Entry &entry, qsizetype &at, qint64 before) const;
    void read(const Entry &entry, std::vector<Involvement> &found) const;

    QByteArray m_bytes;
    qint64 m_firstEvent;
    std::vector<Entry> m_entries;
};

/// Packs involvements that come in order into blocks of about the same size.
class InvolvementPacker
{
public:
    static constexpr auto BlockBytes = size_t(blobFilling(2));

    explicit InvolvementPacker(qint64 firstEvent)
        : m_firstEvent(firstEvent)
    {
    }

    void add(const Involvement &next);
    /// Closes the block; add() may follow.
    QByteArray take();
    bool isFull() const { return m_block.size() + m_eventBytes >= BlockBytes; }
    bool isEmpty() const { return m_block.empty() && m_eventBytes == 0; }
    qint64 firstEntity() const { return m_first; }
    qint64 lastEntity() const { return m_entity; }

private:
    void closeEntity();

    qint64 m_firstEvent;
    std::string m_block;
    std::vector<char> m_events; ///< Room for those of the entity under way.
    size_t m_eventBytes = 0; ///< That are in use of it.
    qint64 m_first = 0;
    qint64 m_closed = 0; ///< The last entity in m_block.
    qint64 m_entity = 0;
    qint64 m_event = 0;
};

} // namespace skein
