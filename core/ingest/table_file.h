// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/input_file.h"
#include "core/ingest/table_reader.h"
#include "core/ingest/text_decoding.h"
#include "core/ingest/xlsx_workbook.h"

#include <optional>

namespace skein {

/// One table of a file: the file itself, or a sheet of a workbook.
struct TableName
{
    QString sheet; ///< Empty for delimited text.
    bool isHidden = false;
};

/// The first rows of a table, copied, to look at.
struct TableSample
{
    struct Row
    {
        qint64 line = 0;
        QStringList cells;
    };
    char delimiter = ',';
    std::vector<Row> rows; ///< Without blank rows.
};

/// A file of tables, opened: delimited text or an XLSX workbook.
class TableFile
{
public:
    /// Throws Error when it is no table: missing, empty, a picture, an old workbook.
    explicit TableFile(const QString &path);

    const InputFile &input() const { return m_input; }
    const std::vector<TableName> &tables() const { return m_tables; }
    bool isWorkbook() const { return m_workbook.has_value(); }
    const DecodedText &text() const { return m_text; } ///< Of delimited text.

    /// The delimiter is not looked at for a workbook.
    std::unique_ptr<TableReader> read(size_t table, char delimiter) const;
    /// What the first rows are when they are split at that character.
    TableSample sample(size_t table, char delimiter) const;
    /// Samples for every delimiter that may be meant, the most likely first; one for a workbook.
    std::vector<TableSample> samples(size_t table) const;

private:
    void openText();

    InputFile m_input;
    DecodedText m_text;
    std::optional<XlsxWorkbook> m_workbook;
    std::vector<TableName> m_tables;
};

} // namespace skein
