// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_job.h"

namespace skein {

/// What a file may be, before anything is imported: what the import dialog shows first.
struct TablePreview
{
    QString sheet;
    bool isHidden = false;
    bool hasRecords = false; ///< The format gives the titles: there is no header to be found.
    std::vector<Recognition> proposals; ///< The best first; empty when nothing fits.
    std::optional<Recognition> byContent; ///< When nothing fits: what the cells suggest, to be confirmed.
    Recognition guess; ///< The likely header when nothing fits: its specification is empty.
    std::vector<TableSample::Row>
        rows; ///< The first rows, banner and header among them, split by the best delimiter.
};

struct ImportPreview
{
    QString path;
    QString charset; ///< Empty for a binary file.
    QString format; ///< In words; empty for delimited text.
    std::vector<TablePreview> tables;
};

/// Throws Error when the file is no table.
ImportPreview previewFile(const QString &path, const std::vector<Specification> &specifications);

/// One field that files of a kind can have, for a list to choose from.
struct FieldInfo
{
    QString name; ///< As specifications call it: "from".
    QString title; ///< As people read it: "Calling number".
    bool isNeeded = false; ///< It, or another of its group, must have a column.
};
/// In the order of the kind's generic specification.
std::vector<FieldInfo> fieldsOf(const QString &kind, const std::vector<Specification> &specifications);

/// A mapping made by a person: field by column title. Found again by these titles.
Specification mappingOf(const QString &name, const QString &kind,
                        const std::vector<std::pair<QString, QString>> &columns,
                        const std::vector<Specification> &specifications);

/// What an import with that specification would make of the first rows.
struct MappingTrial
{
    struct Cell
    {
        qint64 line = 0;
        QString asWritten;
        QString refusal; ///< Why the row was refused because of this cell, or what is doubtful in it; empty:
                         ///< taken.
        bool isRefused = false;
    };
    struct Column
    {
        QString title;
        QString field; ///< Empty when the column feeds none.
        std::vector<Cell> cells; ///< Of the first rows.
    };
    std::vector<Column> columns;
    ImportedTable ledger; ///< Of the first rows only.
    std::vector<Entity> entities; ///< What would be in an empty case after them.
};

/// Reads at most `rows` data rows into a case that exists in memory only. Throws Error when the
/// specification's columns are not in the file.
MappingTrial tryMapping(const QString &path, const QString &sheet, const Specification &specification,
                        qint64 rows = 200);

} // namespace skein
