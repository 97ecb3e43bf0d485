// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/chronology/axis_labels.h"

#include "core/base/calendar_names.h"

#include <algorithm>
#include <array>
#include <date/date.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr qint64 minute = MinuteInMilliseconds;
constexpr qint64 hour = HourInMilliseconds;
constexpr std::array<qint64, 16> StepsOfDay{SecondInMilliseconds,
                                            5 * SecondInMilliseconds,
                                            15 * SecondInMilliseconds,
                                            30 * SecondInMilliseconds,
                                            minute,
                                            2 * minute,
                                            5 * minute,
                                            10 * minute,
                                            15 * minute,
                                            30 * minute,
                                            hour,
                                            2 * hour,
                                            3 * hour,
                                            6 * hour,
                                            12 * hour,
                                            DayInMilliseconds};
constexpr std::array<int, 7> StepsOfMonth{1, 3, 6, 12, 24, 60, 120};

date::year_month_day calendarDay(qint64 utc, const TimeZone &zone)
{
    return {date::sys_days(date::days(dayNumber(utc, zone)))};
}

QString yearText(const date::year_month_day &day)
{
    return QString::number(int(day.year()));
}

QString monthName(const date::year_month_day &day)
{
    return monthNames[unsigned(day.month()) - 1];
}

QString zoneAt(qint64 utc, const TimeZone &zone)
{
    const std::string_view name = zone.abbreviationAt(utc);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString clockText(qint64 localOfDay, bool withSeconds)
{
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    QString text = two(localOfDay / hour) + u':' + two(localOfDay / minute % 60);
    if (withSeconds)
        text += u':' + two(localOfDay / SecondInMilliseconds % 60);
    return text;
}

QString dayHeading(qint64 utc, const TimeZone &zone)
{
    const auto day = calendarDay(utc, zone);
    const qint64 next = startOfDayAfter(utc, 1, zone);
    const QString first = zoneAt(startOfDay(utc, zone), zone);
    const QString last = zoneAt(next - 1, zone);
    return u"%1 %2 %3 %4 %5"_s.arg(QString(weekdayNames[size_t(weekday(utc, zone))]),
                                   QString::number(unsigned(day.day())), monthName(day), yearText(day),
                                   first == last ? first : first + u" then "_s + last);
}

/// Makes the labels of one stretch of an axis.
class AxisWriter
{
public:
    AxisWriter(const TimeAxis &axis, double from, double to, double gap, const TimeZone &zone)
        : m_axis(axis)
        , m_from(from)
        , m_to(to)
        , m_gap(gap)
        , m_zone(zone)
        , m_range{axis.timeAt(from), axis.timeAt(to) + 1}
    {
    }

    AxisLabels write()
    {
        if (m_axis.width() <= 0 || m_to <= m_from)
            return {};
        if (m_axis.isOrdered())
            writeColumns();
        else
            writeSteps();
        return std::move(m_labels);
    }

private:
    void add(qint64 utc, const QString &label)
    {
        const double x = m_axis.at(utc);
        if (x >= m_from && x <= m_to)
            m_labels.ticks.push_back({utc, x, label});
    }

    void addHeading(qint64 from, qint64 to, const QString &label)
    {
        const double start = std::max(m_from, m_axis.at(from));
        const double end = std::min(m_to, m_axis.at(to));
        if (end > start)
            m_labels.headings.push_back({start, end, label});
    }

    void writeSteps()
    {
        const double pixelsPerMillisecond = m_axis.width() / double(m_axis.range().length());
        for (const qint64 step : StepsOfDay)
            if (double(step) * pixelsPerMillisecond >= m_gap)
                return step < DayInMilliseconds ? writeTimes(step) : writeDays(1);
        if (7 * double(DayInMilliseconds) * pixelsPerMillisecond >= m_gap)
            return writeDays(7);
        for (const int months : StepsOfMonth)
            if (28.0 * months * double(DayInMilliseconds) * pixelsPerMillisecond >= m_gap)
                return writeMonths(months);
        writeMonths(StepsOfMonth.back() * 10);
    }

    void writeTimes(qint64 step)
    {
        for (qint64 day = startOfDay(m_range.from, m_zone); day < m_range.to;
             day = startOfDayAfter(day, 1, m_zone)) {
            const qint64 midnight = dayNumber(day, m_zone) * DayInMilliseconds;
            // Only the part of the day that is seen: a step of one second has 86,400 in a day.
            const qint64 first = std::max<qint64>(0, (m_range.from - day) - 2 * hour) / step * step;
            const qint64 last = std::min(DayInMilliseconds, m_range.to - day + 2 * hour);
            for (qint64 local = first; local < last; local += step)
                addTime(midnight + local, local, step);
            addHeading(day, startOfDayAfter(day, 1, m_zone), dayHeading(day, m_zone));
        }
        std::sort(m_labels.ticks.begin(), m_labels.ticks.end(),
                  [](const TimeTick &a, const TimeTick &b) { return a.utc < b.utc; });
    }

    void addTime(qint64 local, qint64 localOfDay, qint64 step)
    {
        const ClockReading reading = m_zone.toUtc(local);
        if (reading.flags.testFlag(TimeFlag::Nonexistent))
            return;
        const QString label = clockText(localOfDay, step < minute);
        if (reading.earliest == reading.latest)
            return add(reading.earliest, label);
        add(reading.earliest, label + u' ' + zoneAt(reading.earliest, m_zone));
        add(reading.latest, label + u' ' + zoneAt(reading.latest, m_zone));
    }

    void writeDays(int step)
    {
        qint64 day = startOfDay(m_range.from, m_zone);
        if (step == 7)
            day = startOfDayAfter(day, -weekday(day, m_zone), m_zone);
        for (; day < m_range.to; day = startOfDayAfter(day, step, m_zone))
            add(day,
                QString(weekdayNames[size_t(weekday(day, m_zone))]).left(3) + u' '
                    + QString::number(unsigned(calendarDay(day, m_zone).day())));
        writeHeadings(1);
    }

    qint64 startOfMonth(int monthsSinceYearZero) const
    {
        const date::year_month_day first(date::year(monthsSinceYearZero / 12),
                                         date::month(unsigned(monthsSinceYearZero % 12 + 1)), date::day(1));
        const auto days = date::sys_days(first).time_since_epoch().count();
        return m_zone.toUtc(qint64(days) * DayInMilliseconds).earliest;
    }

    int monthOf(qint64 utc) const
    {
        const auto day = calendarDay(utc, m_zone);
        return int(day.year()) * 12 + int(unsigned(day.month())) - 1;
    }

    void writeMonths(int step)
    {
        for (int month = monthOf(m_range.from) / step * step; startOfMonth(month) < m_range.to;
             month += step) {
            const auto day = calendarDay(startOfMonth(month), m_zone);
            add(startOfMonth(month), step < 12 ? monthName(day).left(3) : yearText(day));
        }
        if (step < 12)
            writeHeadings(12);
    }

    void writeHeadings(int months)
    {
        for (int month = monthOf(m_range.from) / months * months; startOfMonth(month) < m_range.to;
             month += months) {
            const auto day = calendarDay(startOfMonth(month), m_zone);
            addHeading(startOfMonth(month), startOfMonth(month + months),
                       months == 12 ? yearText(day) : monthName(day) + u' ' + yearText(day));
        }
    }

    void writeColumns()
    {
        const std::vector<qint64> &columns = m_axis.columns();
        const auto clamped
            = [&](double position) { return size_t(std::clamp(position, 0.0, double(columns.size()))); };
        const size_t first = clamped(m_from / m_axis.step() - 1);
        const size_t last = clamped(m_to / m_axis.step() + 2);
        double free = m_from;
        for (size_t start = first; start < last;) {
            const qint64 day = dayNumber(columns[start], m_zone);
            size_t end = start;
            for (; end < last && dayNumber(columns[end], m_zone) == day; ++end)
                if (const double x = m_axis.columnAt(end); x >= free) {
                    addColumn(columns[end]);
                    free = x + m_gap;
                }
            m_labels.headings.push_back({std::max(m_from, m_axis.step() * double(start)),
                                         std::min(m_to, m_axis.step() * double(end)),
                                         dayHeading(columns[start], m_zone)});
            start = end;
        }
    }

    void addColumn(qint64 utc)
    {
        const qint64 local = m_zone.toLocal(utc);
        const qint64 clock = local - dayNumber(utc, m_zone) * DayInMilliseconds;
        // The last millisecond is where a time known only to the day ends.
        QString label = clock == DayInMilliseconds - 1 ? u"end of day"_s : clockText(clock, true);
        if (m_zone.toUtc(local).flags.testFlag(TimeFlag::Ambiguous))
            label += u' ' + zoneAt(utc, m_zone);
        add(utc, label);
    }

    const TimeAxis &m_axis;
    double m_from;
    double m_to;
    double m_gap;
    const TimeZone &m_zone;
    TimeRange m_range;
    AxisLabels m_labels;
};

} // namespace

AxisLabels axisLabels(const TimeAxis &axis, double from, double to, double minimumGap, const TimeZone &zone)
{
    return AxisWriter(axis, from, to, minimumGap, zone).write();
}

} // namespace skein
