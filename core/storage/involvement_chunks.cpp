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
    , m_nextRun(prepareOn(handle,
                          u"SELECT source, first_event FROM involvement_chunk WHERE (source, first_event) > "
                          "(?1, ?2) ORDER BY source, first_event LIMIT 1"_s))
    , m_all(prepareOn(handle,
                      u"SELECT source, id, first_entity, last_entity, first_event FROM involvement_chunk"_s))
    , m_ofRun(prepareOn(handle,
                        u"SELECT source, id, first_entity, last_entity, first_event FROM involvement_chunk "
                        "WHERE source = ?1 AND first_event = ?2 AND last_entity >= ?3 "
                        "ORDER BY last_entity, id"_s))
    , m_block(prepareOn(handle, u"SELECT block FROM involvement_chunk WHERE id = ?"_s))
{
}

std::vector<Involvement> InvolvementChunks::of(qint64 entity, const EventRange &range)
{
    const std::vector<Chunk> chunks = mayName(entity);
    std::vector<Involvement> found;
    for (auto begin = chunks.begin(); begin != chunks.end();) {
        const auto isOther = [source = begin->source](const Chunk &each) { return each.source != source; };
        const auto end = std::find_if(begin, chunks.end(), isOther);
        addOfSource({begin, end}, entity, range, found);
        begin = end;
    }
    return found;
}

/// The chunks are all of one source, in order of their runs.
void InvolvementChunks::addOfSource(std::span<const Chunk> chunks, qint64 entity, const EventRange &range,
                                    std::vector<Involvement> &found)
{
    const bool isEverything = range.from == EventRange().from && range.to == EventRange().to;
    const size_t before = found.size();
    std::optional<Ids> ids; // not asked for before it is needed: it looks into two blocks of events
    const auto within = [&ids, &range, &chunks, this] {
        if (!ids)
            ids = idsWithin({range.from, range.to, chunks.front().source});
        return *ids;
    };
    const bool hasRuns = chunks.front().firstEvent != chunks.back().firstEvent;
    for (size_t at = 0; at < chunks.size(); ++at) {
        // A run may end with the event that the next begins with.
        const bool isOutside = !isEverything && hasRuns
            && (chunks[at].firstEvent > within().last
                || (at + 1 < chunks.size() && chunks[at + 1].firstEvent > chunks[at].firstEvent
                    && chunks[at + 1].firstEvent < within().first));
        if (!isOutside)
            block(chunks[at])->find(entity, found);
    }
    if (isEverything || found.size() == before)
        return;
    const auto isOutside = [&within](const Involvement &each) {
        return each.event < within().first || each.event > within().last;
    };
    found.erase(std::remove_if(found.begin() + std::ptrdiff_t(before), found.end(), isOutside), found.end());
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
        return std::tie(a.source, a.firstEvent, a.lastEntity, a.id)
            < std::tie(b.source, b.firstEvent, b.lastEntity, b.id);
    });
    m_state = state;
}

std::vector<InvolvementChunks::Chunk> InvolvementChunks::mayName(qint64 entity)
{
    if (isWriting())
        return mayNameInFile(entity);
    refreshDirectory();
    const auto isBefore = [](const Chunk &chunk, const std::tuple<qint64, qint64, qint64> &place) {
        return std::tie(chunk.source, chunk.firstEvent, chunk.lastEntity) < place;
    };
    constexpr qint64 afterAll = std::numeric_limits<qint64>::max();
    std::vector<Chunk> found;
    for (auto at = m_directory.begin(); at != m_directory.end();) {
        const auto seek = [&, source = at->source, run = at->firstEvent](qint64 lastEntity) {
            return std::lower_bound(at, m_directory.end(), std::tuple(source, run, lastEntity), isBefore);
        };
        const auto end = seek(afterAll);
        for (at = seek(entity); at != end && at->firstEntity <= entity; ++at)
            found.push_back(*at);
        at = end;
    }
    return found;
}

std::vector<InvolvementChunks::Chunk> InvolvementChunks::mayNameInFile(qint64 entity)
{
    std::vector<Chunk> found;
    Run run{0, 0};
    const auto goOn = [this, &run] {
        m_nextRun.bind(run.source, run.firstEvent);
        const bool isThere = m_nextRun.next();
        if (isThere)
            run = {m_nextRun.integer(0), m_nextRun.integer(1)};
        m_nextRun.rewind();
        return isThere;
    };
    while (goOn()) {
        m_ofRun.bind(run.source, run.firstEvent, entity);
        while (m_ofRun.next() && chunkAt(m_ofRun).firstEntity <= entity)
            found.push_back(chunkAt(m_ofRun));
        m_ofRun.rewind();
    }
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

} // namespace skein
