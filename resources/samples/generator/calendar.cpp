// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/calendar.h"

#include <chrono>
#include <cstdio>

namespace skein::sample {

namespace {

const Seconds clocksGoBack = Seconds{1761440400}; // 2025-10-26T01:00:00Z

Seconds utc(int year, int month, int dayOfMonth)
{
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(dayOfMonth))};
    return std::chrono::sys_days(date).time_since_epoch().count() * day;
}

Seconds offset(Seconds time)
{
    return time < clocksGoBack ? hour : 0;
}

struct Wall
{
    int year, month, dayOfMonth, hours, minutes, seconds;
};

Wall wall(Seconds time)
{
    const Seconds local = time + offset(time);
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(local / day))};
    const int rest = int(local % day);
    return {
        int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), rest / 3600, rest / 60 % 60,
        rest % 60};
}

template<typename... Numbers>
std::string written(const char *pattern, Numbers... numbers)
{
    char text[64];
    std::snprintf(text, sizeof text, pattern, numbers...);
    return text;
}

} // namespace

Seconds london(int year, int month, int dayOfMonth, int hours, int minutes, int seconds)
{
    const Seconds local = utc(year, month, dayOfMonth) + hours * hour + minutes * minute + seconds;
    return local - hour < clocksGoBack ? local - hour : local;
}

Seconds midnight(int index)
{
    const Seconds local = utc(2025, 9, 8) + index * day;
    return local - hour < clocksGoBack ? local - hour : local;
}

int weekday(int index)
{
    return index % 7;
}

bool isAmbiguous(Seconds time)
{
    return time >= clocksGoBack - hour && time < clocksGoBack + hour;
}

std::string writtenDate(Seconds time)
{
    const Wall at = wall(time);
    return written("%02d/%02d/%04d", at.dayOfMonth, at.month, at.year);
}

std::string writtenTime(Seconds time)
{
    const Wall at = wall(time);
    return written("%02d:%02d:%02d", at.hours, at.minutes, at.seconds);
}

std::string isoLocal(Seconds time)
{
    const Wall at = wall(time);
    return written("%04d-%02d-%02dT%02d:%02d:%02d", at.year, at.month, at.dayOfMonth, at.hours, at.minutes,
                   at.seconds)
        + (offset(time) == 0 ? "+00:00" : "+01:00");
}

std::string clockSpan(int seconds)
{
    return written("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

} // namespace skein::sample
