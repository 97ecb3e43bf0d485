// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/list_importer.h"
#include "core/ingest/table_file.h"

#include <memory>

namespace skein {

class CaseSession;
class HeaderFinder;

/// What a person or a command asks to be imported.
struct ImportRequest
{
    QStringList files;
    QString kind; ///< Empty: recognised.
    std::optional<Specification> specification; ///< Empty: recognised.
    QStringList columns; ///< Fields of the columns in order, "-" for none; of that kind. Empty: by titles.
    QByteArray zone; ///< Of times that carry none; empty: the specification's, else Europe/London.
    QString sheet; ///< Of a workbook; empty: all that are recognised and not hidden.
    QString reference; ///< Exhibit or disclosure reference; empty: the file's name.
    Grading grading; ///< Of rows that have no grade of their own.
    QString handling; ///< Handling conditions in words.
};

/// One table, recognised and ready to be read.
struct PreparedTable
{
    std::shared_ptr<const TableFile> file;
    size_t table = 0;
    ImportPlan plan;
    QStringList notes; ///< What is told of the table before it is read.
    qint64 mostRows = -1; ///< Data rows to be read; -1: all. For trials.
    std::shared_ptr<const HeaderFinder> headers; ///< Where further tables begin in it; none: not looked for.
    bool isFurther = false; ///< Another table stands above it in the file or sheet.
};

struct PreparedImport
{
    ImportRequest request;
    std::vector<PreparedTable>
        tables; ///< In the order in which they are read: things before what joins them.
    bool complete = false; ///< False when it was stopped: it cannot be run.
};

/// Opens and recognises all files. Throws Error when one of them is no table or nothing fits it; nothing was
/// changed then.
PreparedImport prepareImport(const ImportRequest &request, const std::vector<Specification> &specifications,
                             Progress &progress);

/// What became of one table.
struct ImportedTable
{
    Source source;
    QString path;
    QString specification; ///< Its name.
    double confidence = 1;
    std::vector<RowIssue> issues;
    QStringList notes;
    size_t table = 0; ///< Of the file.
};

struct ImportOutcome
{
    std::vector<ImportedTable> tables;
    bool complete = false; ///< False when it was stopped: nothing was written.
};

enum class ImportMode {
    Store,
    Trial, ///< Everything is done and taken back.
};

/// Who imports, and into what.
struct ImportSetting
{
    QString user;
    QString operation; ///< The case's own.
    ImportMode mode = ImportMode::Store;
};

/// Reads all tables in one transaction on a connection of its own (CaseSession::writer()). The sources are
/// staged: nothing of them is seen until activateImport(). Throws Error when the file or the disk would not
/// do it, or while rows of another import are staged; nothing was changed then.
ImportOutcome runImport(Database &writer, const PreparedImport &import, const ImportSetting &setting,
                        Progress &progress);

/// Makes the sources of an import count: one step, whose undo withdraws them. Throws Error when that cannot
/// be written; what was staged is taken away then, or when the case is opened next if that fails as well.
void activateImport(CaseSession &session, const ImportOutcome &outcome);

/// All of it on this thread.
ImportOutcome importFiles(CaseSession &session, const ImportRequest &request, ImportMode mode,
                          Progress &progress);

/// The specifications of the program, of the person and of the case.
std::vector<Specification> specificationsFor(const Database &database);

} // namespace skein
