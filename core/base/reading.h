// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>
#include <utility>
#include <variant>

namespace skein {

/// Why a text was not taken, in words for the analyst.
struct Refusal
{
    QString reason;
};

/// “31/02/2025” is no date: February 2025 has 28 days. The text is shortened and its control characters
/// shown.
Refusal refuse(std::string_view text, const QString &why);

/// A value read from a source's text, or the reason why it was not.
template<typename T>
class Reading
{
public:
    Reading(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Reading(Refusal refusal)
        : m_content(std::in_place_index<1>, std::move(refusal))
    {
    }

    explicit operator bool() const { return m_content.index() == 0; }
    const T &operator*() const { return *operator->(); }
    T &operator*() { return *operator->(); }
    const T *operator->() const
    {
        Q_ASSERT(*this);
        return std::get_if<0>(&m_content);
    }
    T *operator->()
    {
        Q_ASSERT(*this);
        return std::get_if<0>(&m_content);
    }

    /// Empty when there is a value.
    QString reason() const { return *this ? QString() : std::get_if<1>(&m_content)->reason; }

private:
    std::variant<T, Refusal> m_content;
};

} // namespace skein
