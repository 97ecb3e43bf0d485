// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_appender.h"
#include "core/storage/link_store.h"
#include "tests/app/cli/skein_program.h"
#include "tests/support/temporary_case.h"

#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;
using skein::test::runSkein;

TEST(NewCommandTest, MakesACaseOnce)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"heron.skein"_s);
    const auto made = runSkein(
        {u"new"_s, path, u"--operation"_s, u"HERON"_s, u"--marking"_s, u"official"_s, u"--json"_s});
    EXPECT_EQ(made.exitCode, 0) << made.errors.constData();
    EXPECT_EQ(made.json()[u"operation"_s], u"HERON"_s);
    EXPECT_EQ(made.json()[u"marking"_s], u"OFFICIAL"_s);
    const QString other = folder.filePath(u"other.skein"_s);
    const auto refused
        = runSkein({u"new"_s, other, u"--operation"_s, u"HERON"_s, u"--marking"_s, u"KEEP QUIET"_s});
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_TRUE(refused.errors.contains("OFFICIAL-SENSITIVE")) << "it lists what is allowed";
    EXPECT_EQ(refused.errors.count('\n'), 1);
    EXPECT_FALSE(QFile::exists(other));
    EXPECT_TRUE(QFile::exists(path));
    const auto again = runSkein({u"new"_s, path, u"--operation"_s, u"OTHER"_s});
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_EQ(again.errors.count('\n'), 1) << again.errors.constData();
    EXPECT_EQ(runSkein({u"new"_s, folder.filePath(u"x.skein"_s)}).exitCode, 2) << "an operation is required";
}

/// A case with two phones, a person, an attribution, two calls and a withdrawable source.
class CaseCommandsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const EntityId a = m_case.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
        const EntityId b = m_case.add(EntityKind::Phone, u"07700 900456"_s, u"+447700900456"_s);
        const EntityId person = m_case.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
        m_source = m_case.addActiveSource(u"people.csv"_s);
        m_case.session().edit(u"Rows"_s, [&](Database &database) {
            addAttribute(database,
                         {{},
                          person,
                          u"Alias"_s,
                          u"Jay"_s,
                          {},
                          {},
                          {m_source, 2, u"JAY"_s, *parseGrading(u"2BP"_s), false}});
            addLink(database,
                    {{},
                     a,
                     person,
                     u"Attributed to"_s,
                     true,
                     Strength::Unconfirmed,
                     {},
                     {},
                     {},
                     u"saved name"_s,
                     {}});
            Event call;
            call.kind = EventKind::Call;
            call.time = {1749902400000, 1749902400000, "Europe/London", {}, {}}; // 14/06/2025 13:00:00 BST
            call.seconds = 61;
            call.parties = {{a, PartyRole::From}, {b, PartyRole::To}};
            addEvent(database, call);
            call.time.earliest = call.time.latest = 1749988800000;
            addEvent(database, call);
        });
        m_case.close();
    }

    auto run(const QStringList &arguments)
    {
        QStringList all = arguments;
        all.insert(1, m_case.path());
        return runSkein(all << u"--json"_s);
    }

    TemporaryCase m_case;
    SourceId m_source;
};

TEST_F(CaseCommandsTest, ListGivesEveryTable)
{
    EXPECT_EQ(run({u"list"_s, u"entities"_s}).json()[u"rows"_s].toArray().size(), 3);
    EXPECT_EQ(run({u"list"_s, u"entities"_s, u"--kind"_s, u"phone"_s}).json()[u"rows"_s].toArray().size(), 2);
    EXPECT_EQ(run({u"list"_s, u"links"_s}).json()[u"rows"_s].toArray().size(), 1);
    const auto events
        = run({u"list"_s, u"events"_s, u"--about"_s, u"0044 7700 900123"_s, u"--to"_s, u"2025-06-14"_s});
    const QJsonArray rows = events.json()[u"rows"_s].toArray();
    ASSERT_EQ(rows.size(), 1) << events.errors.constData();
    EXPECT_EQ(rows[0].toObject()[u"time"_s], u"2025-06-14T13:00:00+01:00"_s);
    EXPECT_EQ(rows[0].toObject()[u"from"_s], u"07700 900123"_s);
    EXPECT_EQ(run({u"list"_s, u"entities"_s, u"--kind"_s, u"spaceship"_s}).exitCode, 2);
    EXPECT_EQ(run({u"list"_s, u"everything"_s}).exitCode, 2);
}

TEST_F(CaseCommandsTest, ShowGivesProvenanceAndGrade)
{
    const auto shown = run({u"show"_s, u"jordan example"_s});
    ASSERT_EQ(shown.exitCode, 0) << shown.errors.constData();
    const QJsonObject attribute = shown.json()[u"attributes"_s].toArray()[0].toObject();
    EXPECT_EQ(attribute[u"value"_s], u"Jay"_s);
    EXPECT_EQ(attribute[u"as_written"_s], u"JAY"_s);
    EXPECT_EQ(attribute[u"grade"_s], u"2BP"_s);
    EXPECT_EQ(attribute[u"row"_s], 2);
    EXPECT_EQ(shown.json()[u"sources"_s].toArray().size(), 1);
    const auto missing = run({u"show"_s, u"07700 900999"_s});
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_EQ(missing.errors.count('\n'), 1);
}

