// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace skein {

class Database;

/// The numbered scripts of resources/schema, in order. They are compiled in: a case must open wherever the
/// program is.
QStringList schemaSteps();

/// TEMP triggers that keep the text index in step; for every connection that writes.
void installSearchTriggers(const Database &database);

int schemaVersion(const Database &database);

/// Brings the file to the newest version, one transaction a step. A file that has data is copied first, to
/// "NAME.skein.before-VERSION". Throws Error when the case was made by a newer version.
void migrate(Database &database, const QStringList &steps);

} // namespace skein
