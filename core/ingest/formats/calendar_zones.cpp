// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/calendar_zones.h"

#include "core/base/time_zone.h"
#include "core/ingest/formats/content_lines.h"
#include "core/ingest/table_reader.h"

#include <QByteArray>
#include <QTimeZone>

namespace skein {

/// "+0530" as "+05:30"; empty for what is no offset.
static std::string offsetOf(std::string_view text)
{
    constexpr size_t least = 5;
    if (text.size() < least || (text[0] != '+' && text[0] != '-')
        || text.substr(1).find_first_not_of("0123456789") != std::string_view::npos)
        return {};
    return std::string(text.substr(0, 3)).append(":").append(text.substr(3, 2));
}

CalendarZones::CalendarZones(std::string_view text)
{
    ContentLines lines(text);
    ContentLine line;
    std::string name;
    bool isZone = false;
    while (lines.next(line)) {
        const std::string_view value = trimmed(line.value);
        if (line.name == "BEGIN" && capitals(value) == "VTIMEZONE") {
            isZone = true;
            name.clear();
        } else if (line.name == "END" && capitals(value) == "VTIMEZONE") {
            isZone = false;
        } else if (isZone && line.name == "TZID") {
            name = value;
        } else if (isZone && line.name == "TZOFFSETTO") {
            const std::string offset = offsetOf(value);
            const auto [known, isNew] = m_offsets.emplace(name, offset);
            if (!isNew && known->second != offset)
                known->second.clear();
        }
    }
}

std::string CalendarZones::zoneOf(const std::string &name) const
{
    // "/example.org/2025/Europe/London": some programs put their own name before it.
    for (std::string_view rest = name; !rest.empty();) {
        if (TimeZone::named(rest))
            return std::string(rest);
        const size_t slash = rest.find('/');
        rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
    }
    const QByteArray ofWindows = QTimeZone::windowsIdToDefaultIanaId(QByteArray::fromStdString(name));
    if (!ofWindows.isEmpty() && TimeZone::named(ofWindows.toStdString()))
        return ofWindows.toStdString();
    const auto own = m_offsets.find(name);
    return own == m_offsets.end() ? std::string() : own->second;
}

} // namespace skein
