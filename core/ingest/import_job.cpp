// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/import_job.h"

#include "core/base/error.h"
#include "core/ingest/content_guess.h"
#include "core/ingest/header_finder.h"
#include "core/ingest/import_plan.h"
#include "core/ingest/mapping_versions.h"
#include "core/ingest/source_import.h"
#include "core/storage/case_session.h"
#include "core/storage/source_store.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ImportJob", text);
}

[[noreturn]] static void failUnknown(const TableFile &file, const ImportRequest &request,
                                     const std::vector<Specification> &specifications)
{
    const QStringList header = bestGuess(file, 0).header;
    if (header.join(QString()).trimmed().isEmpty())
        throw Error(tr("%1 has no rows: nothing to import.").arg(file.input().path()));
    const QString columns = header.mid(0, 8).join(u", "_s).simplified().left(160);
    const QString format = file.formatName();
    const QString shown
        = format.isEmpty() ? file.input().path() : u"%1 (%2)"_s.arg(file.input().path(), format);
    if (request.specification)
        throw Error(
            tr("%1 does not have the columns of the specification “%2”. It has: %3. Nothing was changed.")
                .arg(shown, request.specification->name, columns));
    const std::optional<ChangedLayout> changed
        = request.kind.isEmpty() ? changedLayout(header, specifications) : std::nullopt;
    if (changed)
        throw Error(tr("The layout of %1 was not recognised. %2 Nothing was changed.")
                        .arg(shown, sentence(*changed)));
    const auto proposal = proposeByContent(file, 0, specifications);
    if (proposal && (request.kind.isEmpty() || request.kind == proposal->specification.kind))
        throw Error(
            tr("%1 %2. By what its columns hold it may be of %3: %4. If that is right, say so: "
               "--as %3 --columns %5 (with a “-” for a column that is not to be read), or look at it in the "
               "window. Nothing was changed.")
                .arg(shown,
                     proposal->headerLine == 0 ? tr("has no line of titles")
                                               : tr("has titles that are not known"),
                     proposal->specification.kind,
                     columnsInWords(*proposal, file.sample(0, proposal->delimiter), specifications),
                     columnsInOrder(*proposal)));
    if (!request.kind.isEmpty())
        throw Error(tr("%1 could not be read as %2: columns that this kind needs were not found among: %3. "
                       "Give a mapping with "
                       "--spec. Nothing was changed.")
                        .arg(shown, request.kind, columns));
    throw Error(tr("The layout of %1 was not recognised (columns: %2). Say what it is with --as KIND (%3) or "
                   "give a mapping with "
                   "--spec FILE. Nothing was changed.")
                    .arg(shown, columns, importKinds().join(u", "_s)));
}

/// Where no sheet could be looked at.
static void failAtSheets(const TableFile &file, const ImportRequest &request)
{
    QStringList shown;
    QStringList names;
    for (const TableName &table : file.tables()) {
        names << u"“%1”"_s.arg(table.sheet);
        if (table.isHidden ? table.sheet == request.sheet
                           : request.sheet.isEmpty() || table.sheet == request.sheet)
            shown << table.sheet;
    }
    if (!shown.isEmpty())
        return;
    const QString &path = file.input().path();
    if (request.sheet.isEmpty())
        throw Error(tr("Every sheet of %1 is hidden (%2). Name the one that is to be read (--sheet). Nothing "
                       "was changed.")
                        .arg(path, names.join(u", "_s)));
    throw Error(tr("%1 has no sheet “%2”: it has %3. Nothing was changed.")
                    .arg(path, request.sheet, names.join(u", "_s)));
}

/// What else the table could be; empty when nothing else is nearly as likely.
static QString doubtAbout(const std::vector<Recognition> &found)
{
    constexpr double nearlyAsLikely = 0.1;
    const auto percent
        = [](const Recognition &each) { return QString::number(std::lround(each.confidence * 100)); };
    QStringList others;
    QStringList kinds{found.front().specification.kind};
    for (const Recognition &each : found) {
        const QString &kind = each.specification.kind;
        if (kinds.contains(kind) || each.confidence < found.front().confidence - nearlyAsLikely)
            continue;
        kinds << kind;
        others << tr("%1 (%2 %)").arg(kind, percent(each));
    }
    if (others.isEmpty())
        return {};
    return tr("Taken as %1 (%2 % sure), but it could also be %3. If it is, withdraw it and import it again "
              "with that kind named (--as).")
        .arg(found.front().specification.kind, percent(found.front()), others.join(tr(" or ")));
}

