// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/schema.h"
#include "tests/support/temporary_case.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

static QString shape(const Database &database)
{
    QString sql;
    Statement row
        = database.prepare(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"_s);
    while (row.next())
        sql += row.text(0) + u'\n';
    return sql;
}

TEST(SchemaTest, EveryPastVersionReachesTheSameShape)
{
    const QStringList steps = schemaSteps();
    QTemporaryDir folder;
    Database fresh(folder.filePath(u"fresh.skein"_s));
    migrate(fresh, steps);
    for (int version = 0; version < steps.size(); ++version) {
        Database old(folder.filePath(u"old%1.skein"_s.arg(version)));
        migrate(old, steps.first(version));
        migrate(old, steps);
        EXPECT_EQ(shape(old), shape(fresh)) << "from version " << version;
    }
}

TEST(SchemaTest, EveryStepSaysWhy)
{
    for (const QString &step : schemaSteps())
        EXPECT_TRUE(step.startsWith(u"-- "_s)) << step.left(60).toStdString();
}

TEST(SchemaTest, ANewerFileIsRefused)
{
    TemporaryCase kase;
    kase.close();
    {
        Database database(kase.path());
        database.execute(u"PRAGMA user_version = 9999"_s);
    }
    EXPECT_THROW(kase.open(), Error);
}

TEST(SchemaTest, AnOldFileIsCopiedBeforeItIsChanged)
{
    QTemporaryDir folder;
    Database database(folder.filePath(u"old.skein"_s));
    const QStringList steps{
        u"CREATE TABLE one (id INTEGER PRIMARY KEY); "
        "CREATE TABLE table_sum (name TEXT PRIMARY KEY, row_count INTEGER, sum INTEGER)"_s,
        u"CREATE TABLE two (id INTEGER PRIMARY KEY)"_s};
    migrate(database, steps.first(1));
    migrate(database, steps);
    EXPECT_EQ(schemaVersion(database), 2);
    const Database copy(folder.filePath(u"old.skein.before-2"_s));
    EXPECT_EQ(schemaVersion(copy), 1);
}
