// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/command_test.h"
#include "tests/app/cli/skein_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

namespace {

class GraphCommandsTest : public CommandTest
{
};

} // namespace

TEST_F(GraphCommandsTest, MeasuresOfAStarComeWithTheirDefinitions)
{
    const QString star
        = fileOf(u"star.csv"_s, "source,target\n07700900001,a\n07700900001,b\n07700900001,c\n");
    const ProgramRun run = runSkein({u"measures"_s, star, u"--json"_s});
    ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
    const QJsonObject graph = run.json().value(u"graph"_s).toObject();
    EXPECT_EQ(graph.value(u"nodes"_s).toInt(), 4);
    EXPECT_EQ(graph.value(u"edges"_s).toInt(), 3);
    EXPECT_EQ(graph.value(u"bridges"_s).toInt(), 3);
    EXPECT_EQ(graph.value(u"diameter"_s).toInt(), 2);
    const QJsonObject middle = run.json().value(u"nodes"_s).toArray().first().toObject();
    EXPECT_EQ(middle.value(u"id"_s).toString(), u"07700900001"_s);
    EXPECT_EQ(middle.value(u"betweenness"_s).toDouble(), 3);
    EXPECT_EQ(middle.value(u"closeness"_s).toDouble(), 1);
    EXPECT_TRUE(middle.value(u"cut_point"_s).toBool());
    EXPECT_EQ(run.json().value(u"bridge_links"_s).toArray().size(), 3);
    EXPECT_FALSE(run.json().value(u"definitions"_s)[u"betweenness"_s].toString().isEmpty());
}

TEST_F(GraphCommandsTest, AGraphGivenToTheOrdinaryImportIsReadAsOne)
{
    const QString caseFile = m_folder.filePath(u"lark.skein"_s);
    ASSERT_EQ(runSkein({u"new"_s, caseFile, u"--operation"_s, u"LARK"_s}).exitCode, 0);
    const QString graph
        = fileOf(u"graph.dat"_s,
                 "<graphml><graph edgedefault='undirected'><node id='a'/><node id='b'/>"
                 "<edge source='a' target='b'/><edge source='a' target='x'/></graph></graphml>");
    const ProgramRun run = runSkein({u"import"_s, caseFile, graph, u"--json"_s});
    ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
    const QJsonObject source = run.json().value(u"sources"_s).toArray().first().toObject();
    EXPECT_EQ(source.value(u"kind"_s).toString(), u"graph"_s);
    EXPECT_EQ(source.value(u"rows"_s).toInt(), 4);
    EXPECT_EQ(source.value(u"stored"_s).toInt(), 3);
    EXPECT_EQ(source.value(u"rejected"_s).toInt(), 1);
    EXPECT_EQ(runSkein({u"import"_s, caseFile, graph, u"--dry-run"_s}).exitCode, 1);
    const QString table = fileOf(u"people.csv"_s, "name\nMay LARK\n");
    EXPECT_EQ(runSkein({u"import"_s, caseFile, table, graph}).exitCode, 1) << "nothing may come in by halves";
    const ProgramRun sources = runSkein({u"sources"_s, caseFile, u"--json"_s});
    EXPECT_EQ(sources.json().value(u"sources"_s).toArray().size(), 1);
}

TEST_F(GraphCommandsTest, WeightsAreStrengthsOrDistancesAsIsSaid)
{
    const QString file = fileOf(u"weights.csv"_s, "source,target,weight\na,b,1\nb,c,1\na,c,4\n");
    const auto way = [&file](const QStringList &more) {
        const ProgramRun run = runSkein(QStringList{u"path"_s, file, u"a"_s, u"c"_s, u"--json"_s} + more);
        EXPECT_EQ(run.exitCode, 0) << run.errors.constData();
        return run.json();
    };
    EXPECT_EQ(way({}).value(u"paths"_s)[0].toArray().size(), 2);
    const QJsonObject strong = way({u"--weighted"_s});
    EXPECT_EQ(strong.value(u"paths"_s)[0].toArray().size(), 2);
    EXPECT_EQ(strong.value(u"length"_s).toDouble(), 0.25);
    const QJsonObject near = way({u"--weighted"_s, u"--weights-are"_s, u"distance"_s});
    EXPECT_EQ(near.value(u"paths"_s)[0].toArray().size(), 3);
    EXPECT_EQ(near.value(u"length"_s).toDouble(), 2);
    const auto middle = [&file](const QString &are) {
        const ProgramRun run
            = runSkein({u"measures"_s, file, u"--weighted"_s, u"--weights-are"_s, are, u"--json"_s});
        EXPECT_TRUE(run.json().value(u"definitions"_s)[u"weights"_s].toString().contains(are));
        return run.json().value(u"nodes"_s)[1][u"weighted_betweenness"_s].toDouble();
    };
    EXPECT_EQ(middle(u"strength"_s), 0);
    EXPECT_EQ(middle(u"distance"_s), 1);
}

