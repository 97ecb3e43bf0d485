// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// XLSX workbooks: each sheet is a table.
FileFormat xlsxFormat();

} // namespace skein
