// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_reader.h"
#include "core/ingest/text_decoding.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace skein {

/// One table of a file: the file itself, a sheet of a workbook, a table of a database, a member of an
/// archive.
struct TableName
{
    QString sheet; ///< Empty when the file is one table.
    bool isHidden = false;
};

/// A file of one format, opened, as tables of text. Everything behind it (recognition, mapping, ledger,
/// rejects, provenance) works on these tables and knows no format.
class TableSource
{
public:
    virtual ~TableSource() = default;

    virtual const std::vector<TableName> &tables() const = 0;
    /// The delimiter is looked at only where isDelimited().
    virtual std::unique_ptr<TableReader> read(size_t table, char delimiter) const = 0;

    /// True for text whose delimiter has to be found.
    virtual bool isDelimited(size_t /*table*/) const { return false; }
    /// True where the format itself says what is a record: the titles come first, in line 0, and every row
    /// after them is data.
    virtual bool hasRecords(size_t /*table*/) const { return true; }
    /// The text that is read; none for binary files.
    virtual const DecodedText *text(size_t /*table*/) const { return nullptr; }
    /// What is to be told of how the table was read.
    virtual QStringList notes(size_t /*table*/) const { return {}; }
};

} // namespace skein
