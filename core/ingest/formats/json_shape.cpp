// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/json_shape.h"

#include "core/base/error.h"
#include "core/ingest/formats/json_pull.h"

#include <algorithm>
#include <array>

namespace skein {

using Token = JsonPull::Token;

static constexpr size_t MostPaths = 4096;

/// "[30/12/21" and "[id],[name]" begin like JSON and are none.
static bool beginsLikeJson(std::string_view text)
{
    if (text.starts_with('{'))
        return true;
    if (!text.starts_with('['))
        return false;
    const std::string_view inside = trimmed(text.substr(1));
    return inside.empty() || inside.front() == '{' || inside.front() == '[' || inside.front() == '"'
        || inside.front() == ']' || (text.size() > 1 && (text[1] == '\n' || text[1] == '\r'));
}

JsonShape::JsonShape(const FileHead &head)
{
    const std::string_view text = trimmed(head.text);
    if (text.empty() || (text.front() != '{' && text.front() != '['))
        return;
    m_mayBeJson = beginsLikeJson(text);
    try {
        walk(text);
        m_isJson = true;
    } catch (const Error &) {
        // Cut off by the end of what is looked at: all was well up to there.
        JsonPull pull(text);
        try {
            for (;;)
                pull.next();
        } catch (const Error &) {
            constexpr size_t cutToken = 8192;
            m_isJson = !head.isWhole && pull.offset() + cutToken > text.size();
        }
    }
    lookForLines(head);
}

void JsonShape::walk(std::string_view text)
{
    JsonPull pull(text);
    std::string path;
    std::vector<size_t> lengths;
    for (Token token = pull.next(); token != Token::Finish; token = pull.next()) {
        if (token == Token::Key) {
            path.resize(lengths.back());
            path += (path.empty() ? "" : ".") + std::string(pull.text());
            if (m_paths.size() < MostPaths)
                m_paths.insert(path);
        } else if (token == Token::BeginArray) {
            lengths.push_back(path.size());
            path += "[]";
        } else if (token == Token::BeginObject) {
            lengths.push_back(path.size());
        } else if (token == Token::EndArray || token == Token::EndObject) {
            path.resize(lengths.back());
            lengths.pop_back();
        }
    }
}

/// A whole object in the first line, and more in the second.
void JsonShape::lookForLines(const FileHead &head)
{
    const std::string_view text = trimmed(head.text);
    const size_t end = text.find('\n');
    const std::string_view second = end == std::string_view::npos ? "" : trimmed(text.substr(end));
    if (!text.starts_with('{') || !second.starts_with('{'))
        return;
    try {
        JsonPull pull(text.substr(0, end));
        while (pull.next() != Token::Finish) { }
        m_isLines = true;
        walk(text.substr(0, end));
    } catch (const Error &) {
        m_isLines = false;
    }
}

bool JsonShape::hasEnding(std::string_view ending) const
{
    return std::any_of(m_paths.begin(), m_paths.end(),
                       [&](const std::string &path) { return path.ends_with(ending); });
}

} // namespace skein
