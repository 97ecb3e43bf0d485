// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/specification_store.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

std::vector<StoredSpecification> storedSpecifications(const Database &database)
{
    std::vector<StoredSpecification> found;
    Statement row = database.prepare(u"SELECT name, content FROM specification ORDER BY name"_s);
    while (row.next())
        found.push_back({row.text(0), row.text(1).toUtf8()});
    return found;
}

void saveSpecification(Database &database, const StoredSpecification &specification)
{
    removeSpecification(database, specification.name);
    database.prepare(u"INSERT INTO specification (name, content) VALUES (?, ?)"_s)
        .bind(specification.name, QString::fromUtf8(specification.content))
        .run();
}

void removeSpecification(Database &database, const QString &name)
{
    database.prepare(u"DELETE FROM specification WHERE name = ?"_s).bind(name).run();
}

} // namespace skein
