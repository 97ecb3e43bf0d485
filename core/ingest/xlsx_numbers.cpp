// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xlsx_workbook.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace skein {

/// The letters of a format outside quotes, escapes and brackets; elapsed hours "[h]" are kept as 'E'.
static std::string bareFormat(std::string_view format)
{
    std::string bare;
    for (size_t at = 0; at < format.size() && format[at] != ';'; ++at) {
        const char c = format[at];
        if (c == '"') {
            const size_t close = format.find('"', at + 1);
            at = close == std::string_view::npos ? format.size() : close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '[') {
            const size_t close = format.find(']', at);
            const char inside = at + 1 < format.size() ? char(format[at + 1] | 0x20) : ' ';
            if (close != std::string_view::npos && (inside == 'h' || inside == 'm' || inside == 's')
                && close - at <= 3)
                bare += 'E';
            at = close == std::string_view::npos ? format.size() : close;
        } else {
            bare += char(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
        }
    }
    return bare;
}

CellStyle styleOfFormat(std::string_view format)
{
    const std::string bare = bareFormat(format);
    if (bare.find("general") != std::string::npos)
        return {};
    if (bare.find('E') != std::string::npos)
        return {NumberStyle::Duration, 0};
    const bool hasTime = bare.find_first_of("hs") != std::string::npos;
    const bool hasDate
        = bare.find_first_of("dy") != std::string::npos || (!hasTime && bare.find('m') != std::string::npos);
    if (hasDate)
        return {hasTime ? NumberStyle::DateTime : NumberStyle::Date, 0};
    if (hasTime)
        return {NumberStyle::Time, 0};
    if (bare.size() > 1 && bare.size() < 20 && bare.find_first_not_of('0') == std::string::npos)
        return {NumberStyle::Padded, static_cast<unsigned char>(bare.size())};
    return {};
}

CellStyle builtInStyle(long long id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return {NumberStyle::Date, 0};
    if (id == 18 || id == 19 || id == 20 || id == 21 || id == 45 || id == 47 || (id >= 32 && id <= 35))
        return {NumberStyle::Time, 0};
    if (id == 22)
        return {NumberStyle::DateTime, 0};
    return id == 46 ? CellStyle{NumberStyle::Duration, 0} : CellStyle{};
}

/// Year, month and day of a day counted from 1970-01-01 (proleptic Gregorian calendar).
static std::array<int, 3> civil(long long day)
{
    day += 719468;
    const long long era = (day >= 0 ? day : day - 146096) / 146097;
    const auto ofEra = unsigned(day - era * 146097);
    const unsigned year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    const unsigned ofYear = ofEra - (365 * year + year / 4 - year / 100);
    const unsigned shifted = (5 * ofYear + 2) / 153;
    const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {int(year) + int(era) * 400 + (month <= 2 ? 1 : 0), int(month),
            int(ofYear - (153 * shifted + 2) / 5 + 1)};
}

template<typename... Values>
static std::string formatted(const char *format, Values... values)
{
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), format, values...);
    return {text.data(), size_t(length)};
}

static std::string clockText(long long seconds)
{
    return formatted("%02lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// 27 years: nothing lasts so long, and no date of ours lies before it.
static constexpr long long FewestDaysOfADate = 10'000;

/// A serial date: days since 1899-12-30 (or 1904-01-01), the spreadsheet's 29 February 1900 allowed for.
static std::string dateText(double serial, NumberStyle style, bool is1904)
{
    auto days = static_cast<long long>(std::floor(serial));
    auto seconds = std::llround((serial - double(days)) * 86400);
    if (seconds == 86400) {
        seconds = 0;
        ++days;
    }
    if (style == NumberStyle::Time && days < FewestDaysOfADate)
        return clockText(days * 86400
                         + seconds); // a duration of more than a day, of which the cell shows the rest
    if (!is1904 && days < 60)
        ++days;
    const auto [year, month, day] = civil(days - (is1904 ? 24107 : 25569));
    const std::string date = formatted("%04d-%02d-%02d", year, month, day);
    return style == NumberStyle::Date && seconds == 0 ? date : date + ' ' + clockText(seconds);
}

/// "4.47E+11" says three of twelve digits.
static bool hasLostDigits(std::string_view number, std::string_view whole)
{
    constexpr size_t fewest = 7;
    const size_t exponent = number.find_first_of("eE");
    if (exponent == std::string_view::npos || whole.size() < fewest)
        return false;
    const auto digits = std::count_if(number.begin(), number.begin() + std::ptrdiff_t(exponent),
                                      [](char c) { return c >= '0' && c <= '9'; });
    return size_t(digits) < whole.size() - (whole.front() == '-' ? 1 : 0);
}

std::string numberText(std::string_view number, CellStyle style, bool is1904)
{
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(value))
        return std::string(number);
    const bool isSerial = value >= 0 && value < 2958466; // 9999-12-31
    if (style.style == NumberStyle::Duration && value >= double(FewestDaysOfADate))
        style.style = NumberStyle::DateTime; // shown as hours since 1900
    if (style.style == NumberStyle::Duration && isSerial)
        return clockText(std::llround(value * 86400));
    if (style.style != NumberStyle::Plain && style.style != NumberStyle::Padded
        && style.style != NumberStyle::Duration && isSerial)
        return dateText(value, style.style, is1904);
    if (std::abs(value) >= 1e15)
        return formatted("%.14E", value);
    if (value == std::floor(value)) {
        const std::string whole = formatted("%.0f", value);
        if (hasLostDigits(number, whole))
            return std::string(number);
        const bool isShort = style.style == NumberStyle::Padded && value >= 0 && whole.size() < style.digits;
        return isShort ? std::string(style.digits - whole.size(), '0') + whole : whole;
    }
    std::array<char, 40> text{};
    const auto [last, code] = std::to_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() ? std::string(text.data(), last) : std::string(number);
}

} // namespace skein
