// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xml_pull.h"

#include "core/base/error.h"
#include "core/ingest/text_decoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr size_t MaxPiece = size_t(16) << 20;
static constexpr size_t MaxDepth = 256;
static constexpr size_t MaxAttributes = 256;
static constexpr size_t ChunkBytes = size_t(1) << 17;

XmlPull::XmlPull(Input input, Prefixes prefixes)
    : m_input(std::move(input))
    , m_prefixes(prefixes)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    while (m_buffer.size() < mark.size() && fill()) { }
    if (m_buffer.starts_with(mark))
        m_at = mark.size();
}

void XmlPull::fail(std::string_view why)
{
    throw Error(QCoreApplication::translate("XmlPull", "The file is damaged: its XML cannot be read"),
                QString::fromUtf8(why.data(), qsizetype(why.size())));
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
    const bool isWhole = error == std::errc() && end == reference.data() + reference.size();
    return isWhole && isXmlCharacter(code) ? code : 0;
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

static std::string_view localName(std::string_view name)
{
    const size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void XmlPull::check(std::string_view bytes) const
{
    if (!hasOnlyXmlCharacters(bytes, m_version))
        fail("a character that XML does not have");
}

XmlPull::Token XmlPull::next()
{
    if (m_isSelfClosed) {
        m_isSelfClosed = false;
        close();
        return Token::End;
    }
    for (;;) {
        if (m_at >= m_buffer.size() && !fill()) {
            if (!m_open.empty() || !m_hasRoot)
                fail("it ends before its last element does");
            return Token::Finish;
        }
        const bool isAtStart = std::exchange(m_isAtStart, false);
        if (m_buffer[m_at] != '<')
            return readText();
        while (m_buffer.size() - m_at < 9 && fill()) { }
        const std::string_view rest = std::string_view(m_buffer).substr(m_at);
        if (rest.starts_with("<![CDATA["))
            return readCharacterData();
        m_isAtStart = isAtStart; // for the markup that stands here
        const bool isMarkup = skipMarkup();
        m_isAtStart = false;
        if (!isMarkup)
            return readTag();
    }
}

XmlPull::Token XmlPull::readCharacterData()
{
    constexpr size_t opening = 9;
    const size_t end = findFrom(opening, "]]>");
    if (end == std::string::npos || m_open.empty())
        fail("an open CDATA section");
    m_text.assign(m_buffer, m_at + opening, end - opening);
    check(m_text);
    m_at += end + 3;
    return Token::Text;
}

XmlPull::Token XmlPull::readText()
{
    size_t end = findFrom(0, "<");
    if (end == std::string::npos)
        end = m_buffer.size() - m_at;
    const std::string_view raw = std::string_view(m_buffer).substr(m_at, end);
    check(raw);
    if (m_open.empty() && !withoutXmlSpace(raw).empty())
        fail("text outside of the root");
    if (raw.find("]]>") != std::string_view::npos)
        fail("the end of a CDATA section that has no beginning");
    m_text.clear();
    appendUnescaped(raw, m_text);
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
    if (end == std::string::npos || end > longest || m_hasRoot || m_hasDoctype
        || !isPlainDoctype(rest.substr(1, end - 1)))
        fail("a document type definition");
    check(rest.substr(0, end));
    m_hasDoctype = true;
    m_at += end + 1;
}

void XmlPull::skipComment()
{
    constexpr size_t opening = 4;
    const size_t end = findFrom(opening, "--");
    if (end == std::string::npos || (m_at + end + 2 >= m_buffer.size() && !fill())
        || m_buffer[m_at + end + 2] != '>')
        fail("an open comment, or one with two hyphens");
    check(std::string_view(m_buffer).substr(m_at, end));
    m_at += end + 3;
}

/// "version='1.0' encoding='utf-8' standalone='yes'", the first of them needed.
void XmlPull::readDeclaration(std::string_view declaration)
{
    readAttributes(declaration);
    const auto isWord = [](std::string_view text, std::string_view others) {
        return std::all_of(text.begin(), text.end(), [others](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                || others.find(c) != std::string_view::npos;
        });
    };
    size_t at = 0;
    const auto take = [&](std::string_view name) {
        const bool isThere = at < m_attributeCount && m_attributeNames[at] == name;
        return isThere ? std::string_view(m_attributes[at++].value) : std::string_view();
    };
    const std::string_view version = take("version");
    const std::string_view encoding = take("encoding");
    const std::string_view standalone = take("standalone");
    const bool isEncoding = encoding.empty() || (!(encoding[0] < 'A') && isWord(encoding, "._-"));
    if (at != m_attributeCount || !version.starts_with("1.") || version.size() < 3
        || version.find_first_not_of("0123456789", 2) != std::string_view::npos || !isEncoding
        || (!standalone.empty() && standalone != "yes" && standalone != "no"))
        fail("a declaration that is none");
    if (version == "1.1")
        m_version = XmlVersion::OnePointOne;
}

void XmlPull::skipInstruction()
{
    const size_t end = findFrom(2, "?>");
    if (end == std::string::npos)
        fail("an open processing instruction");
    const std::string_view all = std::string_view(m_buffer).substr(m_at + 2, end - 2);
    check(all);
    const auto length = size_t(std::find_if(all.begin(), all.end(), isXmlSpace) - all.begin());
    const std::string_view target = all.substr(0, length);
    if (target == "xml" && m_isAtStart)
        readDeclaration(all.substr(length));
    else if (!isXmlName(target)
             || QLatin1StringView(target.data(), qsizetype(target.size()))
                     .compare("xml"_L1, Qt::CaseInsensitive)
                 == 0)
        fail("a processing instruction without a name, or a declaration in the middle");
    m_at += end + 2;
}

/// Steps over a comment, processing instruction or type declaration; false if a tag stands here.
bool XmlPull::skipMarkup()
{
    const std::string_view rest = std::string_view(m_buffer).substr(m_at);
    if (rest.starts_with("<!--"))
        skipComment();
    else if (rest.starts_with("<!"))
        skipDoctype();
    else if (rest.starts_with("<?"))
        skipInstruction();
    else
        return false;
    return true;
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
    check(tag);
    m_at += end + 1;
    if (tag.starts_with('/'))
        return readEndTag(tag.substr(1));
    m_isSelfClosed = tag.ends_with('/');
    if (m_isSelfClosed)
        tag.remove_suffix(1);
    size_t length = 0;
    while (length < tag.size() && !isXmlSpace(tag[length]))
        ++length;
    const std::string_view name = tag.substr(0, length);
    m_name = localName(name);
    if (m_name.empty() || !isXmlName(name) || (m_open.empty() && m_hasRoot))
        fail("a tag without a name or a second root");
    if (m_open.size() >= MaxDepth)
        fail("deeper than 256 elements");
    m_hasRoot = true;
    readAttributes(tag.substr(length));
    checkNames(name);
    m_open.emplace_back(name);
    return Token::Start;
}

XmlPull::Token XmlPull::readEndTag(std::string_view tag)
{
    while (!tag.empty() && isXmlSpace(tag.back()))
        tag.remove_suffix(1);
    if (m_open.empty() || m_open.back() != tag)
        fail("an end tag that fits no start");
    close();
    return Token::End;
}

void XmlPull::close()
{
    m_name = localName(m_open.back());
    m_open.pop_back();
    m_namespaces.leave(m_open.size());
}

void XmlPull::checkPrefix(std::string_view name)
{
    constexpr size_t mostGathered = 8;
    if (!isQualifiedName(name))
        fail("a name with a colon too many");
    const std::string_view prefix = xmlPrefix(name);
    if (prefix.empty() || !m_namespaces.place(prefix).empty())
        return;
    if (m_prefixes == Prefixes::Declared)
        fail("the prefix “" + std::string(prefix) + "” is declared nowhere");
    if (m_undeclared.size() < mostGathered
        && std::find(m_undeclared.begin(), m_undeclared.end(), prefix) == m_undeclared.end())
        m_undeclared.emplace_back(prefix);
}

/// What the tag that was read declares, and whether its names are declared.
void XmlPull::checkNames(std::string_view element)
{
    const size_t depth = m_open.size() + 1;
    for (size_t index = 0; index < m_attributeCount; ++index)
        if (XmlNamespaces::isDeclaration(m_attributeNames[index])
            && !m_namespaces.declare(m_attributeNames[index], m_attributes[index].value, depth, m_version))
            fail("a namespace that may not be declared so");
    checkPrefix(element);
    std::vector<std::pair<std::string_view, std::string_view>> named; // almost always empty
    for (size_t index = 0; index < m_attributeCount; ++index) {
        const Attribute &attribute = m_attributes[index];
        if (!attribute.isPrefixed || XmlNamespaces::isDeclaration(m_attributeNames[index]))
            continue;
        checkPrefix(m_attributeNames[index]);
        const std::string_view place = m_namespaces.place(xmlPrefix(m_attributeNames[index]));
        const std::pair name(place, std::string_view(attribute.name));
        if (!place.empty() && std::find(named.begin(), named.end(), name) != named.end())
            fail("an attribute that stands twice under two prefixes");
        named.push_back(name);
    }
}

void XmlPull::addAttribute(std::string_view name, std::string_view value)
{
    if (!isXmlName(name) || value.find('<') != std::string_view::npos
        || std::find(m_attributeNames.begin(), m_attributeNames.end(), name) != m_attributeNames.end())
        fail("an attribute without a name, twice or with a tag in its value");
    m_attributeNames.push_back(name);
    if (m_attributeCount == m_attributes.size())
        m_attributes.emplace_back();
    Attribute &attribute = m_attributes[m_attributeCount++];
    attribute.name = localName(name);
    attribute.isPrefixed = attribute.name.size() != name.size();
    attribute.value.clear();
    appendUnescaped(value, attribute.value);
}

void XmlPull::readAttributes(std::string_view tag)
{
    m_attributeCount = 0;
    m_attributeNames.clear();
    for (std::string_view rest = withoutXmlSpace(tag); !rest.empty();) {
        const size_t equals = rest.find('=');
        if (equals == std::string_view::npos || m_attributeCount == MaxAttributes)
            fail("an attribute without a value, or more than 256");
        std::string_view name = rest.substr(0, equals);
        while (!name.empty() && isXmlSpace(name.back()))
            name.remove_suffix(1);
        rest = withoutXmlSpace(rest.substr(equals + 1));
        const bool isQuoted = rest.starts_with('"') || rest.starts_with('\'');
        const size_t close = isQuoted ? rest.find(rest.front(), 1) : std::string_view::npos;
        if (close == std::string_view::npos)
            fail("an attribute without quotes");
        addAttribute(name, rest.substr(1, close - 1));
        rest.remove_prefix(close + 1);
        if (!rest.empty() && !isXmlSpace(rest.front()))
            fail("two attributes without a space between them");
        rest = withoutXmlSpace(rest);
    }
}

std::string_view XmlPull::attribute(std::string_view name) const
{
    const Attribute *prefixed = nullptr;
    for (size_t index = 0; index < m_attributeCount; ++index) {
        const Attribute &each = m_attributes[index];
        if (each.name != name)
            continue;
        if (!each.isPrefixed)
            return each.value;
        prefixed = prefixed ? prefixed : &each;
    }
    return prefixed ? std::string_view(prefixed->value) : std::string_view();
}

} // namespace skein
