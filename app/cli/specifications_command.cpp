// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/base/digest.h"
#include "core/ingest/import_preview.h"
#include "core/ingest/mapping_versions.h"
#include "core/ingest/replay.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

static constexpr int DifferenceFound = 3;

static Specification readSpecification(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(
            u"The specification %1 cannot be read: %2. Nothing was changed."_s.arg(path, file.errorString()));
    return parseSpecification(file.readAll(), path);
}

struct ShelfOptions
{
    QString caseFile;
    QString add;
    QString madeFor;
    QString name; ///< To be written to a file.
    int version = 0; ///< 0: the latest.
    QString to;
};

static void addMappings(CommandResult &result, const Database &database)
{
    ResultTable &rows = result.tables.emplace_back(
        u"specifications"_s,
        QStringList{u"name"_s, u"version"_s, u"kind"_s, u"made_for"_s, u"sha256"_s, u"heading"_s});
    for (const Specification &each : savedMappings(database))
        rows.add({each.name, each.version, each.kind, each.madeFor.file, toHex(each.madeFor.sha256),
                  toHex(each.madeFor.heading)});
}

/// Remembers the file that a mapping is for. Throws Error when its columns are not there.
static void markMadeFor(Specification &specification, const QString &path)
{
    const TableFile file(path);
    for (size_t table = 0; table < file.tables().size(); ++table) {
        if (const auto recognition = recogniseAs(file, table, specification)) {
            specification.madeFor
                = {QFileInfo(path).fileName(), file.input().digest(), headingPrint(recognition->header)};
            return;
        }
    }
    throw Error(u"%1 does not have the columns of the specification “%2”. Nothing was changed."_s.arg(
        path, specification.name));
}

static void writeMapping(const Database &database, const ShelfOptions &options)
{
    const std::vector<Specification> saved = savedMappings(database);
    const auto found = std::find_if(saved.begin(), saved.end(), [&](const Specification &each) {
        return each.name == options.name && (options.version == 0 || each.version == options.version);
    });
    if (found == saved.end())
        throw Error(u"The case has no specification “%1”%2. \"skein specifications CASE\" lists them."_s.arg(
            options.name, options.version ? u" of version %1"_s.arg(options.version) : QString()));
    QSaveFile file(options.to);
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(*found)) < 0 || !file.commit())
        throw Error(u"%1 could not be written: %2"_s.arg(options.to, file.errorString()));
}

static void check(const ShelfOptions &options)
{
    if (options.name.isEmpty() != options.to.isEmpty())
        throw UsageError(u"--name and --to go together"_s);
    if (options.version != 0 && options.name.isEmpty())
        throw UsageError(u"--version is of the mapping that --name names"_s);
    if (!options.madeFor.isEmpty() && options.add.isEmpty())
        throw UsageError(u"--made-for is of the mapping that --add adds"_s);
}

static int runSpecifications(Console &console, const ShelfOptions &options)
{
    check(options);
    CaseSession session(options.caseFile);
    CommandResult result;
    if (!options.to.isEmpty())
        requireWritable(options.to);
    if (!options.add.isEmpty()) {
        Specification specification = readSpecification(options.add);
        if (!options.madeFor.isEmpty())
            markMadeFor(specification, options.madeFor);
        const Specification saved = saveMapping(session, specification);
        result.values = {{u"saved"_s, saved.name}, {u"version"_s, saved.version}};
    }
    if (!options.name.isEmpty()) {
        writeMapping(session.database(), options);
        result.values.insert(u"written"_s, options.to);
    }
    addMappings(result, session.database());
    return console.show(result);
}

struct ReplayOptions
{
    QString caseFile;
    QString source;
    QString file;
    QString specification;
};

static int runReplay(Console &console, const ReplayOptions &options)
{
    const CaseSession session(options.caseFile);
    const Source source = sourceMeant(session.database(), options.source);
    const Replay made = options.specification.isEmpty()
        ? replay(session.database(), source, options.file, console.progress())
        : replayAs(session.database(), source, readSpecification(options.specification), options.file,
                   console.progress());
    if (!made.isComplete)
        throw Error(u"Stopped. Nothing was changed."_s);
    CommandResult result;
    result.values = {{u"source"_s, source.id.value},
                     {u"specification"_s, made.mapping},
                     {u"version"_s, made.version},
                     {u"same"_s, made.isSame()},
                     {u"same_file"_s, made.isSameFile},
                     {u"read"_s, made.isOfKeptRows ? u"kept rows"_s : options.file},
                     {u"columns_gone"_s, QJsonArray::fromStringList(made.gone)},
                     {u"columns_new"_s, QJsonArray::fromStringList(made.added)}};
    ResultTable &rows = result.tables.emplace_back(
        u"outcomes"_s, QStringList{u"what"_s, u"then"_s, u"now"_s, u"difference"_s});
    for (const Replay::Outcome &each : made.outcomes)
        rows.add({each.what, each.then, each.now, each.now - each.then});
    console.show(result);
    return made.isSame() ? 0 : DifferenceFound;
}

void addSpecificationCommands(CLI::App &app, CommandContext &context)
{
    auto shelf = std::make_shared<ShelfOptions>();
    CLI::App *command
        = addCommand(app, "specifications", "The saved mappings of a case, with their versions");
    addText(*command, "CASE", shelf->caseFile, "case file").required();
    addText(*command, "--add", shelf->add, "save the mapping of this JSON file; altered, as a new version");
    addText(*command, "--made-for", shelf->madeFor, "the data file that the added mapping is for");
    addText(*command, "--name", shelf->name, "the mapping to be written to a file");
    addNumber(*command, "--version", shelf->version, "its version, instead of the latest")
        .between(1, std::numeric_limits<int>::max());
    addText(*command, "--to", shelf->to, "JSON file to write it to, to be shared");
    context.add(*command, Needs::Nothing, Shows::Document,
                [shelf](Console &console) { return runSpecifications(console, *shelf); });

    auto options = std::make_shared<ReplayOptions>();
    CLI::App *again = addCommand(app, "replay", "Read a source again as it was read and say what differs");
    addText(*again, "CASE", options->caseFile, "case file").required();
    addText(*again, "SOURCE", options->source, "id of the source").required();
    addText(*again, "FILE", options->file,
            "the file that the source was read from; without it, the rows that the case keeps of it");
    addText(*again, "--spec", options->specification, "try this mapping instead (JSON)");
    context.add(*again, Needs::Nothing, Shows::Document,
                [options](Console &console) { return runReplay(console, *options); });
}

} // namespace skein::cli
