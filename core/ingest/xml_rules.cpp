// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xml_rules.h"

#include "core/ingest/text_decoding.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

namespace skein {

bool isXmlCharacter(unsigned codePoint)
{
    return codePoint == '\t' || codePoint == '\n' || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF) || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || (codePoint >= 0x10000 && codePoint <= 0x10FFFF);
}

bool isXmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view withoutXmlSpace(std::string_view text)
{
    while (!text.empty() && isXmlSpace(text.front()))
        text.remove_prefix(1);
    return text;
}

/// The code point at the start of well-formed UTF-8, which is taken off.
static unsigned takeCodePoint(std::string_view &text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    unsigned code = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (size_t at = 1; at < length; ++at)
        code = code << 6 | (static_cast<unsigned char>(text[at]) & 0x3FU);
    text.remove_prefix(length);
    return code;
}

static bool isIn(unsigned code, const auto &ranges)
{
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [code](const auto &range) { return code >= range.first && code <= range.second; });
}

static bool beginsName(unsigned code)
{
    static constexpr std::pair<unsigned, unsigned> ranges[]
        = {{'a', 'z'},       {'A', 'Z'},       {'_', '_'},       {':', ':'},
           {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
           {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
           {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
    return isIn(code, ranges);
}

static bool continuesName(unsigned code)
{
    static constexpr std::pair<unsigned, unsigned> ranges[]
        = {{'0', '9'}, {'-', '.'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};
    return beginsName(code) || isIn(code, ranges);
}

static bool isSlowName(std::string_view name)
{
    if (!isUtf8(name) || !beginsName(takeCodePoint(name)))
        return false;
    while (!name.empty())
        if (!continuesName(takeCodePoint(name)))
            return false;
    return true;
}

bool isXmlName(std::string_view name)
{
    static const std::array<bool, 256> isLetter = [] {
        std::array<bool, 256> table{};
        for (unsigned code = 0; code < 128; ++code)
            table[code] = continuesName(code);
        return table;
    }();
    const auto isKnown = [](char each) { return isLetter[static_cast<unsigned char>(each)]; };
    if (name.empty() || !std::all_of(name.begin(), name.end(), isKnown))
        return !name.empty() && isSlowName(name);
    return beginsName(static_cast<unsigned char>(name.front()));
}

/// Whether all bytes are printable ASCII (or delete), which most tags and texts are: eight at a time.
static bool isPlain(std::string_view bytes)
{
    constexpr quint64 highest = 0x8080808080808080U;
    constexpr quint64 spaces = 0x2020202020202020U;
    while (bytes.size() >= sizeof(quint64)) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        if (((word | (word - spaces)) & highest) != 0) // a high byte, or one below a space that borrows
            return false;
        bytes.remove_prefix(sizeof word);
    }
    return std::all_of(bytes.begin(), bytes.end(), [](char each) { return each >= 0x20; });
}

bool hasOnlyXmlCharacters(std::string_view bytes, XmlVersion version)
{
    if (version == XmlVersion::OnePointZero && isPlain(bytes))
        return true;
    const auto isControl = [](char each) {
        const auto code = static_cast<unsigned char>(each);
        return code < 0x20 && each != '\t' && each != '\n' && each != '\r';
    };
    if (std::any_of(bytes.begin(), bytes.end(), isControl) || !isUtf8(bytes)
        || bytes.find("\xEF\xBF\xBE") != std::string_view::npos
        || bytes.find("\xEF\xBF\xBF") != std::string_view::npos)
        return false;
    if (version == XmlVersion::OnePointZero)
        return true;
    const auto isRestricted = [](unsigned code) { return code >= 0x7F && code <= 0x9F && code != 0x85; };
    while (!bytes.empty())
        if (isRestricted(takeCodePoint(bytes)))
            return false;
    return true;
}

/// The quoted text at the start, which is taken off after a space; nothing when there is none.
static std::optional<std::string_view> takeQuoted(std::string_view &rest)
{
    const std::string_view quoted = withoutXmlSpace(rest);
    if (quoted.size() == rest.size() || quoted.empty() || (quoted.front() != '"' && quoted.front() != '\''))
        return std::nullopt;
    const size_t end = quoted.find(quoted.front(), 1);
    if (end == std::string_view::npos)
        return std::nullopt;
    rest = quoted.substr(end + 1);
    return quoted.substr(1, end - 1);
}

/// PubidChar, production 13.
static bool isPublicCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || std::string_view(" \r\n-'()+,./:=?;!*#@$_%").find(c) != std::string_view::npos;
}

bool isPlainDoctype(std::string_view declaration)
{
    constexpr std::string_view keyword = "!DOCTYPE";
    if (!declaration.starts_with(keyword) || declaration.size() == keyword.size()
        || !isXmlSpace(declaration[keyword.size()]))
        return false;
    std::string_view rest = withoutXmlSpace(declaration.substr(keyword.size()));
    const auto nameEnd = size_t(std::find_if(rest.begin(), rest.end(), isXmlSpace) - rest.begin());
    if (!isXmlName(rest.substr(0, nameEnd)))
        return false;
    rest = withoutXmlSpace(rest.substr(nameEnd));
    constexpr size_t wordBytes = 6;
    const std::string_view word = rest.substr(0, wordBytes);
    if (word == "PUBLIC" || word == "SYSTEM") {
        rest.remove_prefix(wordBytes);
        if (word == "PUBLIC") {
            const auto identifier = takeQuoted(rest);
            if (!identifier || !std::all_of(identifier->begin(), identifier->end(), isPublicCharacter))
                return false;
        }
        if (!takeQuoted(rest))
            return false;
    }
    return withoutXmlSpace(rest).empty();
}

} // namespace skein
