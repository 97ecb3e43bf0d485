// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/xml_rules.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// The prefixes that are declared where a reader of XML stands (Namespaces in XML 1.0, third edition).
class XmlNamespaces
{
public:
    /// Whether the attribute declares a namespace: "xmlns" or "xmlns:p".
    static bool isDeclaration(std::string_view attribute);
    /// Takes a declaration of the element at this depth. False when it is one that nobody may make.
    [[nodiscard]] bool declare(std::string_view attribute, std::string_view place, size_t depth,
                               XmlVersion version);
    /// Forgets what elements deeper than this have declared.
    void leave(size_t depth);

    /// What the prefix stands for; empty when it is declared nowhere.
    std::string_view place(std::string_view prefix) const;

private:
    struct Declaration
    {
        std::string prefix;
        std::string place;
        size_t depth = 0;
    };
    std::vector<Declaration> m_declarations;
};

/// "p" of "p:name"; empty when there is none.
std::string_view xmlPrefix(std::string_view name);
/// A name with one colon in its midst, or none.
bool isQualifiedName(std::string_view name);

} // namespace skein
