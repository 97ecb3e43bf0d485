// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/command_test.h"
#include "tests/app/cli/skein_program.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using skein::test::CommandTest;
using skein::test::runSkein;

namespace {

const QByteArray Calls = "Wer,Wen,Wann\n07700900123,07700900456,14/06/2025 13:05\n"
                         "07700900123,07700900456,14/06/2025 13:06\n07700900123,07700900456,99/99/2025\n";

QByteArray mapping(const QByteArray &to)
{
    return R"({"skein-specification":1,"name":"Odd","kind":"calls","match":["wer","wann"],"fields":{"from":["Wer"],)"
           R"("to":[")"
        + to + R"("],"datetime":["Wann"]}})";
}

/// A case without sources, and calls whose columns no shipped mapping knows.
class SpecificationCommandsTest : public CommandTest
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(runSkein({u"new"_s, m_case, u"--operation"_s, u"HERON"_s}).exitCode, 0);
        m_calls = fileOf(u"calls.csv"_s, Calls);
        m_mapping = fileOf(u"odd.json"_s, mapping("Wen"));
    }

    QString m_case = m_folder.filePath(u"c.skein"_s);
    QString m_calls;
    QString m_mapping;
};

} // namespace

TEST_F(SpecificationCommandsTest, AMappingIsSavedVersionedAndWrittenToBeShared)
{
    const auto saved = runSkein(
        {u"specifications"_s, m_case, u"--add"_s, m_mapping, u"--made-for"_s, m_calls, u"--json"_s});
    ASSERT_EQ(saved.exitCode, 0) << saved.errors.constData();
    EXPECT_EQ(saved.json()[u"version"_s], 1);
    const QString altered = fileOf(u"altered.json"_s, mapping("Wohin"));
    EXPECT_EQ(runSkein({u"specifications"_s, m_case, u"--add"_s, altered, u"--json"_s}).json()[u"version"_s],
              2);
    const QJsonArray all
        = runSkein({u"specifications"_s, m_case, u"--json"_s}).json()[u"specifications"_s].toArray();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0][u"version"_s], 2);
    EXPECT_EQ(all[1][u"made_for"_s], u"calls.csv"_s);

    const QString written = m_folder.filePath(u"written.json"_s);
    ASSERT_EQ(runSkein({u"specifications"_s, m_case, u"--name"_s, u"Odd"_s, u"--version"_s, u"1"_s, u"--to"_s,
                        written})
                  .exitCode,
              0);
    EXPECT_EQ(runSkein({u"import"_s, m_case, m_calls, u"--spec"_s, written, u"--dry-run"_s}).exitCode, 0);
}

TEST_F(SpecificationCommandsTest, AReplayOfTheSameFileIsTheSameAndOfAnotherIsNot)
{
    ASSERT_EQ(runSkein({u"import"_s, m_case, m_calls, u"--spec"_s, m_mapping}).exitCode, 0);
    const auto same = runSkein({u"replay"_s, m_case, u"1"_s, m_calls, u"--json"_s});
    EXPECT_EQ(same.exitCode, 0) << same.errors.constData();
    EXPECT_EQ(same.json()[u"same"_s], true);
    const QString longer = fileOf(u"longer.csv"_s, Calls + "07700900123,07700900456,14/06/2025 13:07\n");
    const auto other = runSkein({u"replay"_s, m_case, u"1"_s, longer, u"--json"_s});
    EXPECT_EQ(other.exitCode, 3);
    EXPECT_EQ(other.json()[u"outcomes"_s].toArray()[0][u"difference"_s], 1);
    const QString changed = fileOf(u"changed.csv"_s, QByteArray(Calls).replace("Wen", "Wohin"));
    const auto gone = runSkein({u"replay"_s, m_case, u"1"_s, changed, u"--json"_s});
    EXPECT_EQ(gone.exitCode, 3);
    EXPECT_EQ(gone.json()[u"columns_gone"_s].toArray(), QJsonArray{u"Wen"_s});
    EXPECT_EQ(runSkein({u"sources"_s, m_case, u"--json"_s}).json()[u"sources"_s].toArray().size(), 1)
        << "the case is as it was";
}

TEST_F(SpecificationCommandsTest, WithoutAFileTheKeptRowsAreReadAgain)
{
    ASSERT_EQ(runSkein({u"import"_s, m_case, m_calls, u"--spec"_s, m_mapping}).exitCode, 0);
    ASSERT_TRUE(QFile::remove(m_calls));
    const auto same = runSkein({u"replay"_s, m_case, u"1"_s, u"--json"_s});
    EXPECT_EQ(same.exitCode, 0) << same.errors.constData();
    EXPECT_EQ(same.json()[u"same"_s], true);
    EXPECT_EQ(same.json()[u"same_file"_s], false) << "no file was read";
    EXPECT_EQ(same.json()[u"read"_s], u"kept rows"_s);
    const QString other
        = fileOf(u"other.json"_s, mapping("Wen").replace("Wann", "Tag").replace("wann", "tag"));
    const auto gone = runSkein({u"replay"_s, m_case, u"1"_s, u"--spec"_s, other, u"--json"_s});
    EXPECT_EQ(gone.exitCode, 3) << gone.errors.constData();
    EXPECT_EQ(gone.json()[u"outcomes"_s].toArray()[0][u"now"_s], 0);
}

TEST_F(SpecificationCommandsTest, WhatCannotBeDoneIsOneLine)
{
    struct Attempt
    {
        QStringList arguments;
        int exitCode;
    };
    ASSERT_EQ(runSkein({u"import"_s, m_case, m_calls, u"--spec"_s, m_mapping}).exitCode, 0);
    const QString other = fileOf(u"other.csv"_s, "A,B\n1,2\n");
    const std::vector<Attempt> attempts{
        {{u"specifications"_s}, 2},
        {{u"specifications"_s, m_case, u"--name"_s, u"Odd"_s}, 2},
        {{u"specifications"_s, m_case, u"--version"_s, u"1"_s}, 2},
        {{u"specifications"_s, m_case, u"--made-for"_s, m_calls}, 2},
        {{u"specifications"_s, m_case, u"--add"_s, m_calls}, 1},
        {{u"specifications"_s, m_case, u"--add"_s, m_mapping, u"--made-for"_s, other}, 1},
        {{u"specifications"_s, m_case, u"--name"_s, u"None"_s, u"--to"_s, m_folder.filePath(u"x.json"_s)}, 1},
        {{u"replay"_s, m_case}, 2},
        {{u"replay"_s, m_case, u"9"_s, m_calls}, 1},
        {{u"replay"_s, m_case, u"1"_s, m_folder.filePath(u"gone.csv"_s)}, 1},
        {{u"replay"_s, m_case, u"1"_s, m_calls, u"--spec"_s, m_calls}, 1},
    };
    for (const Attempt &each : attempts) {
        const auto run = runSkein(each.arguments);
        EXPECT_EQ(run.exitCode, each.exitCode) << each.arguments.join(u' ').toStdString();
        EXPECT_EQ(run.errors.count('\n'), 1) << run.errors.constData();
        EXPECT_TRUE(run.output.isEmpty());
    }
}
