// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Layout beside Graphviz, betweenness and communities beside igraph: on the same graph in the same run, in
// process CPU time, so that the ratios hold on any machine. Each peer's figure comes as a counter of our own.

#include "core/graph/betweenness.h"
#include "core/graph/communities.h"
#include "core/graph/distinct_links.h"
#include "core/graph/weighted_paths.h"
#include "core/layout/layout.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <cmath>
#include <ctime>
#include <igraph/igraph.h>
#include <random>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

using Pairs = std::vector<std::pair<int, int>>;

/// Like calls: communities of very different size, and half the nodes ring one number only.
Pairs callGraph(int nodes)
{
    std::mt19937 random(5);
    const auto share = [&random] { return double(random() % 100'000) / 100'000; };
    const int inner = nodes / 2;
    const int groups = std::max(1, inner / 60);
    std::vector<std::vector<int>> members(static_cast<size_t>(groups));
    std::vector<size_t> groupOf;
    for (int node = 0; node < inner; ++node) {
        groupOf.push_back(size_t(groups * std::pow(share(), 2)));
        members[groupOf.back()].push_back(node);
    }
    Pairs links;
    for (int node = 0; node < inner; ++node) {
        const std::vector<int> &group = members[groupOf[size_t(node)]];
        for (int link = 0; link < 3; ++link)
            links.emplace_back(node, group[size_t(double(group.size()) * std::pow(share(), 2))]);
        if (random() % 4 == 0)
            links.emplace_back(node, int(random() % quint32(inner)));
    }
    for (int node = inner; node < nodes; ++node)
        links.emplace_back(node, int(inner * std::pow(share(), 1.5)));
    return links;
}

/// A random graph with many links a node: nothing to fold away.
Pairs denseGraph(int nodes, int count)
{
    std::mt19937 random(7);
    Pairs links;
    for (int link = 0; link < count; ++link)
        links.emplace_back(int(random() % quint32(nodes)), int(random() % quint32(nodes)));
    return links;
}

LinkGraph linkGraph(int nodes, const Pairs &pairs)
{
    std::vector<GraphLink> links;
    for (const auto &[from, to] : pairs)
        links.push_back({from, to, 1, {}});
    return {nodes, std::move(links)};
}

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](timeval time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double ownSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// Positions by a program of Graphviz and the CPU time it took; nothing when it is not installed.
std::vector<QPointF> graphviz(const QString &program, int nodes, const Pairs &links, double &seconds)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"graph.dot"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("graph { node [shape=point]\n");
    for (int node = 0; node < nodes; ++node)
        file.write(QByteArray::number(node) + "\n");
    for (const auto &[from, to] : links)
        file.write(QByteArray::number(from) + "--" + QByteArray::number(to) + "\n");
    file.write("}\n");
    file.close();
    const double before = childSeconds();
    QProcess process;
    process.start(program, {u"-Tplain"_s, file.fileName()});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return {};
    seconds = childSeconds() - before;
    std::vector<QPointF> positions(static_cast<size_t>(nodes));
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() > 3 && words.at(0) == "node")
            positions[words.at(1).toUInt()] = QPointF(words.at(2).toDouble(), words.at(3).toDouble());
    }
    return positions;
}

void organicBesideGraphviz(benchmark::State &state, const QString &peer)
{
    LayoutInput input;
    input.nodes = int(state.range(0));
    input.links = callGraph(input.nodes);
    NoProgress progress;
    Layout layout;
    double ours = 0;
    for (auto each : state) {
        const double before = ownSeconds();
        layout = layOut(LayoutKind::Organic, input, progress);
        ours = ownSeconds() - before;
    }
    double theirs = 0;
    const std::vector<QPointF> other = graphviz(peer, input.nodes, input.links, theirs);
    state.counters["stress"] = normalisedStress(input, layout.positions);
    if (other.empty())
        return;
    state.counters["peer stress"] = normalisedStress(input, other);
    state.counters["times faster"] = theirs / ours;
}

igraph_t igraphOf(int nodes, const Pairs &links)
{
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, 0);
    for (const auto &[from, to] : links) {
        igraph_vector_int_push_back(&ends, from);
        igraph_vector_int_push_back(&ends, to);
    }
    igraph_t graph;
    igraph_create(&graph, &ends, nodes, IGRAPH_UNDIRECTED);
    igraph_simplify(&graph, true, true, nullptr);
    igraph_vector_int_destroy(&ends);
    return graph;
}

void betweennessBesideIgraph(benchmark::State &state, const Pairs &links)
{
    const int nodes = int(state.range(0));
    const LinkGraph graph = linkGraph(nodes, links);
    NoProgress progress;
    Betweenness found;
    double ours = 0;
    for (auto each : state) {
        const double before = ownSeconds();
        found = betweenness(graph, progress);
        ours = ownSeconds() - before;
    }
    igraph_t peer = igraphOf(nodes, links);
    igraph_vector_t raw;
    igraph_vector_init(&raw, 0);
    const double before = ownSeconds();
    igraph_betweenness(&peer, &raw, igraph_vss_all(), false, nullptr);
    state.counters["times faster"] = (ownSeconds() - before) / ours;
    double largest = 0;
    for (size_t node = 0; node < found.raw.size(); ++node)
        largest = std::max(largest,
                           std::abs(found.raw[node] - VECTOR(raw)[node]) / std::max(1.0, found.raw[node]));
    state.counters["largest deviation"] = largest;
    igraph_vector_destroy(&raw);
    igraph_destroy(&peer);
}

