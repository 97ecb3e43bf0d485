// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/graph_source.h"
#include "core/base/error.h"
#include "core/exchange/graph_file.h"
#include "core/graph/communities.h"
#include "core/layout/layout.h"
#include "core/storage/case_session.h"
#include "widgets/linkchart/chart_export.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/exchange/document_picture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct LayoutOptions
{
    QString graph;
    QString algorithm;
    QString fixed;
    QString by;
    bool isWeighted = false;
    QString out;
    quint32 seed = 1;
};

} // namespace

static bool isPicture(const QString &path)
{
    return path.endsWith(u".svg"_s, Qt::CaseInsensitive) || path.endsWith(u".pdf"_s, Qt::CaseInsensitive)
        || path.endsWith(u".png"_s, Qt::CaseInsensitive);
}

/// Positions by id, as a layout file has them under "positions" or alone.
static std::vector<std::optional<QPointF>> readFixed(const QString &path, const GraphDocument &document,
                                                     Console &console)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(u"%1 cannot be read (%2); check its name"_s.arg(path, file.errorString()));
    QJsonObject positions = QJsonDocument::fromJson(file.readAll()).object();
    if (positions.value(u"positions"_s).isObject())
        positions = positions.value(u"positions"_s).toObject();
    if (positions.isEmpty())
        throw Error(u"%1 holds no positions; write them as {\"positions\": {\"id\": [x, y]}}"_s.arg(path));
    QHash<QString, size_t> places;
    for (size_t node = 0; node < document.nodes.size(); ++node)
        places.insert(document.nodes[node].id, node);
    std::vector<std::optional<QPointF>> fixed(document.nodes.size());
    for (auto each = positions.begin(); each != positions.end(); ++each) {
        const QJsonArray pair = each.value().toArray();
        if (pair.size() != 2 || !pair.at(0).isDouble() || !pair.at(1).isDouble())
            throw Error(u"%1: the position of '%2' is not [x, y]; mend it"_s.arg(path, each.key()));
        if (places.contains(each.key()))
            fixed[places.value(each.key())] = QPointF(pair.at(0).toDouble(), pair.at(1).toDouble());
        else
            console.note(u"%1: the graph has no node '%2'; its position is not used"_s.arg(path, each.key()));
    }
    return fixed;
}

/// The first time of each node's links.
static std::vector<std::optional<double>> firstTimes(const LinkGraph &graph)
{
    std::vector<std::optional<double>> times(size_t(graph.nodeCount()));
    for (const GraphLink &link : graph.links()) {
        if (!link.time)
            continue;
        for (int end : {link.source, link.target}) {
            std::optional<double> &time = times[size_t(end)];
            time = std::min(time.value_or(double(*link.time)), double(*link.time));
        }
    }
    return times;
}

/// A number for each value of a field, by its first appearance; none: -1.
static std::vector<int> valuesBy(const QString &field, const GraphDocument &document)
{
    const auto found = std::find_if(document.nodeFields.begin(), document.nodeFields.end(),
                                    [&field](const GraphField &each) { return each.name == field; });
    if (found == document.nodeFields.end())
        throw UsageError(u"The graph's nodes have no field '%1'"_s.arg(field));
    const int place = int(found - document.nodeFields.begin());
    QHash<QString, int> known;
    std::vector<int> values;
    for (const GraphNode &node : document.nodes) {
        values.push_back(-1);
        for (const auto &[each, text] : node.values)
            if (each == place && !text.isEmpty())
                values.back() = known.contains(text) ? known.value(text)
                                                     : known.insert(text, int(known.size())).value();
    }
    return values;
}

