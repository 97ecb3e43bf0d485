// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_job.h"

namespace skein {

/// Works out how a recognised table's times and numbers are to be read: the zone, the order of day and month
/// (looking at every date of the file where it matters), the region. Notes what was assumed.
ImportPlan planFor(const TableFile &file, size_t table, const Recognition &recognition,
                   const ImportRequest &request, QStringList &notes);

} // namespace skein
