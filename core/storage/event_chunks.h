// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/event_block.h"

#include <QHash>

#include <limits>
#include <memory>
#include <vector>

namespace skein {

/// One row of table event_chunk without its block.
struct EventChunk
{
    qint64 id = 0;
    qint64 source = 0;
    qint64 firstEvent = 0; ///< The ids of its events follow each other.
    qint64 rows = 0;
    qint64 firstStart = 0;
    qint64 lastStart = 0;

    bool holds(qint64 event) const { return event >= firstEvent && event < firstEvent + rows; }
};

/// Which events are asked for; the times are both within.
struct EventRange
{
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 to = std::numeric_limits<qint64>::max();
    std::optional<qint64> source;
};

/// Blocks by the id of their chunk, kept as long as there is room: a chunk never changes and its id is never
/// given again.
class EventBlocks
{
public:
    std::shared_ptr<const EventBlock> find(qint64 chunk) const { return m_blocks.value(chunk); }
    void keep(qint64 chunk, const std::shared_ptr<const EventBlock> &block, qsizetype bytes);

private:
    QHash<qint64, std::shared_ptr<const EventBlock>> m_blocks;
    qsizetype m_bytes = 0;
};

/// The chunks of a case that hold the events of its sources.
class EventChunks
{
public:
    /// What reads through the same connection may share the blocks.
    explicit EventChunks(sqlite3 *handle,
                         std::shared_ptr<EventBlocks> blocks = std::make_shared<EventBlocks>());

    std::optional<EventChunk> holding(qint64 event);
    /// In order of source and time; each with at least one event at or after range.from or before range.to.
    std::vector<EventChunk> within(const EventRange &range);
    /// Throws DamagedFile.
    std::shared_ptr<const EventBlock> block(const EventChunk &chunk);
    qint64 startOf(qint64 event);

private:
    void addWithin(qint64 source, const EventRange &range, std::vector<EventChunk> &chunks);

    Statement m_holding;
    Statement m_sources;
    Statement m_within;
    Statement m_block;
    EventChunk m_last;
    std::shared_ptr<EventBlocks> m_blocks;
};

/// Adds one source's events in order of time and gives them ids from firstEvent on.
class EventChunkWriter
{
public:
    EventChunkWriter(const Database &database, qint64 source, qint64 firstEvent);

    void add(const EventRow &row);
    void finish();

private:
    void flush();

    Statement m_insert;
    qint64 m_source;
    qint64 m_nextEvent;
    size_t m_rowsOfChunk = 384; ///< The next one is closed at; as many as fill what is kept at once.
    std::vector<EventRow> m_rows;
};

/// The id that the next event of the case gets, whether of a source or the analyst's own.
qint64 nextEventId(const Database &database);

} // namespace skein
