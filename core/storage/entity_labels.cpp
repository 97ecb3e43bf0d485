// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_labels.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

QHash<EntityId, QString> labelsOf(const Database &database, const std::vector<EntityId> &ids)
{
    QHash<EntityId, QString> labels;
    const Snapshot snapshot(database);
    Statement row = database.prepare(u"SELECT label FROM entity WHERE id = ?"_s);
    for (const EntityId id : ids)
        if (row.bind(id).next())
            labels.insert(id, row.text(0));
    return labels;
}

} // namespace skein
