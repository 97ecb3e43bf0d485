// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// Streams of a compound file ([MS-CFB]), in which programs of before 2007 kept documents. No chain is
/// followed further than the file has sectors. The bytes must outlive it.
class OleContainer
{
public:
    /// Throws Error when the bytes are no compound file or its tables are damaged.
    explicit OleContainer(std::string_view bytes);

    static bool looksLikeOle(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0"); }

    /// Names are compared as they are; of ASCII letters only.
    bool has(std::string_view name) const;
    /// The whole stream. Throws Error when it is missing or breaks off.
    std::string read(std::string_view name) const;

private:
    struct Entry
    {
        std::string name;
        uint32_t start = 0;
        uint64_t size = 0;
    };

    void readTables();
    void readDirectory();
    std::string_view sector(uint32_t number) const;
    std::string chain(uint32_t start, uint64_t size) const;
    std::string smallChain(uint32_t start, uint64_t size) const;

    std::string_view m_bytes;
    size_t m_sectorBytes = 512;
    std::vector<uint32_t> m_next; ///< Of each sector the one behind it.
    std::vector<uint32_t> m_nextSmall;
    std::string m_small; ///< What the small sectors lie in.
    std::vector<Entry> m_entries;
};

} // namespace skein
