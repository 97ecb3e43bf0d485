// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/recogniser.h"

namespace skein {

/// Whether a row that stands above others is one of them: a number stands where they have numbers, a date
/// where they have dates. A table that begins so has no titles.
bool beginsWithData(const TableSample &sample);

/// "Column 1", "Column 2" ... for the widest row.
QStringList numberedTitles(const std::vector<TableSample::Row> &rows);

/// What a table may be by what its cells hold, when no title tells it: calls, if two columns hold phone
/// numbers and others a date. A proposal for a person to confirm: who rang whom, the cells do not say.
std::optional<Recognition> proposeByContent(const TableFile &file, size_t table,
                                            const std::vector<Specification> &specifications);

/// The recognition for what a person said of the columns: a field for each in order, "-" for one that is not
/// read. Throws Error when the kind has no such field or the table not so many columns.
Recognition recogniseByColumns(const TableFile &file, size_t table, const QString &kind,
                               const QStringList &fields, const std::vector<Specification> &specifications);

/// What recogniseByColumns() would be told of it: "from,to,date,-,duration".
QString columnsInOrder(const Recognition &recognition);

/// Its columns and what they are taken for, in words: "Column 1 as calling number (07700900101)".
QString columnsInWords(const Recognition &recognition, const TableSample &sample,
                       const std::vector<Specification> &specifications);

} // namespace skein
