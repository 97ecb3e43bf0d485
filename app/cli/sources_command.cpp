// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/about.h"
#include "app/cli/command.h"
#include "core/base/digest.h"
#include "core/base/time_format.h"
#include "core/storage/case_session.h"
#include "core/storage/referenced_rows.h"
#include "core/storage/source_store.h"

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

static void addSourceRows(CommandResult &result, const Database &database)
{
    ResultTable &rows = result.tables.emplace_back(
        u"sources"_s,
        QStringList{u"id"_s, u"file"_s, u"sheet"_s, u"kind"_s, u"rows"_s, u"stored"_s, u"duplicates"_s,
                    u"rejected"_s, u"state"_s, u"grade"_s, u"imported"_s, u"by"_s, u"seconds"_s, u"sha256"_s,
                    u"referenced"_s});
    for (const Source &source : sources(database))
        rows.add({source.id.value, source.file, source.sheet, source.kind, source.rows, source.stored,
                  source.duplicates, source.rejected, codeOf(sourceStates, source.state),
                  source.grading.code(), isoText(source.importedAt), source.importedBy, source.seconds,
                  toHex(source.sha256), referencedFile(database, source.id)});
}

struct StateOptions
{
    QString file;
    QString source;
    QString reason;
};

static QJsonObject holdingsObject(const Holdings &holdings)
{
    return {{u"entities"_s, holdings.entities},
            {u"attributes"_s, holdings.attributes},
            {u"links"_s, holdings.links},
            {u"events"_s, holdings.events}};
}

static int setState(Console &console, const StateOptions &options, SourceState state)
{
    CaseSession session(options.file);
    const Source source = sourceMeant(session.database(), options.source);
    const bool isWithdrawal = state == SourceState::Withdrawn;
    if (source.state == state)
        throw Error(u"Source %1 is %2 already. Nothing was changed."_s.arg(source.id.value)
                        .arg(codeOf(sourceStates, state)));
    const Holdings before = holdings(session.database());
    session.edit((isWithdrawal ? u"Withdraw %1"_s : u"Restore %1"_s).arg(source.file),
                 [&](Database &database) { setSourceState(database, source.id, state); },
                 {.action = isWithdrawal ? u"erase"_s : u"collect"_s, .reason = options.reason});
    const Holdings after = holdings(session.database());
    const auto difference
        = [isWithdrawal](qint64 was, qint64 is) { return isWithdrawal ? was - is : is - was; };
    const Holdings changed{difference(before.entities, after.entities),
                           difference(before.attributes, after.attributes),
                           difference(before.links, after.links), difference(before.events, after.events)};
    CommandResult result;
    result.values = {{u"source"_s, source.id.value},
                     {u"file"_s, source.file},
                     {u"state"_s, codeOf(sourceStates, state)},
                     {isWithdrawal ? u"taken_away"_s : u"brought_back"_s, holdingsObject(changed)}};
    addSourceRows(result, session.database());
    return console.show(result);
}

/// --dry-run of a withdrawal: says what would go.
static int sayWhatWouldGo(Console &console, const StateOptions &options)
{
    CaseSession session(options.file);
    const Source source = sourceMeant(session.database(), options.source);
    const Database database(session.path());
    NoProgress progress;
    const std::optional<Holdings> gone = restsOn(database, source.id, progress);
    CommandResult result;
    result.values = {{u"source"_s, source.id.value},
                     {u"file"_s, source.file},
                     {u"state"_s, codeOf(sourceStates, source.state)},
                     {u"would_take_away"_s, holdingsObject(gone.value_or(Holdings()))}};
    return console.show(result);
}

static void addStateCommand(CLI::App &app, CommandContext &context, SourceState state)
{
    const bool isWithdrawal = state == SourceState::Withdrawn;
    auto options = std::make_shared<StateOptions>();
    auto isTrial = std::make_shared<bool>();
    CLI::App *command = isWithdrawal
        ? addCommand(app, "withdraw", "Take a source away with all that rests on it alone")
        : addCommand(app, "restore", "Bring a withdrawn source back");
    addText(*command, "CASE", options->file, "case file").required();
    addText(*command, "SOURCE", options->source, "id of the source").required();
    addText(*command, "--reason", options->reason, "why, for the audit log");
    if (isWithdrawal)
        addFlag(*command, "--dry-run", *isTrial, "say what would go, change nothing");
    context.add(*command, Needs::Nothing, Shows::Document, [options, isTrial, state](Console &console) {
        return *isTrial ? sayWhatWouldGo(console, *options) : setState(console, *options, state);
    });
}

void addSourcesCommands(CLI::App &app, CommandContext &context)
{
    auto file = std::make_shared<QString>();
    CLI::App *command = addCommand(app, "sources", "The import ledger");
    addText(*command, "CASE", *file, "case file").required();
    context.add(*command, Needs::Nothing, Shows::Table, [file](Console &console) {
        const CaseSession session(*file);
        CommandResult result;
        addSourceRows(result, session.database());
        return console.show(result);
    });
    addStateCommand(app, context, SourceState::Withdrawn);
    addStateCommand(app, context, SourceState::Active);
}

} // namespace skein::cli
