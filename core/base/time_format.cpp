// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"

#include "core/base/calendar_names.h"

#include <date/date.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// An instant taken apart as a clock on the wall shows it.
struct WallClock
{
    int year = 0;
    int month = 0;
    int day = 0;
    int weekday = 0; ///< From Monday on.
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
};

WallClock wallClock(qint64 localMilliseconds)
{
    const std::chrono::milliseconds since(localMilliseconds);
    const date::sys_time<std::chrono::milliseconds> point(since);
    const auto days = date::floor<date::days>(point);
    const date::year_month_day day(days);
    const auto rest = int((point - days).count());
    return {int(day.year()),          int(unsigned(day.month())),
            int(unsigned(day.day())), int(date::weekday(days).iso_encoding()) - 1,
            rest / 3'600'000,         rest / 60'000 % 60,
            rest / 1000 % 60,         rest % 1000};
}

QString two(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString three(int number)
{
    return u"%1"_s.arg(number, 3, 10, QChar(u'0'));
}

QString clockText(const WallClock &clock)
{
    QString text = two(clock.hour) + u':' + two(clock.minute) + u':' + two(clock.second);
    if (clock.millisecond != 0)
        text += u'.' + three(clock.millisecond);
    return text;
}

QString dayText(const WallClock &clock, TimeStyle style)
{
    if (style != TimeStyle::Long)
        return two(clock.day) + u'/' + two(clock.month) + u'/' + QString::number(clock.year);
    return QString(weekdayNames[size_t(clock.weekday)]).left(3) + u' ' + QString::number(clock.day) + u' '
        + QString(monthNames[size_t(clock.month - 1)]).left(3) + u' ' + QString::number(clock.year);
}

QString isoDay(const WallClock &clock)
{
    return QString::number(clock.year) + u'-' + two(clock.month) + u'-' + two(clock.day);
}

QString abbreviation(qint64 utc, const TimeZone &zone)
{
    const std::string_view name = zone.abbreviationAt(utc);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// The wall clock of a date alone, in the zone that it was written in.
WallClock ownClock(const RecordedTime &time, const TimeZone &shown, qint64 utc)
{
    const std::string_view name(time.zone.constData(), size_t(time.zone.size()));
    const std::optional<TimeZone> own = time.zone == shown.name() ? shown : TimeZone::named(name);
    return wallClock((own ? *own : shown).toLocal(utc));
}

WallClock ownDay(const RecordedTime &time, const TimeZone &shown)
{
    return ownClock(time, shown, time.earliest);
}

/// From the first to the last millisecond of one year: no more was known.
bool isWholeYear(const RecordedTime &time, const TimeZone &shown)
{
    constexpr qint64 shortestYear = 364LL * 86'400'000;
    if (time.latest - time.earliest < shortestYear)
        return false;
    const WallClock first = ownDay(time, shown);
    const WallClock after = ownClock(time, shown, time.latest + 1);
    return isoDay(first) + clockText(first) == u"%1-01-0100:00:00"_s.arg(first.year)
        && isoDay(after) + clockText(after) == u"%1-01-0100:00:00"_s.arg(first.year + 1);
}

QString twoReadings(const RecordedTime &time, TimeStyle style, const TimeZone &zone)
{
    const WallClock first = wallClock(zone.toLocal(time.earliest));
    const WallClock second = wallClock(zone.toLocal(time.latest));
    const QString start = dayText(first, style) + u' ' + clockText(first);
    const QString firstZone = abbreviation(time.earliest, zone);
    const QString secondZone = abbreviation(time.latest, zone);
    if (clockText(first) == clockText(second) && isoDay(first) == isoDay(second))
        return start + u' ' + firstZone + u" or "_s + secondZone;
    QString end = clockText(second);
    if (isoDay(first) != isoDay(second))
        end = dayText(second, style) + u' ' + end;
    const QString between = firstZone == secondZone ? QString() : u' ' + firstZone;
    const QString word = time.flags.testFlag(TimeFlag::Ambiguous) ? u" or "_s : u" to "_s;
    return start + between + word + end + u' ' + secondZone;
}

} // namespace

QString describeTime(qint64 utcMilliseconds, TimeStyle style, const TimeZone &zone)
{
    const WallClock clock = wallClock(zone.toLocal(utcMilliseconds));
    const QString text = dayText(clock, style) + u' ' + clockText(clock);
    return style == TimeStyle::DayAndTime ? text : text + u' ' + abbreviation(utcMilliseconds, zone);
}

QString describeTime(const RecordedTime &time, TimeStyle style, const TimeZone &zone)
{
    QString text;
    if (isWholeYear(time, zone)) {
        text = QString::number(ownDay(time, zone).year);
    } else if (time.flags.testFlag(TimeFlag::MonthOnly)) {
        const WallClock clock = ownDay(time, zone);
        text = monthNames[size_t(clock.month - 1)] + u' ' + QString::number(clock.year);
    } else if (time.flags.testFlag(TimeFlag::DateOnly)) {
        text = dayText(ownDay(time, zone), style);
    } else if (time.isExact()) {
        text = describeTime(time.earliest, style, zone);
    } else {
        text = twoReadings(time, style, zone);
    }
    if (time.flags.testFlag(TimeFlag::Nonexistent))
        text += u" (clocks went forward)"_s;
    return time.flags.testFlag(TimeFlag::About) ? u"about "_s + text : text;
}

QString describeDay(qint64 utcMilliseconds, const TimeZone &zone)
{
    return dayText(wallClock(zone.toLocal(utcMilliseconds)), TimeStyle::Short);
}

QString isoText(qint64 utcMilliseconds, const TimeZone &zone)
{
    const int seconds = zone.offsetAt(utcMilliseconds);
    const WallClock clock = wallClock(utcMilliseconds + seconds * 1000LL);
    const int minutes = seconds / 60;
    const int distance = std::abs(minutes);
    constexpr qsizetype usual = 25; // 2026-01-31T23:59:59+00:00
    QString text;
    text.reserve(usual + 4);
    text += QString::number(clock.year);
    const auto add = [&text](char16_t before, int number) {
        text += QChar(before);
        text += QChar(u'0' + number / 10); // each is below 100
        text += QChar(u'0' + number % 10);
    };
    add(u'-', clock.month);
    add(u'-', clock.day);
    add(u'T', clock.hour);
    add(u':', clock.minute);
    add(u':', clock.second);
    if (clock.millisecond != 0)
        text += u'.' + three(clock.millisecond);
    add(minutes < 0 ? u'-' : u'+', distance / 60);
    add(u':', distance % 60);
    return text;
}

QString isoText(const RecordedTime &time, const TimeZone &zone)
{
    if (isWholeYear(time, zone))
        return isoDay(ownDay(time, zone)).left(4);
    if (time.flags.testFlag(TimeFlag::MonthOnly))
        return isoDay(ownDay(time, zone)).left(7);
    if (time.flags.testFlag(TimeFlag::DateOnly))
        return isoDay(ownDay(time, zone));
    if (time.isExact())
        return isoText(time.earliest, zone);
    return isoText(time.earliest, zone) + u'/' + isoText(time.latest, zone);
}

QString describeDuration(qint64 seconds)
{
    if (seconds < 3600)
        return QString::number(seconds / 60) + u':' + two(int(seconds % 60));
    return QString::number(seconds / 3600) + u':' + two(int(seconds / 60 % 60)) + u':'
        + two(int(seconds % 60));
}

} // namespace skein
