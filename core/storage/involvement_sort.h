// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/large_pages.h"
#include "core/base/progress.h"
#include "core/base/spill_file.h"

#include <QString>

#include <future>
#include <memory>
#include <string>
#include <vector>

namespace skein {

class InvolvementChunkWriter;

/// Puts who takes part in events, which comes in order of event and role, in order of entity. What does not
/// fit into memory is sorted by another thread and kept, packed, in a file until the end.
class InvolvementSort
{
public:
    /// Keeps up to three times the parts in memory, eight bytes each. The folder is one with room for all.
    InvolvementSort(QString folder, size_t partsInMemory);
    ~InvolvementSort();
    InvolvementSort(const InvolvementSort &) = delete;
    InvolvementSort &operator=(const InvolvementSort &) = delete;

    /// The event counts from the source's first. Throws Error when the disk is full.
    void add(qint64 entity, qint64 event, int role)
    {
        if (m_parts.size() == m_mostParts)
            spill();
        m_parts.push_back(quint64(entity) << EntityShift | quint64(event) << RoleBits | quint64(role));
    }

    /// Gives all to the writer; to be called once. False when it was stopped.
    [[nodiscard]] bool writeTo(InvolvementChunkWriter &writer, qint64 firstEvent, Progress &progress);

private:
    using Parts = std::vector<quint64, LargePages<quint64>>;
    struct Run;

    static constexpr int RoleBits = 5;
    static constexpr int EventBits = 28;
    static constexpr int EntityShift = RoleBits + EventBits;

    static void sortByEntity(Parts &parts, Parts &scratch);
    static void pack(const Parts &parts, SpillFile &file);
    void spill();
    void await();
    [[nodiscard]] bool merge(InvolvementChunkWriter &writer, qint64 firstEvent, Progress &progress);

    QString m_folder;
    size_t m_mostParts;
    Parts m_parts; ///< Being gathered.
    Parts m_spare; ///< Being sorted and packed.
    Parts m_scratch;
    std::future<void> m_spilling;
    std::unique_ptr<SpillFile> m_file;
    std::vector<qint64> m_runEnds; ///< Offsets in the file.
    qint64 m_spilled = 0; ///< Parts in the file.
};

} // namespace skein
