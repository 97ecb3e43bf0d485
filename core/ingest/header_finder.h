// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/recogniser.h"
#include "core/ingest/table_reader.h"

#include <optional>
#include <vector>

namespace skein {

/// Notices where another table begins below a first one in the same file or sheet. Rows of data cost it next
/// to nothing.
class HeaderFinder
{
public:
    /// Only specifications of `kind` count when it is given.
    HeaderFinder(const std::vector<Specification> &specifications, const QString &kind);

    /// The table that begins among the lines before the header of `recognition`, which is then remembered as
    /// the next one. Nothing when those lines are only a banner.
    std::optional<Recognition> before(const Recognition &recognition);

    /// What the table is that has this row as its header; nothing for a row of data.
    std::optional<Recognition> find(const TableRow &row, char delimiter) const;

private:
    std::optional<Recognition> find(const QStringList &cells, qint64 line, char delimiter) const;

    std::vector<ColumnFinder> m_finders;
    std::optional<Recognition> m_known; ///< Found already, further below.
};

} // namespace skein
