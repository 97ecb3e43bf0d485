// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// SQLite databases of handsets and their apps, known by their tables and columns (database_layout.h). Of a
/// database that is not known every table is shown as it is.
FileFormat databaseFormat();

} // namespace skein
