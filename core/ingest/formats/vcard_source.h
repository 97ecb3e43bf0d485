// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Address books of vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350): one row a card, known by the line of its
/// BEGIN. Pictures, sounds and keys are left out, everything else is kept.
FileFormat vcardFormat();

} // namespace skein
