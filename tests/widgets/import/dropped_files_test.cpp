// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "widgets/import/dropped_files.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

class DroppedFilesTest : public testing::Test
{
protected:
    void write(const QString &name)
    {
        ASSERT_TRUE(QDir(m_folder.path()).mkpath(QFileInfo(name).path()));
        QFile file(m_folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    }

    /// Named from the folder of the test.
    QStringList drop(const QStringList &names)
    {
        QList<QUrl> urls;
        for (const QString &name : names)
            urls << QUrl::fromLocalFile(m_folder.filePath(name));
        QMimeData dropped;
        dropped.setUrls(urls);
        QStringList found;
        for (const QString &file : droppedFiles(dropped))
            found << QDir(m_folder.path()).relativeFilePath(file);
        return found;
    }

    QTemporaryDir m_folder;
};

TEST_F(DroppedFilesTest, AFolderStandsForTheFilesInItAndBelow)
{
    for (const QString &name : {u"single.csv"_s, u"return/b.csv"_s, u"return/phones/a.csv"_s,
                                u"return/.hidden.csv"_s, u"return/lark.skein"_s, u"return/lark.skein-wal"_s})
        write(name);
    QFile::link(m_folder.filePath(u"single.csv"_s), m_folder.filePath(u"return/link.csv"_s));
    EXPECT_EQ(drop({u"single.csv"_s, u"return"_s}),
              (QStringList{u"single.csv"_s, u"return/b.csv"_s, u"return/phones/a.csv"_s}));
    EXPECT_EQ(drop({u"return/lark.skein"_s}), (QStringList{u"return/lark.skein"_s})) << "it was meant itself";
}

TEST_F(DroppedFilesTest, AFolderWithoutFilesOrWithTooManyIsRefused)
{
    QDir(m_folder.path()).mkpath(u"bare/below"_s);
    EXPECT_THROW(drop({u"bare"_s}), Error);
    for (int i = 0; i < 2'001; ++i)
        write(u"many/%1.csv"_s.arg(i));
    EXPECT_THROW(drop({u"many"_s}), Error);
    QFile::remove(m_folder.filePath(u"many/7.csv"_s));
    EXPECT_EQ(drop({u"many"_s}).size(), 2'000);
}
