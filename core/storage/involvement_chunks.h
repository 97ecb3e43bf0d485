// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/event_chunks.h"
#include "core/storage/involvement_block.h"

namespace skein {

/// Finds the events that an entity takes part in, source by source: table involvement_chunk.
class InvolvementChunks
{
public:
    InvolvementChunks(sqlite3 *handle, EventChunks &events);

    /// In order of source and event; those whose events start within the times.
    std::vector<Involvement> of(qint64 entity, const EventRange &range);

private:
    struct Ids
    {
        qint64 first;
        qint64 last;
    };
    void readSource(qint64 source, qint64 entity, std::vector<Involvement> &found);
    std::shared_ptr<const InvolvementBlock> block(qint64 chunk, qint64 firstEntity, qint64 firstEvent);
    Ids idsWithin(const EventRange &range);

    EventChunks &m_events;
    Statement m_sources;
    Statement m_chunks;
    Statement m_block;
    QHash<qint64, std::shared_ptr<const InvolvementBlock>> m_blocks;
};

/// Adds who takes part in one source's events; they come in order of entity, event and role.
class InvolvementChunkWriter
{
public:
    InvolvementChunkWriter(const Database &database, qint64 source, qint64 firstEvent);

    void add(const Involvement &next);
    /// Further events of the entity of the last add(), as InvolvementPacker::addMore().
    void addMore(std::string_view coded, qint64 lastEvent) { m_packer.addMore(coded, lastEvent); }
    void finish();

private:
    void flush();

    Statement m_insert;
    qint64 m_source;
    qint64 m_firstEvent;
    InvolvementPacker m_packer;
};

} // namespace skein
