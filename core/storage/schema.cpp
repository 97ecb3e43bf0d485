// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/schema.h"

#include "core/storage/backup.h"
#include "core/storage/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace skein {

static QString script(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(QCoreApplication::translate("Schema", "The program is incomplete. Install Skein again."),
                    path);
    return QString::fromUtf8(file.readAll());
}

QStringList schemaSteps()
{
    initSchemaResource();
    QStringList steps;
    const QDir folder(u":/schema"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        steps << script(folder.filePath(name));
    return steps;
}

void installSearchTriggers(const Database &database)
{
    initSchemaResource();
    database.execute(script(u":/connection/search_triggers.sql"_s));
}

int schemaVersion(const Database &database)
{
    Statement version = database.prepare(u"PRAGMA user_version"_s);
    version.next();
    return int(version.integer(0));
}

void migrate(Database &database, const QStringList &steps)
{
    const int version = schemaVersion(database);
    if (version > steps.size())
        throw Error(QCoreApplication::translate(
                        "Schema",
                        "This case was made by a newer version of Skein (file version %1, this "
                        "program reads up to %2). Nothing was changed; update Skein.")
                        .arg(version)
                        .arg(steps.size()));
    if (version > 0 && version < steps.size())
        backup(database, database.path() + u".before-%1"_s.arg(steps.size()));
    for (int step = version; step < steps.size(); ++step) {
        Transaction transaction(database);
        database.execute(steps.at(step));
        database.execute(u"PRAGMA user_version = %1"_s.arg(step + 1));
        if (step == 0)
            database.execute(u"PRAGMA application_id = %1"_s.arg(Database::ApplicationId));
        transaction.commit();
    }
}

} // namespace skein
