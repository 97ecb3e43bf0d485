// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <vector>

namespace skein {

/// A saved mapping of a case, as the JSON that core/ingest reads.
struct StoredSpecification
{
    QString name;
    QByteArray content;
};

std::vector<StoredSpecification> storedSpecifications(const Database &database); ///< In order of name.
/// Adds it, or replaces the one of that name.
void saveSpecification(Database &database, const StoredSpecification &specification);
void removeSpecification(Database &database, const QString &name);

} // namespace skein
