// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/document.h"

namespace skein {

/// The content of a document as canonical JSON (keys sorted, no spaces): what is sealed and whose SHA-256 is
/// its digest. The digest itself, the state and the reviewer are left out: they come later.
QByteArray documentContent(const Document &document);

/// The document as it was sealed, without digest, state and reviewer. Throws Error when the bytes are none.
Document documentFromContent(const QByteArray &content);

} // namespace skein
