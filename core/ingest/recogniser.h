// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/column_mapping.h"
#include "core/ingest/table_file.h"

namespace skein {

/// What a table is taken to be: where its header stands and how its columns are read.
struct Recognition
{
    Specification specification;
    ColumnMapping mapping;
    double confidence = 0; ///< 0 to 1.
    char delimiter = ',';
    qint64 headerLine = 0; ///< 0 when there is none.
    QStringList header; ///< As written.
    int linesBefore = 0; ///< Banner and metadata rows.
    QString target; ///< The number that metadata rows name, as written; empty if none.
    std::vector<TableSample::Row> banner; ///< The rows before the header.
};

/// Every specification that fits some row as its header, the best first. Empty when nothing fits.
/// Only specifications of `kind` are tried when it is given.
std::vector<Recognition> recognise(const TableFile &file, size_t table,
                                   const std::vector<Specification> &specifications,
                                   const QString &kind = {});

/// The recognition for a specification chosen by a person; nothing when its columns are not in the table.
std::optional<Recognition> recogniseAs(const TableFile &file, size_t table,
                                       const Specification &specification);

/// The row most like a header, for a preview of a table that nothing fits; numbered titles and no header line
/// where the rows begin at once.
Recognition bestGuess(const TableFile &file, size_t table);

/// Lines after the header that are no data: rules of dashes, units, the header again, trailers.
class LineFilter
{
public:
    explicit LineFilter(const QStringList &header);

    enum class Line { Data, Blank, Rule, Units, Header, Trailer };
    Line classify(const TableRow &row);

private:
    bool isUnits(const TableRow &row) const;
    bool isTrailer(const TableRow &row) const;

    std::vector<std::string> m_header; ///< Trimmed, as UTF-8.
    bool m_isFirst = true; ///< No data row was seen yet: units may come.
};

} // namespace skein
