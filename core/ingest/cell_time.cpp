// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/cell_time.h"

#include "core/base/time_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("CellTime", text);
}

/// Digits before and behind the only point; nothing for other texts.
static std::optional<std::pair<size_t, size_t>> digitsOf(std::string_view text)
{
    const size_t point = std::min(text.find('.'), text.size());
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    if (point == 0 || !std::all_of(text.begin(), text.begin() + std::ptrdiff_t(point), isDigit)
        || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return std::nullopt;
    return std::pair(point, fraction.size());
}

static bool isDayNumber(std::string_view text)
{
    constexpr std::string_view first = "36526"; // 1 January 2000
    constexpr std::string_view last = "73050"; // 31 December 2099
    const auto digits = digitsOf(text);
    const std::string_view days = text.substr(0, 5);
    return digits && digits->first == 5 && days >= first && days <= last;
}

/// "1749902700.25" and "1749902700250" as milliseconds.
static std::optional<Reading<RecordedTime>> sinceEpoch(std::string_view text, QString &note)
{
    const auto digits = digitsOf(text);
    if (!digits)
        return std::nullopt;
    if (digits->first == 13 && digits->second == 0) {
        note = tr("A count of milliseconds since 1970: read as UTC.");
        return readUnixTime(text, UnixUnit::Milliseconds);
    }
    if (digits->first == 16 && digits->second == 0) {
        note = tr("A count of microseconds since 1970: read as UTC.");
        return readUnixTime(text.substr(0, 13), UnixUnit::Milliseconds);
    }
    if (digits->first != 10)
        return std::nullopt;
    note = tr("A count of seconds since 1970: read as UTC.");
    std::string milliseconds(text.substr(0, 10));
    for (size_t digit = 0; digit < 3; ++digit)
        milliseconds += digit < digits->second ? text[11 + digit] : '0';
    return readUnixTime(milliseconds, UnixUnit::Milliseconds);
}

Reading<RecordedTime> readCellTime(std::string_view text, const TimeRules &rules, QString &note)
{
    note.clear();
    Reading<RecordedTime> written = readTime(text, rules);
    if (written)
        return written;
    if (auto counted = sinceEpoch(text, note))
        return *counted;
    if (!isDayNumber(text))
        return written;
    note = tr("The day number of a spreadsheet.");
    return readExcelSerial(text, rules);
}

/// "0.545138888890" of a day as the clock shows it.
static std::string clockOf(std::string_view text)
{
    const auto digits = digitsOf(text);
    if (!digits || digits->first != 1 || digits->second == 0 || text.front() != '0')
        return std::string(text);
    double share = 0;
    std::from_chars(text.data(), text.data() + text.size(), share);
    constexpr qint64 secondsOfDay = 86'400;
    const qint64 seconds = std::min<qint64>(std::llround(share * double(secondsOfDay)), secondsOfDay - 1);
    std::string clock = "00:00:00";
    const auto put = [&clock](size_t at, qint64 number) {
        clock[at] = char('0' + number / 10);
        clock[at + 1] = char('0' + number % 10);
    };
    put(0, seconds / 3600);
    put(3, seconds / 60 % 60);
    put(6, seconds % 60);
    return clock;
}

Reading<RecordedTime> readCellTime(std::string_view date, std::string_view timeOfDay, const TimeRules &rules,
                                   QString &note)
{
    if (timeOfDay.empty())
        return readCellTime(date, rules, note);
    note.clear();
    Reading<RecordedTime> written = readTime(date, timeOfDay, rules);
    const std::string clock = written ? std::string() : clockOf(timeOfDay);
    const bool isDay = !written && isDayNumber(date);
    if (written || (!isDay && clock == timeOfDay))
        return written;
    std::string day(date);
    if (isDay) {
        const Reading<RecordedTime> counted = readExcelSerial(date.substr(0, 5), rules);
        if (!counted)
            return counted;
        day = isoText(*counted, rules.zone).toStdString();
    }
    Reading<RecordedTime> reading = readTime(day, clock, rules);
    if (!reading)
        return written;
    note = isDay ? tr("The day number of a spreadsheet.") : tr("The time of day as a spreadsheet counts it.");
    return reading;
}

} // namespace skein
