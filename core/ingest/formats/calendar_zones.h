// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace skein {

/// The time zones that a calendar names: those of the world ("Europe/London"), those of Windows ("GMT
/// Standard Time"), and its own as far as they have one offset all year round.
class CalendarZones
{
public:
    /// Looks for the zones that the calendar describes itself.
    explicit CalendarZones(std::string_view text);

    /// A zone as times are read with it, "Europe/London" or "+05:00"; empty when nobody knows it.
    std::string zoneOf(const std::string &name) const;

private:
    std::map<std::string, std::string> m_offsets; ///< By name; empty when a zone has several.
};

} // namespace skein
