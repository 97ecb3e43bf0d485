// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Text whose columns are aligned by blanks, as terminals and printers got it: known by blanks that stand in
/// the same places of all lines, where no delimiter gives as many columns. A line whose text runs over the
/// border of two columns cannot be split, and says so.
FileFormat alignedFormat();

} // namespace skein
