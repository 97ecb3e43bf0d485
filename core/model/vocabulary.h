// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace skein {

/// One value of a closed list: the code that files and commands use, and the words that people read.
template<typename Enum>
struct Term
{
    Enum value;
    std::string_view code;
    std::string_view title;
};

/// The code of a value, as stored and as given on the command line ("phone").
template<typename Enum, size_t N>
QString codeOf(const std::array<Term<Enum>, N> &terms, Enum value)
{
    for (const Term<Enum> &term : terms)
        if (term.value == value)
            return QString::fromLatin1(term.code.data(), qsizetype(term.code.size()));
    return {};
}

/// The words for a value ("Phone number").
template<typename Enum, size_t N>
QString titleOf(const std::array<Term<Enum>, N> &terms, Enum value)
{
    for (const Term<Enum> &term : terms)
        if (term.value == value)
            return QString::fromLatin1(term.title.data(), qsizetype(term.title.size()));
    return {};
}

/// The value with this code or title, in any case; nothing if there is none.
template<typename Enum, size_t N>
std::optional<Enum> fromCode(const std::array<Term<Enum>, N> &terms, const QString &text)
{
    for (const Term<Enum> &term : terms)
        if (text.compare(QLatin1StringView(term.code.data(), qsizetype(term.code.size())),
                         Qt::CaseInsensitive)
                == 0
            || text.compare(QLatin1StringView(term.title.data(), qsizetype(term.title.size())),
                            Qt::CaseInsensitive)
                == 0)
            return term.value;
    return std::nullopt;
}

} // namespace skein
