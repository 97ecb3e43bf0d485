// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace skein {

/// XML as apps of phones write it, made such that XmlPull reads it: a pair of references that is one
/// character ("&#55357;&#56832;", an emoji) becomes it, what XML has no place for becomes U+FFFD, and quoted
/// values over 4 MiB, which are pictures and films, become TooLong. All else passes as it is.
class PhoneXml
{
public:
    static constexpr std::string_view TooLong = "(more than 4 MiB)";

    /// The text must outlive it.
    explicit PhoneXml(std::string_view text)
        : m_text(text)
    {
    }

    /// Fills up to `size` bytes and returns how many; 0 at the end.
    size_t read(char *to, size_t size);
    size_t position() const { return m_at; }
    qint64 replaced() const { return m_replaced; } ///< Characters that became U+FFFD.

private:
    void step();
    void takeReference();
    void takeQuote();
    void replace(size_t length);

    std::string_view m_text;
    size_t m_at = 0;
    std::string m_ready;
    size_t m_given = 0; ///< Of m_ready.
    bool m_isInTag = false;
    bool m_isInValue = false; ///< Of an attribute: '<' and '>' are text.
    qint64 m_replaced = 0;
};

} // namespace skein
