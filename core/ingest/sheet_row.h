// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace skein {

/// The cells of a row of a workbook while they are gathered, and the row that is made of them.
class SheetRow
{
public:
    void clear();
    /// Columns count from 0 and may come in any order.
    void add(size_t column, std::string_view text);
    /// `row` is a fresh one; its cells and its text as a CSV record stay valid until clear().
    void deliver(TableRow &row);

private:
    struct Cell
    {
        size_t column = 0;
        size_t begin = 0; ///< In m_text.
        size_t end = 0;
    };

    std::vector<Cell> m_cells;
    std::string m_text;
    std::string m_raw; ///< The row as a CSV record: what is kept as its text.
};

/// What a sheet has beside its rows and is to be told: columns that are hidden, cells that are merged.
class SheetNotes
{
public:
    /// Columns counted from 1. Those up to the last that there is are not told: they stand for all that are
    /// not used.
    void addHiddenColumns(int first, int last, int lastOfAll);
    void addMerged(const QString &reference);
    QStringList notes() const;

private:
    QStringList m_hiddenColumns; ///< "B", "D to F".
    qint64 m_merged = 0; ///< Merged cells that take up several rows.
    QString m_firstMerged;
};

/// 1 -> "A", 28 -> "AB".
QString columnLetters(int column);
/// Adds a value to a CSV record, in quotes where it needs them.
void appendCsvCell(std::string &record, std::string_view value, bool isFirst);

} // namespace skein
