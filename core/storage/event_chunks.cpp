// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_chunks.h"

#include "core/storage/page_filling.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qsizetype MostKeptBytes = 32 << 20;
/// One event that is asked for costs two pages, no page is left half empty, and a block's header still weighs
/// next to nothing.
static constexpr qsizetype BytesOfChunk = blobFilling(1);
static constexpr qsizetype FewestRowsOfChunk = 128;

void EventBlocks::keep(qint64 chunk, const std::shared_ptr<const EventBlock> &block, qsizetype bytes)
{
    if (m_bytes += bytes; m_bytes > MostKeptBytes) {
        m_blocks.clear();
        m_bytes = bytes;
    }
    m_blocks.insert(chunk, block);
}

EventChunks::EventChunks(sqlite3 *handle, std::shared_ptr<EventBlocks> blocks)
    : m_holding(prepareOn(handle,
                          u"SELECT id, source, first_event, row_count, first_start, last_start "
                          "FROM event_chunk WHERE first_event <= ? ORDER BY first_event DESC LIMIT 1"_s))
    , m_sources(prepareOn(handle, u"SELECT id FROM source ORDER BY id"_s))
    , m_within(prepareOn(handle,
                         u"SELECT id, source, first_event, row_count, first_start, last_start FROM "
                         "event_chunk WHERE source = ? AND last_start >= ? ORDER BY last_start, first_start, "
                         "first_event"_s))
    , m_block(prepareOn(handle, u"SELECT block FROM event_chunk WHERE id = ?"_s))
    , m_blocks(std::move(blocks))
{
}

static EventChunk chunkAt(const Statement &row)
{
    return {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5)};
}

std::optional<EventChunk> EventChunks::holding(qint64 event)
{
    if (m_last.holds(event))
        return m_last;
    const bool isThere = m_holding.bind(event).next();
    const EventChunk chunk = isThere ? chunkAt(m_holding) : EventChunk{};
    m_holding.rewind();
    if (!chunk.holds(event))
        return std::nullopt;
    m_last = chunk;
    return chunk;
}

std::vector<EventChunk> EventChunks::within(const EventRange &range)
{
    std::vector<EventChunk> chunks;
    if (range.source) {
        addWithin(*range.source, range, chunks);
        return chunks;
    }
    while (m_sources.next())
        addWithin(m_sources.integer(0), range, chunks);
    m_sources.rewind();
    return chunks;
}

void EventChunks::addWithin(qint64 source, const EventRange &range, std::vector<EventChunk> &chunks)
{
    m_within.bind(source, range.from);
    while (m_within.next()) {
        const EventChunk chunk = chunkAt(m_within);
        if (chunk.firstStart > range.to)
            break;
        chunks.push_back(chunk);
    }
    m_within.rewind();
}

std::shared_ptr<const EventBlock> EventChunks::block(const EventChunk &chunk)
{
    if (auto kept = m_blocks->find(chunk.id))
        return kept;
    const bool isThere = m_block.bind(chunk.id).next();
    const QByteArray bytes = isThere ? m_block.blob(0) : QByteArray();
    m_block.rewind();
    const auto block = std::make_shared<const EventBlock>(bytes);
    if (block->rows() != chunk.rows)
        throw DamagedFile(QCoreApplication::translate(
            "EventChunks", "Events of the case are missing. Run \"skein verify\" and go back to a backup."));
    m_blocks->keep(chunk.id, block, bytes.size());
    return block;
}

qint64 EventChunks::startOf(qint64 event)
{
    const auto chunk = holding(event);
    return chunk ? block(*chunk)->value(EventColumn::Start, int(event - chunk->firstEvent)) : 0;
}

EventChunkWriter::EventChunkWriter(const Database &database, qint64 source, qint64 firstEvent)
    : m_insert(database.prepare(u"INSERT INTO event_chunk (source, first_event, row_count, first_start, "
                                "last_start, block) VALUES (?, ?, ?, ?, ?, ?)"_s))
    , m_source(source)
    , m_nextEvent(firstEvent)
{
    m_rows.reserve(m_rowsOfChunk);
}

void EventChunkWriter::add(const EventRow &row)
{
    m_rows.push_back(row);
    if (m_rows.size() == m_rowsOfChunk)
        flush();
}

void EventChunkWriter::finish()
{
    if (!m_rows.empty())
        flush();
}

void EventChunkWriter::flush()
{
    constexpr auto start = size_t(EventColumn::Start);
    const QByteArray block = EventBlock::pack(m_rows);
    m_insert
        .bind(m_source, m_nextEvent, qint64(m_rows.size()), m_rows.front()[start], m_rows.back()[start],
              QByteArrayView(block))
        .run();
    m_nextEvent += qint64(m_rows.size());
    // Events are much like those before.
    const double bytesOfRow = double(block.size() - EventBlock::BytesWithoutRows) / double(m_rows.size());
    const double fitting = double(BytesOfChunk - EventBlock::BytesWithoutRows) / std::max(1.0, bytesOfRow);
    m_rowsOfChunk
        = size_t(std::clamp(qsizetype(fitting), FewestRowsOfChunk, qsizetype(EventBlock::MostRows)));
    m_rows.clear();
}

qint64 nextEventId(const Database &database)
{
    Statement row = database.prepare(
        u"SELECT max(ifnull((SELECT max(id) FROM own_event), 0), "
        "ifnull((SELECT first_event + row_count - 1 FROM event_chunk ORDER BY first_event DESC LIMIT 1), 0)) + 1"_s);
    row.next();
    return row.integer(0);
}

} // namespace skein
