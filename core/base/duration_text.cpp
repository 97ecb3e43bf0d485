// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_text.h"

#include <cctype>
#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr qint64 LongestSeconds = qint64(10) * 366 * 86400; ///< Ten years: more is no duration of a call.

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads the number at `at` with its decimals; nothing when there is none or it is too long.
std::optional<double> takeNumber(std::string_view text, size_t &at)
{
    const size_t start = at;
    double value = 0;
    while (at < text.size() && isDigit(text[at]))
        value = value * 10 + (text[at++] - '0');
    if (at == start || at - start > 10)
        return std::nullopt;
    if (at + 1 < text.size() && (text[at] == '.' || text[at] == ',') && isDigit(text[at + 1])) {
        double weight = 0.1;
        for (++at; at < text.size() && isDigit(text[at]); ++at, weight /= 10)
            value += weight * (text[at] - '0');
    }
    return value;
}

/// "1:30", "00:01:30", "100:00:00".
std::optional<double> clockSeconds(std::string_view text)
{
    double total = 0;
    size_t at = 0;
    for (int part = 0;; ++part) {
        const size_t start = at;
        const auto number = takeNumber(text, at);
        const bool hasTwoDigits = start + 1 < text.size() && isDigit(text[start + 1]);
        if (!number || part > 2 || (part > 0 && (*number >= 60 || !hasTwoDigits)))
            return std::nullopt;
        total = total * 60 + *number;
        if (at == text.size())
            return part == 0 ? std::nullopt : std::optional(total);
        if (text[at++] != ':' || *number != std::floor(*number))
            return std::nullopt;
    }
}

double unitSeconds(std::string_view unit)
{
    for (const std::string_view word : {"s", "sec", "secs", "second", "seconds"})
        if (unit == word)
            return 1;
    for (const std::string_view word : {"m", "min", "mins", "minute", "minutes"})
        if (unit == word)
            return 60;
    for (const std::string_view word : {"h", "hr", "hrs", "hour", "hours"})
        if (unit == word)
            return 3600;
    for (const std::string_view word : {"d", "day", "days"})
        if (unit == word)
            return 86400;
    return 0;
}

/// "1m 30s", "1 hr 2 min", "PT1M30S": units must become smaller.
std::optional<double> unitsTotal(std::string_view text)
{
    std::string lower;
    for (const char c : text)
        lower += char(std::tolower(static_cast<unsigned char>(c)));
    size_t at = 0;
    if (lower.starts_with("p"))
        at = 1;
    double total = 0;
    double last = 1e9;
    const auto skip = [&lower, &at] {
        while (at < lower.size() && (lower[at] == ' ' || lower[at] == ','))
            ++at;
    };
    while (at < lower.size()) {
        if (at < lower.size() && lower[at] == 't' && lower.starts_with("p"))
            ++at;
        const auto number = takeNumber(lower, at);
        skip();
        const size_t start = at;
        while (at < lower.size() && lower[at] >= 'a' && lower[at] <= 'z' && lower[at] != 't')
            ++at;
        const double unit = unitSeconds(std::string_view(lower).substr(start, at - start));
        if (!number || unit == 0 || unit >= last)
            return std::nullopt;
        total += *number * unit;
        last = unit;
        if (at < lower.size() && lower[at] == '.')
            ++at;
        skip();
    }
    return last < 1e9 ? std::optional(total) : std::nullopt;
}

/// "1,205": a comma before three digits and no more, in a number by itself.
bool partsThousandsOrDecimals(std::string_view text)
{
    constexpr size_t thousands = 3;
    const size_t comma = text.find(',');
    return comma != std::string_view::npos && comma > 0 && text.front() != '0'
        && text.size() == comma + 1 + thousands
        && std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == ','; });
}

std::optional<double> plainSeconds(std::string_view text)
{
    size_t at = 0;
    const auto number = takeNumber(text, at);
    return at == text.size() ? number : std::nullopt;
}

} // namespace

Reading<qint64> readDuration(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    if (text.empty())
        return Refusal{u"There is no duration."_s};
    constexpr size_t shortDigits = 8; // less than ten years
    qint64 whole = 0;
    if (text.size() <= shortDigits
        && std::from_chars(text.data(), text.data() + text.size(), whole).ptr == text.data() + text.size()
        && whole >= 0 && text.front() != '-')
        return whole;
    if (text.front() == '-')
        return refuse(text, u"is no duration: it is negative."_s);
    if (partsThousandsOrDecimals(text))
        return refuse(text, u"is no duration that can be told: its comma may part thousands or decimals."_s);
    std::optional<double> seconds = plainSeconds(text);
    if (!seconds)
        seconds = text.find(':') == std::string_view::npos ? unitsTotal(text) : clockSeconds(text);
    if (!seconds)
        return refuse(text, u"is no duration: hours:minutes:seconds, seconds or “1m 30s” are understood."_s);
    if (*seconds > double(LongestSeconds))
        return refuse(text, u"is no duration: it is longer than ten years."_s);
    return qint64(std::llround(*seconds));
}

} // namespace skein
