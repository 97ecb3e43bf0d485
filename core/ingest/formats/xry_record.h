// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace skein {

/// One record of an XRY report in text.
struct XryRecord
{
    struct Pair
    {
        std::string side; ///< "from", "to", "participant"; empty where none is named.
        std::string key; ///< In lower case.
        std::string value; ///< May have several lines.
    };

    qint64 line = 0; ///< Of its title.
    std::string title; ///< "Calls #1".
    std::vector<Pair> pairs;

    /// The first value of a key, whatever its side; empty if there is none.
    std::string_view value(std::string_view key) const;
    std::string_view value(std::string_view side, std::string_view key) const;
};

/// Reads an XRY report's records one after another.
class XryRecords
{
public:
    /// The text must outlive it.
    explicit XryRecords(std::string_view text);

    /// False at the end.
    bool next(XryRecord &record);
    qint64 position() const { return qint64(m_at); }

private:
    std::string_view line();
    bool goToTitle();

    std::string_view m_text;
    size_t m_at = 0;
    qint64 m_line = 0;
};

/// The category in the head of a report, in lower case ("calls", "messages/sms"); empty when the text is
/// none.
std::string xryCategory(std::string_view text);

} // namespace skein
