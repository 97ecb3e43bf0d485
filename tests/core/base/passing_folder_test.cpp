// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/passing_folder.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <csignal>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList foldersIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void write(const QString &path)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("rows");
}

} // namespace

TEST(PassingFolderTest, ItIsGoneWithAllThatIsInItWhenItsUserIsDone)
{
    const QTemporaryDir beside;
    {
        const PassingFolder folder(beside.path());
        write(folder.filePath(u"rows.csv"_s));
        EXPECT_EQ(foldersIn(beside.path()).size(), 1);
    }
    EXPECT_TRUE(foldersIn(beside.path()).isEmpty());
}

TEST(PassingFolderTest, WhatAKilledProgramLeftIsSweptAndWhatIsInUseIsNot)
{
    const QTemporaryDir beside;
    const pid_t child = ::fork();
    if (child == 0) {
        const PassingFolder folder(beside.path());
        write(folder.filePath(u"rows.csv"_s));
        ::raise(SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    ASSERT_EQ(foldersIn(beside.path()).size(), 1);
    std::optional<PassingFolder> first(beside.path());
    EXPECT_EQ(foldersIn(beside.path()), QStringList{QDir(first->path()).dirName()});
    const PassingFolder second(beside.path());
    EXPECT_EQ(foldersIn(beside.path()).size(), 2);
    first.reset();
    EXPECT_EQ(foldersIn(beside.path()), QStringList{QDir(second.path()).dirName()});
}

TEST(PassingFolderTest, AFolderOfAnotherThatIsNamedAlikeIsLeft)
{
    const QTemporaryDir beside;
    ASSERT_TRUE(QDir(beside.path()).mkdir(u".skein-abcdef"_s));
    PassingFolder::sweep(beside.path());
    EXPECT_EQ(foldersIn(beside.path()), QStringList{u".skein-abcdef"_s});
}

TEST(PassingFolderTest, WhereNoneCanBeMadeThatIsSaid)
{
    EXPECT_THROW(PassingFolder(u"/nowhere/at/all"_s), Error);
}
