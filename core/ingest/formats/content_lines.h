// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace skein {

/// One property of a vCard or of an iCalendar: "item1.TEL;TYPE=CELL:07700 900123".
struct ContentLine
{
    qint64 line = 0; ///< Where it begins.
    std::string group; ///< "item1"; empty mostly.
    std::string name; ///< In capitals.
    std::vector<std::pair<std::string, std::string>>
        parameters; ///< Names in capitals; 2.1's bare words are TYPE.
    std::string value; ///< Unfolded and decoded from quoted-printable; escapes are left.

    /// All values of a parameter, joined by commas.
    std::string parameter(std::string_view name) const;
};

/// Reads the properties of a text one after another: folded lines are made one, quoted-printable is decoded
/// (also when its soft line ends are not folded).
class ContentLines
{
public:
    /// The text must outlive it.
    explicit ContentLines(std::string_view text)
        : m_text(text)
    {
    }

    /// False at the end.
    bool next(ContentLine &line);
    qint64 position() const { return qint64(m_at); }

private:
    std::string_view physicalLine();
    bool continues() const;
    void unfold(std::string &whole);

    std::string_view m_text;
    size_t m_at = 0;
    qint64 m_line = 0;
};

/// A value split at a sign that no backslash stands before, each part unescaped.
std::vector<std::string> splitEscaped(std::string_view value, char separator);
/// "\n", "\," and their like as what they stand for.
std::string unescaped(std::string_view value);
/// ASCII letters as capitals.
std::string capitals(std::string_view text);

} // namespace skein
