// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/involvement_chunks.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qsizetype MostKeptBlocks = 1024;

InvolvementChunks::InvolvementChunks(sqlite3 *handle, EventChunks &events)
    : m_events(events)
    , m_sources(prepareOn(handle, u"SELECT id FROM source ORDER BY id"_s))
    , m_chunks(prepareOn(handle,
                         u"SELECT id, first_entity, first_event FROM involvement_chunk WHERE source = ?1 AND "
                         "last_entity >= ?2 ORDER BY last_entity, id"_s))
    , m_block(prepareOn(handle, u"SELECT block FROM involvement_chunk WHERE id = ?"_s))
{
}

std::vector<Involvement> InvolvementChunks::of(qint64 entity, const EventRange &range)
{
    const bool isEverything = range.from == EventRange().from && range.to == EventRange().to;
    std::vector<qint64> sources;
    m_sources.rewind();
    while (m_sources.next())
        sources.push_back(m_sources.integer(0));
    m_sources.rewind();

    std::vector<Involvement> found;
    std::vector<Involvement> ofSource;
    for (const qint64 source : sources) {
        ofSource.clear();
        readSource(source, entity, ofSource);
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

void InvolvementChunks::readSource(qint64 source, qint64 entity, std::vector<Involvement> &found)
{
    m_chunks.bind(source, entity);
    while (m_chunks.next() && m_chunks.integer(1) <= entity)
        block(m_chunks.integer(0), m_chunks.integer(1), m_chunks.integer(2))->find(entity, found);
    m_chunks.rewind();
}

std::shared_ptr<const InvolvementBlock> InvolvementChunks::block(qint64 chunk, qint64 firstEntity,
                                                                 qint64 firstEvent)
{
    if (const auto kept = m_blocks.constFind(chunk); kept != m_blocks.cend())
        return *kept;
    const bool isThere = m_block.bind(chunk).next();
    const QByteArray bytes = isThere ? m_block.blob(0) : QByteArray();
    m_block.rewind();
    if (m_blocks.size() >= MostKeptBlocks)
        m_blocks.clear();
    const auto block = std::make_shared<const InvolvementBlock>(bytes, firstEntity, firstEvent);
    m_blocks.insert(chunk, block);
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