static std::optional<Recognition> recognised(const TableFile &file, size_t table,
                                             const ImportRequest &request,
                                             const std::vector<Specification> &specifications,
                                             QStringList &notes)
{
    if (request.specification)
        return recogniseAs(file, table, *request.specification);
    if (!request.columns.isEmpty())
        return recogniseByColumns(file, table, request.kind, request.columns, specifications);
    std::vector<Recognition> found = recognise(file, table, specifications, request.kind);
    if (found.empty())
        return std::nullopt;
    if (const QString doubt = doubtAbout(found); request.kind.isEmpty() && !doubt.isEmpty())
        notes << doubt;
    return std::move(found.front());
}

/// Runs work on the file; what ends it says which file it was.
template<typename Work>
static auto naming(const QString &path, Work &&work)
{
    try {
        return work();
    } catch (const Error &error) {
        if (error.message().contains(path))
            throw;
        throw Error(path + u": "_s + error.message(), QString::fromUtf8(error.what()));
    }
}

/// What is told of a table that fits nothing.
static QString notRead(const TableFile &file, size_t table)
{
    constexpr qsizetype mostTitles = 12;
    QStringList titles = bestGuess(file, table).header;
    titles.removeAll(QString());
    if (titles.size() > mostTitles)
        titles = titles.mid(0, mostTitles) << u"…"_s;
    const QString &sheet = file.tables()[table].sheet;
    return titles.isEmpty()
        ? tr("The sheet “%1” is empty.").arg(sheet)
        : tr("The sheet “%1” was not recognised and not read (columns: %2). If it has rows of the case, "
             "import it with that sheet named and its columns mapped.")
              .arg(sheet, titles.join(u", "_s));
}

/// Nothing when it was stopped.
static std::vector<PreparedTable> prepareFile(const QString &path, const ImportRequest &request,
                                              const std::vector<Specification> &specifications,
                                              LastingStop &progress)
{
    const auto file = std::make_shared<const TableFile>(path, Extent::Whole, progress);
    if (progress.isStopped())
        return {};
    std::vector<PreparedTable> tables;
    QStringList notes;
    QStringList told;
    for (size_t table = 0; table < file->tables().size(); ++table) {
        const TableName &name = file->tables()[table];
        if (!request.sheet.isEmpty() && name.sheet != request.sheet)
            continue;
        if (name.isHidden && request.sheet.isEmpty()) {
            notes << tr("The sheet “%1” is hidden and was not read. To read it, name it (--sheet).")
                         .arg(name.sheet);
            continue;
        }
        PreparedTable prepared;
        auto recognition = recognised(*file, table, request, specifications, prepared.notes);
        if (!recognition) {
            notes << notRead(*file, table);
            continue;
        }
        prepared.file = file;
        prepared.table = table;
        for (const QString &note : file->notes(table)) // of the file as a whole only once
            if (!told.contains(note)) {
                told << note;
                prepared.notes << note;
            }
        if (!file->hasRecords(table)) {
            const auto headers = std::make_shared<HeaderFinder>(specifications, request.kind);
            if (auto earlier = headers->before(*recognition))
                recognition = std::move(earlier);
            prepared.headers = headers;
        }
        prepared.plan = planFor(*file, table, *recognition, request, prepared.notes, progress);
        tables.push_back(std::move(prepared));
    }
    if (tables.empty())
        failAtSheets(*file, request);
    if (tables.empty())
        failUnknown(*file, request, specifications);
    tables.front().notes = notes + tables.front().notes;
    return tables;
}

