// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/cell_text.h"

#include <algorithm>
#include <array>
#include <cctype>

using namespace Qt::Literals::StringLiterals;

namespace skein::identifiers {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    // No-break space and byte order mark, in UTF-8.
    for (const std::string_view mark :
         {"\xc2\xa0", "\xef\xbb\xbf", "\xe2\x80\x8b", "\xe2\x80\xaa", "\xe2\x80\xac"}) {
        if (text.starts_with(mark))
            return trimmed(text.substr(mark.size()));
        if (text.ends_with(mark))
            return trimmed(text.substr(0, text.size() - mark.size()));
    }
    return text;
}

} // namespace

/// One layer less.
static std::string_view withoutMark(std::string_view text)
{
    if (text.starts_with("=\"") && text.ends_with('"') && text.size() > 2)
        return text.substr(1);
    if (text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front())
        return text.substr(1, text.size() - 2);
    if (!text.empty() && (text.front() == '\'' || text.front() == '`'))
        return text.substr(1);
    return text;
}

std::string_view undressed(std::string_view text)
{
    size_t before = 0;
    do {
        before = text.size();
        text = withoutMark(trimmed(text));
    } while (text.size() != before);
    return text;
}

std::string onlyDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (isDigit(c))
            digits += c;
        else if (c != ' ' && c != '-' && c != '.' && c != '/')
            return {};
    }
    return digits;
}

std::string strippedUpper(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool isBeyondAscii = (c & 0x80) != 0;
        if (isBeyondAscii)
            out += c;
        else if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += char(std::toupper(static_cast<unsigned char>(c)));
    }
    return out;
}

std::string upper(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'a' && c <= 'z')
            c = char(c - 0x20);
    return out;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z')
            c = char(c + 0x20);
    return out;
}

bool isScientific(std::string_view text)
{
    size_t at = 0;
    const auto skipDigits = [&text, &at] {
        const size_t before = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - before;
    };
    const size_t whole = skipDigits();
    const bool hasDecimals = at < text.size() && (text[at] == '.' || text[at] == ',');
    if (hasDecimals) {
        ++at;
        skipDigits();
    }
    if (whole == 0 || at >= text.size() || (text[at] != 'E' && text[at] != 'e'))
        return false;
    ++at;
    const bool isSigned = at < text.size() && (text[at] == '+' || text[at] == '-');
    at += isSigned ? 1 : 0;
    const size_t exponent = skipDigits();
    return at == text.size() && exponent > 0 && exponent <= 3 && (isSigned || hasDecimals);
}

Refusal refuseScientific(std::string_view text)
{
    return refuse(
        text, u"is in scientific notation: a spreadsheet dropped digits, which cannot be brought back."_s);
}

/// "#REF!", "#N/A", "#####": what a spreadsheet shows in the place of a value.
static bool isSpreadsheetError(std::string_view text)
{
    constexpr std::array<std::string_view, 9> errors{"#REF!",  "#N/A",  "#VALUE!", "#NAME?", "#DIV/0!",
                                                     "#NULL!", "#NUM!", "#SPILL!", "#CALC!"};
    constexpr size_t fewest = 3;
    return std::find(errors.begin(), errors.end(), text) != errors.end()
        || (text.size() >= fewest && text.find_first_not_of('#') == std::string_view::npos);
}

bool saysNothing(std::string_view text)
{
    if (isSpreadsheetError(text))
        return true;
    const std::string plain = strippedUpper(text);
    if (plain.empty())
        return text.find_first_of("*+#") == std::string_view::npos;
    constexpr std::array<std::string_view, 20> words{
        "UNKNOWN", "UNK",        "UK",          "NOTKNOWN", "NK",        "NA",          "NONE",
        "NIL",     "NULL",       "NAN",         "TBC",      "BLANK",     "NOPLATE",     "NOVRM",
        "NOTREAD", "UNREADABLE", "NOTRECORDED", "NOTSEEN",  "NOTSTATED", "UNREGISTERED"};
    return std::find(words.begin(), words.end(), plain) != words.end();
}

bool isMasked(std::string_view text)
{
    if (text.find("**") != std::string_view::npos)
        return true;
    const auto isCross = [](char c, char) { return c == 'x' || c == 'X'; };
    const bool hasRun = std::search_n(text.begin(), text.end(), 3, 'X', isCross) != text.end();
    return hasRun && std::any_of(text.begin(), text.end(), isDigit);
}

bool hasLuhnDigit(std::string_view digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, isDoubled = !isDoubled) {
        const int value = (*digit - '0') * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return digits.size() > 1 && sum % 10 == 0;
}

bool dropDecimals(std::string_view &text)
{
    const size_t point = text.find('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == text.size())
        return false;
    const bool isWhole = std::all_of(text.begin(), text.begin() + std::ptrdiff_t(point), isDigit);
    const bool isZero = text.find_first_not_of('0', point + 1) == std::string_view::npos;
    if (!isWhole || !isZero || text.size() - point > 3)
        return false;
    text = text.substr(0, point);
    return true;
}

} // namespace skein::identifiers
