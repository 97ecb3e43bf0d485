// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"
#include "core/storage/database.h"

namespace skein {

/// Writes the rejected rows of a source with their reasons, to be mended and imported again. By the ending of
/// the path: .csv as the source wrote them, with its own delimiter; .xlsx; .json or .jsonl, one object a row,
/// where the source has no lines before its header. The file appears whole or not at all. Throws Error, also
/// on another ending.
void writeRejects(const Database &database, const Source &source, const QString &path);

/// Which ending the source's own format has: "xlsx", "json", "jsonl", otherwise "csv".
QString rejectsEnding(const Source &source);

/// The endings that writeRejects() knows.
QStringList rejectsEndings();

} // namespace skein
