// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace skein::sample {

/// Seconds since 1970 in UTC.
using Seconds = std::int64_t;

inline constexpr Seconds minute = 60;
inline constexpr Seconds hour = 3600;
inline constexpr Seconds day = 86400;

/// The ten weeks of the sample, Monday to Sunday; the clocks go back on 26 October 2025 at 01:00 UTC.
inline constexpr int days = 70;

/// Wall clock of Europe/London in the autumn of 2025 to UTC. In the hour that comes twice it means the first.
Seconds london(int year, int month, int dayOfMonth, int hours = 0, int minutes = 0, int seconds = 0);

/// London midnight of day 0 (8 September 2025) to day 70.
Seconds midnight(int index);

/// 0 Monday to 6 Sunday.
int weekday(int index);

bool isAmbiguous(Seconds time); ///< True in both passes of the hour from 01:00 on 26 October.

std::string writtenDate(Seconds time); ///< "08/09/2025", London.
std::string writtenTime(Seconds time); ///< "07:31:22", London.
std::string isoLocal(Seconds time); ///< "2025-09-08T07:31:22+01:00", London.
std::string clockSpan(int seconds); ///< "00:01:05".

} // namespace skein::sample
