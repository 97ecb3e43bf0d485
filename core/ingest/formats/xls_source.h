// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// XLS workbooks of Excel 97 to 2003: each sheet is a table, read as those of XLSX are.
FileFormat xlsFormat();

} // namespace skein
