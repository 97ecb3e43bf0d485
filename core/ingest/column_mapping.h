// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/specification.h"

#include <QStringList>

#include <map>
#include <vector>

namespace skein {

/// Which columns of one table feed which fields. Columns are counted from 0.
struct ColumnMapping
{
    std::map<QString, std::vector<int>>
        columns; ///< Of a field, the best first: the first that is not empty counts.
    std::map<QString, std::vector<int>> attributes; ///< By attribute name.
    std::vector<int> unmapped; ///< Columns with a title that feed nothing.
    int titled = 0; ///< Columns with a title.

    /// -1 when the field has no column.
    int first(const QString &field) const;
    bool has(const QString &field) const { return columns.contains(field); }
};

/// Finds the columns of a specification in headers.
class ColumnFinder
{
public:
    explicit ColumnFinder(const Specification &specification);

    const Specification &specification() const { return m_specification; }
    ColumnMapping map(const QStringList &header) const;

    /// 0 when the header is not of this specification; above 1 when all titles of a layout are there.
    double score(const QStringList &normalisedHeader) const;

private:
    struct Target
    {
        QString name;
        bool isAttribute = false;
        int rank = 0; ///< Place of the title in the field's list.
    };
    const Target *find(const QString &normalised) const;
    double genericScore(const QStringList &header) const;

    Specification m_specification;
    QHash<QString, Target> m_titles;
    std::vector<std::pair<QString, Target>>
        m_beginnings; ///< Titles that may go on ("date dd mm yyyy"), longest first.
};

/// "Start Datetime (*Standardised)" ranks before "(*Raw)": 0 is best.
int variantRank(const QString &title);

} // namespace skein
