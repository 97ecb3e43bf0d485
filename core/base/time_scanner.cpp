// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_scanner.h"

#include <array>
#include <cstdlib>
#include <date/date.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr std::array<std::string_view, 12> Months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> Weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};
constexpr int FirstYear = 1900;
constexpr int LastYear = 2099;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

/// The name of which `text` begins with at least three letters, ending at a non-letter: its index and length.
template<size_t N>
std::optional<std::pair<int, size_t>> findName(const std::array<std::string_view, N> &names,
                                               std::string_view text)
{
    size_t length = 0;
    while (length < text.size() && isLetter(text[length]))
        ++length;
    if (length < 3)
        return std::nullopt;
    for (size_t index = 0; index < N; ++index) {
        const std::string_view name = names[index];
        size_t same = 0;
        while (same < length && same < name.size() && lower(text[same]) == name[same])
            ++same;
        if (same == length)
            return std::pair{int(index), length};
    }
    return std::nullopt;
}

QString titleOf(std::string_view name)
{
    QString title = QString::fromLatin1(name.data(), qsizetype(name.size()));
    title[0] = title[0].toUpper();
    return title;
}

} // namespace

TimeScanner::TimeScanner(std::string_view text, const TimeRules &rules)
    : m_text(text)
    , m_order(rules.order)
    , m_firstTwoDigitYear(rules.firstTwoDigitYear)
    , m_takesYears(rules.takesYears)
{
    while (!m_text.empty() && (m_text.back() == ' ' || m_text.back() == '\t'))
        m_text.remove_suffix(1);
}

bool TimeScanner::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
    return false;
}

void TimeScanner::skipBlanks()
{
    while (peek() == ' ' || peek() == '\t' || (peek() == '\xc2' && peek(1) == '\xa0'))
        m_at += peek() == '\xc2' ? 2 : 1;
}

bool TimeScanner::skipWord(std::string_view lowerCase)
{
    for (size_t i = 0; i < lowerCase.size(); ++i)
        if (lower(peek(i)) != lowerCase[i])
            return false;
    if (isLetter(lowerCase.back()) && isLetter(peek(lowerCase.size())))
        return false;
    m_at += lowerCase.size();
    return true;
}

TimeScanner::Number TimeScanner::takeNumber(int mostDigits)
{
    Number number;
    while (number.digits < mostDigits && isDigit(peek())) {
        number.value = number.value * 10 + (m_text[m_at++] - '0');
        ++number.digits;
    }
    return number;
}

int TimeScanner::takeMonthName()
{
    const auto found = findName(Months, m_text.substr(m_at));
    if (!found) {
        if (skipWord("sept"))
            return 9;
        return 0;
    }
    m_at += found->second;
    if (peek() == '.')
        ++m_at;
    return found->first + 1;
}

void TimeScanner::readAbout(WrittenTime &time)
{
    skipBlanks();
    for (const std::string_view word :
         {"about", "approximately", "approx.", "approx", "circa", "ca.", "c.", "around", "~"}) {
        if (skipWord(word)) {
            time.isAbout = true;
            break;
        }
    }
    skipBlanks();
}

void TimeScanner::readWeekday()
{
    const auto found = findName(Weekdays, m_text.substr(m_at));
    if (!found)
        return;
    m_weekday = found->first;
    m_at += found->second;
    while (peek() == ',' || peek() == '.' || peek() == ' ' || peek() == '-')
        ++m_at;
}

bool TimeScanner::readDate(WrittenTime &time)
{
    readWeekday();
    if (isLetter(peek()))
        return readMonthNameFirst(time);
    size_t digits = 0;
    while (isDigit(peek(digits)))
        ++digits;
    switch (digits) {
    case 0:
        return fail(u"is no date."_s);
    case 1:
    case 2:
        return readNumberFirst(time);
    case 4:
        return readYearFirst(time);
    case 8:
    case 12:
    case 14:
        return readCompactDate(time);
    default:
        return fail(u"is no date: %1 digits in a row stand for no date or time."_s.arg(digits));
    }
}

bool TimeScanner::readCompactDate(WrittenTime &time)
{
    time.year = takeNumber(4).value;
    time.month = takeNumber(2).value;
    time.day = takeNumber(2).value;
    if (!checkDate(time))
        return false;
    return !isDigit(peek()) || readClock(time);
}

bool TimeScanner::skipDateSeparator()
{
    skipBlanks();
    if (peek() == '/' || peek() == '-' || peek() == '.' || peek() == ',')
        ++m_at;
    skipBlanks();
    return !isDone();
}

bool TimeScanner::readYearFirst(WrittenTime &time)
{
    time.year = takeNumber(4).value;
    const char separator = peek();
    if (isDone())
        return m_takesYears ? checkYear(time.year) : fail(u"is only a year: a month or a day is needed."_s);
    skipDateSeparator();
    time.month = takeMonthName();
    if (time.month == 0) {
        if (separator != '-' && separator != '/' && separator != '.')
            return fail(u"is no date."_s);
        const Number month = takeNumber(3);
        if (month.digits == 0 || month.digits > 2)
            return fail(u"is no date: a month has two digits."_s);
        time.month = month.value;
    }
    if (peek() != separator)
        return checkDate(time);
    const size_t before = m_at;
    skipDateSeparator();
    const Number day = takeNumber(3);
    if (day.digits == 0) {
        m_at = before;
        return checkDate(time);
    }
    time.day = day.value;
    if (day.digits > 2 || day.value == 0)
        return fail(u"is no date: there is no day %1."_s.arg(day.value));
    return checkDate(time);
}

