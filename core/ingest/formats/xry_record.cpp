// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/xry_record.h"

#include "core/ingest/table_reader.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace skein {

static std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    return lower;
}

/// "Calls #1", "Messages-SMS #\t12".
static bool isTitle(std::string_view line)
{
    const size_t mark = line.rfind('#');
    if (mark == std::string_view::npos || mark == 0)
        return false;
    const std::string_view number = trimmed(line.substr(mark + 1));
    return !number.empty() && line.find(':') == std::string_view::npos
        && std::all_of(number.begin(), number.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Keys that stand in reports (the reader of Autopsy knows the same): "Notes: call me" within a message is
/// none.
static bool isKey(std::string_view lowerKey)
{
    static constexpr std::array<std::string_view, 49> keys{"tel",
                                                           "number",
                                                           "call type",
                                                           "name",
                                                           "name (matched)",
                                                           "time",
                                                           "duration",
                                                           "storage",
                                                           "index",
                                                           "text",
                                                           "direction",
                                                           "status",
                                                           "folder",
                                                           "service center",
                                                           "type",
                                                           "reference number",
                                                           "segment number",
                                                           "segments",
                                                           "date",
                                                           "subject",
                                                           "email",
                                                           "e-mail",
                                                           "address",
                                                           "mobile",
                                                           "home",
                                                           "work",
                                                           "related application",
                                                           "application",
                                                           "account",
                                                           "attribute",
                                                           "data",
                                                           "deleted",
                                                           "format",
                                                           "id",
                                                           "group",
                                                           "organization",
                                                           "nickname",
                                                           "birthday",
                                                           "created",
                                                           "modified",
                                                           "web address",
                                                           "domain",
                                                           "service identifier",
                                                           "application name",
                                                           "participant",
                                                           "delivered",
                                                           "read",
                                                           "sent",
                                                           "received"};
    return std::find(keys.begin(), keys.end(), lowerKey) != keys.end();
}

static bool isSide(std::string_view line)
{
    const std::string lower = lowered(line);
    return lower == "from" || lower == "to" || lower == "participant";
}

std::string_view XryRecord::value(std::string_view key) const
{
    const auto found
        = std::find_if(pairs.begin(), pairs.end(), [key](const Pair &each) { return each.key == key; });
    return found == pairs.end() ? std::string_view() : found->value;
}

std::string_view XryRecord::value(std::string_view side, std::string_view key) const
{
    const auto found = std::find_if(pairs.begin(), pairs.end(), [side, key](const Pair &each) {
        return each.side == side && each.key == key;
    });
    return found == pairs.end() ? std::string_view() : found->value;
}

XryRecords::XryRecords(std::string_view text)
    : m_text(text)
{
}

std::string_view XryRecords::line()
{
    const size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    std::string_view found = m_text.substr(m_at, end - m_at);
    m_at = std::min(end + 1, m_text.size());
    ++m_line;
    if (found.ends_with('\r'))
        found.remove_suffix(1);
    return found;
}

bool XryRecords::goToTitle()
{
    while (m_at < m_text.size()) {
        const size_t before = m_at;
        if (isTitle(trimmed(line()))) {
            m_at = before;
            --m_line;
            return true;
        }
    }
    return false;
}

bool XryRecords::next(XryRecord &record)
{
    record.pairs.clear();
    if (!goToTitle())
        return false;
    record.title = trimmed(line());
    record.line = m_line;
    std::string side;
    while (m_at < m_text.size()) {
        const size_t before = m_at;
        const std::string_view whole = line();
        const std::string_view text = trimmed(whole);
        if (isTitle(text)) {
            m_at = before;
            --m_line;
            break;
        }
        const size_t colon = text.find(':');
        const std::string key
            = colon == std::string_view::npos ? std::string() : lowered(trimmed(text.substr(0, colon)));
        if (isKey(key))
            record.pairs.push_back({side, key, std::string(trimmed(text.substr(colon + 1)))});
        else if (isSide(text))
            side = lowered(text);
        else if (!record.pairs.empty())
            record.pairs.back().value.append("\n").append(whole);
    }
    for (XryRecord::Pair &pair : record.pairs)
        pair.value = std::string(trimmed(pair.value));
    return true;
}

std::string xryCategory(std::string_view text)
{
    constexpr int headLines = 8;
    static constexpr std::array<std::string_view, 5> families{"calls", "messages/", "contacts/", "device/",
                                                              "web/"};
    std::string category;
    size_t at = 0;
    for (int number = 0; number < headLines && at < text.size(); ++number) {
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = lowered(trimmed(text.substr(at, end - at)));
        at = std::min(end + 1, text.size());
        const bool isCategory
            = std::any_of(families.begin(), families.end(), [&line](std::string_view family) {
                  return family.ends_with('/') ? line.starts_with(family) : line == family;
              });
        if (isCategory && category.empty() && line.size() < 60)
            category = line;
    }
    return category;
}

} // namespace skein
