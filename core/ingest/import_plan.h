// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_job.h"

namespace skein {

/// Works out how a recognised table's times and numbers are to be read: the zone, the order of day and month
/// (looking at the dates of the file up to the first that decides), the region. Notes what was assumed.
ImportPlan planFor(const TableFile &file, size_t table, const Recognition &recognition,
                   const ImportRequest &request, QStringList &notes);

/// To be told when dates were refused because others of the table have another order of day and month; empty
/// otherwise.
QString noteOnMixedDates(const TableFile &file, size_t table, const Recognition &recognition,
                         const std::vector<RowIssue> &issues);

} // namespace skein