TEST_F(CaseCommandsTest, SearchFindsIdentifiersInAnySpelling)
{
    for (const QString &spelling :
         {u"07700 900123"_s, u"+44 (0)7700 900123"_s, u"07700900123"_s, u"900123"_s}) {
        const QJsonArray hits = run({u"search"_s, spelling}).json()[u"hits"_s].toArray();
        ASSERT_FALSE(hits.isEmpty()) << spelling.toStdString();
        EXPECT_EQ(hits[0].toObject()[u"label"_s], u"07700 900123"_s);
    }
}

TEST_F(CaseCommandsTest, ATableInAFileRunsNothingInASpreadsheet)
{
    m_case.open();
    m_case.add(EntityKind::Person, u"=HYPERLINK(1)"_s);
    m_case.close();
    const QString path = m_case.file(u"people.csv"_s);
    EXPECT_EQ(run({u"list"_s, u"entities"_s, u"--out"_s, path}).exitCode, 0);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains(",'=HYPERLINK(1),"));
}

TEST_F(CaseCommandsTest, ATimeWindowThatEndsBeforeItBeginsIsToldNotEmpty)
{
    const auto swapped
        = run({u"list"_s, u"events"_s, u"--from"_s, u"2025-10-12"_s, u"--to"_s, u"2025-10-10"_s});
    EXPECT_EQ(swapped.exitCode, 2);
    EXPECT_TRUE(swapped.errors.contains("later")) << swapped.errors.constData();
    EXPECT_EQ(
        run({u"list"_s, u"events"_s, u"--from"_s, u"2025-10-12"_s, u"--to"_s, u"2025-10-12"_s}).exitCode, 0);
}

TEST_F(CaseCommandsTest, WithdrawalAndRestorationSayWhatTheyDid)
{
    const auto trial = run({u"withdraw"_s, QString::number(m_source.value), u"--dry-run"_s});
    EXPECT_EQ(trial.json()[u"would_take_away"_s].toObject()[u"attributes"_s], 1);
    const auto withdrawn = run({u"withdraw"_s, QString::number(m_source.value)});
    EXPECT_EQ(withdrawn.json()[u"taken_away"_s].toObject()[u"attributes"_s], 1);
    EXPECT_TRUE(run({u"show"_s, u"Jordan EXAMPLE"_s}).json()[u"attributes"_s].toArray().isEmpty());
    EXPECT_EQ(run({u"withdraw"_s, QString::number(m_source.value)}).exitCode, 1) << "it is withdrawn already";
    EXPECT_EQ(run({u"restore"_s, QString::number(m_source.value)}).exitCode, 0);
    EXPECT_EQ(run({u"show"_s, u"Jordan EXAMPLE"_s}).json()[u"attributes"_s].toArray().size(), 1);
    EXPECT_EQ(run({u"withdraw"_s, u"99"_s}).exitCode, 1);
}

TEST_F(CaseCommandsTest, VerifySaysOkAndFindsADamagedPage)
{
    const auto healthy = run({u"verify"_s});
    EXPECT_EQ(healthy.exitCode, 0) << healthy.output.constData();
    EXPECT_TRUE(healthy.json()[u"ok"_s].toBool());
    QFile file(m_case.path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(qint64(4096) * 3);
    file.write(QByteArray(4096, '\x5a'));
    file.close();
    const auto damaged = run({u"verify"_s});
    EXPECT_EQ(damaged.exitCode, 3) << damaged.errors.constData();
    EXPECT_FALSE(damaged.json()[u"ok"_s].toBool());
    EXPECT_FALSE(damaged.json()[u"faults"_s].toArray().isEmpty());
}

TEST_F(CaseCommandsTest, AuditTellsWhoLookedAtWhom)
{
    run({u"show"_s, u"Jordan EXAMPLE"_s});
    const QJsonArray entries = run({u"audit"_s}).json()[u"entries"_s].toArray();
    const QJsonObject last = entries.last().toObject();
    EXPECT_EQ(last[u"action"_s], u"consult"_s);
    EXPECT_EQ(last[u"object"_s], u"Jordan EXAMPLE"_s);
}

TEST_F(CaseCommandsTest, AFileThatIsNoCaseIsRefusedInOneLine)
{
    const QString path = m_case.file(u"notes.skein"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a case");
    file.close();
    for (const QString &command : {u"sources"_s, u"audit"_s, u"verify"_s}) {
        const auto refused = runSkein({command, path});
        EXPECT_EQ(refused.exitCode, 1);
        EXPECT_EQ(refused.errors.count('\n'), 1) << refused.errors.constData();
        EXPECT_TRUE(refused.output.isEmpty());
    }
}