/// The communities of a graph with as many items, in our way and with how many seconds that took.
struct Divided
{
    Pairs links;
    Communities found;
    double seconds = 0;
};

Divided divided(benchmark::State &state, CommunityMethod method)
{
    const int nodes = int(state.range(0));
    Divided divided{callGraph(nodes), {}, 0};
    const LinkGraph graph = linkGraph(nodes, divided.links);
    NoProgress progress;
    for (auto each : state) {
        const double before = ownSeconds();
        divided.found = communities(graph, Weighting::Unweighted, 1, progress, method);
        divided.seconds = ownSeconds() - before;
    }
    state.counters["modularity"] = divided.found.modularity;
    return divided;
}

void communitiesBesideIgraph(benchmark::State &state)
{
    const Divided ours = divided(state, CommunityMethod::Louvain);
    igraph_t peer = igraphOf(int(state.range(0)), ours.links);
    igraph_vector_int_t membership;
    igraph_vector_int_init(&membership, 0);
    igraph_vector_t modularities;
    igraph_vector_init(&modularities, 0);
    const double before = ownSeconds();
    igraph_community_multilevel(&peer, nullptr, 1, &membership, nullptr, &modularities);
    state.counters["times faster"] = (ownSeconds() - before) / ours.seconds;
    state.counters["peer modularity"] = igraph_vector_max(&modularities);
    igraph_vector_destroy(&modularities);
    igraph_vector_int_destroy(&membership);
    igraph_destroy(&peer);
}

/// Both with modularity as what is sought; igraph with two rounds, as its users have it, and until nothing
/// changes.
void leidenBesideIgraph(benchmark::State &state)
{
    const Divided ours = divided(state, CommunityMethod::Leiden);
    igraph_t peer = igraphOf(int(state.range(0)), ours.links);
    igraph_vector_t degrees;
    igraph_vector_init(&degrees, 0);
    igraph_strength(&peer, &degrees, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS, nullptr);
    const double resolution = 1 / (2 * double(igraph_ecount(&peer)));
    igraph_vector_int_t membership;
    igraph_vector_int_init(&membership, 0);
    for (const int rounds : {2, -1}) {
        const double before = ownSeconds();
        igraph_community_leiden(&peer, nullptr, &degrees, resolution, 0.01, false, rounds, &membership,
                                nullptr, nullptr);
        const std::string name = rounds == 2 ? "two rounds" : "all rounds";
        state.counters["times faster than " + name] = (ownSeconds() - before) / ours.seconds;
        double modularity = 0;
        igraph_modularity(&peer, &membership, nullptr, 1, false, &modularity);
        state.counters["modularity of " + name] = modularity;
    }
    igraph_vector_int_destroy(&membership);
    igraph_vector_destroy(&degrees);
    igraph_destroy(&peer);
}

/// Each link as long as its weight says.
void weightedBetweennessBesideIgraph(benchmark::State &state)
{
    const int nodes = int(state.range(0));
    const Pairs links = denseGraph(nodes, 5 * nodes);
    const LinkGraph simple = linkGraph(nodes, links);
    const std::vector<std::pair<int, int>> pairs = distinctLinks(simple);
    std::vector<GraphLink> weighted;
    igraph_vector_t lengths;
    igraph_vector_init(&lengths, 0);
    std::mt19937 random(5);
    for (const auto &[from, to] : pairs) {
        const double length = double(1 + random() % 9);
        weighted.push_back({from, to, 1 / length, {}});
        igraph_vector_push_back(&lengths, length);
    }
    const LinkGraph graph(nodes, weighted);
    NoProgress progress;
    WeightedPaths found;
    double ours = 0;
    for (auto each : state) {
        const double before = ownSeconds();
        found = weightedPaths(graph, PathLengths::OfDistances, progress, 1e12);
        ours = ownSeconds() - before;
    }
    igraph_t peer = igraphOf(nodes, pairs);
    igraph_vector_t raw;
    igraph_vector_init(&raw, 0);
    const double before = ownSeconds();
    igraph_betweenness(&peer, &raw, igraph_vss_all(), false, &lengths);
    state.counters["times faster"] = (ownSeconds() - before) / ours;
    double largest = 0;
    for (size_t node = 0; node < found.betweenness.size(); ++node)
        largest = std::max(largest,
                           std::abs(found.betweenness[node] - VECTOR(raw)[node])
                               / std::max(1.0, found.betweenness[node]));
    state.counters["largest deviation"] = largest;
    igraph_vector_destroy(&raw);
    igraph_vector_destroy(&lengths);
    igraph_destroy(&peer);
}

} // namespace

BENCHMARK_CAPTURE(organicBesideGraphviz, neato, u"neato"_s)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);
BENCHMARK_CAPTURE(organicBesideGraphviz, sfdp, u"sfdp"_s)
    ->Arg(1000)
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);
BENCHMARK_CAPTURE(betweennessBesideIgraph, calls, callGraph(10'000))
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);
BENCHMARK_CAPTURE(betweennessBesideIgraph, dense, denseGraph(10'000, 50'000))
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);
BENCHMARK(communitiesBesideIgraph)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(leidenBesideIgraph)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(weightedBetweennessBesideIgraph)->Arg(5'000)->Unit(benchmark::kMillisecond)->Iterations(1);
