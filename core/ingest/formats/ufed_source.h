// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Reports of Cellebrite (report.xml, also within .ufdr): calls, texts, messages, e-mails and contacts, one
/// row a model, counted from 1. Read piece by piece. Of other models it is told how many there are. Where a
/// row names one side only, the handset is taken for the other, and that is told in the row.
FileFormat ufedFormat();

} // namespace skein
