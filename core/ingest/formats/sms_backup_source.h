// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Backups of the app SMS Backup & Restore (Android) as XML: texts and multimedia messages, or calls, one row
/// an entry, counted from 1. Read piece by piece; a file that breaks off is read up to there. The handset is
/// the side that the backup does not name.
FileFormat smsBackupFormat();

} // namespace skein
