// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/xml_namespaces.h"

namespace skein {

static constexpr std::string_view Keyword = "xmlns";
static constexpr std::string_view XmlPlace = "http://www.w3.org/XML/1998/namespace";
static constexpr std::string_view KeywordPlace = "http://www.w3.org/2000/xmlns/";

bool XmlNamespaces::isDeclaration(std::string_view attribute)
{
    return attribute.starts_with(Keyword)
        && (attribute.size() == Keyword.size() || attribute[Keyword.size()] == ':');
}

bool XmlNamespaces::declare(std::string_view attribute, std::string_view place, size_t depth,
                            XmlVersion version)
{
    const bool isDefault = attribute.size() == Keyword.size();
    const std::string_view prefix = isDefault ? std::string_view() : attribute.substr(Keyword.size() + 1);
    if ((prefix == "xml") != (place == XmlPlace) || prefix == Keyword || place == KeywordPlace)
        return false;
    if (!isDefault && place.empty() && version == XmlVersion::OnePointZero)
        return false;
    m_declarations.push_back({std::string(prefix), std::string(place), depth});
    return true;
}

void XmlNamespaces::leave(size_t depth)
{
    while (!m_declarations.empty() && m_declarations.back().depth > depth)
        m_declarations.pop_back();
}

std::string_view XmlNamespaces::place(std::string_view prefix) const
{
    for (auto each = m_declarations.rbegin(); each != m_declarations.rend(); ++each)
        if (each->prefix == prefix)
            return each->place;
    return prefix == "xml" ? XmlPlace : std::string_view();
}

std::string_view xmlPrefix(std::string_view name)
{
    const size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

bool isQualifiedName(std::string_view name)
{
    const size_t colon = name.find(':');
    return colon == std::string_view::npos
        || (colon > 0 && colon + 1 < name.size() && name.find(':', colon + 1) == std::string_view::npos);
}

} // namespace skein
