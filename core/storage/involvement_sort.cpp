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

// A run in the file is a sequence of stretches, each of one entity and of not too many parts, its numbers of
// variable length: what the entity is above the one before, how many parts there are, the first part (event
// times 32 plus role), what the last event is above the first, how many bytes follow, and the other parts in
// these bytes as an InvolvementBlock has them: they are copied there as they are.

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
    constexpr size_t mostInStretch = 4096;
    constexpr quint64 partMask = (quint64(1) << EntityShift) - 1;
    std::string bytes;
    std::string others;
    quint64 entityBefore = 0;
    for (size_t begin = 0; begin < parts.size();) {
        const quint64 entity = parts[begin] >> EntityShift;
        const quint64 first = parts[begin] & partMask;
        quint64 event = first >> RoleBits;
        others.clear();
        size_t end = begin + 1;
        for (; end < parts.size() && parts[end] >> EntityShift == entity && end - begin < mostInStretch;
             ++end) {
            const quint64 part = parts[end] & partMask;
            appendNumber(others, part - (std::exchange(event, part >> RoleBits) << RoleBits));
        }
        appendNumber(bytes, entity - std::exchange(entityBefore, entity));
        appendNumber(bytes, end - begin);
        appendNumber(bytes, first);
        appendNumber(bytes, event - (first >> RoleBits));
        appendNumber(bytes, others.size());
        bytes.append(others);
        begin = end;
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
    qint64 bytesAtOnce;
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

    /// The next bytes, valid until more are asked for.
    std::string_view bytes(size_t count)
    {
        while (buffer.size() - at < count)
            refill();
        return std::string_view(buffer).substr(std::exchange(at, at + count), count);
    }

    void refill()
    {
        buffer.erase(0, std::exchange(at, 0));
        const size_t kept = buffer.size();
        const auto count = size_t(std::min(bytesAtOnce, end - offset));
        buffer.resize(kept + count);
        file->read(offset, buffer.data() + kept, count);
        offset += qint64(count);
    }

    /// How many parts it gave.
    qint64 giveStretch(InvolvementChunkWriter &writer, qint64 firstEvent)
    {
        const quint64 count = number();
        const quint64 first = number();
        const auto event = firstEvent + qint64(first >> RoleBits);
        const auto lastEvent = event + qint64(number());
        writer.add({qint64(entity), event, int(first & ((1U << RoleBits) - 1))});
        writer.addMore(bytes(number()), lastEvent);
        return qint64(count);
    }
};

bool InvolvementSort::merge(InvolvementChunkWriter &writer, qint64 firstEvent, Progress &progress)
{
    constexpr qint64 betweenReports = 65'536;
    qint64 given = 0;
    qint64 toReport = betweenReports;
    // All runs together hold what two of the buffers held before, whose memory is given back.
    const auto share = qint64(2 * m_mostParts * sizeof(quint64) / m_runEnds.size());
    const qint64 bytesAtOnce = std::clamp<qint64>(share, 1 << 12, 1 << 18);
    std::vector<Run> runs;
    using Head = std::pair<quint64, size_t>; ///< Entity, run: runs lie in order of event.
    std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
    for (size_t run = 0; run < m_runEnds.size(); ++run) {
        runs.push_back({m_file.get(), run == 0 ? 0 : m_runEnds[run - 1], m_runEnds[run], bytesAtOnce, {}});
        runs.back().entity = runs.back().number();
        heads.emplace(runs.back().entity, run);
    }
    while (!heads.empty()) {
        const size_t at = heads.top().second;
        heads.pop();
        Run &run = runs[at];
        given += run.giveStretch(writer, firstEvent);
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
