// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/time_zone.h"
#include "core/exchange/graph_file.h"
#include "core/exchange/graph_import.h"
#include "core/ingest/import_job.h"
#include "core/products/rejects_file.h"
#include "core/storage/case_session.h"

#include <QFileInfo>
#include <QJsonArray>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

namespace {

struct ImportOptions
{
    QString file;
    QStringList files;
    QString kind;
    QString specification;
    QString columns;
    QString zone;
    QString sheet;
    QString reference;
    QString grade;
    QString handling;
    QString rejects;
    bool isTrial = false;
};

} // namespace

static ImportRequest requestFrom(const ImportOptions &options)
{
    ImportRequest request;
    request.files = options.files;
    request.kind = options.kind;
    if (!options.kind.isEmpty() && !importKinds().contains(options.kind))
        throw UsageError(
            u"there is no kind '%1'; --as takes %2"_s.arg(options.kind, importKinds().join(u", "_s)));
    if (!options.columns.isEmpty()) {
        if (options.kind.isEmpty() || !options.specification.isEmpty())
            throw UsageError(u"--columns says what the columns of --as KIND are, and needs no --spec"_s);
        request.columns = options.columns.split(u',');
    }
    request.zone = options.zone.toUtf8();
    if (!options.zone.isEmpty() && !TimeZone::named(options.zone.toStdString()))
        throw UsageError(
            u"there is no time zone '%1'; --zone takes one such as Europe/London or +01:00"_s.arg(
                options.zone));
    if (!options.rejects.isEmpty()
        && !rejectsEndings().contains(QFileInfo(options.rejects).suffix().toLower()))
        throw UsageError(u"--rejects %1: rejected rows are written as .%2"_s.arg(
            options.rejects, rejectsEndings().join(u", ."_s)));
    request.sheet = options.sheet;
    request.reference = options.reference;
    request.handling = options.handling;
    if (!options.grade.isEmpty()) {
        const auto grading = parseGrading(options.grade);
        if (!grading)
            throw UsageError(u"'%1' is no 3x5x2 grade such as 1BP"_s.arg(options.grade));
        request.grading = *grading;
    }
    if (!options.specification.isEmpty()) {
        QFile file(options.specification);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(u"The specification %1 cannot be read: %2. Nothing was changed."_s.arg(
                options.specification, file.errorString()));
        request.specification = parseSpecification(file.readAll(), options.specification);
    }
    return request;
}

static QJsonArray issuesAsJson(const ImportedTable &table)
{
    QJsonArray issues;
    for (const RowIssue &issue : table.issues)
        issues.append(QJsonObject{{u"line"_s, issue.row},
                                  {u"column"_s, issue.column},
                                  {u"value"_s, issue.value},
                                  {u"reason"_s, issue.reason},
                                  {u"rejected"_s, issue.isRejected}});
    return issues;
}

static QJsonObject asJson(const ImportedTable &table, const ImportOptions &options)
{
    const Source &source = table.source;
    return {{u"id"_s, options.isTrial ? QJsonValue() : QJsonValue(source.id.value)},
            {u"file"_s, source.file},
            {u"sheet"_s, source.sheet},
            {u"sha256"_s, toHex(source.sha256)},
            {u"kind"_s, source.kind},
            {u"specification"_s, table.specification},
            {u"rows"_s, source.rows},
            {u"stored"_s, source.stored},
            {u"duplicates"_s, source.duplicates},
            {u"rejected"_s, source.rejected},
            {u"seconds"_s, source.seconds},
            {u"notes"_s, QJsonArray::fromStringList(table.notes)},
            {u"issues"_s, issuesAsJson(table)}};
}

static CommandResult resultForPeople(const ImportOutcome &outcome)
{
    CommandResult result;
    ResultTable rows(u"sources"_s,
                     {u"id"_s, u"file"_s, u"sheet"_s, u"kind"_s, u"rows"_s, u"stored"_s, u"duplicates"_s,
                      u"rejected"_s, u"seconds"_s});
    ResultTable issues(u"issues"_s,
                       {u"file"_s, u"line"_s, u"column"_s, u"value"_s, u"reason"_s, u"rejected"_s});
    constexpr size_t shownOfEach = 20;
    for (const ImportedTable &table : outcome.tables) {
        const Source &source = table.source;
        rows.add({source.id.value, source.file, source.sheet, source.kind, source.rows, source.stored,
                  source.duplicates, source.rejected, source.seconds});
        for (size_t index = 0; index < std::min(shownOfEach, table.issues.size()); ++index) {
            const RowIssue &issue = table.issues[index];
            issues.add({source.file, issue.row, issue.column, issue.value, issue.reason, issue.isRejected});
        }
        if (table.issues.size() > shownOfEach)
            result.notes << u"%1: %2 more; skein list CASE issues --source %3 shows all"_s.arg(source.file)
                                .arg(table.issues.size() - shownOfEach)
                                .arg(source.id.value);
        for (const QString &note : table.notes)
            result.notes << source.file + u": "_s + note;
    }
    result.tables = {std::move(rows), std::move(issues)};
    return result;
}

