// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// What is wrong with a row as a row, before any cell is looked at.
enum class RowFlaw {
    None,
    UnclosedQuote, ///< A quotation mark opens a cell and is never closed; the row is its first line.
    CellTooLong, ///< Over 1 MiB.
    TooManyColumns, ///< Over 4,096; the rest is not split.
    ZeroBytes, ///< Damaged in copying.
    CutOff, ///< The last line has no end and fewer cells than the lines before it.
    Unreadable, ///< The format does not allow what stands here: `problem` says why.
};

/// One row of a table. The cells are UTF-8 and stay valid until the next row is read.
struct TableRow
{
    qint64 line = 0; ///< Of its first line, counted from 1 as an editor or a spreadsheet shows it; of a
                     ///< record in a file without lines its number.
    std::vector<std::string_view> cells;
    std::string_view raw; ///< The record as written, without its line end.
    RowFlaw flaw = RowFlaw::None;
    std::string problem; ///< Of an unreadable record, in words.
    bool isHidden = false; ///< A hidden row of a workbook.

    std::string_view cell(size_t column) const { return column < cells.size() ? cells[column] : ""; }
};

/// Reads a table once from its first row to its last, empty rows included.
class TableReader
{
public:
    virtual ~TableReader() = default;

    /// False at the end.
    virtual bool next(TableRow &row) = 0;
    /// How many rows before the one that was read last are still valid.
    virtual size_t rowsKept() const { return 0; }
    /// How far it is: bytes of the input.
    virtual qint64 position() const = 0;
    /// What is to be told of the table as a whole once its last row was read.
    virtual QStringList notes() const { return {}; }
};

/// True if no cell holds anything but blanks.
bool isBlank(const TableRow &row);

/// trimmed() for texts that begin or end with a blank or beyond ASCII.
std::string_view trimmedAtLength(std::string_view text);

/// Without blanks (also no-break spaces) at both ends.
inline std::string_view trimmed(std::string_view text)
{
    const auto isPlain = [](char c) { return c > ' ' && c <= '~'; };
    return text.empty() || (isPlain(text.front()) && isPlain(text.back())) ? text : trimmedAtLength(text);
}

} // namespace skein
