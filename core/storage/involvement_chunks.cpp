// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/involvement_chunks.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qsizetype MostKeptBlocks = 1024;

InvolvementChunks::InvolvementChunks(sqlite3 *handle, EventChunks &events)
    : m_handle(handle)
    , m_events(events)
    , m_dataVersion(prepareOn(handle, u"PRAGMA data_version"_s))
    , m_lastChunk(prepareOn(handle, u"SELECT max(id) FROM involvement_chunk"_s))
    , m_sources(prepareOn(handle, u"SELECT id FROM source ORDER BY id"_s))
    , m_all(prepareOn(handle,
                      u"SELECT source, id, first_entity, last_entity, first_event FROM involvement_chunk"_s))
    , m_ofSource(
          prepareOn(handle,
                    u"SELECT source, id, first_entity, last_entity, first_event FROM "
                    "involvement_chunk WHERE source = ?1 AND last_entity >= ?2 ORDER BY last_entity, id"_s))
    , m_block(prepareOn(handle, u"SELECT block FROM involvement_chunk WHERE id = ?"_s))
{
}

std::vector<Involvement> InvolvementChunks::of(qint64 entity, const EventRange &range)
{
    const bool isEverything = range.from == EventRange().from && range.to == EventRange().to;
    const std::vector<Chunk> chunks = mayName(entity);
    std::vector<Involvement> found;
    std::vector<Involvement> ofSource;
    for (auto chunk = chunks.begin(); chunk != chunks.end();) {
        const qint64 source = chunk->source;
        ofSource.clear();
        for (; chunk != chunks.end() && chunk->source == source; ++chunk)
            block(*chunk)->find(entity, ofSource);
        if (!isEverything && !ofSource.empty()) {
            const Ids ids = idsWithin({range.from, range.to, source});
            std::erase_if(ofSource, [&ids](const Involvement &each) {
                return each.event < ids.first || each.event > ids.last;
            });
        }
        found.insert(found.end(), ofSource.begin(), ofSource.end());
    }
    return found;
}

bool InvolvementChunks::isWriting() const
{
    return sqlite3_txn_state(m_handle, "main") == SQLITE_TXN_WRITE;
}

InvolvementChunks::Chunk InvolvementChunks::chunkAt(const Statement &row)
{
    return {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)};
}

static qint64 firstNumber(Statement &statement)
{
    const qint64 number = statement.next() ? statement.integer(0) : 0;
    statement.rewind();
    return number;
}

/// All chunks there are, kept from one question to the next: to seek in the file for each of hundreds of
/// sources costs more than all else.
void InvolvementChunks::refreshDirectory()
{
    const State state{firstNumber(m_dataVersion), firstNumber(m_lastChunk)};
    if (state == m_state)
        return;
    m_directory.clear();
    m_all.rewind();
    while (m_all.next())
        m_directory.push_back(chunkAt(m_all));
    m_all.rewind();
    std::sort(m_directory.begin(), m_directory.end(), [](const Chunk &a, const Chunk &b) {
        return std::tie(a.source, a.lastEntity, a.id) < std::tie(b.source, b.lastEntity, b.id);
    });
    m_state = state;
}

std::vector<InvolvementChunks::Chunk> InvolvementChunks::mayName(qint64 entity)
{
    if (isWriting())
        return mayNameInFile(entity);
    refreshDirectory();
    const auto isBefore = [](const Chunk &chunk, const std::pair<qint64, qint64> &place) {
        return std::tie(chunk.source, chunk.lastEntity) < std::tie(place.first, place.second);
    };
    constexpr qint64 afterAll = std::numeric_limits<qint64>::max();
    std::vector<Chunk> found;
    for (auto at = m_directory.begin(); at != m_directory.end();) {
        const qint64 source = at->source;
        const auto end = std::lower_bound(at, m_directory.end(), std::pair(source, afterAll), isBefore);
        at = std::lower_bound(at, end, std::pair(source, entity), isBefore);
        for (; at != end && at->firstEntity <= entity; ++at)
            found.push_back(*at);
        at = end;
    }
    return found;
}

std::vector<InvolvementChunks::Chunk> InvolvementChunks::mayNameInFile(qint64 entity)
{
    std::vector<Chunk> found;
    m_sources.rewind();
    while (m_sources.next()) {
        m_ofSource.bind(m_sources.integer(0), entity);
        while (m_ofSource.next() && chunkAt(m_ofSource).firstEntity <= entity)
            found.push_back(chunkAt(m_ofSource));
        m_ofSource.rewind();
    }
    m_sources.rewind();
    return found;
}

std::shared_ptr<const InvolvementBlock> InvolvementChunks::block(const Chunk &chunk)
{
    if (const auto kept = m_blocks.constFind(chunk.id); kept != m_blocks.cend())
        return *kept;
    const bool isThere = m_block.bind(chunk.id).next();
    const QByteArray bytes = isThere ? m_block.blob(0) : QByteArray();
    m_block.rewind();
    const auto block = std::make_shared<const InvolvementBlock>(bytes, chunk.firstEntity, chunk.firstEvent);
    if (isWriting())
        return block;
    if (m_blocks.size() >= MostKeptBlocks)
        m_blocks.clear();
    m_blocks.insert(chunk.id, block);
    return block;
}

/// A source's events are numbered in order of time, so times become numbers.
InvolvementChunks::Ids InvolvementChunks::idsWithin(const EventRange &range)
{
    const std::vector<EventChunk> chunks = m_events.within(range);
    if (chunks.empty())
        return {0, -1};
    const EventChunk &first = chunks.front();
    const EventChunk &last = chunks.back();
    Ids ids{first.firstEvent, last.firstEvent + last.rows - 1};
    if (first.firstStart < range.from)
        ids.first += m_events.block(first)->lowerBound(range.from);
    if (last.lastStart > range.to)
        ids.last = last.firstEvent + m_events.block(last)->lowerBound(range.to + 1) - 1;
    return ids;
}

InvolvementChunkWriter::InvolvementChunkWriter(const Database &database, qint64 source, qint64 firstEvent)
    : m_insert(database.prepare(u"INSERT INTO involvement_chunk (source, first_event, first_entity, "
                                "last_entity, block) VALUES (?, ?, ?, ?, ?)"_s))
    , m_source(source)
    , m_firstEvent(firstEvent)
    , m_packer(firstEvent)
{
}

void InvolvementChunkWriter::add(const Involvement &next)
{
    if (m_packer.isFull())
        flush();
    m_packer.add(next);
}

void InvolvementChunkWriter::finish()
{
    if (!m_packer.isEmpty())
        flush();
}

void InvolvementChunkWriter::flush()
{
    const qint64 first = m_packer.firstEntity();
    const qint64 last = m_packer.lastEntity();
    const QByteArray block = m_packer.take();
    m_insert.bind(m_source, m_firstEvent, first, last, QByteArrayView(block)).run();
}

} // namespace skein
