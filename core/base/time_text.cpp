// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_text.h"

#include "core/base/time_scanner.h"

#include <charconv>
#include <cmath>
#include <date/date.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr qint64 MillisecondsOfDay = 86'400'000;
constexpr qint64 ExcelDayOf1970 = 25569; ///< Excel's number of 1970-01-01, right from 1900-03-01 on.
constexpr qint64 FirstExcelDay = 61; ///< 1900-03-01; before it Excel counts a 29 February that never was.
constexpr qint64 EndExcelDay = 73051; ///< 2100-01-01.

qint64 dayNumber(int year, int month, int day)
{
    return date::sys_days{date::year{year} / date::month{unsigned(month)} / date::day{unsigned(day)}}
        .time_since_epoch()
        .count();
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// "4.58E+04": digits were lost before the text reached us.
bool isScientific(std::string_view text)
{
    size_t at = 0;
    const auto skipDigits = [&text, &at] {
        const size_t before = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        return at > before;
    };
    if (!skipDigits())
        return false;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        ++at;
        skipDigits();
    }
    if (at >= text.size() || (text[at] != 'E' && text[at] != 'e'))
        return false;
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-'))
        ++at;
    return skipDigits() && at == text.size();
}

RecordedTime recorded(ClockReading reading, const TimeRules &rules)
{
    RecordedTime time;
    time.earliest = reading.earliest;
    time.latest = reading.latest;
    time.flags = reading.flags;
    time.zone = rules.zone.name();
    if (!rules.isZoneStated)
        time.flags |= TimeFlag::ZoneAssumed;
    return time;
}

RecordedTime wholeDays(qint64 firstDay, qint64 endDay, TimeFlag flag, const TimeRules &rules)
{
    RecordedTime time = recorded(rules.zone.toUtc(firstDay * MillisecondsOfDay), rules);
    time.latest = rules.zone.toUtc(endDay * MillisecondsOfDay).earliest - 1;
    time.flags.setFlag(TimeFlag::Ambiguous, false);
    time.flags.setFlag(TimeFlag::Nonexistent, false);
    time.flags |= flag;
    return time;
}

/// No flag says that only the year is known: it is the whole year, and shown so.
RecordedTime wholeYear(const WrittenTime &written, const TimeRules &rules)
{
    RecordedTime year = wholeDays(dayNumber(written.year, 1, 1), dayNumber(written.year + 1, 1, 1),
                                  TimeFlag::DateOnly, rules);
    year.flags.setFlag(TimeFlag::DateOnly, false);
    return year;
}

RecordedTime wholeMonth(const WrittenTime &written, const TimeRules &rules)
{
    const int nextYear = written.month == 12 ? written.year + 1 : written.year;
    return wholeDays(dayNumber(written.year, written.month, 1),
                     dayNumber(nextYear, written.month % 12 + 1, 1), TimeFlag::MonthOnly, rules);
}

/// British summer time as the text says it; on a winter's day both readings.
RecordedTime asBritishSummerTime(qint64 local, const TimeRules &rules)
{
    const TimeZone &london = TimeZone::london();
    const qint64 utc = local - 3'600'000;
    TimeRules stated = rules;
    stated.zone = london;
    stated.isZoneStated = true;
    if (london.offsetAt(utc) == 3600)
        return recorded({utc, utc, {}}, stated);
    return recorded({utc, local, TimeFlag::Ambiguous}, stated);
}

/// The zone that the text itself names, else that of the rules.
std::optional<TimeRules> rulesFor(const WrittenTime &written, const TimeRules &rules)
{
    using ZoneWord = WrittenTime::ZoneWord;
    if (written.zoneWord == ZoneWord::None)
        return rules;
    std::optional<TimeZone> zone = TimeZone::london();
    if (written.zoneWord == ZoneWord::Offset)
        zone = written.offset == 0 ? TimeZone::utc() : TimeZone::fixed(written.offset);
    if (written.zoneWord == ZoneWord::Named)
        zone = TimeZone::named(written.zoneName);
    if (!zone)
        return std::nullopt;
    TimeRules stated = rules;
    stated.zone = *zone;
    stated.isZoneStated = true;
    return stated;
}

Reading<RecordedTime> resolved(std::string_view text, const WrittenTime &written, const TimeRules &rules)
{
    RecordedTime time;
    const bool isBritishSummer = written.zoneWord == WrittenTime::ZoneWord::BritishSummer;
    const bool isPlain = written.zoneWord == WrittenTime::ZoneWord::None;
    const std::optional<TimeRules> own = isPlain ? std::nullopt : rulesFor(written, rules);
    if (!isPlain && !own)
        return refuse(text, u"names a time zone that is not known."_s);
    const TimeRules &used = own ? *own : rules;
    if (written.day == 0) {
        if (written.hasClock)
            return refuse(text, u"has a time of day but no day."_s);
        if (written.month == 0)
            time = wholeYear(written, used);
        else
            time = wholeMonth(written, used);
    } else {
        const qint64 day = dayNumber(written.year, written.month, written.day);
        const qint64 local = day * MillisecondsOfDay + written.clock;
        if (!written.hasClock)
            time = wholeDays(day, day + 1, TimeFlag::DateOnly, used);
        else if (isBritishSummer)
            time = asBritishSummerTime(local, used);
        else
            time = recorded(used.zone.toUtc(local), used);
    }
    if (written.isAbout)
        time.flags |= TimeFlag::About;
    return time;
}

} // namespace

