// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/large_pages.h"
#include "core/storage/database.h"

#include <future>
#include <vector>

namespace skein {

/// Puts who takes part in the events of one source into the case, table involvement_chunk. What comes in
/// order of event is put in order of entity run by run: while the next run is gathered, another thread sorts
/// and packs the one before. Each run has its own chunks, which count from its own first event, so that
/// nothing has to be merged or kept beside the case; InvolvementChunks looks into all.
class InvolvementSort
{
public:
    /// Keeps up to three times the parts of a run in memory, eight bytes each. Events count from firstEvent.
    InvolvementSort(const Database &database, qint64 source, qint64 firstEvent, size_t partsInRun);
    ~InvolvementSort();
    InvolvementSort(const InvolvementSort &) = delete;
    InvolvementSort &operator=(const InvolvementSort &) = delete;

    /// Rising by event, and by role within it; the event counts from the source's first.
    void add(qint64 entity, qint64 event, int role)
    {
        if (m_parts.size() == m_partsInRun)
            endRun();
        if (m_parts.empty())
            m_runBegin = event;
        m_parts.push_back(quint64(entity) << EntityShift | quint64(event - m_runBegin) << RoleBits
                          | quint64(role));
    }

    /// Writes the rest; to be called once.
    void finish();

private:
    using Parts = std::vector<quint64, LargePages<quint64>>;
    struct Chunk
    {
        qint64 firstEntity;
        qint64 lastEntity;
        QByteArray block;
    };

    static constexpr int RoleBits = 5;
    static constexpr int EventBits = 28;
    static constexpr int EntityShift = RoleBits + EventBits;

    static void sortByEntity(Parts &parts, Parts &scratch);
    static std::vector<Chunk> pack(const Parts &parts, qint64 firstEvent);
    void endRun();
    void writeSorted();
    void write(const std::vector<Chunk> &chunks, qint64 firstEvent);

    Statement m_insert;
    qint64 m_source;
    qint64 m_firstEvent;
    size_t m_partsInRun;
    qint64 m_runBegin = 0; ///< The first event of the run being gathered, from the source's first.
    Parts m_parts; ///< Being gathered.
    Parts m_spare; ///< Being sorted and packed.
    Parts m_scratch;
    qint64 m_spareFirst = 0; ///< The first event of the run being sorted.
    std::future<std::vector<Chunk>> m_sorting;
};

} // namespace skein
