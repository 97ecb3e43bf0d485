// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/ingest/input_file.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

TEST(InputFileTest, WhatIsNoFileIsRefusedWithAReason)
{
    const QTemporaryDir folder;
    EXPECT_THROW(InputFile{folder.filePath(u"missing.csv"_s)}, Error);
    EXPECT_THROW(InputFile{folder.path()}, Error);
    QFile empty(folder.filePath(u"empty.csv"_s));
    ASSERT_TRUE(empty.open(QIODevice::WriteOnly));
    EXPECT_THROW(InputFile{empty.fileName()}, Error);
}

TEST(InputFileTest, ShowsItsBytesAndDigest)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"abc.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    const InputFile input(file.fileName());
    EXPECT_EQ(input.bytes(), "abc");
    EXPECT_EQ(input.name(), u"abc.csv"_s);
    EXPECT_EQ(input.digest().toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(InputFileTest, TheDigestIsOfWhatWasReadAndReadsNothingOfItAgain)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"abc.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write("\xEF\xBB\xBF"
               "first,second\n");
    ASSERT_TRUE(file.flush());
    const InputFile input(file.fileName());
    const QByteArray whole(input.bytes().data(), qsizetype(input.bytes().size()));
    input.took(input.bytes().substr(3, 6)); // after the byte order mark
    input.took(input.bytes().substr(3, 6));
    input.took("elsewhere");
    ASSERT_TRUE(file.seek(0));
    file.write("changed");
    ASSERT_TRUE(file.flush());
    ASSERT_TRUE(input.bytes().starts_with("changed"));
    EXPECT_EQ(input.digest(), sha256({whole.constData(), size_t(whole.size())}));
    EXPECT_EQ(input.digest(), input.digest());
}

TEST(InputFileTest, AFileThatIsCutOffWhileItIsReadIsRefusedAndEndsNothing)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"cut.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(1'000'000, 'x'));
    ASSERT_TRUE(file.flush());
    const InputFile input(file.fileName());
    input.checkUnchanged();
    ASSERT_TRUE(file.resize(100'000));
    EXPECT_EQ(input.bytes()[50'000], 'x');
    EXPECT_NO_THROW(input.checkWhole()) << "nothing was missed yet";
    EXPECT_EQ(input.bytes()[900'000], '\0') << "and the process lives";
    EXPECT_EQ(input.bytes()[950'000], '\0');
    EXPECT_THROW(input.checkWhole(), Error);
    EXPECT_THROW(input.digest(), Error);
}

TEST(InputFileTest, AFileThatIsWrittenToWhileItIsReadIsTold)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"grows.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write("a,b\n");
    ASSERT_TRUE(file.flush());
    const InputFile input(file.fileName());
    EXPECT_NO_THROW(input.checkUnchanged());
    file.write("c,d\n");
    ASSERT_TRUE(file.flush());
    EXPECT_THROW(input.checkUnchanged(), Error);
}
