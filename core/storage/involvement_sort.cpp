// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/involvement_sort.h"

#include "core/base/variable_number.h"
#include "core/storage/involvement_chunks.h"

#include <queue>

#include <algorithm>
#include <array>
#include <bit>

namespace skein {

// A run in the file holds for each entity, all numbers of variable length: what it is above the entity
// before, how many parts follow, and of each the event (less the one before, times 32) with the role.

InvolvementSort::InvolvementSort(QString folder, size_t partsInMemory)
    : m_folder(std::move(folder))
    , m_mostParts(partsInMemory)
{
}

InvolvementSort::~InvolvementSort()
{
    if (m_spilling.valid())
        m_spilling.wait();
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

void InvolvementSort::pack(const Parts &parts, SpillFile &file)
{
    constexpr size_t bytesAtOnce = size_t(1) << 20;
    std::string bytes;
    quint64 entityBefore = 0;
    for (size_t begin = 0; begin < parts.size();) {
        const quint64 entity = parts[begin] >> EntityShift;
        size_t end = begin + 1;
        while (end < parts.size() && parts[end] >> EntityShift == entity)
            ++end;
        appendNumber(bytes, entity - std::exchange(entityBefore, entity));
        appendNumber(bytes, end - begin);
        quint64 eventBefore = 0;
        for (; begin < end; ++begin) {
            constexpr quint64 mask = (quint64(1) << EntityShift) - 1;
            const quint64 part = parts[begin] & mask;
            appendNumber(bytes, part - (std::exchange(eventBefore, part >> RoleBits) << RoleBits));
        }
        if (bytes.size() >= bytesAtOnce) {
            file.append(bytes.data(), bytes.size());
            bytes.clear();
        }
    }
    file.append(bytes.data(), bytes.size());
}

void InvolvementSort::await()
{
    if (m_spilling.valid())
        m_spilling.get();
}

void InvolvementSort::spill()
{
    await();
    if (!m_file)
        m_file = std::make_unique<SpillFile>(m_folder);
    std::swap(m_parts, m_spare);
    m_parts.clear();
    m_parts.reserve(m_mostParts);
    m_spilled += qint64(m_spare.size());
    m_spilling = std::async(std::launch::async, [this] {
        sortByEntity(m_spare, m_scratch);
        pack(m_spare, *m_file);
        m_runEnds.push_back(m_file->size());
    });
}

/// A part of the file, read from its begin to its end.
struct InvolvementSort::Run
{
    const SpillFile *file;
    qint64 offset; ///< Of what is not in the buffer yet.
    qint64 end;
    std::string buffer;
    size_t at = 0;
    quint64 entity = 0;

    bool isAtEnd() const { return at == buffer.size() && offset == end; }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0;; shift += 7) {
            if (at == buffer.size())
                refill();
            const auto byte = static_cast<unsigned char>(buffer[at++]);
            value |= quint64(byte & 127) << shift;
            if (byte < 128)
                return value;
        }
    }

    void refill()
    {
        constexpr qint64 bytesAtOnce = 1 << 18;
        buffer.resize(size_t(std::min(bytesAtOnce, end - offset)));
        file->read(offset, buffer.data(), buffer.size());
        offset += qint64(buffer.size());
        at = 0;
    }

    /// How many parts it gave.
    qint64 giveEntity(InvolvementChunkWriter &writer, qint64 firstEvent)
    {
        quint64 event = 0;
        const quint64 count = number();
        for (quint64 left = count; left > 0; --left) {
            const quint64 coded = number();
            event += coded >> RoleBits;
            const auto role = int(coded & ((1U << RoleBits) - 1));
            writer.add({qint64(entity), firstEvent + qint64(event), role});
        }
        return qint64(count);
    }
};

bool InvolvementSort::merge(InvolvementChunkWriter &writer, qint64 firstEvent, Progress &progress)
{
    constexpr qint64 betweenReports = 65'536;
    qint64 given = 0;
    qint64 toReport = betweenReports;
    std::vector<Run> runs;
    using Head = std::pair<quint64, size_t>; ///< Entity, run: runs lie in order of event.
    std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
    for (size_t run = 0; run < m_runEnds.size(); ++run) {
        runs.push_back({m_file.get(), run == 0 ? 0 : m_runEnds[run - 1], m_runEnds[run], {}});
        runs.back().entity = runs.back().number();
        heads.emplace(runs.back().entity, run);
    }
    while (!heads.empty()) {
        const size_t at = heads.top().second;
        heads.pop();
        Run &run = runs[at];
        given += run.giveEntity(writer, firstEvent);
        if (given >= toReport) {
            if (!progress.advance(given, m_spilled))
                return false;
            toReport = given + betweenReports;
        }
        if (run.isAtEnd())
            continue;
        run.entity += run.number();
        heads.emplace(run.entity, at);
    }
    return true;
}

bool InvolvementSort::writeTo(InvolvementChunkWriter &writer, qint64 firstEvent, Progress &progress)
{
    if (m_file) {
        if (!m_parts.empty())
            spill();
        await();
        m_parts = {};
        m_spare = {};
        m_scratch = {};
        return merge(writer, firstEvent, progress);
    }
    sortByEntity(m_parts, m_scratch);
    for (const quint64 part : m_parts)
        writer.add({qint64(part >> EntityShift),
                    firstEvent + qint64(part >> RoleBits & ((quint64(1) << EventBits) - 1)),
                    int(part & ((1U << RoleBits) - 1))});
    return true;
}

} // namespace skein
