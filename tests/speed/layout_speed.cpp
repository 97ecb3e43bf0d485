// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The organic layout and the cluster view beside Graphviz's sfdp and neato: the same graphs in the same run,
// each in a process of its own, in processor time. How many times as long as each of ours a peer takes stands
// beside it.
//     layout_speed [NODES...]          1000 10000 100000 when there are none; neato up to 1,000 only
//     layout_speed --own [NODES...]    ours alone
//     layout_speed --child LAYOUT GRAPH NODES FILE    what it measures of ours

#include "core/base/error.h"
#include "core/layout/layout.h"
#include "tests/speed/layout_quality.h"
#include "tests/speed/sample_graphs.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Drawing
{
    std::vector<QPointF> positions;
    double seconds = 0; ///< User and system time of the process.
};

enum class Peers { None, Graphviz };

} // namespace

static LayoutInput graphNamed(const QString &name, int nodes)
{
    LayoutInput input;
    input.nodes = nodes;
    input.links = name == u"calls"_s ? communityGraph(nodes) : dependencyGraph(nodes);
    return input;
}

static double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](timeval time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

static QByteArray run(const QString &program, const QStringList &arguments, double &seconds)
{
    const double before = childSeconds();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        throw Error(u"%1 could not be run; install it"_s.arg(program));
    seconds = childSeconds() - before;
    return process.readAllStandardOutput();
}

static void writeDot(const QString &path, const LayoutInput &input)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw Error(u"%1 could not be written"_s.arg(path));
    file.write("graph { node [shape=point]\n");
    for (const auto &[from, to] : input.links)
        file.write(QByteArray::number(from) + "--" + QByteArray::number(to) + "\n");
    file.write("}\n");
}

static Drawing byGraphviz(const QString &program, const QString &dot, int nodes)
{
    Drawing drawing;
    drawing.positions.resize(size_t(nodes));
    for (const QByteArray &line : run(program, {u"-Tplain"_s, dot}, drawing.seconds).split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() > 3 && words.at(0) == "node")
            drawing.positions[words.at(1).toUInt()] = QPointF(words.at(2).toDouble(), words.at(3).toDouble());
    }
    return drawing;
}

/// What the child does: makes the graph and lays it out. Making it costs what the peers' reading costs.
static int layOutAlone(const QString &name, const QString &graph, int nodes, const QString &path)
{
    NoProgress progress;
    const std::optional<LayoutKind> kind = layoutKindNamed(name);
    if (!kind)
        throw Error(u"there is no layout %1"_s.arg(name));
    const Layout layout = layOut(*kind, graphNamed(graph, nodes), progress);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    QDataStream stream(&file);
    for (const QPointF &position : layout.positions)
        stream << position;
    return 0;
}

static Drawing byOurs(const QString &layout, const QString &graph, int nodes, const QString &path)
{
    Drawing drawing;
    run(QCoreApplication::applicationFilePath(), {u"--child"_s, layout, graph, QString::number(nodes), path},
        drawing.seconds);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(u"%1 could not be read"_s.arg(path));
    QDataStream stream(&file);
    drawing.positions.resize(size_t(nodes));
    for (QPointF &position : drawing.positions)
        stream >> position;
    return drawing;
}

static void show(const QString &graph, const LayoutInput &input, const char *peer, const Drawing &drawing,
                 const std::vector<double> &ours)
{
    const Crossings crossed = crossings(input, drawing.positions);
    std::printf("%-6s %7d  %-8s %8.3f s", qPrintable(graph), input.nodes, peer, drawing.seconds);
    for (const double seconds : ours)
        std::printf("  %6.1f x", drawing.seconds / seconds);
    std::printf("  stress %.4f  neighbourhood %.4f  crossings %s%.0f\n",
                normalisedStress(input, drawing.positions),
                neighbourhoodPreservation(input, drawing.positions), crossed.isEstimate ? "about " : "",
                crossed.count);
    std::fflush(stdout);
}

static void compare(const QString &graph, int nodes, Peers peers)
{
    constexpr int mostForNeato = 1'000;
    const QTemporaryDir folder;
    const LayoutInput input = graphNamed(graph, nodes);
    const QString path = folder.filePath(u"positions"_s);
    const Drawing organic = byOurs(u"organic"_s, graph, nodes, path);
    const Drawing cluster = byOurs(u"cluster"_s, graph, nodes, path);
    const std::vector<double> ours{organic.seconds, cluster.seconds};
    show(graph, input, "organic", organic, ours);
    show(graph, input, "cluster", cluster, ours);
    if (peers == Peers::None)
        return;
    const QString dot = folder.filePath(u"graph.dot"_s);
    writeDot(dot, input);
    show(graph, input, "sfdp", byGraphviz(u"sfdp"_s, dot, nodes), ours);
    if (nodes <= mostForNeato)
        show(graph, input, "neato", byGraphviz(u"neato"_s, dot, nodes), ours);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    try {
        QStringList words = QCoreApplication::arguments().mid(1);
        if (words.value(0) == u"--child"_s)
            return layOutAlone(words.value(1), words.value(2), words.value(3).toInt(), words.value(4));
        const Peers peers = words.removeAll(u"--own"_s) > 0 ? Peers::None : Peers::Graphviz;
        if (words.isEmpty())
            words = {u"1000"_s, u"10000"_s, u"100000"_s};
        for (const QString &nodes : words)
            for (const QString &graph : {u"calls"_s, u"needs"_s})
                compare(graph, nodes.toInt(), peers);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
