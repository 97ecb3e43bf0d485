// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// Where the columns of a text lie that is aligned by blanks. Places are counted in characters.
class AlignedColumns
{
public:
    /// Looks at the beginning of the text. Without columns when it is not aligned.
    explicit AlignedColumns(std::string_view head);

    /// Where each column begins, from 0; empty when the text is not aligned.
    const std::vector<size_t> &begins() const { return m_begins; }
    /// Splits a line at them; the views are of the line. False when a text runs over a border: then the
    /// line is one cell.
    bool split(std::string_view line, std::vector<std::string_view> &cells) const;

private:
    AlignedColumns() = default;

    void findBy(const std::vector<std::string_view> &lines);
    void joinParts(const std::vector<std::string_view> &lines);
    bool findByRule(const std::vector<std::string_view> &lines);

    std::vector<size_t> m_begins;
    std::vector<size_t> m_ends; ///< Of the blanks before each column, where they begin.
};

} // namespace skein
