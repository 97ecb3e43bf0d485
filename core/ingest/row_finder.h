// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/import_watcher.h"
#include "core/ingest/table_file.h"

namespace skein {

/// A row of a file that is not in the case yet, as it is written there.
struct FoundRow
{
    qint64 line = 0;
    QString raw; ///< Its cells set apart where the format has no lines of text.
};

/// Looks for a row from the last of the marks that stands before it (in rising order; none: from the top).
/// Nothing when the table has no such row or it was stopped. Throws Error when the file cannot be read.
std::optional<FoundRow> findRow(const TableFile &file, size_t table, char delimiter, qint64 line,
                                const std::vector<RowMark> &marks, Progress &progress);

} // namespace skein
