// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"
#include "core/ingest/input_file.h"
#include "core/ingest/table_source.h"

namespace skein {

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

/// A file of tables, opened: delimited text, or any of the formats of fileFormats().
class TableFile
{
public:
    /// Throws Error when it holds no tables: missing, empty, a picture, an old workbook.
    explicit TableFile(const QString &path, Extent extent = Extent::Whole);
    /// When it was stopped, nothing may be asked of it.
    TableFile(const QString &path, Extent extent, LastingStop &progress);

    const InputFile &input() const { return m_input; }
    const std::vector<TableName> &tables() const { return m_format.source->tables(); }
    /// What the file is and how sure that is, in words; empty for delimited text.
    QString formatName() const;
    /// What is to be told of the file and of how that table was read.
    QStringList notes(size_t table) const;
    const DecodedText *text(size_t table) const { return m_format.source->text(table); }
    bool hasRecords(size_t table) const { return m_format.source->hasRecords(table); }

    /// The delimiter is looked at only for delimited text.
    std::unique_ptr<TableReader> read(size_t table, char delimiter) const
    {
        return m_format.source->read(table, delimiter);
    }
    /// Lets what lies between two positions of its reader leave memory: a file may be larger than that.
    void letGo(size_t table, qint64 from, qint64 to) const;
    /// What the first rows are when they are split at that character.
    TableSample sample(size_t table, char delimiter) const;
    /// Samples for every delimiter that may be meant, the most likely first; one for other formats.
    std::vector<TableSample> samples(size_t table) const;

private:
    InputFile m_input;
    OpenedFormat m_format;
};

} // namespace skein
