// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/graph_source.h"
#include "core/base/error.h"
#include "core/graph/shortest_path.h"
#include "core/graph/time_respecting_path.h"
#include "core/graph/weighted_paths.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct PathOptions
{
    QString graph;
    QString from;
    QString to;
    bool wantsAll = false;
    bool isTimeRespecting = false;
    bool isDirected = false;
    bool isWeighted = false;
    QString weightsAre = u"strength"_s;
    size_t limit = 1000;
};

} // namespace

static QJsonArray idsOf(const GraphDocument &document, const std::vector<int> &nodes)
{
    QJsonArray ids;
    for (int node : nodes)
        ids.append(document.nodes[size_t(node)].id);
    return ids;
}

static QString labelsOf(const GraphDocument &document, const std::vector<int> &nodes)
{
    QStringList labels;
    for (int node : nodes) {
        const GraphNode &each = document.nodes[size_t(node)];
        labels << (each.label.isEmpty() ? each.id : each.label);
    }
    return labels.join(u" > "_s);
}

namespace {

/// The times of paths as the file writes them: for each step the link whose time the search used.
class WrittenTimes
{
public:
    WrittenTimes(const GraphDocument &document, const LinkGraph &graph, const std::vector<TimedPath> &paths)
    {
        for (const TimedPath &path : paths)
            for (size_t step = 0; step < path.times.size(); ++step)
                m_written[{path.nodes[step], path.nodes[step + 1]}];
        if (m_written.isEmpty())
            return;
        size_t link = 0;
        for (const GraphEdge &edge : document.edges) {
            const bool isTwice = graph.direction() == Direction::AlongLinks && !edge.isDirected
                && edge.source != edge.target;
            for (qsizetype time = 0; time < std::max<qsizetype>(1, edge.times.size()); ++time) {
                const GraphLink &given = graph.links()[link];
                link += isTwice ? 2 : 1;
                if (given.time)
                    note(edge, *given.time, edge.times.at(time));
            }
        }
    }

    QJsonArray of(const TimedPath &path) const
    {
        QJsonArray times;
        for (size_t step = 0; step < path.times.size(); ++step)
            times.append(m_written.value({path.nodes[step], path.nodes[step + 1]}).value(path.times[step]));
        return times;
    }

private:
    void note(const GraphEdge &edge, qint64 time, const QString &written)
    {
        for (const std::pair<int, int> &ends :
             {std::pair(edge.source, edge.target), std::pair(edge.target, edge.source)}) {
            const auto step = m_written.find(ends);
            if (step != m_written.end())
                step->insert(time, written);
        }
    }

    QHash<std::pair<int, int>, QHash<qint64, QString>> m_written; ///< By the ends of a step.
};

} // namespace

static ShortestPaths findShortest(const LinkGraph &graph, int from, int to, const PathOptions &options,
                                  PathLengths lengths, size_t most, CommandResult &result)
{
    if (!options.isWeighted)
        return allShortestPaths(graph, from, to, most);
    WeightedShortestPaths found = allShortestWeightedPaths(graph, lengths, from, to, most);
    if (!found.found.paths.empty())
        result.values.insert(u"length"_s, found.length);
    result.values.insert(u"weights"_s, sayWeights(lengths));
    return std::move(found.found);
}

static QString definitionOf(const PathOptions &options)
{
    if (options.isTimeRespecting)
        return u"fewest links, each later than the one before; undated links are not used"_s;
    return options.isWeighted
        ? u"least length, which may take more links; lengths that differ by less than one "
          "part in 10^10 are the same"_s
        : u"fewest links; parallel links count as one"_s;
}

