// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/house/house_files.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(TidinessTest, NoFileIsLongerThan500Lines)
{
    for (const QString &file : house::sourceFiles())
        EXPECT_LE(house::linesOf(file).size() - 1, 500) << qPrintable(file) << ": split it by subject";
}

TEST(TidinessTest, EverySourceNamesItsLicence)
{
    const QStringList files = house::sourceFiles() + QStringList{u"CMakeLists.txt"_s}
        + house::filesUnder(u"packaging"_s, {u".sh"_s, u".cmake"_s});
    for (const QString &file : files) {
        const QString head = house::linesOf(file).mid(0, 4).join(u'\n');
        EXPECT_TRUE(head.contains(u"SPDX-FileCopyrightText: ")
                    && head.contains(u"SPDX-License-Identifier: GPL-3.0-or-later"))
            << qPrintable(file);
    }
}

TEST(TidinessTest, HeadersAreGuardedAndNothingIsLeftOpen)
{
    // Spelled in two parts so that this file does not break its own rule.
    static const QRegularExpression open(u"\\b(TO"
                                         "DO|FIX"
                                         "ME|GTEST_"
                                         "SKIP|DISA"
                                         "BLED_)"_s);
    for (const QString &file : house::sourceFiles()) {
        const QStringList lines = house::linesOf(file);
        EXPECT_TRUE(!file.endsWith(u".h") || lines.contains(u"#pragma once"_s)) << qPrintable(file);
        for (const QString &line : lines)
            EXPECT_FALSE(open.match(line).hasMatch()) << qPrintable(file) << ": " << qPrintable(line);
    }
}

/// Which proves that the header compiles by itself: the header check leaves such headers out.
TEST(TidinessTest, ASourceIncludesItsOwnHeaderFirst)
{
    const QStringList files = house::sourceFiles();
    for (const QString &header : files) {
        const QString source = header.chopped(1) + u"cpp"_s;
        if (!header.endsWith(u".h") || !files.contains(source))
            continue;
        const QStringList includes = house::linesOf(source).filter(u"#include "_s);
        ASSERT_FALSE(includes.isEmpty()) << qPrintable(source);
        EXPECT_EQ(includes.front(), u"#include \"%1\""_s.arg(header)) << qPrintable(source);
    }
}

TEST(TidinessTest, NothingNamesAFolderOfOneMachine)
{
    static const QRegularExpression folder(u"(?<![\\w.$}*/-])/(work|root|home|tmp)/"_s);
    for (const QString &file : house::writtenFiles())
        for (const QString &line : house::linesOf(file))
            EXPECT_FALSE(folder.match(line).hasMatch()) << qPrintable(file) << ": " << qPrintable(line);
}

TEST(TidinessTest, TheTopLevelHoldsOnlyTheHouse)
{
    static const QStringList allowed{
        u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"LICENSE"_s,   u"README.md"_s, u"app"_s,
        u"core"_s,           u"packaging"_s,         u"resources"_s, u"tests"_s,     u"widgets"_s};
    for (const QString &name :
         QDir(QStringLiteral(SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        EXPECT_TRUE(allowed.contains(name) || name.startsWith(u"build") || name == u"compile_commands.json")
            << qPrintable(name);
}

TEST(TidinessTest, NoNameSaysNothing)
{
    static const QRegularExpression empty(u"(^|_)(utils?|helpers?|manager|misc)(_|\\.|$)"_s);
    for (const QString &file : house::sourceFiles())
        EXPECT_FALSE(empty.match(QFileInfo(file).fileName()).hasMatch()) << qPrintable(file);
}

TEST(TidinessTest, ScriptsCanBeRun)
{
    for (const QString &file : house::filesUnder(u"packaging"_s, {u".sh"_s}))
        EXPECT_TRUE(QFileInfo(QStringLiteral(SOURCE_DIR "/") + file).isExecutable()) << qPrintable(file);
}
