// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/skein_program.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

TEST(ProgramTest, SaysItsVersion)
{
    const ProgramRun run = runSkein({u"--version"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.output.startsWith("skein ")) << run.output.constData();
}

TEST(ProgramTest, HelpGoesToStandardOutput)
{
    const ProgramRun run = runSkein({u"--help"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.output.toStdString(), testing::HasSubstr("CASE"));
    EXPECT_TRUE(run.errors.isEmpty()) << run.errors.constData();
}

TEST(ProgramTest, AnUnknownCommandIsWrongUsageInOneLine)
{
    const ProgramRun run = runSkein({u"mesures"_s});
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_TRUE(run.output.isEmpty());
    EXPECT_TRUE(run.errors.startsWith("skein: 'mesures' is neither")) << run.errors.constData();
    EXPECT_EQ(run.errors.count('\n'), 1);
}

TEST(ProgramTest, AnUnknownOptionIsWrongUsage)
{
    EXPECT_EQ(runSkein({u"--no-such-option"_s}).exitCode, 2);
}

} // namespace skein::test