PreparedImport prepareImport(const ImportRequest &request, const std::vector<Specification> &specifications,
                             Progress &progress)
{
    if (!request.kind.isEmpty() && !importKinds().contains(request.kind))
        throw Error(tr("There is no kind “%1”: it is one of %2. Nothing was changed.")
                        .arg(request.kind, importKinds().join(u", "_s)));
    if (!request.columns.isEmpty() && request.kind.isEmpty())
        throw Error(tr("Columns were named but not what they are of: say it with --as KIND (%1). Nothing was "
                       "changed.")
                        .arg(importKinds().join(u", "_s)));
    PreparedImport import{request, {}};
    LastingStop stop(progress);
    for (const QString &path : request.files)
        for (PreparedTable &table :
             naming(path, [&] { return prepareFile(path, request, specifications, stop); }))
            import.tables.push_back(std::move(table));
    if (stop.isStopped())
        return {};
    import.complete = true;
    const QStringList order = importKinds();
    std::stable_sort(import.tables.begin(), import.tables.end(),
                     [&](const PreparedTable &a, const PreparedTable &b) {
                         return order.indexOf(a.plan.recognition.specification.kind)
                             < order.indexOf(b.plan.recognition.specification.kind);
                     });
    return import;
}

ImportOutcome runImport(Database &writer, const PreparedImport &import, const ImportSetting &setting,
                        Progress &progress)
{
    ImportOutcome outcome;
    if (!import.complete)
        return outcome;
    Transaction transaction(writer);
    // Its rows would repeat rows that nobody sees, and would be gone with them.
    if (hasStaged(writer))
        throw Error(tr("Another import into this case is being finished. Nothing was changed; try again in a "
                       "moment. If it is said again, close the case and open it again first."));
    CaseKnowledge knowledge(writer);
    LastingStop stop(progress);
    for (const PreparedTable &first : import.tables) {
        for (std::optional<PreparedTable> table = first; table;) {
            SourceImport source(writer, *table, import.request, setting, knowledge);
            if (!naming(table->file->input().path(), [&] { return source.run(progress); }))
                return {};
            outcome.tables.push_back(source.takeResult());
            table = source.tableBelow(stop);
            if (stop.isStopped())
                return {};
        }
    }
    for (const PreparedTable &table : import.tables)
        table.file->input().checkUnchanged();
    if (setting.mode == ImportMode::Store)
        transaction.commit();
    outcome.complete = true;
    return outcome;
}

/// Takes away what could not be made to count. Returns what is to be said when that fails, too.
static QString removeStaged(CaseSession &session)
{
    try {
        Database writer = session.writer();
        purgeStaged(writer);
        session.log({u"erase"_s, tr("An import that could not be finished was removed"), {}, {}});
    } catch (const Error &) { // as likely as not for the same reason
        return tr(" Close the case and open it again before you import anything more.");
    }
    return {};
}

void activateImport(CaseSession &session, const ImportOutcome &outcome)
{
    QStringList files;
    for (const ImportedTable &table : outcome.tables)
        if (!files.contains(table.source.file))
            files << table.source.file;
    if (files.isEmpty())
        return;
    const QString title
        = files.size() == 1 ? tr("Import %1").arg(files.front()) : tr("Import %1 files").arg(files.size());
    EditNote note;
    note.action = u"collect"_s;
    const auto activate = [&outcome](Database &database) {
        for (const ImportedTable &table : outcome.tables)
            setSourceState(database, table.source.id, SourceState::Active);
    };
    try {
        session.edit(title, activate, note);
    } catch (const DamagedFile &) {
        throw; // not to be written to
    } catch (const Error &error) {
        const QString left = removeStaged(session);
        if (left.isEmpty())
            throw;
        throw Error(error.message() + left, QString::fromUtf8(error.what()));
    }
}

ImportOutcome importFiles(CaseSession &session, const ImportRequest &request, ImportMode mode,
                          Progress &progress)
{
    const PreparedImport import = prepareImport(request, specificationsFor(session.database()), progress);
    const ImportSetting setting{session.user(), session.info().operation, mode};
    const CaseSession::WriteThrough writeThrough(session);
    ImportOutcome outcome;
    {
        Database writer = session.writer();
        outcome = runImport(writer, import, setting, progress);
    }
    if (outcome.complete && mode == ImportMode::Store)
        activateImport(session, outcome);
    return outcome;
}

std::vector<Specification> specificationsFor(const Database &database)
{
    // The case's own come first: a person's mapping is chosen before ours where both fit equally well.
    std::vector<Specification> all = savedMappings(database);
    for (Specification &shipped : shippedSpecifications().specifications)
        all.push_back(std::move(shipped));
    return all;
}

} // namespace skein
