// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Bank statements: one row a transaction, counted from 1.
FileFormat ofxFormat(); ///< OFX and QFX, 1.x (SGML) and 2.x (XML).
FileFormat mt940Format(); ///< SWIFT MT940.
FileFormat camtFormat(); ///< ISO 20022 camt.052, 053 and 054.

} // namespace skein
