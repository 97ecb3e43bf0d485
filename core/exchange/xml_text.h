// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"
#include "core/ingest/text_decoding.h"
#include "core/ingest/xml_pull.h"

#include <algorithm>
#include <cstring>

namespace skein {

/// Pulls XML out of a text in memory and knows how far it is.
class XmlText
{
public:
    explicit XmlText(std::string_view text)
        : m_text(text)
        , m_xml([this](char *to, size_t size) { return read(to, size); })
    {
    }
    XmlText(const XmlText &) = delete;
    XmlText &operator=(const XmlText &) = delete;

    bool next() { return (m_token = m_xml.next()) != XmlPull::Token::Finish; } ///< False at the end.
    bool isStart() const { return m_token == XmlPull::Token::Start; }
    bool isEnd() const { return m_token == XmlPull::Token::End; }
    std::string_view name() const { return m_xml.name(); }
    std::string_view text() const { return m_xml.text(); }
    std::string_view attribute(std::string_view name) const { return m_xml.attribute(name); }
    size_t depth() const { return m_xml.depth(); }
    qint64 position() const { return qint64(m_at); }
    qint64 size() const { return qint64(m_text.size()); }

private:
    size_t read(char *to, size_t size)
    {
        const size_t count = std::min(size, m_text.size() - m_at);
        std::memcpy(to, m_text.data() + m_at, count);
        m_at += count;
        return count;
    }

    std::string_view m_text;
    size_t m_at = 0;
    XmlPull m_xml;
    XmlPull::Token m_token = XmlPull::Token::Finish;
};

} // namespace skein