TEST_F(GraphCommandsTest, WhatWeightsCannotMeanIsWrongUsage)
{
    const QString file = fileOf(u"weights.csv"_s, "source,target,weight\na,b,0\n");
    EXPECT_EQ(runSkein({u"measures"_s, file, u"--weights-are"_s, u"distance"_s}).exitCode, 2);
    EXPECT_EQ(runSkein({u"measures"_s, file, u"--weighted"_s, u"--weights-are"_s, u"time"_s}).exitCode, 2);
    EXPECT_EQ(runSkein({u"path"_s, file, u"a"_s, u"b"_s, u"--weighted"_s, u"--time-respecting"_s}).exitCode,
              2);
    EXPECT_EQ(runSkein({u"path"_s, file, u"a"_s, u"b"_s, u"--weighted"_s, u"--weights-are"_s, u"distance"_s})
                  .exitCode,
              1);
}

TEST_F(GraphCommandsTest, OnlyTheMeasuresAskedForAreGiven)
{
    const QString star = fileOf(u"star.csv"_s, "a,b\nb,c\n");
    const ProgramRun run
        = runSkein({u"measures"_s, star, u"--only"_s, u"degree,core"_s, u"--format"_s, u"csv"_s});
    EXPECT_THAT(run.output.toStdString(),
                testing::StartsWith("id,label,degree,core\r\na,,1,1\r\nb,,2,1\r\nc,,1,1\r\n"));
    EXPECT_EQ(runSkein({u"measures"_s, star, u"--only"_s, u"beauty"_s}).exitCode, 2);
}

TEST_F(GraphCommandsTest, AWindowKeepsItsLinksAndTellsWhatItLeftOut)
{
    const QString file = fileOf(
        u"timed.csv"_s, "source,target,time\na,b,2024-01-01T10:00:00Z\nb,c,2024-02-01T10:00:00Z\nc,d,\n");
    const ProgramRun run = runSkein({u"measures"_s, file, u"--from"_s, u"2024-01-15"_s, u"--json"_s});
    EXPECT_EQ(run.json().value(u"graph"_s)[u"edges"_s].toInt(), 2);
    EXPECT_THAT(run.errors.toStdString(), testing::HasSubstr("1 links outside the time window"));
    const QString numbers = fileOf(u"numbers.csv"_s, "source,target,time\na,b,1\n");
    EXPECT_EQ(runSkein({u"measures"_s, numbers, u"--from"_s, u"2024-01-15"_s}).exitCode, 1);
}

TEST_F(GraphCommandsTest, LinksHaveMeasuresOfTheirOwn)
{
    const QString path = fileOf(u"path.csv"_s, "a,b\nb,c\n");
    const ProgramRun run = runSkein({u"measures"_s, path, u"--json"_s});
    const QJsonObject link = run.json().value(u"links"_s).toArray().first().toObject();
    EXPECT_EQ(link.value(u"source"_s).toString(), u"a"_s);
    EXPECT_EQ(link.value(u"betweenness"_s).toDouble(), 2);
    EXPECT_TRUE(link.value(u"bridge"_s).toBool());
    EXPECT_EQ(link.value(u"truss"_s).toInt(), 2);
}