Reading<RecordedTime> readTime(std::string_view text, const TimeRules &rules)
{
    text = trimmed(text);
    if (text.empty())
        return Refusal{u"There is no date."_s};
    if (isScientific(text))
        return refuse(text, u"is in scientific notation: digits were lost before it came here."_s);
    WrittenTime written;
    TimeScanner scanner(text, rules);
    if (!scanner.readAll(written))
        return refuse(text, scanner.problem());
    return resolved(text, written, rules);
}

Reading<RecordedTime> readTimeOrYear(std::string_view text, TimeRules rules)
{
    rules.takesYears = true;
    return readTime(text, rules);
}

Reading<RecordedTime> readTime(std::string_view date, std::string_view timeOfDay, const TimeRules &rules)
{
    timeOfDay = trimmed(timeOfDay);
    if (timeOfDay.empty())
        return readTime(date, rules);
    date = trimmed(date);
    if (date.empty())
        return refuse(timeOfDay, u"is a time of day without a date."_s);
    for (const std::string_view part : {date, timeOfDay})
        if (isScientific(part))
            return refuse(part, u"is in scientific notation: digits were lost before it came here."_s);
    WrittenTime written;
    TimeScanner dateScanner(date, rules);
    if (!dateScanner.readDateOnly(written))
        return refuse(date, dateScanner.problem());
    TimeScanner clockScanner(timeOfDay, rules);
    if (!clockScanner.readClockOnly(written))
        return refuse(timeOfDay, clockScanner.problem());
    return resolved(timeOfDay, written, rules);
}

Reading<RecordedTime> readExcelSerial(std::string_view serial, const TimeRules &rules)
{
    const std::string_view text = trimmed(serial);
    if (isScientific(text))
        return refuse(text, u"is in scientific notation: digits were lost before it came here."_s);
    double days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || !std::isfinite(days))
        return refuse(text, u"is no day number of a spreadsheet."_s);
    if (days >= 0 && days < 1)
        return refuse(text, u"is a spreadsheet's time of day without a date."_s);
    if (days < double(FirstExcelDay) || days >= double(EndExcelDay))
        return refuse(text, u"is no day number of a spreadsheet between March 1900 and 2099."_s);
    const qint64 day = qint64(std::floor(days)) - ExcelDayOf1970;
    qint64 clock = std::llround((days - std::floor(days)) * double(MillisecondsOfDay));
    constexpr qint64 second = 1000;
    constexpr qint64 inexact = 10; // what ten digits of a day number cannot tell apart
    if (const qint64 whole = (clock + second / 2) / second * second; std::abs(clock - whole) <= inexact)
        clock = whole;
    if (days == std::floor(days))
        return wholeDays(day, day + 1, TimeFlag::DateOnly, rules);
    return recorded(rules.zone.toUtc(day * MillisecondsOfDay + clock), rules);
}

Reading<RecordedTime> readUnixTime(std::string_view count, UnixUnit unit)
{
    constexpr qint64 first = 3652 * MillisecondsOfDay; // 1980
    constexpr qint64 end = 47482 * MillisecondsOfDay; // 2100
    const std::string_view text = trimmed(count);
    qint64 value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || rest != text.data() + text.size())
        return refuse(text, u"is no whole number of seconds or milliseconds since 1970."_s);
    const qint64 scale = unit == UnixUnit::Seconds ? 1000 : 1;
    if (value < first / scale || value >= end / scale)
        return refuse(text, u"counts to a time outside 1980 to 2099: is the unit right?"_s);
    RecordedTime time;
    time.earliest = time.latest = value * scale;
    time.zone = TimeZone::utc().name();
    return time;
}

Reading<qint64> readWindowStart(std::string_view text, const TimeZone &zone)
{
    TimeRules rules;
    rules.zone = zone;
    const Reading<RecordedTime> time = readTime(text, rules);
    if (!time)
        return Refusal{time.reason()};
    return time->earliest;
}

Reading<qint64> readWindowEnd(std::string_view text, const TimeZone &zone)
{
    TimeRules rules;
    rules.zone = zone;
    const Reading<RecordedTime> time = readTime(text, rules);
    if (!time)
        return Refusal{time.reason()};
    const bool isWhole = time->flags.testAnyFlags(TimeFlag::DateOnly | TimeFlag::MonthOnly);
    return time->latest + (isWhole ? 1 : 0);
}

} // namespace skein
