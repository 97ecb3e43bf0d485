// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/xls_records.h"

#include "core/base/error.h"
#include "core/ingest/little_endian.h"

#include <QCoreApplication>

#include <algorithm>

namespace skein {

[[noreturn]] static void failDamaged()
{
    throw Error(QCoreApplication::translate("XlsRecords",
                                            "The workbook is damaged: a record of it breaks off. Nothing was "
                                            "changed; ask for it again, or for CSV."));
}

bool XlsRecords::next(XlsRecord &record)
{
    constexpr uint16_t continuation = 0x003C;
    constexpr size_t headBytes = 4;
    record.parts.clear();
    while (m_stream.size() - std::min(m_at, m_stream.size()) >= headBytes) {
        const auto id = littleEndian<uint16_t>(m_stream, m_at);
        const auto size = littleEndian<uint16_t>(m_stream, m_at + 2);
        const bool isFurther = !record.parts.empty();
        if (isFurther && id != continuation)
            return true;
        if (!isFurther && id == 0 && size == 0)
            return false; // the stream is filled up with zeros
        if (m_stream.size() - m_at - headBytes < size)
            failDamaged();
        if (!isFurther)
            record.id = id;
        record.parts.push_back(m_stream.substr(m_at + headBytes, size));
        m_at += headBytes + size;
    }
    return !record.parts.empty();
}

/// To the next part when this one is at its end; false when there is none.
bool XlsCursor::goOn()
{
    while (m_at >= m_record.parts[m_part].size()) {
        if (m_part + 1 >= m_record.parts.size())
            return false;
        ++m_part;
        m_at = 0;
    }
    return true;
}

uint8_t XlsCursor::byte()
{
    if (!goOn())
        failDamaged();
    return uint8_t(m_record.parts[m_part][m_at++]);
}

uint16_t XlsCursor::u16()
{
    const uint16_t low = byte();
    return uint16_t(low | (byte() << 8));
}

uint32_t XlsCursor::u32()
{
    const uint32_t low = u16();
    return low | (uint32_t(u16()) << 16);
}

void XlsCursor::skip(uint64_t bytes)
{
    while (bytes > 0) {
        if (!goOn())
            failDamaged();
        const uint64_t step = std::min<uint64_t>(bytes, m_record.parts[m_part].size() - m_at);
        m_at += size_t(step);
        bytes -= step;
    }
}

/// Where a text goes over into a further part, that part says again how characters are written.
std::string XlsCursor::characters(size_t count, bool isWide)
{
    std::u16string units;
    while (units.size() < count) {
        if (m_at >= m_record.parts[m_part].size()) {
            if (!goOn())
                failDamaged();
            isWide = (byte() & 1) != 0;
            continue;
        }
        units += isWide ? char16_t(u16()) : char16_t(byte());
    }
    return QString::fromStdU16String(units).toStdString();
}

std::string XlsCursor::text(size_t count)
{
    const bool isWide = (byte() & 1) != 0;
    return characters(count, isWide);
}

std::string XlsCursor::richText()
{
    constexpr uint8_t hasRuns = 8;
    constexpr uint8_t hasReading = 4;
    constexpr uint64_t runBytes = 4;
    const size_t count = u16();
    const uint8_t flags = byte();
    const uint64_t runs = (flags & hasRuns) != 0 ? u16() : 0;
    const uint64_t reading = (flags & hasReading) != 0 ? u32() : 0;
    const std::string text = characters(count, (flags & 1) != 0);
    skip(runs * runBytes + reading);
    return text;
}

} // namespace skein