bool TimeScanner::readMonthNameFirst(WrittenTime &time)
{
    time.month = takeMonthName();
    if (time.month == 0)
        return fail(u"is no date."_s);
    skipDateSeparator();
    const Number first = takeNumber(5);
    if (first.digits == 4)
        return takeYear(time, first) && checkDate(time);
    if (first.digits == 0 || first.digits > 2)
        return fail(u"is no date: the year is missing."_s);
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (skipWord(ending))
            break;
    skipDateSeparator();
    const Number year = takeNumber(5);
    if (year.digits == 0 && first.digits == 2)
        return fail(u"is no date: the year needs four digits."_s);
    time.day = first.value;
    if (time.day == 0)
        return fail(u"is no date: there is no day 0."_s);
    return takeYear(time, year) && checkDate(time);
}

bool TimeScanner::readNumberFirst(WrittenTime &time)
{
    const Number first = takeNumber(2);
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (skipWord(ending))
            break;
    const size_t before = m_at;
    skipBlanks();
    skipWord("of");
    skipDateSeparator();
    if (isLetter(peek()))
        return readAfterDay(time, first);
    m_at = before;
    const char separator = peek();
    if (separator != '/' && separator != '-' && separator != '.' && separator != ' ')
        return fail(u"is no date."_s);
    ++m_at;
    const Number second = takeNumber(5);
    if (second.digits == 4 && separator != ' ') {
        time.month = first.value;
        return takeYear(time, second) && checkDate(time);
    }
    if (second.digits == 0 || second.digits > 2 || peek() != separator)
        return fail(u"is no date."_s);
    ++m_at;
    return readThreeNumbers(time, first, second, takeNumber(5));
}

bool TimeScanner::readAfterDay(WrittenTime &time, Number first)
{
    time.month = takeMonthName();
    if (time.month == 0)
        return fail(u"is no date: no month is called so."_s);
    time.day = first.value;
    if (time.day == 0)
        return fail(u"is no date: there is no day 0."_s);
    skipDateSeparator();
    return takeYear(time, takeNumber(5)) && checkDate(time);
}

bool TimeScanner::readThreeNumbers(WrittenTime &time, Number first, Number second, Number third)
{
    if (third.digits == 0)
        return fail(u"is no date: the year is missing."_s);
    DateOrder order = m_order;
    if (order == DateOrder::YearFirst && third.digits == 4)
        order = DateOrder::Unknown;
    if (order == DateOrder::Unknown) {
        if (third.digits != 4)
            return fail(u"can be read in more than one way, and the order of day and month is not known."_s);
        if (first.value <= 12 && second.value <= 12 && first.value != second.value)
            return fail(u"can be read in two ways: the order of day and month is not known."_s);
        order = second.value > 12 ? DateOrder::MonthFirst : DateOrder::DayFirst;
    }
    if (order == DateOrder::YearFirst) {
        std::swap(first, third);
        if (first.digits > 2)
            return fail(u"is no date."_s);
    }
    const bool isMonthFirst = order == DateOrder::MonthFirst;
    time.day = isMonthFirst ? second.value : first.value;
    time.month = isMonthFirst ? first.value : second.value;
    if (time.month > 12 && time.day <= 12)
        return fail(u"is no date: there is no month %1 when the %2 comes first."_s.arg(time.month)
                        .arg(isMonthFirst ? u"month"_s : u"day"_s));
    if (time.day == 0)
        return fail(u"is no date: there is no day 0."_s);
    return takeYear(time, third) && checkDate(time);
}

bool TimeScanner::takeYear(WrittenTime &time, Number year)
{
    if (year.digits == 4) {
        time.year = year.value;
        return true;
    }
    if (year.digits == 0)
        return fail(u"is no date: the year is missing."_s);
    if (year.digits != 2)
        return fail(u"is no date: a year has four digits."_s);
    if (!m_firstTwoDigitYear)
        return fail(u"has a year of two digits, which does not say the century."_s);
    const int first = *m_firstTwoDigitYear;
    time.year = first - first % 100 + year.value;
    if (time.year < first)
        time.year += 100;
    return true;
}

bool TimeScanner::checkYear(int year)
{
    return (year >= FirstYear && year <= LastYear)
        || fail(
               u"is no date: the year %1 is not between %2 and %3."_s.arg(year).arg(FirstYear).arg(LastYear));
}

bool TimeScanner::checkDate(const WrittenTime &time)
{
    if (!checkYear(time.year))
        return false;
    if (time.month < 1 || time.month > 12)
        return fail(u"is no date: there is no month %1."_s.arg(time.month));
    const auto last = date::year_month_day_last(date::year(time.year),
                                                date::month_day_last(date::month(unsigned(time.month))));
    const auto days = unsigned(last.day());
    if (time.day > int(days))
        return fail(u"is no date: %1 %2 has %3 days."_s.arg(titleOf(Months[size_t(time.month - 1)]))
                        .arg(time.year)
                        .arg(days));
    return checkWeekday(time);
}

bool TimeScanner::checkWeekday(const WrittenTime &time)
{
    if (m_weekday < 0 || time.day == 0)
        return true;
    const date::year_month_day day{date::year(time.year), date::month(unsigned(time.month)),
                                   date::day(unsigned(time.day))};
    const unsigned real = date::weekday(date::sys_days(day)).c_encoding();
    if (int(real) == m_weekday)
        return true;
    return fail(u"contradicts itself: that day is a %1."_s.arg(titleOf(Weekdays[real])));
}

} // namespace skein
