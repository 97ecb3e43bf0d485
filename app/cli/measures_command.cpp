// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "app/cli/graph_source.h"
#include "core/base/error.h"
#include "core/graph/graph_measures.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct MeasuresOptions
{
    QString graph;
    QString only;
    QString from;
    QString to;
    bool isDirected = false;
    bool isWeighted = false;
    QString weightsAre = u"strength"_s;
    quint32 seed = 1;
};

} // namespace

/// The measures asked for, each checked against those there are.
static QStringList measuresAskedFor(const MeasuresOptions &options)
{
    QStringList known;
    for (const MeasureScope scope : {MeasureScope::Node, MeasureScope::Link, MeasureScope::Graph})
        for (const Direction direction : {Direction::BothWays, Direction::AlongLinks})
            for (const MeasureDefinition &each : measureDefinitions(scope, direction, Weighting::ByWeight))
                known << QString::fromLatin1(each.name);
    known.removeDuplicates();
    QStringList asked;
    for (const QString &name : options.only.split(u',', Qt::SkipEmptyParts)) {
        asked << name.trimmed();
        if (!known.contains(asked.last()))
            throw UsageError(
                u"there is no measure '%1'; there are: %2"_s.arg(asked.last(), known.join(u", "_s)));
    }
    return asked;
}

static QJsonValue jsonOf(const QString &name, double value)
{
    if (name == u"cut_point" || name == u"link_bridge")
        return value != 0;
    if (std::isnan(value))
        return QJsonValue::Null;
    const double whole = std::round(value);
    return whole == value && std::abs(value) < 1e15 ? QJsonValue(qint64(whole)) : QJsonValue(value);
}

static ResultTable nodeTable(const GraphDocument &document, const GraphMeasures &measures)
{
    QStringList columns{u"id"_s, u"label"_s};
    for (const NodeMeasure &each : measures.byNode)
        columns << each.name;
    ResultTable table(u"nodes"_s, columns);
    for (size_t node = 0; node < document.nodes.size(); ++node) {
        std::vector<QJsonValue> row{document.nodes[node].id, document.nodes[node].label};
        for (const NodeMeasure &each : measures.byNode)
            row.push_back(jsonOf(each.name, each.values[node]));
        table.add(std::move(row));
    }
    return table;
}

/// Linked pairs; the columns are called as those of nodes are.
static ResultTable linkTable(const GraphDocument &document, const GraphMeasures &measures)
{
    static const QString prefix = u"link_"_s;
    QStringList columns{u"source"_s, u"target"_s};
    for (const NodeMeasure &each : measures.byLink)
        columns << each.name.mid(prefix.size());
    ResultTable table(u"links"_s, columns);
    for (size_t link = 0; link < measures.links.size(); ++link) {
        const auto &[source, target] = measures.links[link];
        std::vector<QJsonValue> row{document.nodes[size_t(source)].id, document.nodes[size_t(target)].id};
        for (const NodeMeasure &each : measures.byLink)
            row.push_back(jsonOf(each.name, each.values[link]));
        table.add(std::move(row));
    }
    return table;
}

static QJsonObject sampledOf(const GraphMeasures &measures)
{
    QJsonObject found;
    for (const SampledMeasure &each : measures.sampled) {
        QJsonObject told{{u"samples"_s, each.samples},
                         {u"drawn"_s, each.drawn},
                         {u"error_bound"_s, each.error ? QJsonValue(*each.error) : QJsonValue()},
                         {u"error_in"_s, each.errorIs},
                         {u"confidence"_s, each.confidence},
                         {u"method"_s, each.method}};
        found.insert(each.name, told);
    }
    return found;
}

/// What each figure that is shown means to a reader, and what it does not show.
static QJsonObject readingsOf(const QJsonObject &definitions)
{
    QJsonObject found;
    for (const MeasureReading &each : measureReadings())
        for (const QString &prefix : {u""_s, u"graph."_s, u"links."_s})
            if (const QString name = prefix + QString::fromLatin1(each.name); definitions.contains(name))
                found.insert(name,
                             QJsonObject{{u"means"_s, QString::fromLatin1(each.means)},
                                         {u"does_not_show"_s, QString::fromLatin1(each.doesNotShow)}});
    return found;
}

