// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xml_pull.h"

#include "core/base/error.h"
#include "core/ingest/text_decoding.h"

#include <QCoreApplication>

#include <charconv>

namespace skein {

static constexpr size_t MaxPiece = size_t(16) << 20;
static constexpr size_t MaxDepth = 256;
static constexpr size_t MaxAttributes = 256;
static constexpr size_t ChunkBytes = size_t(1) << 17;

XmlPull::XmlPull(Input input)
    : m_input(std::move(input))
{
    fill();
    if (m_buffer.starts_with("\xEF\xBB\xBF"))
        m_at = 3;
}

void XmlPull::fail(const char *why)
{
    throw Error(QCoreApplication::translate("XmlPull", "The file is damaged: its XML cannot be read"),
                QString::fromLatin1(why));
}

bool XmlPull::fill()
{
    if (m_isEnd)
        return false;
    if (m_at > ChunkBytes) {
        m_buffer.erase(0, m_at);
        m_at = 0;
    }
    const size_t before = m_buffer.size();
    if (before - m_at > MaxPiece)
        fail("a text or tag of more than 16 MiB");
    m_buffer.resize(before + ChunkBytes);
    const size_t count = m_input(m_buffer.data() + before, ChunkBytes);
    m_buffer.resize(before + count);
    m_isEnd = count == 0;
    return count > 0;
}

/// Offset from m_at of what is wanted; npos if it never comes. m_at may point elsewhere in the buffer after.
size_t XmlPull::findFrom(size_t offset, std::string_view wanted)
{
    for (;;) {
        const size_t found = m_buffer.find(wanted, m_at + offset);
        if (found != std::string::npos)
            return found - m_at;
        const size_t have = m_buffer.size() - m_at;
        offset = std::max(offset, have >= wanted.size() ? have - wanted.size() + 1 : size_t(0));
        if (!fill())
            return std::string::npos;
    }
}

/// The code point of a character reference ("#233", "#xE9", "amp"); 0 if it is none.
static unsigned codePoint(std::string_view reference)
{
    static constexpr std::pair<std::string_view, char> named[]
        = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto &[name, value] : named)
        if (reference == name)
            return unsigned(value);
    if (!reference.starts_with('#'))
        return 0;
    reference.remove_prefix(1);
    const bool isHex = reference.starts_with('x');
    if (isHex)
        reference.remove_prefix(1);
    unsigned code = 0;
    const auto [end, error]
        = std::from_chars(reference.data(), reference.data() + reference.size(), code, isHex ? 16 : 10);
    const bool isSurrogate = code >= 0xD800 && code < 0xE000;
    const bool isWhole = error == std::errc() && end == reference.data() + reference.size();
    return isWhole && code <= 0x10FFFF && !isSurrogate ? code : 0;
}

void XmlPull::appendUnescaped(std::string_view raw, std::string &to)
{
    for (;;) {
        const size_t mark = raw.find('&');
        to.append(raw.substr(0, mark));
        if (mark == std::string_view::npos)
            return;
        raw.remove_prefix(mark + 1);
        const size_t end = raw.substr(0, 16).find(';');
        const unsigned code = end == std::string_view::npos ? 0 : codePoint(raw.substr(0, end));
        if (code == 0)
            fail("an entity that is not predefined");
        appendUtf8(code, to);
        raw.remove_prefix(end + 1);
    }
}

XmlPull::Token XmlPull::next()
{
    if (m_isSelfClosed) {
        m_isSelfClosed = false;
        m_name = m_open.back();
        m_open.pop_back();
        return Token::End;
    }
    for (;;) {
        if (m_at >= m_buffer.size() && !fill()) {
            if (!m_open.empty() || !m_hasRoot)
                fail("it ends before its last element does");
            return Token::Finish;
        }
        if (m_buffer[m_at] != '<')
            return readText();
        while (m_buffer.size() - m_at < 9 && fill()) { }
        const std::string_view rest = std::string_view(m_buffer).substr(m_at);
        if (rest.starts_with("<![CDATA[")) {
            const size_t end = findFrom(9, "]]>");
            if (end == std::string::npos)
                fail("an open CDATA section");
            m_text.assign(m_buffer, m_at + 9, end - 9);
            m_at += end + 3;
            return Token::Text;
        }
        if (!skipMarkup())
            return readTag();
    }
}

