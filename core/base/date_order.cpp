// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_text.h"

#include <array>

namespace skein {

namespace {

struct DateNumbers
{
    std::array<int, 3> value{};
    std::array<int, 3> digits{};
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The three numbers of "01/02/2025 ..." with one separator; nothing for dates that need no order.
std::optional<DateNumbers> numbersOf(std::string_view text)
{
    size_t at = text.find_first_not_of(" \t'\"");
    if (at == std::string_view::npos)
        return std::nullopt;
    DateNumbers numbers;
    char separator = '\0';
    for (size_t part = 0; part < 3; ++part) {
        for (; at < text.size() && isDigit(text[at]) && numbers.digits[part] < 5; ++at) {
            numbers.value[part] = numbers.value[part] * 10 + (text[at] - '0');
            ++numbers.digits[part];
        }
        if (numbers.digits[part] == 0)
            return std::nullopt;
        if (part == 2)
            break;
        const char here = at < text.size() ? text[at++] : '\0';
        if ((here != '/' && here != '-' && here != '.') || (part == 1 && here != separator))
            return std::nullopt;
        separator = here;
    }
    const bool isShort = numbers.digits[0] <= 2 && numbers.digits[1] <= 2;
    const bool hasYear = numbers.digits[2] == 4 || numbers.digits[2] == 2;
    return isShort && hasYear ? std::optional(numbers) : std::nullopt;
}

bool isDay(int value)
{
    return value >= 1 && value <= 31;
}

bool isMonth(int value)
{
    return value >= 1 && value <= 12;
}

} // namespace

void DateOrderEvidence::add(std::string_view text)
{
    const auto numbers = numbersOf(text);
    if (!numbers) {
        ++neutral;
        return;
    }
    const auto [first, second, third] = numbers->value;
    const bool isDayFirst = isDay(first) && isMonth(second);
    const bool isMonthFirst = isMonth(first) && isDay(second);
    const bool isYearFirst
        = numbers->digits[0] == 2 && numbers->digits[2] == 2 && isMonth(second) && isDay(third);
    const int fits = int(isDayFirst) + int(isMonthFirst) + int(isYearFirst);
    const bool isSame = first == second && !isYearFirst;
    if (fits == 0 || isSame)
        ++neutral;
    else if (fits > 1)
        ++either;
    else if (isDayFirst)
        ++dayFirst;
    else if (isMonthFirst)
        ++monthFirst;
    else
        ++yearFirst;
}

std::optional<DateOrder> DateOrderEvidence::order() const
{
    const int kinds = int(dayFirst > 0) + int(monthFirst > 0) + int(yearFirst > 0);
    if (kinds != 1)
        return std::nullopt;
    if (dayFirst > 0)
        return DateOrder::DayFirst;
    return monthFirst > 0 ? DateOrder::MonthFirst : DateOrder::YearFirst;
}

DateOrderEvidence dateOrderOf(std::span<const std::string_view> column)
{
    DateOrderEvidence evidence;
    for (const std::string_view text : column)
        evidence.add(text);
    return evidence;
}

} // namespace skein
