// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/replay.h"

#include "core/base/error.h"
#include "core/base/passing_folder.h"
#include "core/base/steps.h"
#include "core/ingest/import_job.h"
#include "core/storage/schema.h"
#include "core/storage/source_store.h"
#include "core/storage/source_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Replay", text);
}

bool Replay::isSame() const
{
    return isComplete && (isSameFile || isOfKeptRows) && gone.isEmpty() && added.isEmpty()
        && std::all_of(outcomes.begin(), outcomes.end(),
                       [](const Outcome &each) { return each.then == each.now; });
}

using Reasons = std::map<QString, qint64>;

/// Rejected rows by reason; the values that reasons quote are left out.
static Reasons reasonsOf(const std::vector<RowIssue> &issues)
{
    static const QRegularExpression quoted(u"“[^”]*”"_s);
    Reasons reasons;
    for (const RowIssue &issue : issues)
        if (issue.isRejected)
            ++reasons[(issue.column.isEmpty() ? QString() : issue.column + u": "_s)
                      + QString(issue.reason).replace(quoted, u"“…”"_s)];
    return reasons;
}

static void addReasons(Replay &replay, const Reasons &then, const Reasons &now)
{
    Reasons all = then;
    all.insert(now.begin(), now.end());
    const auto count = [](const Reasons &reasons, const QString &reason) {
        const auto found = reasons.find(reason);
        return found == reasons.end() ? 0 : found->second;
    };
    for (const auto &[reason, any] : all)
        replay.outcomes.push_back({reason, count(then, reason), count(now, reason)});
}

static QStringList without(const QStringList &titles, const QStringList &others)
{
    QStringList left;
    for (const QString &title : titles)
        if (!title.isEmpty() && !others.contains(title))
            left << title;
    return left;
}

/// Where in the file a source was.
struct Place
{
    size_t table = 0;
    bool isFurther = false; ///< Beneath another table of the file or sheet.
};

/// The file's only table is it too when its sheet has another name now.
static Place placeOf(const TableFile &file, const Source &source)
{
    const std::vector<TableName> &tables = file.tables();
    for (size_t table = 0; table < tables.size(); ++table)
        if (tables[table].sheet == source.sheet)
            return {table, false};
    for (size_t table = 0; table < tables.size(); ++table)
        if (tables[table].sheet.isEmpty() || source.sheet.startsWith(tables[table].sheet + u", "_s))
            return {table, true};
    if (tables.size() == 1)
        return {};
    throw Error(tr("%1 has no sheet “%2”. Nothing was changed.").arg(file.input().path(), source.sheet));
}

/// What is read of a case never leaves its folder.
static QString roomBeside(const Database &database)
{
    return QFileInfo(database.path()).absolutePath();
}

/// What a table comes to in an empty case; nothing when it was stopped.
static std::optional<ImportedTable> readApart(const QString &room, const ImportRequest &request,
                                              const Source &source,
                                              const std::vector<Specification> &specifications,
                                              Progress &progress)
{
    const PassingFolder folder(room);
    Database apart(folder.filePath(u"replay.skein"_s));
    migrate(apart, schemaSteps());
    const PreparedImport import = prepareImport(request, specifications, progress);
    ImportOutcome outcome = runImport(apart, import, {{}, {}, ImportMode::Trial}, progress);
    if (!outcome.complete)
        return std::nullopt;
    for (ImportedTable &table : outcome.tables)
        if (table.source.sheet == source.sheet)
            return std::move(table);
    if (request.specification)
        return std::move(outcome.tables.front());
    throw Error(tr("%1 has no %2 now. Nothing was changed.").arg(request.files.value(0), source.sheet));
}

/// Rows of other sources that rows of this one repeat: by itself, it would have stored as many.
static qint64 foundElsewhere(const Database &database, SourceId source)
{
    std::vector<std::pair<qint64, qint64>> first;
    for (const RowRepeat &each : repeatsOf(database, source))
        if (each.firstSource != source)
            first.emplace_back(each.firstSource.value, each.firstRow);
    std::sort(first.begin(), first.end());
    return std::unique(first.begin(), first.end()) - first.begin();
}

static void compareCounts(const Database &database, const Source &then, const Source &now, Replay &replay)
{
    const qint64 elsewhere = foundElsewhere(database, then.id);
    replay.outcomes = {{u"rows"_s, then.rows, now.rows},
                       {u"stored"_s, then.stored + elsewhere, now.stored},
                       {u"duplicates"_s, then.duplicates - elsewhere, now.duplicates},
                       {u"rejected"_s, then.rejected, now.rejected}};
}

