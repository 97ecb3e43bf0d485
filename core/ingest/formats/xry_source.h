// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// The text files of an XRY report, one a category: calls, messages or contacts. Records begin with a title
/// ("Calls #1") and hold "Key: value" lines, those of the parties under From, To or Participant. One row a
/// record, known by the line of its title; parts of one long message are put together, and a side that is not
/// named is the handset's own; both are told in the row. Of other categories every key is a column.
FileFormat xryTextFormat();

} // namespace skein
