// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/day_memo.h"

#include <algorithm>
#include <array>

namespace skein {

static bool isDigitAt(std::string_view text, size_t at)
{
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

static int twoDigits(std::string_view text, size_t at)
{
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

std::optional<ClockText> ClockText::in(std::string_view cell)
{
    constexpr std::string_view goesOn = "0123456789:.,";
    const size_t colon = cell.find(':');
    if (colon == std::string_view::npos || colon < 2)
        return std::nullopt;
    const size_t begin = colon - 2;
    if (!isDigitAt(cell, begin) || !isDigitAt(cell, begin + 1) || !isDigitAt(cell, begin + 3)
        || !isDigitAt(cell, begin + 4)
        || (begin > 0 && goesOn.find(cell[begin - 1]) != std::string_view::npos))
        return std::nullopt;
    const bool hasSeconds = begin + 5 < cell.size() && cell[begin + 5] == ':' && isDigitAt(cell, begin + 6)
        && isDigitAt(cell, begin + 7);
    const size_t end = begin + (hasSeconds ? 8 : 5);
    if (end < cell.size() && goesOn.find(cell[end]) != std::string_view::npos)
        return std::nullopt;
    const int hour = twoDigits(cell, begin);
    const int minute = twoDigits(cell, begin + 3);
    const int second = hasSeconds ? twoDigits(cell, begin + 6) : 0;
    if (hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return ClockText{cell.substr(0, begin), cell.substr(end), ((hour * 60LL + minute) * 60 + second) * 1000,
                     hasSeconds};
}

const DayMemo::Day *DayMemo::find(std::string_view date, const ClockText &clock, const Read &read)
{
    constexpr size_t mostDays = 20'000;
    const bool isBare = clock.before.empty() && clock.after.empty();
    const auto length = [](std::string_view text) { return char(std::min(text.size(), size_t(255))); };
    std::string_view key = date;
    if (!isBare)
        key = m_key.assign(1, length(date))
                  .append(date)
                  .append(1, length(clock.before))
                  .append(clock.before)
                  .append(clock.after);
    TextMemo<Day> &days = m_days[size_t(clock.hasSeconds) * 2 + size_t(isBare)];
    if (const Day *known = days.find(key))
        return known;
    if (days.size() == mostDays)
        return nullptr;
    const std::string kept(key); // reading may come back here
    days.add(kept, look(clock, read));
    return days.find(kept);
}

DayMemo::Day DayMemo::look(const ClockText &clock, const Read &read)
{
    struct Sample
    {
        const char *clock;
        qint64 milliseconds;
    };
    constexpr std::array<Sample, 4> toTheSecond{
        {{"00:00:00", 0}, {"01:01:01", 3'661'000}, {"12:30:30", 45'030'000}, {"23:59:59", 86'399'000}}};
    constexpr std::array<Sample, 4> toTheMinute{
        {{"00:00", 0}, {"01:01", 3'660'000}, {"12:30", 45'000'000}, {"23:59", 86'340'000}}};
    Day day;
    for (const Sample &sample : clock.hasSeconds ? toTheSecond : toTheMinute) {
        const auto time = read(std::string(clock.before).append(sample.clock).append(clock.after));
        if (!time || time->flags.testFlag(TimeFlag::Ambiguous) || time->flags.testFlag(TimeFlag::Nonexistent))
            return {};
        if (sample.milliseconds == 0)
            day = {true, time->earliest, time->latest - time->earliest, time->flags, time->zone};
        if (time->earliest - day.midnight != sample.milliseconds || time->flags != day.flags
            || time->latest - time->earliest != day.span || time->zone != day.zone)
            return {};
    }
    return day;
}

} // namespace skein
