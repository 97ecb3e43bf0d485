// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// A record of the stream of an XLS workbook ([MS-XLS]), with the records that continue it.
struct XlsRecord
{
    uint16_t id = 0;
    std::vector<std::string_view> parts; ///< The record's own bytes, then those that continue it.

    std::string_view data() const { return parts.front(); }
};

/// Goes through the records of a stream, which must outlive it. Throws Error where it is damaged.
class XlsRecords
{
public:
    explicit XlsRecords(std::string_view stream, size_t at = 0)
        : m_stream(stream)
        , m_at(at)
    {
    }

    bool next(XlsRecord &record); ///< False at the end of the stream.

private:
    std::string_view m_stream;
    size_t m_at;
};

/// Takes a record apart, across its continuations. Throws Error where it ends too early.
class XlsCursor
{
public:
    explicit XlsCursor(const XlsRecord &record, size_t at = 0)
        : m_record(record)
        , m_at(at)
    {
    }

    uint8_t byte();
    uint16_t u16();
    uint32_t u32();
    void skip(uint64_t bytes);

    /// So many characters behind the byte that says how they are written, as UTF-8.
    std::string text(size_t characters);
    /// A text with its length in front and, behind it, what is known of its fonts and its reading.
    std::string richText();

private:
    std::string characters(size_t count, bool isWide);
    bool goOn();

    const XlsRecord &m_record;
    size_t m_part = 0;
    size_t m_at;
};

} // namespace skein
