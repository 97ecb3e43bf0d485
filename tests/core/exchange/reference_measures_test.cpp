// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_file.h"
#include "core/graph/communities.h"
#include "core/graph/graph_measures.h"
#include "core/ingest/csv_reader.h"

#include <QDir>
#include <QHash>

#include <gtest/gtest.h>

#include <cmath>
#include <iostream>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

namespace {

/// Figures of another program beside ours, kept as the largest deviation by measure.
class Comparison
{
public:
    void compare(const QString &name, double found, const QString &reference)
    {
        if (reference == u"NA" || reference == u"NaN") {
            EXPECT_TRUE(std::isnan(found)) << name.toStdString();
            return;
        }
        const double expected = reference == u"TRUE" ? 1 : reference == u"FALSE" ? 0 : reference.toDouble();
        const qsizetype point = reference.indexOf(u'.');
        const double digits = point < 0 ? 0 : double(reference.size() - point - 1);
        const double deviation = std::abs(found - expected);
        if (point < 0 && name != u"pagerank") {
            EXPECT_LE(deviation, expected == 0 ? roundedToNothing.value(name, 1e-9) : 5e-5)
                << name.toStdString();
        } else {
            EXPECT_LE(deviation, 0.5 * std::pow(10, -digits) + 1e-9) << name.toStdString() << " " << expected;
        }
        m_largest[name] = std::max(m_largest.value(name), deviation);
        ++m_count;
    }

    void print() const
    {
        for (auto each = m_largest.cbegin(); each != m_largest.cend(); ++each)
            std::cout << "largest deviation of " << each.key().toStdString() << ": " << each.value() << '\n';
        std::cout << m_count << " figures compared\n";
    }

    qint64 count() const { return m_count; }

private:
    /// The references give four or five places, so a small figure may stand there as 0.
    QHash<QString, double> roundedToNothing{{u"betweenness"_s, 5e-5},
                                            {u"betweenness_norm"_s, 5e-6},
                                            {u"closeness"_s, 5e-6},
                                            {u"eigenvector"_s, 5e-6}};
    QMap<QString, double> m_largest;
    qint64 m_count = 0;
};

} // namespace

static std::vector<QStringList> rowsOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    const QByteArray bytes = file.readAll();
    CsvReader reader(std::string_view(bytes.constData(), size_t(bytes.size())), ',');
    std::vector<QStringList> rows;
    TableRow row;
    while (reader.next(row)) {
        QStringList cells;
        for (std::string_view cell : row.cells)
            cells << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
        if (!isBlank(row))
            rows.push_back(cells);
    }
    return rows;
}

static void compareNetwork(const QString &graphml, Comparison &comparison)
{
    NoProgress progress;
    const GraphReading reading = readGraphFile(graphml, progress);
    QString table = graphml;
    const std::vector<QStringList> rows
        = rowsOf(table.replace(u".graphml"_s, u"_nodes_centrality_igraph.csv"_s));
    ASSERT_EQ(rows.size(), reading.document.nodes.size() + 1) << graphml.toStdString();
    const LinkGraph graph = linkGraphOf(reading.document, Direction::BothWays, Weighting::ByWeight);
    const GraphMeasures plain = graphMeasures(graph, Weighting::Unweighted, {}, 1, progress);
    const GraphMeasures weighted = graphMeasures(graph, Weighting::ByWeight, {u"strength"_s}, 1, progress);
    QHash<QString, QString> titles{{u"closeness"_s, u"closeness_norm"_s},
                                   {u"core"_s, u"coreness"_s},
                                   {u"cut_point"_s, u"articulation"_s}};
    // Where components share an eigenvalue igraph mixes them by a start vector with random noise.
    const bool isShared = !plain.remarks.isEmpty();
    SCOPED_TRACE(graphml.toStdString());
    for (const GraphMeasures *measures : {&plain, &weighted}) {
        for (const NodeMeasure &each : measures->byNode) {
            const qsizetype column = rows.front().indexOf(titles.value(each.name, each.name));
            if (column < 0 || each.name == u"component" || (isShared && each.name == u"eigenvector"))
                continue; // components are numbered in another order
            for (size_t node = 0; node < each.values.size(); ++node)
                comparison.compare(each.name, each.values[node], rows[node + 1].at(column));
        }
    }
}

/// Only where the reference data are at hand (SKEIN_SHARED_DATA names their folder).
TEST(ReferenceMeasuresTest, IgraphFindsTheSameInEveryCovertNetwork)
{
    if (!qEnvironmentVariableIsSet("SKEIN_SHARED_DATA"))
        return;
    const QDir folder(qEnvironmentVariable("SKEIN_SHARED_DATA") + u"/covert_networks"_s);
    Comparison comparison;
    for (const QString &name : folder.entryList({u"*.graphml"_s}, QDir::Files))
        compareNetwork(folder.filePath(name), comparison);
    comparison.print();
    EXPECT_GT(comparison.count(), 20'000);
}

TEST(ReferenceMeasuresTest, TheFriendsOfAFacultyDivideAsPublished)
{
    if (!qEnvironmentVariableIsSet("SKEIN_SHARED_DATA"))
        return;
    NoProgress progress;
    const QDir folder(qEnvironmentVariable("SKEIN_SHARED_DATA") + u"/ukfaculty_friends"_s);
    const GraphReading reading = readGraphFile(folder.filePath(u"edges.csv"_s), progress);
    EXPECT_EQ(reading.document.edges.size(), 817U);
    QHash<QString, int> groupOf;
    for (const QStringList &row : rowsOf(folder.filePath(u"nodes_true_group.csv"_s)))
        groupOf.insert(row.at(0), row.at(1).toInt());
    std::vector<int> groups;
    for (const GraphNode &node : reading.document.nodes)
        groups.push_back(groupOf.value(node.id));
    const LinkGraph graph = linkGraphOf(reading.document, Direction::BothWays, Weighting::ByWeight);
    EXPECT_NEAR(modularity(graph, Weighting::Unweighted, groups), 0.4259, 5e-5);
    const Communities found = communities(graph, Weighting::ByWeight, 1, progress);
    EXPECT_GE(found.modularity, 0.561 - 5e-4);
    std::cout << found.sizes.size() << " groups, modularity " << found.modularity << '\n';
}

} // namespace skein::test
