// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_support.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

void addSupport(Database &database, EntityId entity, const Origin &origin)
{
    database.prepare(u"INSERT OR IGNORE INTO entity_support (entity, source, line) VALUES (?, ?, ?)"_s)
        .bind(entity, origin.source, origin.row)
        .run();
}

} // namespace skein
