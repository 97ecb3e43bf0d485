// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// Most days that one entry of a calendar is repeated on.
inline constexpr int MostOccurrences = 1000;

/// The days on which an entry repeats by a rule of iCalendar (RFC 5545, 3.3.10): daily, weekly, monthly and
/// yearly with INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH and WKST. Other parts are not known.
class CalendarRule
{
public:
    /// Nothing when the rule has a part that is not known.
    static std::optional<CalendarRule> parse(std::string_view text);

    struct Days
    {
        std::vector<QDate> days; ///< The start first, then those of the rule, in order.
        bool isCut = false; ///< There are more than MostOccurrences.
    };
    /// `start` is always the first.
    Days from(QDate start) const;

private:
    enum class Frequency { Daily, Weekly, Monthly, Yearly };
    struct Weekday
    {
        int day = 1; ///< 1 is Monday.
        int which = 0; ///< The so-many-th of the month, from its end when negative; 0: every one.
    };

    bool readPart(std::string_view name, std::string_view value);
    bool readWeekdays(std::string_view value);
    std::vector<QDate> daysOfPeriod(QDate start, int period) const;
    void addDaysOfMonth(QDate month, QDate start, std::vector<QDate> &days) const;
    bool fits(QDate day) const;

    Frequency m_frequency = Frequency::Daily;
    int m_interval = 1;
    int m_count = 0; ///< 0: not limited.
    QDate m_until;
    std::vector<Weekday> m_weekdays;
    std::vector<int> m_monthDays;
    std::vector<int> m_months;
    int m_weekStart = 1;
};

/// "20250614T100000Z" or "20250614": its day; invalid when it is none.
QDate calendarDay(std::string_view text);

} // namespace skein
