// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// E-mail: one message (RFC 5322, "eml") or many in a file (mbox). One row a message, known by its first
/// line: when, from, to, copies, subject, the text, the names of what is attached.
FileFormat mailFormat();
FileFormat mailboxFormat();

} // namespace skein
