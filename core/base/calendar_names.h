// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

#include <array>

namespace skein {

inline constexpr std::array<QLatin1StringView, 12> monthNames{
    QLatin1StringView("January"), QLatin1StringView("February"), QLatin1StringView("March"),
    QLatin1StringView("April"),   QLatin1StringView("May"),      QLatin1StringView("June"),
    QLatin1StringView("July"),    QLatin1StringView("August"),   QLatin1StringView("September"),
    QLatin1StringView("October"), QLatin1StringView("November"), QLatin1StringView("December")};

/// From Monday on. Their first three letters are the short ones, as of the months.
inline constexpr std::array<QLatin1StringView, 7> weekdayNames{
    QLatin1StringView("Monday"),   QLatin1StringView("Tuesday"), QLatin1StringView("Wednesday"),
    QLatin1StringView("Thursday"), QLatin1StringView("Friday"),  QLatin1StringView("Saturday"),
    QLatin1StringView("Sunday")};

} // namespace skein
