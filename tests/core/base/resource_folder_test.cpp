// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/resource_folder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(ResourceFolderTest, AForcesOwnFileHidesOurs)
{
    QTemporaryDir own;
    ASSERT_TRUE(QDir(own.path()).mkdir(u"schema"_s));
    QFile file(own.filePath(u"schema/x.sql"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("-- ours");
    file.close();

    const QByteArray before = qgetenv("SKEIN_RESOURCES");
    qputenv("SKEIN_RESOURCES", own.path().toUtf8());
    EXPECT_EQ(readResource(u"schema/x.sql"_s), "-- ours");
    EXPECT_EQ(resourceFiles(u"schema"_s, u"sql"_s).filter(u"x.sql"_s).size(), 1);
    qputenv("SKEIN_RESOURCES", before);
}

TEST(ResourceFolderTest, AMissingFileIsNamed)
{
    try {
        readResource(u"no/such.file"_s);
        FAIL() << "nothing was thrown";
    } catch (const Error &error) {
        EXPECT_TRUE(error.message().contains(u"no/such.file"_s));
    }
}
