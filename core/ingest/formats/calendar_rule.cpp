// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/calendar_rule.h"

#include "core/ingest/formats/content_lines.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace skein {

static std::optional<int> numberIn(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

QDate calendarDay(std::string_view text)
{
    const auto year = numberIn(text.substr(0, 4));
    const auto month = text.size() < 8 ? std::nullopt : numberIn(text.substr(4, 2));
    const auto day = text.size() < 8 ? std::nullopt : numberIn(text.substr(6, 2));
    return year && month && day ? QDate(*year, *month, *day) : QDate();
}

/// 1 for MO to 7 for SU; 0 for none.
static int weekdayIn(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

static bool readNumbers(std::string_view value, int most, std::vector<int> &to)
{
    for (const std::string &each : splitEscaped(value, ',')) {
        const auto number = numberIn(each);
        if (!number || *number == 0 || std::abs(*number) > most)
            return false;
        to.push_back(*number);
    }
    return true;
}

bool CalendarRule::readWeekdays(std::string_view value)
{
    for (const std::string &each : splitEscaped(value, ',')) {
        const std::string_view text = each;
        if (text.size() < 2)
            return false;
        Weekday weekday{weekdayIn(text.substr(text.size() - 2)), 0};
        if (text.size() > 2) {
            const auto which = numberIn(text.substr(0, text.size() - 2));
            if (!which || *which == 0 || std::abs(*which) > 5)
                return false;
            weekday.which = *which;
        }
        if (weekday.day == 0)
            return false;
        m_weekdays.push_back(weekday);
    }
    return true;
}

bool CalendarRule::readPart(std::string_view name, std::string_view value)
{
    const auto positive = [&](int &to) {
        const auto number = numberIn(value);
        to = number.value_or(0);
        return to > 0;
    };
    if (name == "FREQ") {
        static constexpr std::array<std::string_view, 4> names{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
        const auto found = std::find(names.begin(), names.end(), value);
        m_frequency = Frequency(found - names.begin());
        return found != names.end();
    }
    if (name == "INTERVAL")
        return positive(m_interval);
    if (name == "COUNT")
        return positive(m_count);
    if (name == "UNTIL")
        return (m_until = calendarDay(value)).isValid();
    if (name == "WKST")
        return (m_weekStart = weekdayIn(value)) > 0;
    if (name == "BYDAY")
        return readWeekdays(value);
    if (name == "BYMONTHDAY")
        return readNumbers(value, 31, m_monthDays);
    if (name == "BYMONTH")
        return readNumbers(value, 12, m_months);
    return false;
}

std::optional<CalendarRule> CalendarRule::parse(std::string_view text)
{
    CalendarRule rule;
    bool hasFrequency = false;
    for (const std::string &part : splitEscaped(capitals(text), ';')) {
        const size_t equals = part.find('=');
        if (part.empty())
            continue;
        const std::string_view name = std::string_view(part).substr(0, equals);
        if (equals == std::string::npos || !rule.readPart(name, std::string_view(part).substr(equals + 1)))
            return std::nullopt;
        hasFrequency = hasFrequency || name == "FREQ";
    }
    const bool countsWeekdays = std::any_of(rule.m_weekdays.begin(), rule.m_weekdays.end(),
                                            [](const Weekday &each) { return each.which != 0; });
    const bool isByMonth = rule.m_frequency == Frequency::Monthly
        || (rule.m_frequency == Frequency::Yearly && !rule.m_months.empty());
    // "The 20th Monday of the year" and weeks counted in days are not known.
    if (!hasFrequency || (countsWeekdays && !isByMonth)
        || (rule.m_frequency == Frequency::Yearly && !isByMonth
            && (!rule.m_weekdays.empty() || !rule.m_monthDays.empty()))
        || (rule.m_frequency == Frequency::Weekly && !rule.m_monthDays.empty()))
        return std::nullopt;
    return rule;
}

/// What narrows the days of a period down.
bool CalendarRule::fits(QDate day) const
{
    const auto isOf = [](const std::vector<int> &list, int value) {
        return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
    };
    if (!isOf(m_months, day.month()))
        return false;
    if (!m_monthDays.empty() && std::none_of(m_monthDays.begin(), m_monthDays.end(), [&](int each) {
            return day.day() == (each > 0 ? each : day.daysInMonth() + each + 1);
        }))
        return false;
    return m_weekdays.empty() || std::any_of(m_weekdays.begin(), m_weekdays.end(), [&](const Weekday &each) {
               const int fromStart = (day.day() - 1) / 7 + 1;
               const int fromEnd = -((day.daysInMonth() - day.day()) / 7 + 1);
               return each.day == day.dayOfWeek()
                   && (each.which == 0 || each.which == fromStart || each.which == fromEnd);
           });
}

void CalendarRule::addDaysOfMonth(QDate month, QDate start, std::vector<QDate> &days) const
{
    if (m_weekdays.empty() && m_monthDays.empty()) {
        const QDate day(month.year(), month.month(), start.day());
        if (day.isValid() && fits(day)) // the 31st is not in every month
            days.push_back(day);
        return;
    }
    for (int each = 1; each <= month.daysInMonth(); ++each)
        if (const QDate day(month.year(), month.month(), each); fits(day))
            days.push_back(day);
}

/// The days of the so-many-th period after that of the start.
std::vector<QDate> CalendarRule::daysOfPeriod(QDate start, int period) const
{
    std::vector<QDate> days;
    const int steps = period * m_interval;
    if (m_frequency == Frequency::Daily) {
        if (const QDate day = start.addDays(steps); fits(day))
            days.push_back(day);
    } else if (m_frequency == Frequency::Weekly) {
        const QDate week = start.addDays(-((start.dayOfWeek() - m_weekStart + 7) % 7) + 7 * qint64(steps));
        for (int each = 0; each < 7; ++each) {
            const QDate day = week.addDays(each);
            if (fits(day) && (!m_weekdays.empty() || day.dayOfWeek() == start.dayOfWeek()))
                days.push_back(day);
        }
    } else if (m_frequency == Frequency::Monthly) {
        addDaysOfMonth(QDate(start.year(), start.month(), 1).addMonths(steps), start, days);
    } else if (m_months.empty()) {
        if (const QDate day(start.year() + steps, start.month(), start.day()); day.isValid())
            days.push_back(day);
    } else {
        for (int month = 1; month <= 12; ++month)
            addDaysOfMonth(QDate(start.year() + steps, month, 1), start, days);
    }
    return days;
}

CalendarRule::Days CalendarRule::from(QDate start) const
{
    constexpr int mostPeriods = 40000; // a rule that nothing fits ends too
    constexpr int lastYear = 2099;
    Days result;
    result.days.push_back(start);
    for (int period = 0; period < mostPeriods; ++period) {
        const std::vector<QDate> days = daysOfPeriod(start, period);
        for (const QDate day : days) {
            if (day <= start)
                continue;
            if ((m_until.isValid() && day > m_until) || day.year() > lastYear
                || (m_count > 0 && int(result.days.size()) >= m_count))
                return result;
            if (int(result.days.size()) >= MostOccurrences) {
                result.isCut = true;
                return result;
            }
            result.days.push_back(day);
        }
        if (start.addDays(qint64(period) * m_interval).year() > lastYear)
            break;
    }
    return result;
}

} // namespace skein
