// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_preview.h"

namespace skein {

/// A value that every row of a table is given for a field.
struct ConstantField
{
    QString field;
    QString value;
    friend bool operator==(const ConstantField &, const ConstantField &) = default;
};

/// What is said of one table before it is imported: first as it was recognised, then as a person corrects it.
struct TableDraft
{
    QString path;
    QString charset; ///< Empty for a binary file.
    QString format; ///< In words; empty for delimited text.
    qint64 bytes = 0;
    TablePreview preview;
    bool isTaken = true;
    QString kind; ///< Empty while nothing is chosen.
    Specification base; ///< What the mapping began from; without a name when it began from nothing.
    QStringList header;
    qint64 headerLine = 0; ///< 0 when the table has none.
    char delimiter = ',';
    std::vector<QString> fields; ///< By column; empty: kept as a detail of the row.
    std::vector<ConstantField> constants;
    QByteArray zone; ///< Empty: as the specification says, else Europe/London.
    QString dateOrder; ///< As in Specification; empty: what the column itself says.
    bool isByHand = false; ///< A person altered the mapping.
    bool isFromContent = false; ///< The cells alone suggested it: a person must look at it.
    QString saveAs; ///< The name under which the mapping is kept; empty: not kept.

    QString title() const; ///< "calls.csv" or "book.xlsx, sheet Calls"
    bool isHeaderless() const { return headerLine == 0 && !preview.hasRecords; }
};

/// An import while it is prepared: nothing of it is in the case.
struct ImportDraft
{
    std::vector<Specification> specifications;
    std::vector<TableDraft> tables;
    QString reference; ///< Empty: the names of the files.
    Grading grading;
    QString handling;
};

/// The tables of a file, each with its best proposal taken. Hidden sheets and those that nothing fits are not
/// taken, unless the file has no other table.
std::vector<TableDraft> draftsOf(const ImportPreview &preview, qint64 bytes,
                                 const std::vector<Specification> &specifications);

/// Maps the columns as the best specification of that kind would.
void chooseKind(TableDraft &draft, const QString &kind, const std::vector<Specification> &specifications);
/// Takes a row of the preview as the header; 0: the table has none.
void chooseHeader(TableDraft &draft, qint64 line, const std::vector<Specification> &specifications);
void chooseField(TableDraft &draft, size_t column, const QString &field);

/// What the kind needs and the mapping does not give, in words; empty when it can be imported.
QStringList missingFields(const TableDraft &draft, const std::vector<Specification> &specifications);

/// The mapping as a specification, under the name it is to be kept by.
Specification specificationOf(const TableDraft &draft, const std::vector<Specification> &specifications);

/// Opens the taken tables with their mappings, ready for runImport(). Throws Error.
PreparedImport prepare(const ImportDraft &draft, Progress &progress);

QString delimiterTitle(char delimiter); ///< "comma"

} // namespace skein
