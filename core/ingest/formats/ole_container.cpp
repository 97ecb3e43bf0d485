// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/ole_container.h"

#include "core/base/error.h"
#include "core/ingest/little_endian.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace skein {

static constexpr size_t HeaderBytes = 512;
static constexpr size_t SmallSectorBytes = 64;
static constexpr uint64_t SmallBelow = 4096; ///< Shorter streams lie in small sectors.
static constexpr uint32_t LastSector = 0xFFFFFFFA; ///< What is above stands for the end or for nothing.

[[noreturn]] static void fail(const char *why)
{
    throw Error(
        QCoreApplication::translate("OleContainer",
                                    "The file is damaged: the parts of this document of the old format "
                                    "do not hang together. Nothing was changed."),
        QString::fromUtf8(why));
}

static uint32_t u32(std::string_view bytes, size_t at)
{
    return littleEndian<uint32_t>(bytes, at);
}

OleContainer::OleContainer(std::string_view bytes)
    : m_bytes(bytes)
{
    constexpr size_t shiftAt = 30;
    const auto shift = littleEndian<uint16_t>(bytes, shiftAt);
    if (!looksLikeOle(bytes) || bytes.size() < HeaderBytes || (shift != 9 && shift != 12))
        fail("header");
    m_sectorBytes = size_t(1) << shift;
    readTables();
    readDirectory();
}

/// Empty beyond the end; the last one may be short.
std::string_view OleContainer::sector(uint32_t number) const
{
    const uint64_t at = (uint64_t(number) + 1) * m_sectorBytes;
    return at >= m_bytes.size() ? std::string_view() : m_bytes.substr(size_t(at), m_sectorBytes);
}

void OleContainer::readTables()
{
    constexpr size_t inHeader = 109;
    constexpr size_t listAt = 76;
    constexpr size_t furtherAt = 68;
    std::vector<uint32_t> tables;
    for (size_t index = 0; index < inHeader; ++index)
        tables.push_back(u32(m_bytes, listAt + index * 4));
    const size_t most = m_bytes.size() / m_sectorBytes + 1;
    uint32_t further = u32(m_bytes, furtherAt);
    for (size_t count = 0; further < LastSector; ++count) {
        const std::string_view list = sector(further);
        if (list.size() < m_sectorBytes || count > most)
            fail("list of sector tables");
        for (size_t at = 0; at + 4 < m_sectorBytes; at += 4)
            tables.push_back(u32(list, at));
        further = u32(list, m_sectorBytes - 4);
    }
    for (const uint32_t table : tables) {
        const std::string_view numbers = table < LastSector ? sector(table) : std::string_view();
        for (size_t at = 0; at + 4 <= numbers.size() && m_next.size() < most; at += 4)
            m_next.push_back(u32(numbers, at));
    }
}

/// The sectors of a chain, `size` bytes of them; all when the size is not known (0).
std::string OleContainer::chain(uint32_t start, uint64_t size) const
{
    std::string bytes;
    size_t count = 0;
    for (uint32_t at = start; at < LastSector && (size == 0 || bytes.size() < size); at = m_next[at]) {
        const std::string_view piece = sector(at);
        if (at >= m_next.size() || piece.empty() || ++count > m_next.size())
            fail("chain of sectors");
        bytes += piece;
    }
    if (bytes.size() < size)
        fail("a stream breaks off");
    if (size > 0)
        bytes.resize(size_t(size));
    return bytes;
}

std::string OleContainer::smallChain(uint32_t start, uint64_t size) const
{
    std::string bytes;
    for (uint32_t at = start; at < LastSector && bytes.size() < size; at = m_nextSmall[at]) {
        const uint64_t from = uint64_t(at) * SmallSectorBytes;
        if (at >= m_nextSmall.size() || from >= m_small.size())
            fail("chain of small sectors");
        bytes += std::string_view(m_small).substr(size_t(from), SmallSectorBytes);
    }
    if (bytes.size() < size)
        fail("a small stream breaks off");
    bytes.resize(size_t(size));
    return bytes;
}

/// A name of ASCII letters; other characters stand as "?".
static std::string nameOf(std::string_view entry)
{
    constexpr size_t longest = 31;
    std::string name;
    for (size_t index = 0; index < longest; ++index) {
        const auto unit = littleEndian<uint16_t>(entry, index * 2);
        if (unit == 0)
            break;
        name += unit < 0x80 ? char(unit) : '?';
    }
    return name;
}

void OleContainer::readDirectory()
{
    constexpr size_t entryBytes = 128;
    constexpr size_t directoryAt = 48;
    constexpr size_t smallTableAt = 60;
    constexpr char streamType = 2;
    constexpr char rootType = 5;
    const std::string directory = chain(u32(m_bytes, directoryAt), 0);
    for (size_t at = 0; at + entryBytes <= directory.size(); at += entryBytes) {
        const std::string_view entry = std::string_view(directory).substr(at, entryBytes);
        const char type = entry[66];
        const uint32_t start = u32(entry, 116);
        const uint64_t size
            = m_sectorBytes == HeaderBytes ? u32(entry, 120) : littleEndian<uint64_t>(entry, 120);
        if (type == rootType && size > 0)
            m_small = chain(start, size);
        if (type == streamType)
            m_entries.push_back({nameOf(entry), start, size});
    }
    const uint32_t table = u32(m_bytes, smallTableAt);
    const std::string numbers = table < LastSector ? chain(table, 0) : std::string();
    for (size_t at = 0; at + 4 <= numbers.size(); at += 4)
        m_nextSmall.push_back(u32(numbers, at));
}

bool OleContainer::has(std::string_view name) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry &each) { return each.name == name; });
}

std::string OleContainer::read(std::string_view name) const
{
    for (const Entry &each : m_entries) {
        if (each.name != name || each.size > m_bytes.size())
            continue;
        if (each.size == 0)
            return {};
        return each.size < SmallBelow ? smallChain(each.start, each.size) : chain(each.start, each.size);
    }
    fail("a stream is missing");
}

} // namespace skein
