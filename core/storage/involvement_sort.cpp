// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/involvement_sort.h"

#include "core/storage/involvement_block.h"

#include <array>
#include <bit>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace skein {

InvolvementSort::InvolvementSort(const Database &database, qint64 source, qint64 firstEvent,
                                 size_t partsInRun)
    : m_insert(database.prepare(u"INSERT INTO involvement_chunk (source, first_event, first_entity, "
                                "last_entity, block) VALUES (?, ?, ?, ?, ?)"_s))
    , m_source(source)
    , m_firstEvent(firstEvent)
    , m_partsInRun(partsInRun)
{
    m_parts.reserve(m_partsInRun);
}

InvolvementSort::~InvolvementSort()
{
    if (m_sorting.valid())
        m_sorting.wait();
}

/// Radix sort that leaves the parts of an entity in the order in which they came.
void InvolvementSort::sortByEntity(Parts &parts, Parts &scratch)
{
    constexpr int DigitBits = 11;
    constexpr size_t Digits = size_t(1) << DigitBits;
    quint64 every = 0;
    for (const quint64 part : parts)
        every |= part;
    scratch.resize(parts.size());
    for (int shift = EntityShift; shift < int(std::bit_width(every)); shift += DigitBits) {
        std::array<quint32, Digits> places{};
        const auto digit = [shift](quint64 part) { return part >> shift & (Digits - 1); };
        for (const quint64 part : parts)
            ++places[digit(part)];
        quint32 next = 0;
        for (quint32 &place : places)
            next += std::exchange(place, next);
        for (const quint64 part : parts)
            scratch[places[digit(part)]++] = part;
        parts.swap(scratch);
    }
}

std::vector<InvolvementSort::Chunk> InvolvementSort::pack(const Parts &parts, qint64 firstEvent)
{
    constexpr quint64 eventMask = (quint64(1) << EventBits) - 1;
    constexpr quint64 roleMask = (quint64(1) << RoleBits) - 1;
    InvolvementPacker packer(firstEvent);
    std::vector<Chunk> chunks;
    const auto close = [&packer, &chunks] {
        const qint64 first = packer.firstEntity();
        const qint64 last = packer.lastEntity();
        chunks.push_back({first, last, packer.take()});
    };
    for (const quint64 part : parts) {
        if (packer.isFull())
            close();
        packer.add({qint64(part >> EntityShift), firstEvent + qint64(part >> RoleBits & eventMask),
                    int(part & roleMask)});
    }
    if (!packer.isEmpty())
        close();
    return chunks;
}

/// Gives the run to another thread, once that is done with the one before.
void InvolvementSort::endRun()
{
    writeSorted();
    std::swap(m_parts, m_spare);
    m_parts.clear();
    m_parts.reserve(m_partsInRun);
    m_spareFirst = m_firstEvent + m_runBegin;
    m_sorting = std::async(std::launch::async, [this] {
        sortByEntity(m_spare, m_scratch);
        return pack(m_spare, m_spareFirst);
    });
}

/// Puts what the other thread has packed, if anything, into the case.
void InvolvementSort::writeSorted()
{
    if (m_sorting.valid())
        write(m_sorting.get(), m_spareFirst);
}

void InvolvementSort::write(const std::vector<Chunk> &chunks, qint64 firstEvent)
{
    for (const Chunk &chunk : chunks)
        m_insert.bind(m_source, firstEvent, chunk.firstEntity, chunk.lastEntity, QByteArrayView(chunk.block))
            .run();
}

void InvolvementSort::finish()
{
    writeSorted();
    sortByEntity(m_parts, m_scratch);
    const qint64 firstEvent = m_firstEvent + m_runBegin;
    write(pack(m_parts, firstEvent), firstEvent);
}

} // namespace skein