/// Whole numbers of a field, for the layers of roles; anything else has no rank.
static std::vector<int> ranksBy(const QString &field, const GraphDocument &document)
{
    std::vector<int> ranks = valuesBy(field, document);
    const int place = int(std::find_if(document.nodeFields.begin(), document.nodeFields.end(),
                                       [&field](const GraphField &each) { return each.name == field; })
                          - document.nodeFields.begin());
    for (size_t node = 0; node < ranks.size(); ++node)
        for (const auto &[each, text] : document.nodes[node].values) {
            bool isNumber = false;
            const int rank = text.toInt(&isNumber);
            if (each == place)
                ranks[node] = isNumber && rank >= 0 ? rank : -1;
        }
    return ranks;
}

static void addGroups(LayoutInput &input, const GraphDocument &document, LayoutKind kind,
                      const LayoutOptions &options, Console &console)
{
    const auto graph
        = [&document] { return linkGraphOf(document, Direction::BothWays, Weighting::Unweighted); };
    if (kind == LayoutKind::Time)
        input.times = firstTimes(graph());
    if (kind == LayoutKind::Roles && !options.by.isEmpty())
        input.ranks = ranksBy(options.by, document);
    else if (!options.by.isEmpty())
        input.groups = valuesBy(options.by, document);
    else if (kind == LayoutKind::Grouped)
        input.groups = communities(graph(), Weighting::Unweighted, options.seed, console.progress()).of;
}

/// Room for names, in a graph that is not so large that they cannot all have any.
static void addRooms(LayoutInput &input, const GraphDocument &document)
{
    constexpr size_t mostNames = 3'000;
    if (document.nodes.size() <= mostNames)
        input.sizes = roomsIn(pictureOf(document));
}

static LayoutInput inputOf(const GraphDocument &document, LayoutKind kind, const LayoutOptions &options,
                           Console &console)
{
    LayoutInput input;
    input.nodes = int(document.nodes.size());
    input.seed = options.seed;
    for (const GraphEdge &edge : document.edges)
        input.links.emplace_back(edge.source, edge.target);
    input.hasDirection = std::any_of(document.edges.begin(), document.edges.end(),
                                     [](const GraphEdge &edge) { return edge.isDirected; });
    if (!options.fixed.isEmpty()) {
        input.fixed = readFixed(options.fixed, document, console);
        for (const GraphNode &node : document.nodes)
            input.before.push_back(node.position);
    }
    if (options.isWeighted)
        for (const GraphEdge &edge : document.edges)
            input.strengths.push_back(edge.weight.value_or(1));
    if (isPicture(options.out))
        addRooms(input, document);
    addGroups(input, document, kind, options, console);
    return input;
}

/// How far items went that stood somewhere: in the file of fixed positions, else in the graph.
static QJsonObject displacementOf(const LayoutInput &input, const Layout &layout)
{
    std::vector<std::optional<QPointF>> before = input.before;
    for (size_t node = 0; node < before.size(); ++node)
        if (input.fixed[node])
            before[node] = input.fixed[node];
    const Displacement found = displacement(before, layout.positions);
    return {{u"mean"_s, found.mean}, {u"max"_s, found.most}, {u"moved"_s, found.moved}, {u"of"_s, found.of}};
}

/// Each insertion moves what stands behind it, so they come in order.
static QJsonObject positionsById(const GraphDocument &document)
{
    std::vector<const GraphNode *> nodes;
    for (const GraphNode &node : document.nodes)
        nodes.push_back(&node);
    std::sort(nodes.begin(), nodes.end(),
              [](const GraphNode *left, const GraphNode *right) { return left->id < right->id; });
    QJsonObject positions;
    for (const GraphNode *node : nodes)
        if (node->position)
            positions.insert(node->id, QJsonArray{node->position->x(), node->position->y()});
    return positions;
}

static void writeJson(const QString &path, const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Error(u"%1 could not be written (%2); choose another place"_s.arg(path, file.errorString()));
}

