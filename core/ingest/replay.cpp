// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/replay.h"

#include "core/base/error.h"
#include "core/ingest/import_job.h"
#include "core/storage/schema.h"
#include "core/storage/source_store.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Replay", text);
}

bool Replay::isSame() const
{
    return isComplete && isSameFile && gone.isEmpty() && added.isEmpty()
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

/// The table of the file that the source was; the file's only one when its sheet has another name now.
static size_t tableOf(const TableFile &file, const Source &source)
{
    for (size_t table = 0; table < file.tables().size(); ++table)
        if (file.tables()[table].sheet == source.sheet)
            return table;
    if (file.tables().size() == 1)
        return 0;
    throw Error(tr("%1 has no sheet “%2”. Nothing was changed.").arg(file.input().path(), source.sheet));
}

static ImportOutcome readApart(const QString &path, const Source &source, const Specification &specification,
                               Progress &progress)
{
    const QTemporaryDir folder;
    Database apart(folder.filePath(u"replay.skein"_s));
    migrate(apart, schemaSteps());
    ImportRequest request;
    request.files = {path};
    request.specification = specification;
    request.sheet = source.sheet;
    request.zone = source.zone;
    return runImport(apart, prepareImport(request, {}, progress), {{}, {}, ImportMode::Trial}, progress);
}

Replay replayAs(const Database &database, const Source &source, const Specification &specification,
                const QString &path, Progress &progress)
{
    Replay replay;
    replay.mapping = specification.name;
    replay.version = specification.version;
    {
        const TableFile file(path);
        const size_t table = tableOf(file, source);
        const auto recognition = recogniseAs(file, table, specification);
        const QStringList header = recognition ? recognition->header : bestGuess(file, table).header;
        replay.gone = without(source.header, header);
        replay.added = without(header, source.header);
        if (!recognition) {
            replay.isComplete = true;
            replay.outcomes = {{u"rows"_s, source.rows, 0}};
            return replay;
        }
    }
    const ImportOutcome outcome = readApart(path, source, specification, progress);
    if (!outcome.complete)
        return replay;
    const ImportedTable &now = outcome.tables.front();
    replay.isComplete = true;
    replay.isSameFile = now.source.sha256 == source.sha256;
    replay.outcomes = {{u"rows"_s, source.rows, now.source.rows},
                       {u"stored"_s, source.stored, now.source.stored},
                       {u"duplicates"_s, source.duplicates, now.source.duplicates},
                       {u"rejected"_s, source.rejected, now.source.rejected}};
    addReasons(replay, reasonsOf(issuesOf(database, source.id)), reasonsOf(now.issues));
    return replay;
}

Replay replay(const Database &database, const Source &source, const QString &path, Progress &progress)
{
    return replayAs(database, source, parseSpecification(source.specification, source.file), path, progress);
}

} // namespace skein
