// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/event_chunks.h"
#include "core/storage/involvement_block.h"

#include <span>

namespace skein {

/// Finds the events that an entity takes part in, source by source: table involvement_chunk. A source has one
/// or several runs of chunks: what takes part in its first events, in the next, and so on, each in order of
/// entity.
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
    /// A chunk without its block.
    struct Chunk
    {
        qint64 source;
        qint64 id;
        qint64 firstEntity;
        qint64 lastEntity;
        qint64 firstEvent; ///< Of its run.
    };
    struct Run
    {
        qint64 source;
        qint64 firstEvent;
    };
    /// What the directory was read at; a chunk that is written is never altered.
    struct State
    {
        qint64 dataVersion = -1; ///< Of the file, as others change it.
        qint64 lastChunk = -1;
        friend bool operator==(const State &, const State &) = default;
    };

    /// What is written now may be rolled back: it must not be kept.
    bool isWriting() const;
    static Chunk chunkAt(const Statement &row);
    void refreshDirectory();
    /// Those that may name the entity, in order of source and event.
    std::vector<Chunk> mayName(qint64 entity);
    std::vector<Chunk> mayNameInFile(qint64 entity);
    std::shared_ptr<const InvolvementBlock> block(const Chunk &chunk);
    Ids idsWithin(const EventRange &range);
    void addOfSource(std::span<const Chunk> chunks, qint64 entity, const EventRange &range,
                     std::vector<Involvement> &found);

    sqlite3 *m_handle;
    EventChunks &m_events;
    Statement m_dataVersion;
    Statement m_lastChunk;
    Statement m_nextRun;
    Statement m_all;
    Statement m_ofRun;
    Statement m_block;
    State m_state;
    std::vector<Chunk> m_directory; ///< In order of run, last entity and id.
    QHash<qint64, std::shared_ptr<const InvolvementBlock>> m_blocks;
};

} // namespace skein