/// Tells the columns that are gone or new; false when the mapping does not fit.
static bool compareColumns(const TableFile &file, size_t table, const Source &source,
                           const Specification &specification, Replay &replay)
{
    const auto recognition = recogniseAs(file, table, specification);
    const QStringList header = recognition ? recognition->header : bestGuess(file, table).header;
    replay.gone = without(source.header, header);
    replay.added = without(header, source.header);
    return recognition.has_value();
}

/// Whether a row was rejected as it stands, not for what a column says.
static bool isRejectedWhole(const Database &database, SourceId source, qint64 row)
{
    const std::vector<RowIssue> issues = issuesOf(database, source);
    return std::any_of(issues.begin(), issues.end(), [row](const RowIssue &issue) {
        return issue.row == row && issue.isRejected && issue.column.isEmpty();
    });
}

/// Writes the rows that the case keeps of a source into a file, as delimited text.
static void writeKeptRows(const Database &database, const Source &source, const QString &path,
                          Progress &progress)
{
    QFile file(path);
    const auto failToWrite = [&file] {
        throw Error(tr("There is no room to read the kept rows again. Nothing was changed."),
                    file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly) || file.write("\xEF\xBB\xBF") < 0) // they are kept in UTF-8
        failToWrite();
    Steps steps(&progress, source.rows);
    std::optional<qint64> last;
    eachSourceRow(database, source.id, [&](qint64 row, std::string_view record) {
        steps.next();
        if ((last && !file.putChar('\n')) || file.write(record.data(), qint64(record.size())) < 0)
            failToWrite();
        last = row;
    });
    if (!last)
        throw Error(tr("The case keeps no rows of %1, only what was read from it: name the file. Nothing "
                       "was changed.")
                        .arg(source.file));
    const bool mayBreakOff = isRejectedWhole(database, source.id, *last); // then it must not end well here
    if ((!mayBreakOff && !file.putChar('\n')) || !file.flush())
        failToWrite();
}

/// Reads the file that a source was read from, or stands for it, and compares.
static void compareWith(const Database &database, const Source &source, const Specification &specification,
                        const QString &path, Replay &replay, LastingStop &stop)
{
    const TableFile file(path, Extent::Whole, stop);
    if (stop.isStopped())
        return;
    const Place place = replay.isOfKeptRows ? Place() : placeOf(file, source);
    ImportRequest request;
    request.files = {path};
    request.zone = source.zone;
    request.sheet = file.tables()[place.table].sheet;
    if (!place.isFurther) {
        request.specification = specification;
        if (!compareColumns(file, place.table, source, specification, replay)) {
            replay.isComplete = true;
            replay.outcomes = {{u"rows"_s, source.rows, 0}};
            return;
        }
    }
    std::vector<Specification> specifications = specificationsFor(database);
    specifications.insert(specifications.begin(), specification);
    const std::optional<ImportedTable> now
        = readApart(roomBeside(database), request, source, specifications, stop);
    if (!now)
        return;
    replay.isComplete = true;
    replay.isSameFile = now->source.sha256 == source.sha256;
    compareCounts(database, source, now->source, replay);
    addReasons(replay, reasonsOf(issuesOf(database, source.id)), reasonsOf(now->issues));
}

Replay replayAs(const Database &database, const Source &source, const Specification &specification,
                const QString &path, Progress &progress)
{
    Replay replay;
    replay.mapping = specification.name;
    replay.version = specification.version;
    replay.isOfKeptRows = path.isEmpty();
    LastingStop stop(progress);
    if (!replay.isOfKeptRows) {
        compareWith(database, source, specification, path, replay, stop);
        return replay;
    }
    try {
        const PassingFolder folder(roomBeside(database));
        const QString kept = folder.filePath(u"kept rows.csv"_s);
        writeKeptRows(database, source, kept, stop);
        compareWith(database, source, specification, kept, replay, stop);
    } catch (const Stopped &) {
        replay.isComplete = false;
    }
    return replay;
}

Replay replay(const Database &database, const Source &source, const QString &path, Progress &progress)
{
    if (source.specification.isEmpty())
        throw Error(
            tr("%1 was read without a mapping, as a chart is: there is none to be replayed. Nothing was "
               "changed.")
                .arg(source.file));
    return replayAs(database, source, parseSpecification(source.specification, source.file), path, progress);
}

} // namespace skein
