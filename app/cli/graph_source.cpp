// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/graph_source.h"

#include "app/cli/about.h"
#include "core/base/error.h"
#include "core/exchange/graph_file.h"
#include "core/storage/case_session.h"

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

static void tellIssues(const GraphReading &reading, const QString &path, Console &console)
{
    constexpr size_t mostShown = 5;
    const size_t shown = std::min(mostShown, reading.issues.size());
    for (size_t place = 0; place < shown; ++place) {
        const RowIssue &issue = reading.issues[place];
        console.note(u"%1, row %2, %3 '%4': %5"_s.arg(path).arg(issue.row).arg(issue.column, issue.value,
                                                                               issue.reason));
    }
    if (reading.rejected > 0)
        console.note(u"%1: %2 of %3 rows were left out; --json lists them under issues"_s.arg(path)
                         .arg(reading.rejected)
                         .arg(reading.rows));
}

static GraphReading readCase(const QString &path, Communications communications, const TimeWindow &window)
{
    const CaseSession session(path);
    GraphReading reading;
    reading.document = caseGraph(session.database(), communications, window);
    reading.format = u"case"_s;
    reading.rows = qint64(reading.document.nodes.size()) + qint64(reading.document.edges.size());
    reading.isComplete = true;
    return reading;
}

static void keepWindow(GraphReading &reading, const QString &path, const TimeWindow &window, Console &console)
{
    if (!window.from && !window.to)
        return;
    const std::optional<WindowedLinks> found = keepWithin(reading.document, window);
    if (!found)
        throw Error(u"The times of %1 are plain numbers; --from and --to need dates"_s.arg(path));
    console.note(
        u"%1: %2 links outside the time window were left out; %3 without a known time were kept"_s.arg(path)
            .arg(found->outside)
            .arg(found->undated));
}

GraphReading loadGraph(const QString &path, Console &console, Communications communications,
                       const TimeWindow &window)
{
    GraphReading reading = path.endsWith(u".skein"_s) ? readCase(path, communications, window)
                                                      : readGraphFile(path, console.progress());
    if (!reading.isComplete)
        throw Error(u"Reading %1 was stopped; nothing was changed"_s.arg(path));
    if (reading.document.nodes.empty() && reading.rejected > 0)
        throw Error(u"%1 holds no node; is it a GraphML, GEXF or source,target CSV file?"_s.arg(path));
    tellIssues(reading, path, console);
    foldEvents(reading.document);
    if (reading.format != u"case")
        keepWindow(reading, path, window, console);
    return reading;
}

int findNode(const GraphDocument &document, const QString &name, Console &console)
{
    std::optional<int> withId;
    std::vector<int> labelled;
    for (size_t place = 0; place < document.nodes.size(); ++place) {
        if (document.nodes[place].id == name)
            withId = int(place);
        else if (document.nodes[place].label.compare(name, Qt::CaseInsensitive) == 0)
            labelled.push_back(int(place));
    }
    if (withId && !labelled.empty())
        console.note(u"'%1' is taken as an id; another node has it as its label"_s.arg(name));
    if (withId)
        return *withId;
    if (labelled.empty())
        throw Error(u"No node has the id or label '%1'; 'skein measures' lists them"_s.arg(name));
    if (labelled.size() > 1)
        throw Error(
            u"%1 nodes have the label '%2'; use the id of one of them"_s.arg(labelled.size()).arg(name));
    return labelled.front();
}

int nodeMeant(const QString &path, const GraphDocument &document, const QString &name, Console &console)
{
    if (!path.endsWith(u".skein"_s))
        return findNode(document, name, console);
    const CaseSession session(path);
    const Entity entity = entityMeant(session.database(), name);
    return findNode(document, QString::number(entity.id.value), console);
}

PathLengths takeWeightsAs(const QString &word, GraphDocument &document)
{
    if (word != u"distance")
        return PathLengths::OfStrengths;
    for (GraphEdge &edge : document.edges) {
        if (!edge.weight)
            continue;
        if (*edge.weight <= 0)
            throw Error(u"The link from '%1' to '%2' has the distance 0; a distance is above 0"_s.arg(
                document.nodes[size_t(edge.source)].id, document.nodes[size_t(edge.target)].id));
        edge.weight = 1 / *edge.weight;
    }
    return PathLengths::OfDistances;
}

QString sayWeights(PathLengths lengths)
{
    return lengths == PathLengths::OfStrengths
        ? u"weights are strengths, those of parallel links added; a link is 1/strength long"_s
        : u"weights are distances: a link is as long as its weight, of parallel ones the shortest counts; "
          u"its "
          "strength is 1/weight"_s;
}

ResultTable issueTable(const GraphReading &reading)
{
    ResultTable table(u"issues"_s, {u"row"_s, u"column"_s, u"value"_s, u"reason"_s});
    for (const RowIssue &issue : reading.issues)
        table.add({issue.row, issue.column, issue.value, issue.reason});
    return table;
}

} // namespace skein::cli