XmlPull::Token XmlPull::readText()
{
    size_t end = findFrom(0, "<");
    if (end == std::string::npos)
        end = m_buffer.size() - m_at;
    m_text.clear();
    appendUnescaped(std::string_view(m_buffer).substr(m_at, end), m_text);
    m_at += end;
    return Token::Text;
}

/// A declaration that only names a type is passed over and never fetched; definitions of its own, with which
/// a few letters can become gigabytes, are refused.
void XmlPull::skipDoctype()
{
    constexpr size_t longest = 4'096;
    const size_t end = findFrom(2, ">");
    const std::string_view rest = std::string_view(m_buffer).substr(m_at);
    if (end == std::string::npos || end > longest || !rest.starts_with("<!DOCTYPE")
        || rest.substr(0, end).find('[') != std::string_view::npos)
        fail("a document type definition");
    m_at += end + 1;
}

/// Steps over a comment, processing instruction or type declaration; false if a tag stands here.
bool XmlPull::skipMarkup()
{
    const std::string_view rest = std::string_view(m_buffer).substr(m_at);
    const bool isComment = rest.starts_with("<!--");
    if (!isComment && rest.starts_with("<!")) {
        skipDoctype();
        return true;
    }
    if (!isComment && !rest.starts_with("<?"))
        return false;
    const size_t end = isComment ? findFrom(4, "-->") : findFrom(2, "?>");
    if (end == std::string::npos)
        fail("an open comment");
    m_at += end + (isComment ? 3 : 2);
    return true;
}

static std::string_view localName(std::string_view name)
{
    const size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

static bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

XmlPull::Token XmlPull::readTag()
{
    // A '>' may stand inside an attribute's quotes.
    size_t end = 1;
    char quote = 0;
    for (;; ++end) {
        if (m_at + end >= m_buffer.size() && !fill())
            fail("an open tag");
        const char c = m_buffer[m_at + end];
        if (quote != 0)
            quote = c == quote ? char(0) : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            break;
    }
    std::string_view tag = std::string_view(m_buffer).substr(m_at + 1, end - 1);
    m_at += end + 1;
    if (tag.starts_with('/'))
        return readEndTag(tag.substr(1));
    m_isSelfClosed = tag.ends_with('/');
    if (m_isSelfClosed)
        tag.remove_suffix(1);
    size_t length = 0;
    while (length < tag.size() && !isSpace(tag[length]))
        ++length;
    m_name = localName(tag.substr(0, length));
    if (m_name.empty() || (m_open.empty() && m_hasRoot))
        fail("a tag without a name or a second root");
    if (m_open.size() >= MaxDepth)
        fail("deeper than 256 elements");
    m_hasRoot = true;
    readAttributes(tag.substr(length));
    m_open.push_back(m_name);
    return Token::Start;
}

XmlPull::Token XmlPull::readEndTag(std::string_view tag)
{
    while (!tag.empty() && isSpace(tag.back()))
        tag.remove_suffix(1);
    m_name = localName(tag);
    if (m_open.empty() || m_open.back() != m_name)
        fail("an end tag that fits no start");
    m_open.pop_back();
    return Token::End;
}

void XmlPull::readAttributes(std::string_view tag)
{
    m_attributeCount = 0;
    size_t at = 0;
    for (;;) {
        while (at < tag.size() && isSpace(tag[at]))
            ++at;
        if (at == tag.size())
            return;
        const size_t equals = tag.find('=', at);
        if (equals == std::string_view::npos || m_attributeCount == MaxAttributes)
            fail("an attribute without a value, or more than 256");
        std::string_view name = tag.substr(at, equals - at);
        while (!name.empty() && isSpace(name.back()))
            name.remove_suffix(1);
        size_t open = equals + 1;
        while (open < tag.size() && isSpace(tag[open]))
            ++open;
        const size_t close = open < tag.size() && (tag[open] == '"' || tag[open] == '\'')
            ? tag.find(tag[open], open + 1)
            : tag.npos;
        if (close == std::string_view::npos)
            fail("an attribute without quotes");
        if (m_attributeCount == m_attributes.size())
            m_attributes.emplace_back();
        Attribute &attribute = m_attributes[m_attributeCount++];
        attribute.name = localName(name);
        attribute.value.clear();
        appendUnescaped(tag.substr(open + 1, close - open - 1), attribute.value);
        at = close + 1;
    }
}

std::string_view XmlPull::attribute(std::string_view name) const
{
    for (size_t index = 0; index < m_attributeCount; ++index)
        if (m_attributes[index].name == name)
            return m_attributes[index].value;
    return {};
}

} // namespace skein
