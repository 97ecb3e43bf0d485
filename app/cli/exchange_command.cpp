// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/exchange/exchange_formats.h"
#include "core/exchange/graph_file.h"
#include "core/exchange/graph_import.h"
#include "core/storage/case_session.h"

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct ExchangeOptions
{
    QString caseFile;
    QString file;
    QString reference;
    QString kind;
    QString chart;
    bool isSummed = false;
};

} // namespace

static void addLost(CommandResult &result, const std::vector<LostField> &lost)
{
    ResultTable table(u"lost"_s, {u"field"_s, u"why"_s});
    for (const LostField &each : lost)
        table.add({each.field, each.why});
    result.tables.push_back(table);
}

static int exportGraph(const ExchangeOptions &options, Console &console)
{
    const ExchangeFormat *format = formatToWrite(options.file);
    if (!format)
        throw UsageError(u"%1 has another ending than %2"_s.arg(options.file, endingsToWrite()));
    requireWritable(options.file);
    CaseSession session(options.caseFile);
    ExportChoice choice;
    choice.events = options.isSummed ? ExportedEvents::Summed : format->events;
    if (!options.chart.isEmpty())
        choice.chart = chartMeant(session.database(), options.chart);
    CaseExport found = exportedCase(session.database(), choice, console.progress());
    if (!found.isComplete)
        throw Error(u"The export to %1 was stopped; nothing was written"_s.arg(options.file));
    found.document.description = u"%1: %2"_s.arg(session.info().marking.text(), session.info().operation);
    const std::vector<LostField> more = writeGraphFile(options.file, found.document);
    found.lost.insert(found.lost.end(), more.begin(), more.end());
    session.log({u"disclose"_s, u"case as a graph"_s, {}, u"exported to %1"_s.arg(options.file)});
    CommandResult result;
    result.values = {{u"written"_s, options.file},
                     {u"format"_s, QString::fromUtf8(format->name)},
                     {u"nodes"_s, qint64(found.document.nodes.size())},
                     {u"edges"_s, qint64(found.document.edges.size())},
                     {u"events"_s, qint64(found.document.events.size())}};
    addLost(result, found.lost);
    return console.show(result);
}

static QJsonArray issuesArray(const std::vector<RowIssue> &issues)
{
    QJsonArray array;
    for (const RowIssue &issue : issues)
        array.append(QJsonObject{{u"line"_s, issue.row},
                                 {u"column"_s, issue.column},
                                 {u"value"_s, issue.value},
                                 {u"reason"_s, issue.reason},
                                 {u"rejected"_s, issue.isRejected}});
    return array;
}

static int importGraphFile(const ExchangeOptions &options, Console &console)
{
    GraphImportRequest request;
    request.path = options.file;
    request.reference = options.reference;
    if (!options.kind.isEmpty()) {
        const std::optional<EntityKind> kind = fromCode(entityKinds, options.kind);
        if (!kind)
            throw UsageError(u"there is no kind '%1'; use person, phone, vehicle ..."_s.arg(options.kind));
        request.otherwise = *kind;
    }
    CaseSession session(options.caseFile);
    const GraphImport done = importGraph(session, request, console.progress());
    if (!done.isComplete)
        throw Error(u"The import of %1 was stopped; nothing was changed"_s.arg(options.file));
    const Source &source = done.source;
    CommandResult result;
    ResultTable &rows = result.tables.emplace_back(u"sources"_s,
                                                   QStringList{u"id"_s, u"file"_s, u"sha256"_s, u"kind"_s,
                                                               u"rows"_s, u"stored"_s, u"duplicates"_s,
                                                               u"rejected"_s, u"seconds"_s, u"issues"_s});
    rows.add({source.id.value, source.file, toHex(source.sha256), source.kind, source.rows, source.stored,
              source.duplicates, source.rejected, source.seconds, issuesArray(done.issues)});
    addLost(result, done.lost);
    return console.show(result);
}

using ExchangeWork = int (*)(const ExchangeOptions &, Console &);

static void addDirection(CommandContext &context, CLI::App *command, ExchangeWork work)
{
    auto options = std::make_shared<ExchangeOptions>();
    addText(*command, "CASE", options->caseFile, "case file").required();
    addText(*command, "FILE", options->file,
            "its ending says the format of an export, its content that of an import")
        .required();
    if (work == importGraphFile) {
        addText(*command, "--reference", options->reference, "exhibit or disclosure reference");
        addText(*command, "--kind", options->kind, "of nodes that do not say theirs (person)");
    }
    if (work == exportGraph) {
        addText(*command, "--chart", options->chart, "only what this chart shows, where it stands there");
        addFlag(*command, "--summed", options->isSummed,
                "calls, texts and messages as one link a pair, with a count");
    }
    context.add(*command, Needs::Nothing, Shows::Document,
                [options, work](Console &console) { return work(*options, console); });
}

void addExchangeCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = addCommand(app, "exchange", "Files of other programs out of a case and into it");
    requireCommand(*command);
    addDirection(context, addCommand(*command, "export", "Write a case for another program"), exportGraph);
    addDirection(context, addCommand(*command, "import", "Read another program's file as a source"),
                 importGraphFile);
}

} // namespace skein::cli
