// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_zone.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <date/tz.h>
#include <map>
#include <mutex>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// One stretch of time without a change of the clocks.
struct Stretch
{
    qint64 start = 0; ///< Seconds since 1970 in UTC.
    int offset = 0; ///< Seconds east of UTC.
    std::array<char, 8> abbreviation{};

    std::string_view shortName() const { return abbreviation.data(); }
};

constexpr qint64 SecondsOfDay = 86400;
constexpr int FirstYear = 1900;
constexpr int LastListedYear = 2037; ///< The system's tables list every change up to here.
constexpr int LastYear = 2099;
constexpr int BucketBits = 23; ///< 2^23 s = 97 days: at most one or two changes in each.

qint64 daysTo(int year, unsigned month, unsigned day)
{
    return date::sys_days{date::year{year} / date::month{month} / date::day{day}}.time_since_epoch().count();
}

qint64 floorDiv(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

Stretch stretch(qint64 start, int offset, std::string_view abbreviation)
{
    Stretch result{start, offset, {}};
    const std::string_view kept = abbreviation.substr(0, result.abbreviation.size() - 1);
    std::copy(kept.begin(), kept.end(), result.abbreviation.begin());
    return result;
}

std::vector<Stretch> listedStretches(const date::time_zone &zone)
{
    std::vector<Stretch> result;
    const date::sys_seconds last{date::days{daysTo(LastListedYear + 1, 1, 1)}};
    date::sys_seconds at{date::days{daysTo(FirstYear, 1, 1)}};
    while (at < last) {
        const date::sys_info info = zone.get_info(at);
        result.push_back(stretch(at.time_since_epoch().count(), int(info.offset.count()), info.abbrev));
        at = info.end;
    }
    return result;
}

/// Continues the rules of the last listed years: a year whose March begins on the same weekday has its
/// changes on the same dates.
void appendLaterYears(std::vector<Stretch> &stretches)
{
    const std::vector<Stretch> listed = stretches;
    for (int year = LastListedYear + 1; year <= LastYear; ++year) {
        int alike = LastListedYear;
        while ((daysTo(year, 3, 1) - daysTo(alike, 3, 1)) % 7 != 0)
            --alike;
        const qint64 from = daysTo(alike, 1, 1) * SecondsOfDay;
        const qint64 to = daysTo(alike + 1, 1, 1) * SecondsOfDay;
        const qint64 shift = (daysTo(year, 3, 1) - daysTo(alike, 3, 1)) * SecondsOfDay;
        for (const Stretch &entry : listed)
            if (entry.start >= from && entry.start < to)
                stretches.push_back(stretch(entry.start + shift, entry.offset, entry.shortName()));
    }
}

QByteArray offsetName(int seconds)
{
    if (seconds == 0)
        return "UTC"_ba;
    const int minutes = std::abs(seconds) / 60;
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%c%02d:%02d", seconds < 0 ? '-' : '+', minutes / 60 % 100,
                  minutes % 60);
    return text.data();
}

/// Seconds of "+01:00", "-0530", "+1".
std::optional<int> offsetOf(std::string_view text)
{
    if (text.size() < 2 || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    std::string digits;
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ':')
            return std::nullopt;
    }
    if (digits.size() == 1 || digits.size() == 3)
        digits.insert(digits.begin(), '0');
    if (digits.size() != 2 && digits.size() != 4)
        return std::nullopt;
    const int hours = std::stoi(digits.substr(0, 2));
    const int minutes = digits.size() == 4 ? std::stoi(digits.substr(2)) : 0;
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    return (hours * 3600 + minutes * 60) * (text[0] == '-' ? -1 : 1);
}

} // namespace

struct TimeZone::Rules
{
    QByteArray name;
    std::vector<Stretch> stretches; ///< The first reaches back without end.
    qint64 bucketsStart = 0;
    std::vector<unsigned> buckets; ///< The stretch in force at the start of each 2^BucketBits seconds.

    size_t at(qint64 utcSeconds) const
    {
        const qint64 bucket = (utcSeconds - bucketsStart) >> BucketBits;
        if (bucket < 0)
            return 0;
        if (bucket >= qint64(buckets.size()))
            return stretches.size() - 1;
        size_t index = buckets[size_t(bucket)];
        while (index + 1 < stretches.size() && stretches[index + 1].start <= utcSeconds)
            ++index;
        return index;
    }