/// As charts of the window are drawn.
static void drawGraph(const GraphDocument &document, const LayoutOptions &options, Console &console)
{
    ChartPicture picture = pictureOf(document);
    const QString file = QFileInfo(options.graph).fileName();
    picture.title = file;
    picture.sources = QStringList{file};
    if (file.endsWith(u".skein"_s)) {
        CaseSession session(options.graph);
        picture.operation = session.info().operation;
        picture.marking = session.info().marking.text();
        session.log({u"disclose"_s, u"Layout to %1"_s.arg(options.out), {}, {}});
    }
    PaperChoice paper;
    if (options.out.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        paper.millimetres = paperFor(picture);
    exportChart(options.out, picture, {}, paper, &console.progress());
}

static void writeLayout(const GraphDocument &document, const QJsonObject &layout,
                        const LayoutOptions &options, Console &console)
{
    const QString &path = options.out;
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        writeJson(path, layout);
        return;
    }
    if (isPicture(path)) {
        drawGraph(document, options, console);
        return;
    }
    for (const LostField &lost : writeGraphFile(path, document))
        console.note(u"%1 leaves out %2: %3"_s.arg(path, lost.field, lost.why));
}

static int showLayout(const LayoutOptions &options, Console &console)
{
    const std::optional<LayoutKind> kind = layoutKindNamed(options.algorithm);
    if (!kind)
        throw UsageError(
            u"there is no layout '%1'; there are %2"_s.arg(options.algorithm, layoutKindList(u" and "_s)));
    requireEnding(options.out, {u"json"_s, u"graphml"_s, u"gexf"_s, u"svg"_s, u"pdf"_s, u"png"_s});
    GraphReading reading = loadGraph(options.graph, console);
    const LayoutInput input = inputOf(reading.document, *kind, options, console);
    QElapsedTimer timer;
    timer.start();
    const Layout layout = layOut(*kind, input, console.progress());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (!layout.isComplete)
        throw Error(u"The layout of %1 was stopped; nothing was written"_s.arg(options.graph));

    for (size_t node = 0; node < layout.positions.size(); ++node)
        reading.document.nodes[node].position = layout.positions[node];
    const QJsonObject positions = positionsById(reading.document);
    QJsonObject document{{u"algorithm"_s, options.algorithm},
                         {u"seed"_s, qint64(options.seed)},
                         {u"stress"_s, normalisedStress(input, layout.positions)},
                         {u"positions"_s, positions}};
    if (!options.fixed.isEmpty())
        document.insert(u"displacement"_s, displacementOf(input, layout));
    writeLayout(reading.document, document, options, console);
    document.remove(u"positions"_s);
    CommandResult result{document, {}, {}, {}};
    result.values.insert(u"seconds"_s, seconds); // here only: two runs must write the same file
    result.values.insert(u"nodes"_s, qint64(layout.positions.size()));
    result.values.insert(u"written"_s, options.out);
    result.forPrograms = {{u"positions"_s, positions}};
    result.tables.push_back(issueTable(reading));
    if (reading.issues.empty())
        result.tables.clear();
    return console.show(result);
}

void addLayoutCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<LayoutOptions>();
    CLI::App *command = addCommand(app, "layout", "Positions or a picture of a graph");
    addText(*command, "GRAPH", options->graph, "GraphML, GEXF or edge-list file, or a case").required();
    addText(*command, "--algorithm", options->algorithm, layoutKindList(u" or "_s).toStdString()).required();
    addNumber(*command, "--seed", options->seed, "the same seed gives the same file (1)");
    addText(*command, "--fixed", options->fixed, "JSON file of positions that stay as they are");
    addText(*command, "--by", options->by,
            "node field: groups (grouped), the left side's value first (bipartite), ranks from 0 (roles)");
    addFlag(*command, "--weighted", options->isWeighted, "strong links shorter (organic and cluster)");
    addText(*command, "--out", options->out, "FILE.json, .graphml, .gexf, .svg, .pdf or .png").required();
    context.add(*command, Needs::Drawing, Shows::Document,
                [options](Console &console) { return showLayout(*options, console); });
}

} // namespace skein::cli
