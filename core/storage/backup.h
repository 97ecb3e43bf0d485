// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

class Database;

/// A whole, consistent copy of the case as it is now, written beside and renamed when complete. Throws Error.
void backup(const Database &database, const QString &path);

} // namespace skein
