// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"

namespace skein {

class Database;

/// Writes the rejected rows of a source as written, under the source's own titles, so that the file can be
/// mended and imported again; two further columns say the row and the reason. Returns the number of rows.
/// Throws Error when the file cannot be written; an existing file then stays as it was.
qint64 exportRejects(const Database &database, const Source &source, const QString &path);

} // namespace skein
