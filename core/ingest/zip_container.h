// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct archive;

namespace skein {

/// Reads members of a zip container held in memory, in the order they stand. Members never become files.
/// Bounded: 100,000 members, 200:1 compression after the first 10 MiB, 16 GiB in all: Error beyond.
class ZipContainer
{
public:
    explicit ZipContainer(std::string_view bytes);

    /// True if the bytes begin as a zip file does.
    static bool looksLikeZip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

    /// Names of all members. Throws Error when the container is damaged or encrypted.
    const std::vector<std::string> &names() const { return m_names; }
    bool has(std::string_view name) const;

    /// The whole member; Error if it is missing or larger than `most` bytes.
    std::string read(std::string_view name, size_t most) const;

    /// A member read piece by piece.
    class Stream
    {
    public:
        Stream(std::string_view container, std::string_view name);
        size_t read(char *to, size_t size); ///< 0 at the end. Throws Error when damaged or a bomb.

    private:
        std::unique_ptr<archive, int (*)(archive *)> m_archive;
        size_t m_read = 0;
        size_t m_most;
    };
    std::unique_ptr<Stream> open(std::string_view name) const;

private:
    std::string_view m_bytes;
    std::vector<std::string> m_names;
};

} // namespace skein