TEST_F(GraphCommandsTest, RejectedRowsAreToldAndTheRestIsDone)
{
    const QString file = fileOf(u"list.csv"_s, "source,target,weight\na,b,1\nb,,1\n");
    const ProgramRun run = runSkein({u"measures"_s, file, u"--weighted"_s, u"--json"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_EQ(run.json().value(u"graph"_s)[u"rejected"_s].toInt(), 1);
    EXPECT_EQ(run.json().value(u"issues"_s).toArray().size(), 1);
    EXPECT_THAT(run.errors.toStdString(), testing::HasSubstr("1 of 2 rows were left out"));
}

TEST_F(GraphCommandsTest, AllShortestPathsAreFound)
{
    const QString file = fileOf(u"list.csv"_s, "a,b\nb,d\na,c\nc,d\n");
    const ProgramRun run = runSkein({u"path"_s, file, u"a"_s, u"d"_s, u"--all"_s, u"--json"_s});
    EXPECT_EQ(QJsonDocument(run.json().value(u"paths"_s).toArray()).toJson(QJsonDocument::Compact),
              R"([["a","b","d"],["a","c","d"]])");
}

TEST_F(GraphCommandsTest, ATimeRespectingPathGivesItsTimes)
{
    const QString file = fileOf(u"calls.csv"_s,
                                "source,target,time\na,b,2025-06-14T10:00:00Z\nb,c,2025-06-14T09:00:00Z\n"
                                "b,c,2025-06-14T11:00:00Z\n");
    const ProgramRun run = runSkein({u"path"_s, file, u"a"_s, u"c"_s, u"--time-respecting"_s, u"--json"_s});
    EXPECT_EQ(QJsonDocument(run.json().value(u"times"_s).toArray()).toJson(QJsonDocument::Compact),
              R"([["2025-06-14T10:00:00Z","2025-06-14T11:00:00Z"]])");
    const ProgramRun back = runSkein({u"path"_s, file, u"c"_s, u"a"_s, u"--time-respecting"_s, u"--json"_s});
    EXPECT_EQ(back.exitCode, 0);
    EXPECT_EQ(back.json().value(u"paths"_s).toArray().size(), 1) << "calls are two-way unless --directed";
}

TEST_F(GraphCommandsTest, TwoRunsOfALayoutWriteTheSameBytes)
{
    const QString file = fileOf(u"list.csv"_s, "source,target\na,b\nb,c\nc,a\nc,d\ne,f\n");
    for (const QString &ending : {u"json"_s, u"graphml"_s, u"gexf"_s, u"svg"_s, u"pdf"_s, u"png"_s}) {
        QByteArray first;
        for (int time = 0; time < 2; ++time) {
            const QString out = m_folder.filePath(u"out."_s + ending);
            const ProgramRun run = runSkein({u"layout"_s, file, u"--algorithm"_s, u"organic"_s, u"--seed"_s,
                                             u"7"_s, u"--out"_s, out, u"--json"_s});
            ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
            EXPECT_EQ(run.json().value(u"positions"_s).toObject().size(), 6);
            EXPECT_TRUE(run.json().value(u"seconds"_s).isDouble());
            EXPECT_LT(run.json().value(u"stress"_s).toDouble(), 0.1);
            QFile written(out);
            ASSERT_TRUE(written.open(QIODevice::ReadOnly));
            const QByteArray bytes = written.readAll();
            EXPECT_FALSE(bytes.isEmpty());
            EXPECT_TRUE(first.isEmpty() || first == bytes) << ending.toStdString();
            first = bytes;
        }
    }
}

TEST_F(GraphCommandsTest, FixedPositionsAreKept)
{
    const QString file = fileOf(u"list.csv"_s, "a,b\nb,c\n");
    const QString fixed = fileOf(u"fixed.json"_s, R"({"positions":{"a":[10,20],"zz":[1,1]}})");
    const QString out = m_folder.filePath(u"out.json"_s);
    const ProgramRun run = runSkein({u"layout"_s, file, u"--algorithm"_s, u"circular"_s, u"--fixed"_s, fixed,
                                     u"--out"_s, out, u"--json"_s});
    EXPECT_EQ(run.json().value(u"positions"_s)[u"a"_s], QJsonValue(QJsonArray{10, 20}));
    EXPECT_THAT(run.errors.toStdString(), testing::HasSubstr("no node 'zz'"));
}

TEST_F(GraphCommandsTest, WhatCannotBeDoneSaysWhyInOneLine)
{
    const QString file = fileOf(u"list.csv"_s, "a,b\n");
    for (const QStringList &arguments :
         {QStringList{u"path"_s, file, u"a"_s, u"nobody"_s},
          QStringList{u"measures"_s, m_folder.filePath(u"no.csv"_s)},
          QStringList{u"measures"_s, fileOf(u"bad.graphml"_s, "<graphml><node></graphml>")}}) {
        const ProgramRun run = runSkein(arguments);
        EXPECT_EQ(run.exitCode, 1);
        EXPECT_TRUE(run.output.isEmpty());
        EXPECT_EQ(run.errors.count('\n'), 1) << run.errors.constData();
    }
}

} // namespace skein::test
