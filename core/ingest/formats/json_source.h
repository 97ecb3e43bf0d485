// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// JSON documents: each array of objects is a table whose rows are its elements, counted from 1; what stands
/// beside them is a table of one row. Nested objects become columns with dotted names.
FileFormat jsonFormat();
/// JSON lines: one object a line. A line that is no JSON is a rejected row, not the end of the file.
FileFormat jsonLinesFormat();

} // namespace skein
