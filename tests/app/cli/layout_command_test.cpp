// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/command_test.h"
#include "tests/app/cli/skein_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

namespace {

class LayoutCommandTest : public CommandTest
{
protected:
    /// Two of each side, linked across; the field says which.
    QString sidesFile() const
    {
        return fileOf(u"sides.graphml"_s,
                      "<graphml><key id='s' for='node' attr.name='side' attr.type='string'/>"
                      "<key id='r' for='node' attr.name='rank' attr.type='int'/>"
                      "<key id='w' for='edge' attr.name='weight' attr.type='double'/>"
                      "<graph edgedefault='undirected'>"
                      "<node id='a'><data key='s'>person</data><data key='r'>0</data></node>"
                      "<node id='b'><data key='s'>phone</data><data key='r'>1</data></node>"
                      "<node id='c'><data key='s'>person</data><data key='r'>1</data></node>"
                      "<node id='d'><data key='s'>phone</data><data key='r'>2</data></node>"
                      "<edge source='a' target='b'><data key='w'>20</data></edge>"
                      "<edge source='b' target='c'><data key='w'>1</data></edge>"
                      "<edge source='c' target='d'><data key='w'>1</data></edge></graph></graphml>");
    }

    QJsonObject positions(const QStringList &more) const
    {
        const ProgramRun run = runSkein(
            QStringList{u"layout"_s, sidesFile(), u"--out"_s, m_folder.filePath(u"out.json"_s), u"--json"_s}
            + more);
        EXPECT_EQ(run.exitCode, 0) << run.errors.constData();
        return run.json().value(u"positions"_s).toObject();
    }

    static double distance(const QJsonObject &positions, const QString &one, const QString &other)
    {
        return std::hypot(positions[one][0].toDouble() - positions[other][0].toDouble(),
                          positions[one][1].toDouble() - positions[other][1].toDouble());
    }
};

} // namespace

TEST_F(LayoutCommandTest, TheFieldSaysTheSidesAndTheRanks)
{
    const QJsonObject sides = positions({u"--algorithm"_s, u"bipartite"_s, u"--by"_s, u"side"_s});
    EXPECT_EQ(sides[u"a"][0], sides[u"c"][0]);
    EXPECT_EQ(sides[u"b"][0], sides[u"d"][0]);
    EXPECT_LT(sides[u"a"][0].toDouble(), sides[u"b"][0].toDouble());
    const QJsonObject ranks = positions({u"--algorithm"_s, u"roles"_s, u"--by"_s, u"rank"_s});
    EXPECT_EQ(ranks[u"b"][1], ranks[u"c"][1]);
    EXPECT_LT(ranks[u"a"][1].toDouble(), ranks[u"b"][1].toDouble());
    EXPECT_LT(ranks[u"c"][1].toDouble(), ranks[u"d"][1].toDouble());
    EXPECT_EQ(runSkein({u"layout"_s, sidesFile(), u"--algorithm"_s, u"roles"_s, u"--by"_s, u"nothing"_s,
                        u"--out"_s, m_folder.filePath(u"no.json"_s)})
                  .exitCode,
              2);
    EXPECT_FALSE(QFile::exists(m_folder.filePath(u"no.json"_s)));
}

TEST_F(LayoutCommandTest, StrongLinksAreShorterWhenWeightsCount)
{
    const QJsonObject plain = positions({u"--algorithm"_s, u"organic"_s});
    const QJsonObject weighted = positions({u"--algorithm"_s, u"organic"_s, u"--weighted"_s});
    EXPECT_NEAR(distance(plain, u"a"_s, u"b"_s), distance(plain, u"c"_s, u"d"_s),
                0.1 * distance(plain, u"c"_s, u"d"_s));
    EXPECT_LT(distance(weighted, u"a"_s, u"b"_s), 0.8 * distance(weighted, u"c"_s, u"d"_s));
}

TEST_F(LayoutCommandTest, ASmallGraphHasRoomForAllNamesInItsPicture)
{
    QByteArray list = "source,target\n";
    for (int each = 1; each < 60; ++each)
        list += "Somebody Number " + QByteArray::number(each / 3) + ",Somebody Number "
            + QByteArray::number(each) + '\n';
    const QString out = m_folder.filePath(u"out.svg"_s);
    const ProgramRun run = runSkein(
        {u"layout"_s, fileOf(u"list.csv"_s, list), u"--algorithm"_s, u"organic"_s, u"--out"_s, out});
    ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    EXPECT_EQ(drawing.count("Somebody Number"), 60);
    EXPECT_FALSE(drawing.contains("had no room"));
}

} // namespace skein::test
