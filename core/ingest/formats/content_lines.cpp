// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/content_lines.h"

#include "core/ingest/table_reader.h"
#include "core/ingest/text_decoding.h"

#include <algorithm>

namespace skein {

/// More than any address or note; pictures in Base64 may be longer and are cut here.
static constexpr size_t MaxValueBytes = size_t(4) << 20;

std::string capitals(std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return upper;
}

std::string ContentLine::parameter(std::string_view wanted) const
{
    std::string joined;
    for (const auto &[key, text] : parameters)
        if (key == wanted)
            joined += (joined.empty() ? "" : ",") + text;
    return joined;
}

std::string_view ContentLines::physicalLine()
{
    const size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    std::string_view line = m_text.substr(m_at, end - m_at);
    m_at = std::min(end + 1, m_text.size());
    ++m_line;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Whether the next line goes on with this one: it begins with a blank and is not empty.
bool ContentLines::continues() const
{
    return m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t');
}

static int hexOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static std::string fromQuotedPrintable(std::string_view text)
{
    std::string bytes;
    for (size_t at = 0; at < text.size(); ++at) {
        const bool isCode
            = text[at] == '=' && at + 2 < text.size() && hexOf(text[at + 1]) >= 0 && hexOf(text[at + 2]) >= 0;
        if (!isCode) {
            bytes += text[at];
            continue;
        }
        bytes += char(hexOf(text[at + 1]) * 16 + hexOf(text[at + 2]));
        at += 2;
    }
    std::erase(bytes, '\r');
    return std::string(decodeText(bytes).text);
}

/// Where a value begins: the first colon outside of quotation marks.
static size_t colonOf(std::string_view text)
{
    bool isQuoted = false;
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"')
            isQuoted = !isQuoted;
        else if (text[at] == ':' && !isQuoted)
            return at;
    }
    return text.find(':');
}

static void readName(std::string_view head, ContentLine &line)
{
    std::vector<std::string_view> parts;
    bool isQuoted = false;
    size_t from = 0;
    for (size_t at = 0; at <= head.size(); ++at) {
        if (at < head.size() && head[at] == '"')
            isQuoted = !isQuoted;
        if (at < head.size() && (head[at] != ';' || isQuoted))
            continue;
        parts.push_back(trimmed(head.substr(from, at - from)));
        from = at + 1;
    }
    const size_t point = parts.front().rfind('.');
    line.group
        = point == std::string_view::npos ? std::string() : std::string(parts.front().substr(0, point));
    line.name = capitals(point == std::string_view::npos ? parts.front() : parts.front().substr(point + 1));
    for (size_t part = 1; part < parts.size(); ++part) {
        const size_t equals = parts[part].find('=');
        std::string value(equals == std::string_view::npos ? parts[part] : parts[part].substr(equals + 1));
        std::erase(value, '"');
        std::string key = equals == std::string_view::npos ? "TYPE" : capitals(parts[part].substr(0, equals));
        if (equals == std::string_view::npos && capitals(value) == "QUOTED-PRINTABLE")
            key = "ENCODING";
        line.parameters.emplace_back(std::move(key), std::move(value));
    }
}

/// The lines that go on with this one, be it by a blank in front or by an equals sign at the end of
/// quoted-printable text.
void ContentLines::unfold(std::string &whole)
{
    const size_t colon = std::min(colonOf(whole), whole.size());
    const bool isEncoded
        = capitals(std::string_view(whole).substr(0, colon)).find("QUOTED-PRINTABLE") != std::string::npos;
    for (;;) {
        const bool isSoft = isEncoded && whole.ends_with('=') && m_at < m_text.size();
        if (!isSoft && !continues())
            return;
        if (isSoft)
            whole.pop_back();
        const std::string_view more = physicalLine().substr(isSoft ? 0 : 1);
        if (whole.size() < MaxValueBytes)
            whole += more;
    }
}

bool ContentLines::next(ContentLine &line)
{
    line = {};
    std::string whole;
    while (whole.empty()) {
        if (m_at >= m_text.size())
            return false;
        whole = physicalLine();
        if (trimmed(whole).empty())
            whole.clear();
    }
    line.line = m_line;
    unfold(whole);
    const size_t colon = colonOf(whole);
    readName(std::string_view(whole).substr(0, colon), line);
    if (colon == std::string::npos)
        return true;
    const std::string_view value = std::string_view(whole).substr(colon + 1);
    const bool isEncoded = capitals(line.parameter("ENCODING")) == "QUOTED-PRINTABLE";
    line.value = isEncoded ? fromQuotedPrintable(value) : std::string(value);
    return true;
}

std::string unescaped(std::string_view value)
{
    std::string text;
    for (size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\' || at + 1 == value.size()) {
            text += value[at];
            continue;
        }
        ++at;
        text += value[at] == 'n' || value[at] == 'N' ? '\n' : value[at];
    }
    return text;
}

std::vector<std::string> splitEscaped(std::string_view value, char separator)
{
    std::vector<std::string> parts;
    size_t from = 0;
    for (size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '\\') {
            ++at;
        } else if (value[at] == separator) {
            parts.push_back(unescaped(value.substr(from, at - from)));
            from = at + 1;
        }
    }
    parts.push_back(unescaped(value.substr(from)));
    return parts;
}

} // namespace skein
