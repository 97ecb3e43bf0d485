// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_store.h"
#include "core/storage/link_store.h"
#include "tests/app/cli/skein_program.h"
#include "tests/support/temporary_case.h"

#include <QFile>
#include <QJsonArray>

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

namespace {

/// May uses a phone that Ann uses too; the phone calls another, in June and in July.
class QuestionCommandsTest : public testing::Test
{
protected:
    QuestionCommandsTest()
    {
        const EntityId may = m_case.add(EntityKind::Person, u"May LARK"_s);
        const EntityId ann = m_case.add(EntityKind::Person, u"Ann WREN"_s);
        const EntityId phone = m_case.add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
        m_case.session().edit(u"Link"_s, [&](Database &database) {
            addLink(database, {{}, phone, may, u"Attributed to"_s, true});
            addLink(database, {{}, phone, ann, u"Attributed to"_s, true});
            const ChartId first = addChart(database, u"First"_s, u"me"_s);
            addChartItems(database, first, {item(first, may), item(first, phone)});
            const ChartId second = addChart(database, u"Second"_s, u"me"_s);
            addChartItems(database, second, {item(second, ann), item(second, phone)});
        });
        m_case.close();
        QFile calls(m_case.file(u"calls.csv"_s));
        EXPECT_TRUE(calls.open(QIODevice::WriteOnly));
        calls.write("Calling Number,Called Number,Start Date/Time,Duration,Call Type\n"
                    "07700900123,07700900200,01/06/2025 10:00:00,60,Voice\n"
                    "07700900123,07700900200,01/06/2025 11:00:00,60,Voice\n"
                    "07700900123,07700900300,01/07/2025 10:00:00,60,Voice\n");
        calls.close();
        EXPECT_EQ(runSkein({u"import"_s, m_case.path(), calls.fileName()}).exitCode, 0);
    }

    static ChartItem item(ChartId chart, EntityId entity)
    {
        ChartItem found;
        found.chart = chart;
        found.entity = entity;
        return found;
    }

    QJsonObject ask(const QStringList &arguments, int exitCode = 0) const
    {
        const ProgramRun run = runSkein(arguments + QStringList{u"--json"_s});
        EXPECT_EQ(run.exitCode, exitCode) << run.errors.constData();
        return run.json();
    }

    static std::vector<std::string> column(const QJsonValue &rows, const QString &name)
    {
        std::vector<std::string> found;
        for (const auto &row : rows.toArray())
            found.push_back(row[name].toString().toStdString());
        return found;
    }

    TemporaryCase m_case;
};

} // namespace

TEST_F(QuestionCommandsTest, PatternsAreListedAndFound)
{
    const QJsonObject list = ask({u"pattern"_s, m_case.path()});
    EXPECT_THAT(column(list[u"patterns"], u"id"_s), testing::Contains("phone-shared-by-two-people"));
    const QJsonObject found = ask({u"pattern"_s, m_case.path(), u"phone-shared-by-two-people"_s});
    ASSERT_EQ(found[u"matches"].toArray().size(), 1);
    EXPECT_THAT(column(found[u"matches"][0][u"entities"], u"label"_s),
                testing::UnorderedElementsAre("May LARK", "Ann WREN", "07700 900123"));
    EXPECT_FALSE(found[u"meaning"].toString().isEmpty());
    EXPECT_TRUE(ask({u"pattern"_s, m_case.path(), u"vehicles-past-a-camera-together"_s})[u"matches"]
                    .toArray()
                    .isEmpty());
    ask({u"pattern"_s, m_case.path(), u"no-such-pattern"_s}, 2);
    ask({u"pattern"_s, m_case.path(), m_case.file(u"missing.json"_s)}, 1);
}

TEST_F(QuestionCommandsTest, AFilterSaysWhatIsLeftAndCountsTheRest)
{
    const QJsonObject all = ask({u"filter"_s, m_case.path()});
    EXPECT_EQ(all[u"dimmed_entities"].toInt(), 0);
    EXPECT_EQ(all[u"links"].toArray().size(), 4);
    const QJsonObject people = ask({u"filter"_s, m_case.path(), u"--without-event"_s, u"call"_s});
    EXPECT_EQ(people[u"links"].toArray().size(), 2);
    EXPECT_EQ(people[u"dimmed_links"].toInt(), 2);
    const QJsonObject often = ask(
        {u"filter"_s, m_case.path(), u"--least-events"_s, u"2"_s, u"--without-type"_s, u"Attributed to"_s});
    ASSERT_EQ(often[u"links"].toArray().size(), 1);
    EXPECT_EQ(often[u"links"][0][u"count"].toInt(), 2);
    const QJsonObject chart = ask({u"filter"_s, m_case.path(), u"--chart"_s, u"first"_s});
    EXPECT_THAT(column(chart[u"entities"], u"label"_s),
                testing::UnorderedElementsAre("May LARK", "07700 900123"));
    ask({u"filter"_s, m_case.path(), u"--without-kind"_s, u"ghost"_s}, 2);
    ask({u"filter"_s, m_case.path(), u"--chart"_s, u"Third"_s}, 1);
}

TEST_F(QuestionCommandsTest, TwoChartsAreCompared)
{
    const QJsonObject found
        = ask({u"compare"_s, m_case.path(), u"--chart"_s, u"First"_s, u"--with"_s, u"Second"_s});
    EXPECT_THAT(column(found[u"entities"], u"label"_s), testing::ElementsAre("May LARK", "Ann WREN"));
    EXPECT_THAT(column(found[u"entities"], u"change"_s), testing::ElementsAre("added", "lost"));
    EXPECT_EQ(found[u"counts"][u"added"][u"links"].toInt(), 1);
    EXPECT_EQ(found[u"counts"][u"lost"][u"links"].toInt(), 1);
}

TEST_F(QuestionCommandsTest, TwoPeriodsAreCompared)
{
    const QJsonObject found = ask({u"compare"_s, m_case.path(), u"--before"_s, u"2025-06-01"_s,
                                   u"2025-06-30"_s, u"--after"_s, u"2025-07-01"_s, u"2025-07-31"_s});
    EXPECT_THAT(column(found[u"links"], u"to_label"_s), testing::ElementsAre("07700 900300", "07700 900200"));
    EXPECT_THAT(column(found[u"links"], u"change"_s), testing::ElementsAre("added", "lost"));
    ask({u"compare"_s, m_case.path(), u"--chart"_s, u"First"_s}, 2);
    ask({u"compare"_s, m_case.path(), u"--before"_s, u"2025-06-01"_s, u"2025-06-30"_s}, 2);
}

} // namespace skein::test
