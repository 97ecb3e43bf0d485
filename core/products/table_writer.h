// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/model/marking.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <vector>

namespace skein {

/// What a column holds, so that a spreadsheet sorts it as people expect.
enum class CellKind {
    Text, ///< Kept to the letter: names, phone numbers, times, references.
    Number, ///< Written as a number where that loses no digit, else as text.
};

enum class CellAlign { Left, Right, Centre };

struct TableColumn
{
    QString title;
    CellAlign align = CellAlign::Left;
    CellKind kind = CellKind::Text;
};

/// A table as people get it: every cell is the text they would read.
struct Table
{
    QString title; ///< The name of the sheet; CSV leaves it out.
    std::vector<TableColumn> columns;
    std::vector<QStringList> rows; ///< A row may be shorter than the columns; what is longer is a mistake.
};

/// Who reads the CSV. A program gets every cell exactly. A spreadsheet gets a ' before what it could run as a
/// formula; +447700900123 and -12.5 are numbers and stay as they are.
enum class CsvAudience { System, Spreadsheet };

enum class ByteOrderMark { Without, With };

struct CsvOptions
{
    CsvAudience reader = CsvAudience::System;
    ByteOrderMark mark = ByteOrderMark::Without;
};

/// One table after another as RFC 4180 text in UTF-8: one header line, lines end in CR LF.
/// Throws Error when the device takes no more.
void writeCsv(QIODevice &device, const Table &table, CsvOptions options = {});

/// A cell as a CSV record holds it: quoted where RFC 4180 asks for it.
QString csvCell(const QString &text, CsvAudience reader);

/// What stands on a workbook beside its tables.
struct WorkbookNote
{
    Marking marking; ///< In the header and footer of every printed page.
    QString reference; ///< At the left of the footer.
};

/// One sheet a table, header frozen with a filter; no cell can run as a formula. A table of more rows than a
/// sheet holds goes on in a further one. The file appears whole or not at all, also when it is
/// stopped. Throws Error.
void writeXlsx(const QString &path, const std::vector<Table> &tables, const WorkbookNote &note = {},
               Progress *progress = nullptr);

/// By the ending of the path: .csv (the first table, for a spreadsheet, without a mark) or .xlsx. Throws
/// Error on another ending.
void writeTables(const QString &path, const std::vector<Table> &tables, const WorkbookNote &note = {},
                 Progress *progress = nullptr);

} // namespace skein
