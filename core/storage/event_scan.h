// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/event_chunks.h"

namespace skein {

/// Walks through events in order of time and id, those of the sources and the analyst's own alike.
class EventScan
{
public:
    EventScan(sqlite3 *handle, EventChunks &chunks)
        : m_handle(handle)
        , m_chunks(chunks)
    {
    }

    void openOne(qint64 id); ///< At its end at once when there is no such event.
    void open(const EventRange &range);

    bool isAtEnd() const { return m_runs.empty() && m_ownAt == m_own.size(); }
    void next();

    qint64 id() const;
    std::optional<qint64> source() const; ///< None for the analyst's own.
    qint64 value(EventColumn column) const;

private:
    /// The chunks of one source; they follow each other in time.
    struct Run
    {
        std::vector<EventChunk> chunks;
        size_t at = 0;
        std::shared_ptr<const EventBlock> block; ///< Of chunks[at]; none until it is needed.
        int row = 0;
        qint64 start = 0; ///< Of the row, or at most that when the block is not there yet.

        qint64 event() const { return chunks[at].firstEvent + row; }
    };
    struct Own
    {
        qint64 id;
        std::optional<qint64> source;
        EventRow values;
    };

    void close();
    void readOwn(const QString &condition, qint64 first, qint64 last);
    bool isOwnNext() const;
    void settle();
    bool advance(Run &run);
    static bool isLater(const Run &a, const Run &b)
    {
        return a.start != b.start ? a.start > b.start : a.event() > b.event();
    }

    sqlite3 *m_handle;
    EventChunks &m_chunks;
    EventRange m_range;
    std::vector<Run> m_runs; ///< A heap; the earliest in front, with its block.
    std::vector<Own> m_own;
    size_t m_ownAt = 0;
};

} // namespace skein
