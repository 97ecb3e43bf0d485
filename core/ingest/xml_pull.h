// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/xml_namespaces.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// Reads XML piece by piece as office files write it: elements, attributes, text, character references and
/// CDATA. Namespaces are cut off names. There are no document types and no entities of one's own: Error. What
/// is not well-formed, namespaces included, is an Error too. Bounded: depth 256, 256 attributes, 16 MiB for
/// one text or tag.
class XmlPull
{
public:
    /// Fills up to `size` bytes and returns how many; 0 at the end.
    using Input = std::function<size_t(char *to, size_t size)>;
    enum class Token { Start, End, Text, Finish };
    /// Whether prefixes that are declared nowhere end the reading, or are gathered.
    enum class Prefixes { Declared, Any };

    explicit XmlPull(Input input, Prefixes prefixes = Prefixes::Declared);

    /// Throws Error when the bytes are no well-formed XML or pass a bound.
    Token next();
    std::string_view name() const { return m_name; } ///< Of the element that starts or ends.
    std::string_view text() const { return m_text; } ///< References resolved.
    /// The one without a prefix before one with it; empty when it is absent. Only after Start.
    std::string_view attribute(std::string_view name) const;
    size_t depth() const { return m_open.size(); }
    /// Prefixes that were declared nowhere so far, each once; the first few of them.
    const std::vector<std::string> &undeclared() const { return m_undeclared; }

private:
    struct Attribute
    {
        std::string name;
        std::string value;
        bool isPrefixed = false;
    };

    bool fill();
    size_t findFrom(size_t offset, std::string_view wanted);
    Token readText();
    Token readTag();
    Token readEndTag(std::string_view tag);
    void readAttributes(std::string_view tag);
    void addAttribute(std::string_view name, std::string_view value);
    void checkNames(std::string_view element);
    void checkPrefix(std::string_view name);
    void close();
    void skipDoctype();
    bool skipMarkup();
    void skipComment();
    void skipInstruction();
    void readDeclaration(std::string_view declaration);
    Token readCharacterData();
    void check(std::string_view bytes) const;
    [[noreturn]] static void fail(std::string_view why);
    static void appendUnescaped(std::string_view raw, std::string &to);

    Input m_input;
    Prefixes m_prefixes;
    std::string m_buffer;
    size_t m_at = 0;
    bool m_isEnd = false;
    bool m_isSelfClosed = false;
    bool m_hasRoot = false;
    bool m_hasDoctype = false;
    bool m_isAtStart = true; ///< Nothing was read yet: a declaration may stand here.
    XmlVersion m_version = XmlVersion::OnePointZero;
    std::string m_name;
    std::string m_text;
    std::vector<Attribute> m_attributes;
    size_t m_attributeCount = 0;
    std::vector<std::string_view> m_attributeNames; ///< With their prefixes, of the tag that is read.
    std::vector<std::string> m_open; ///< With their prefixes.
    XmlNamespaces m_namespaces;
    std::vector<std::string> m_undeclared;
};

} // namespace skein
