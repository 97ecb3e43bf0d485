// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/phone_xml.h"

#include "core/ingest/text_decoding.h"
#include "core/ingest/xml_rules.h"

#include <algorithm>
#include <charconv>

namespace skein {

static constexpr size_t LongestValue = size_t(4) << 20;
static constexpr size_t LongestRun = size_t(1) << 16;

size_t PhoneXml::read(char *to, size_t size)
{
    if (m_given == m_ready.size()) {
        m_ready.clear();
        m_given = 0;
    }
    while (m_ready.size() - m_given < size && m_at < m_text.size())
        step();
    const size_t count = std::min(size, m_ready.size() - m_given);
    std::copy_n(m_ready.data() + m_given, count, to);
    m_given += count;
    return count;
}

static bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
}

void PhoneXml::step()
{
    const std::string_view rest = m_text.substr(m_at, LongestRun);
    const auto isSpecial
        = [](char c) { return c == '&' || c == '<' || c == '>' || c == '"' || isControl(c); };
    const auto length = size_t(std::find_if(rest.begin(), rest.end(), isSpecial) - rest.begin());
    m_ready += rest.substr(0, length);
    m_at += length;
    if (length == rest.size())
        return;
    const char c = rest[length];
    if (c == '&') {
        takeReference();
    } else if (c == '"' && m_isInTag) {
        takeQuote();
    } else if (isControl(c)) {
        replace(1);
    } else {
        m_isInTag = m_isInValue || c == '<';
        m_ready += c;
        ++m_at;
    }
}

/// The code of "&#55357;" or "&#xD83D;" at the beginning of a text and how long it is; no length if none
/// stands there.
static std::pair<unsigned, size_t> referenceAt(std::string_view text)
{
    constexpr size_t longest = 12;
    const size_t end = text.substr(0, longest).find(';');
    if (!text.starts_with("&#") || end == std::string_view::npos)
        return {};
    const bool isHex = text[2] == 'x';
    const std::string_view digits = text.substr(isHex ? 3 : 2, end - (isHex ? 3 : 2));
    unsigned code = 0;
    const auto [last, error]
        = std::from_chars(digits.data(), digits.data() + digits.size(), code, isHex ? 16 : 10);
    return error == std::errc() && last == digits.data() + digits.size() ? std::pair(code, end + 1)
                                                                         : std::pair(0U, size_t(0));
}

void PhoneXml::takeReference()
{
    const auto [code, length] = referenceAt(m_text.substr(m_at));
    if (length == 0 || isXmlCharacter(code)) {
        m_ready += m_text.substr(m_at, std::max(length, size_t(1)));
        m_at += std::max(length, size_t(1));
        return;
    }
    const auto [low, lowLength] = referenceAt(m_text.substr(m_at + length));
    const bool isPair = code >= 0xD800 && code < 0xDC00 && low >= 0xDC00 && low < 0xE000;
    if (!isPair) {
        replace(length);
        return;
    }
    appendUtf8(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00), m_ready);
    m_at += length + lowLength;
}

/// A quotation mark of a tag; the whole value behind it when that is too long.
void PhoneXml::takeQuote()
{
    const size_t close = m_isInValue ? m_at : std::min(m_text.find('"', m_at + 1), m_text.size());
    m_ready += '"';
    if (close - m_at > LongestValue) {
        m_ready += TooLong;
        m_ready += m_text.substr(close, 1);
        m_at = std::min(close + 1, m_text.size());
        return;
    }
    m_isInValue = !m_isInValue;
    ++m_at;
}

void PhoneXml::replace(size_t length)
{
    m_ready += "\uFFFD";
    m_at += length;
    ++m_replaced;
}

} // namespace skein
