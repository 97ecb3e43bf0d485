// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/import_job.h"

#include <QString>

namespace skein {

/// Makes the case of Operation HERON from the raw files under resources/samples, as a researcher would: a new
/// case, one import of all files, two charts and a sequence. For the command line and the start page. Throws
/// Error when the file is there already. Stopped: the case is removed again and complete is false.
ImportOutcome makeSampleCase(const QString &casePath, Progress &progress);

} // namespace skein
