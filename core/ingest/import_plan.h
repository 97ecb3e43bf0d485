// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_job.h"

namespace skein {

/// Works out how a recognised table's times and numbers are to be read: the zone, the order of day and month
/// (looking at the dates of the file up to the first that decides), the region. Notes what was assumed. Worth
/// nothing when it was stopped.
ImportPlan planFor(const TableFile &file, size_t table, const Recognition &recognition,
                   const ImportRequest &request, QStringList &notes, LastingStop &progress);

/// To be told when dates were refused because they have another order of day and month than the rest; empty
/// otherwise.
QString noteOnMixedDates(const ImportPlan &plan, const std::vector<RowIssue> &issues);

} // namespace skein
