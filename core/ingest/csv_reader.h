// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/mark_finder.h"
#include "core/ingest/table_reader.h"

#include <array>
#include <string>

namespace skein {

inline constexpr size_t MaxCellBytes = size_t(1) << 20;
inline constexpr size_t MaxColumns = 4096;

/// Reads delimited text (RFC 4180 with what real exports add: any delimiter, any line end, quotes inside
/// unquoted cells, quotes that are never closed). The text must outlive the reader.
class CsvReader final : public TableReader
{
public:
    CsvReader(std::string_view text, char delimiter);

    bool next(TableRow &row) override;
    size_t rowsKept() const override { return m_unquoted.size() - 1; }
    qint64 position() const override { return qint64(m_at); }

private:
    bool nextPlain(TableRow &row);
    void readQuoted(TableRow &row);
    size_t quotedEnd(size_t from) const;
    bool endsCell(size_t opened, size_t closed) const;
    void splitUnclosed(std::string_view record, TableRow &row);
    size_t lineEnd(size_t from) const;
    void splitQuoted(std::string_view record, TableRow &row);
    void finish(TableRow &row, size_t end);

    std::string_view m_text;
    char m_delimiter;
    char m_lineEnd = '\n';
    MarkFinder m_marks; ///< What a line without quotation marks is taken apart at.
    size_t m_at = 0;
    qint64 m_line = 1;
    size_t m_quoteReach = MaxCellBytes; ///< How far a closing quote is looked for; halves when none is found.
    size_t m_width = 0; ///< Cells of the row before, to tell a last line that was cut off.
    std::array<std::string, 4> m_unquoted; ///< Of the last rows with quotes: cells without doubled ones.
    size_t m_unquotedAt = 0; ///< The oldest.
};

} // namespace skein