    void fillBuckets()
    {
        bucketsStart = stretches.front().start;
        size_t index = 0;
        for (qint64 time = bucketsStart; time <= stretches.back().start; time += qint64(1) << BucketBits) {
            while (index + 1 < stretches.size() && stretches[index + 1].start <= time)
                ++index;
            buckets.push_back(unsigned(index));
        }
    }

    static std::shared_ptr<const Rules> make(const QByteArray &name, std::vector<Stretch> stretches)
    {
        auto rules = std::make_shared<Rules>();
        rules->name = name;
        rules->stretches = std::move(stretches);
        rules->fillBuckets();
        return rules;
    }
};

TimeZone::TimeZone(std::shared_ptr<const Rules> rules)
    : m_rules(std::move(rules))
{
}

std::optional<TimeZone> TimeZone::named(std::string_view name)
{
    if (name == "UTC" || name == "GMT" || name == "Z")
        return utc();
    if (const auto offset = offsetOf(name))
        return fixed(*offset);
    if (name.empty() || name.size() > 64)
        return std::nullopt;

    static std::mutex mutex;
    static std::map<std::string, TimeZone, std::less<>> known; // rules never change while the program runs
    const std::scoped_lock lock(mutex);
    if (const auto found = known.find(name); found != known.end())
        return found->second;
    try {
        std::vector<Stretch> stretches = listedStretches(*date::locate_zone(std::string(name)));
        appendLaterYears(stretches);
        TimeZone zone(Rules::make(QByteArray(name.data(), qsizetype(name.size())), std::move(stretches)));
        known.emplace(std::string(name), zone);
        return zone;
    } catch (const std::runtime_error &) { // the library's way to say that there is no such zone
        return std::nullopt;
    }
}

TimeZone TimeZone::fixed(int offsetSeconds)
{
    const QByteArray name = offsetName(offsetSeconds);
    return TimeZone(Rules::make(name, {stretch(0, offsetSeconds, name.toStdString())}));
}

const TimeZone &TimeZone::utc()
{
    static const TimeZone zone = fixed(0);
    return zone;
}

const TimeZone &TimeZone::london()
{
    static const TimeZone zone = [] {
        const auto found = named("Europe/London");
        if (!found)
            throw Error(u"This computer has no time zone data, so no time can be read. Install “tzdata”."_s);
        return *found;
    }();
    return zone;
}

const QByteArray &TimeZone::name() const
{
    return m_rules->name;
}

ClockReading TimeZone::toUtc(qint64 localMilliseconds) const
{
    const Rules &rules = *m_rules;
    const qint64 local = floorDiv(localMilliseconds, 1000);
    const qint64 fraction = localMilliseconds - local * 1000;
    const auto reading = [fraction](qint64 first, qint64 second, TimeFlags flags) {
        return ClockReading{first * 1000 + fraction, second * 1000 + fraction, flags};
    };
    const size_t count = rules.stretches.size();
    size_t index = rules.at(local - SecondsOfDay);
    std::optional<qint64> found;
    qint64 asIfUnchanged = local - rules.stretches[index].offset;
    for (; index < count; ++index) {
        const Stretch &here = rules.stretches[index];
        const qint64 utc = local - here.offset;
        if (utc < here.start && index > 0)
            break;
        asIfUnchanged = utc;
        if (index + 1 < count && utc >= rules.stretches[index + 1].start)
            continue;
        if (found)
            return reading(*found, utc, TimeFlag::Ambiguous);
        found = utc;
        if (index + 1 < count && rules.stretches[index + 1].start - utc > SecondsOfDay)
            break;
    }
    if (found)
        return reading(*found, *found, {});
    return reading(asIfUnchanged, asIfUnchanged, TimeFlag::Nonexistent);
}

int TimeZone::offsetAt(qint64 utcMilliseconds) const
{
    return m_rules->stretches[m_rules->at(floorDiv(utcMilliseconds, 1000))].offset;
}

qint64 TimeZone::toLocal(qint64 utcMilliseconds) const
{
    return utcMilliseconds + qint64(offsetAt(utcMilliseconds)) * 1000;
}

std::string_view TimeZone::abbreviationAt(qint64 utcMilliseconds) const
{
    return m_rules->stretches[m_rules->at(floorDiv(utcMilliseconds, 1000))].shortName();
}

} // namespace skein