/// Every source with rejected rows gets a file: NAME, NAME-2 ...
static void writeRejectsOf(Console &console, const CaseSession &session, const ImportOutcome &outcome,
                           const QString &path)
{
    int number = 0;
    for (const ImportedTable &table : outcome.tables) {
        if (table.source.rejected == 0)
            continue;
        const QFileInfo info(path);
        const QString name = ++number == 1
            ? path
            : u"%1/%2-%3.%4"_s.arg(info.path(), info.completeBaseName()).arg(number).arg(info.suffix());
        try {
            writeRejects(session.database(), table.source, name);
        } catch (const Error &error) {
            throw Error(error.message() + u" The import itself is done."_s);
        }
        console.note(
            u"%1 rejected rows of %2 are in %3: mend and import them again"_s.arg(table.source.rejected)
                .arg(table.source.file, name));
    }
}

/// The first file that certainly is a graph, and its format; empty when none is, or when it is said what the
/// rows are.
static std::pair<QString, QString> graphAmong(const ImportOptions &options)
{
    if (!options.kind.isEmpty() || !options.specification.isEmpty() || !options.sheet.isEmpty())
        return {};
    for (const QString &file : options.files)
        if (const QString format = certainFormatOf(file); !format.isEmpty())
            return {file, format};
    return {};
}

/// A graph becomes a source as 'exchange import' makes it.
static ImportOutcome importGraphFile(CaseSession &session, const ImportOptions &options,
                                     const ImportRequest &request, const QString &format, Progress &progress)
{
    const QString told = u"%1 is a graph (%2)"_s.arg(options.files.first(), format);
    if (options.isTrial)
        throw Error(told + u", which --dry-run cannot try. Nothing was changed; leave --dry-run out"_s);
    if (!options.handling.isEmpty())
        throw Error(told + u", for which there is no --handling. Nothing was changed; leave it out"_s);
    GraphImportRequest graph;
    graph.path = options.files.first();
    graph.reference = request.reference;
    graph.grading = request.grading;
    const GraphImport done = importGraph(session, graph, progress);
    QStringList notes{u"read as %1"_s.arg(format)};
    for (const LostField &lost : done.lost)
        notes << u"left out: %1, %2"_s.arg(lost.field, lost.why);
    ImportOutcome outcome;
    outcome.complete = done.isComplete;
    outcome.tables.push_back({done.source, graph.path, format, 1, done.issues, notes});
    return outcome;
}

static int runImportCommand(Console &console, const ImportOptions &options)
{
    const ImportRequest request = requestFrom(options);
    CaseSession session(options.file);
    const ImportMode mode = options.isTrial ? ImportMode::Trial : ImportMode::Store;
    const auto [graph, format] = graphAmong(options);
    if (!graph.isEmpty() && options.files.size() > 1)
        throw Error(u"%1 is a graph (%2). Nothing was changed: import it by itself, as 'skein import' or "
                    "'skein exchange import'"_s.arg(graph, format));
    const ImportOutcome outcome = graph.isEmpty()
        ? importFiles(session, request, mode, console.progress())
        : importGraphFile(session, options, request, format, console.progress());
    if (!outcome.complete)
        throw Error(u"The import was stopped. Nothing was changed."_s);
    if (!options.rejects.isEmpty() && !options.isTrial)
        writeRejectsOf(console, session, outcome, options.rejects);
    if (!console.options().isJson)
        return console.show(resultForPeople(outcome));
    CommandResult result;
    QJsonArray sources;
    for (const ImportedTable &table : outcome.tables)
        sources.append(asJson(table, options));
    result.values = {{u"sources"_s, sources}, {u"dry_run"_s, options.isTrial}};
    return console.show(result);
}

void addImportCommand(CLI::App &app, CommandContext &context)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App *command = addCommand(app, "import", "Read files into a case");
    addText(*command, "CASE", options->file, "case file").required();
    addTexts(*command, "FILE", options->files, "files to be read, or one graph of another program")
        .required();
    addText(*command, "--as", options->kind, "kind of data, instead of recognising it");
    addText(*command, "--spec", options->specification, "mapping of the columns (JSON)");
    addText(*command, "--columns", options->columns,
            "with --as: what each column is, in order (from,to,date,-,duration), where titles do not say it");
    addText(*command, "--zone", options->zone, "zone of times that carry none (Europe/London)");
    addText(*command, "--sheet", options->sheet, "only this sheet of a workbook");
    addText(*command, "--reference", options->reference, "exhibit or disclosure reference");
    addText(*command, "--grade", options->grade, "3x5x2 grade of rows that have none of their own");
    addText(*command, "--handling", options->handling, "handling conditions");
    addText(*command, "--rejects", options->rejects,
            "write the rejected rows to this file (.csv .xlsx .json .jsonl), to be mended");
    addFlag(*command, "--dry-run", options->isTrial, "say what would come of it and change nothing");
    context.add(*command, Needs::Nothing, Shows::Document,
                [options](Console &console) { return runImportCommand(console, *options); });
}

} // namespace skein::cli