static QJsonObject definitionsOf(const GraphMeasures &measures, Direction direction, Weighting weighting,
                                 PathLengths lengths)
{
    QJsonObject found;
    const auto add = [&found](const std::vector<MeasureDefinition> &definitions, const QString &prefix,
                              const auto &shown) {
        for (const MeasureDefinition &each : definitions)
            for (const auto &measure : shown)
                if (measure.name == QLatin1String(each.name))
                    found.insert(prefix + measure.name, QString::fromLatin1(each.text));
    };
    add(measureDefinitions(MeasureScope::Graph, direction, weighting), u"graph."_s, measures.whole);
    add(measureDefinitions(MeasureScope::Node, direction, weighting), {}, measures.byNode);
    add(measureDefinitions(MeasureScope::Link, direction, weighting), u"links."_s, measures.byLink);
    if (weighting == Weighting::ByWeight)
        found.insert(
            u"weights"_s,
            sayWeights(lengths)
                + u"; strengths are used by strength, eigenvector, pagerank, hub, authority, constraint and "
                  "communities, lengths by what is called weighted; all other paths count links"_s);
    return found;
}

static int showMeasures(const MeasuresOptions &options, Console &console)
{
    const Direction direction = options.isDirected ? Direction::AlongLinks : Direction::BothWays;
    const Weighting weighting = options.isWeighted ? Weighting::ByWeight : Weighting::Unweighted;
    const QStringList only = measuresAskedFor(options);
    if (!options.isWeighted && options.weightsAre != u"strength")
        throw UsageError(u"--weights-are needs --weighted"_s);
    GraphReading reading
        = loadGraph(options.graph, console, Communications::Counted, windowMeant(options.from, options.to));
    if (options.isWeighted && !reading.document.hasWeights())
        console.note(u"%1 has no weights; every link counts 1"_s.arg(options.graph));
    const PathLengths lengths = takeWeightsAs(options.weightsAre, reading.document);
    const LinkGraph graph = linkGraphOf(reading.document, direction, weighting);
    const GraphMeasures measures
        = graphMeasures(graph, weighting, only, options.seed, console.progress(), lengths);
    if (!measures.isComplete)
        throw Error(u"Measuring %1 was stopped; nothing was changed"_s.arg(options.graph));
    for (const QString &remark : measures.remarks)
        console.note(remark);

    CommandResult result;
    QJsonObject whole;
    for (const GraphMeasure &each : measures.whole)
        whole.insert(each.name, jsonOf(each.name, each.value));
    if (whole.contains(u"edges"_s))
        whole.insert(u"edges"_s, qint64(reading.document.edges.size()));
    whole.insert(u"rejected"_s, reading.rejected);
    if (!measures.sampled.empty())
        whole.insert(u"sampled"_s, sampledOf(measures));
    const QJsonObject definitions = definitionsOf(measures, direction, weighting, lengths);
    const QJsonObject readings = readingsOf(definitions);
    result.values = {{u"graph"_s, whole}};
    result.forPrograms = {{u"definitions"_s, definitions},
                          {u"readings"_s, readings},
                          {u"remarks"_s, QJsonArray::fromStringList(measures.remarks)}};
    result.notes << u"What the figures mean"_s;
    for (auto each = definitions.begin(); each != definitions.end(); ++each) {
        result.notes << u"  %1: %2"_s.arg(each.key(), each.value().toString());
        const QJsonObject read = readings.value(each.key()).toObject();
        if (!read.isEmpty())
            result.notes << u"    Says %1. Does not show %2."_s.arg(
                read.value(u"means"_s).toString(), read.value(u"does_not_show"_s).toString());
    }
    result.tables.push_back(nodeTable(reading.document, measures));
    if (!measures.byLink.empty())
        result.tables.push_back(linkTable(reading.document, measures));
    ResultTable bridges(u"bridge_links"_s, {u"source"_s, u"target"_s});
    for (const auto &[source, target] : measures.bridges)
        bridges.add({reading.document.nodes[size_t(source)].id, reading.document.nodes[size_t(target)].id});
    result.tables.push_back(bridges);
    result.tables.push_back(issueTable(reading));
    return console.show(result);
}

void addMeasuresCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<MeasuresOptions>();
    CLI::App *command = addCommand(app, "measures", "Graph measures by node and for the whole");
    addText(*command, "GRAPH", options->graph, "GraphML, GEXF or edge-list file, or a case").required();
    addText(*command, "--only", options->only, "names of measures, with commas between");
    addFlag(*command, "--directed", options->isDirected, "links lead only from source to target");
    addFlag(*command, "--weighted", options->isWeighted, "links count by their weight");
    addText(*command, "--weights-are", options->weightsAre,
            "strength (default): 1/weight is how long a link is; or distance")
        .oneOf({"strength", "distance"});
    addText(*command, "--from", options->from, "only links from this time or day on");
    addText(*command, "--to", options->to, "only links to this time or day");
    addNumber(*command, "--seed", options->seed, "of the communities' search (1)");
    context.add(*command, Needs::Nothing, Shows::Table,
                [options](Console &console) { return showMeasures(*options, console); });
}

} // namespace skein::cli
