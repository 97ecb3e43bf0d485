// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

#include <set>
#include <string>

namespace skein {

/// What the beginning of a file says of the JSON in it: which names stand where. Formats that are JSON are
/// told apart by it.
class JsonShape
{
public:
    explicit JsonShape(const FileHead &head);

    bool isJson() const { return m_isJson; } ///< As far as it was looked at.
    bool mayBeJson() const { return m_mayBeJson; } ///< It begins like JSON and goes wrong later.
    bool isLines() const { return m_isLines; } ///< One object a line.
    /// Whether a name was met: "messages[].sender_name", of arrays in arrays "list[].messages[].from".
    bool has(std::string_view path) const { return m_paths.count(std::string(path)) > 0; }
    /// Whether a path that was met ends so.
    bool hasEnding(std::string_view ending) const;

private:
    void walk(std::string_view text);
    void lookForLines(const FileHead &head);

    std::set<std::string> m_paths;
    bool m_isJson = false;
    bool m_mayBeJson = false;
    bool m_isLines = false;
};

} // namespace skein
