// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/backup.h"

#include "core/storage/database.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void backup(const Database &database, const QString &path)
{
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished);
    int code = SQLITE_OK;
    {
        Database copy(unfinished);
        copy.execute(u"PRAGMA journal_mode = DELETE"_s);
        sqlite3_backup *work = sqlite3_backup_init(copy.handle(), "main", database.handle(), "main");
        code = work ? sqlite3_backup_step(work, -1) : SQLITE_ERROR;
        sqlite3_backup_finish(work);
    }
    QFile::remove(path);
    if (code != SQLITE_DONE || !QFile::rename(unfinished, path)) {
        QFile::remove(unfinished);
        throw Error(
            QCoreApplication::translate("Backup",
                                        "The copy %1 could not be written. Nothing was changed; make room "
                                        "and try again.")
                .arg(path));
    }
}

} // namespace skein