static std::vector<TimedPath> findPaths(const LinkGraph &graph, int from, int to, const PathOptions &options,
                                        PathLengths lengths, CommandResult &result)
{
    const size_t most = options.wantsAll ? options.limit : 1;
    if (options.isTimeRespecting) {
        std::vector<TimedPath> found = timeRespectingPaths(graph, from, to, options.wantsAll ? most + 1 : 1);
        result.values.insert(u"truncated"_s, found.size() > most);
        found.resize(std::min(found.size(), most));
        return found;
    }
    const ShortestPaths shortest = findShortest(graph, from, to, options, lengths, most, result);
    result.values.insert(u"count"_s, qint64(shortest.count));
    result.values.insert(u"truncated"_s, options.wantsAll && double(shortest.paths.size()) < shortest.count);
    std::vector<TimedPath> found;
    for (const NodePath &path : shortest.paths)
        found.push_back({path, {}});
    return found;
}

static int showPaths(const PathOptions &options, Console &console)
{
    if (options.isWeighted && options.isTimeRespecting)
        throw UsageError(u"--weighted and --time-respecting ask for different paths; give one of them"_s);
    if (!options.isWeighted && options.weightsAre != u"strength")
        throw UsageError(u"--weights-are needs --weighted"_s);
    GraphReading reading
        = loadGraph(options.graph, console,
                    options.isTimeRespecting ? Communications::OneByOne : Communications::Counted);
    const int from = nodeMeant(options.graph, reading.document, options.from, console);
    const int to = nodeMeant(options.graph, reading.document, options.to, console);
    if (options.isWeighted && !reading.document.hasWeights())
        console.note(u"%1 has no weights; every link counts 1"_s.arg(options.graph));
    const PathLengths lengths = takeWeightsAs(options.weightsAre, reading.document);
    const LinkGraph graph
        = linkGraphOf(reading.document, options.isDirected ? Direction::AlongLinks : Direction::BothWays,
                      options.isWeighted ? Weighting::ByWeight : Weighting::Unweighted);
    CommandResult result;
    const std::vector<TimedPath> found = findPaths(graph, from, to, options, lengths, result);
    const WrittenTimes written(reading.document, graph, found);
    QJsonArray ids;
    QJsonArray times;
    ResultTable table(u"steps"_s, {u"links"_s, u"path"_s, u"times"_s});
    for (const TimedPath &path : found) {
        ids.append(idsOf(reading.document, path.nodes));
        const QJsonArray pathTimes = written.of(path);
        times.append(pathTimes);
        table.add({qint64(path.nodes.size()) - 1, labelsOf(reading.document, path.nodes), pathTimes});
    }
    result.forPrograms.insert(u"paths"_s, ids);
    if (options.isTimeRespecting)
        result.forPrograms.insert(u"times"_s, times);
    result.values.insert(u"definition"_s, definitionOf(options));
    result.tables.push_back(table);
    if (found.empty())
        result.notes << u"There is no such path."_s;
    if (result.values.value(u"truncated"_s).toBool())
        console.note(u"only the first %1 paths are listed; --limit lists more"_s.arg(options.limit));
    return console.show(result);
}

void addPathCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<PathOptions>();
    CLI::App *command = addCommand(app, "path", "Shortest paths between two nodes");
    addText(*command, "GRAPH", options->graph, "GraphML, GEXF or edge-list file, or a case").required();
    addText(*command, "FROM", options->from, "id or label").required();
    addText(*command, "TO", options->to, "id or label").required();
    addFlag(*command, "--all", options->wantsAll, "all paths of fewest links");
    addNumber(*command, "--limit", options->limit, "how many paths --all lists (1000)").between(1, 1'000'000);
    addFlag(*command, "--time-respecting", options->isTimeRespecting, "each link later than the one before");
    addFlag(*command, "--directed", options->isDirected, "links lead only from source to target");
    addFlag(*command, "--weighted", options->isWeighted, "paths of least length instead of fewest links");
    addText(*command, "--weights-are", options->weightsAre,
            "strength (default): 1/weight is how long a link is; or distance")
        .oneOf({"strength", "distance"});
    context.add(*command, Needs::Nothing, Shows::Table,
                [options](Console &console) { return showPaths(*options, console); });
}

} // namespace skein::cli
