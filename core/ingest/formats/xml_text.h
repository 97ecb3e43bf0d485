// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/xml_pull.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace skein {

/// The bytes of a text, one piece after another, for XmlPull. The text must outlive it.
inline XmlPull::Input xmlInput(std::string_view text)
{
    return [text, at = size_t(0)](char *to, size_t size) mutable {
        const size_t count = std::min(size, text.size() - at);
        std::copy_n(text.data() + at, count, to);
        at += count;
        return count;
    };
}

/// The text within the element that has just begun, without that of its children; read up to its end.
inline std::string xmlText(XmlPull &xml)
{
    const size_t depth = xml.depth();
    std::string text;
    for (auto token = xml.next(); token != XmlPull::Token::Finish; token = xml.next()) {
        if (token == XmlPull::Token::End && xml.depth() < depth)
            break;
        if (token == XmlPull::Token::Text && xml.depth() == depth)
            text += xml.text();
    }
    return text;
}

/// The name of the first element of a text; empty when it is no XML.
inline std::string xmlRoot(std::string_view text)
{
    for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        if (rest.starts_with("!--")) {
            at = std::min(text.find("-->", at), text.size() - 1);
            continue;
        }
        if (rest.empty() || rest.front() == '?' || rest.front() == '!')
            continue;
        std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
        if (const size_t colon = name.find(':'); colon != std::string_view::npos)
            name.remove_prefix(colon + 1);
        return std::string(name);
    }
    return {};
}

} // namespace skein
