// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/case_session.h"

#include "core/base/passing_folder.h"
#include "core/storage/chart_upgrade.h"
#include "core/storage/row_sum.h"
#include "core/storage/schema.h"
#include "core/storage/source_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void CaseSession::requireCase(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        throw Error(tr("There is no case %1. Check the name, or make one with \"skein new\".").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(tr("The case %1 cannot be read. Check who may read it.").arg(path));
    const QByteArray head = file.read(72);
    const bool isCase
        = head.startsWith("SQLite format 3") && head.size() == 72 && head.mid(68, 4) == QByteArray("SKEI");
    if (!isCase)
        throw Error(tr("%1 is no Skein case. Nothing was changed; choose a .skein file.").arg(path));
}

/// Checks that the file is a case before it is locked, as a lock file beside a stranger's file would puzzle.
static QString checked(const QString &path)
{
    CaseSession::requireCase(path);
    return QFileInfo(path).absoluteFilePath();
}

static QString detailOf(const Changes &changes)
{
    QJsonObject tables;
    for (auto table = changes.tables.cbegin(); table != changes.tables.cend(); ++table)
        tables.insert(table.key(),
                      QJsonObject{{u"inserted"_s, table->inserted.size()},
                                  {u"updated"_s, table->updated.size()},
                                  {u"removed"_s, table->removed.size()}});
    return QString::fromUtf8(QJsonDocument(tables).toJson(QJsonDocument::Compact));
}

void CaseSession::create(const QString &path, const QString &operation, const Marking &marking,
                         SourceKeeping keeping)
{
    if (QFile::exists(path))
        throw Error(tr("%1 is there already. Nothing was changed; choose another name.").arg(path));
    if (operation.trimmed().isEmpty())
        throw Error(tr("A case needs the name of its operation."));
    const CaseLock lock(path);
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished);
    {
        Database database(unfinished);
        database.execute(u"PRAGMA journal_mode = DELETE"_s);
        migrate(database, schemaSteps());
        installRecorder(database, Recording::SumsOnly);
        Transaction transaction(database);
        const QString user = currentUser();
        database
            .prepare(u"INSERT INTO case_info (id, uuid, operation, marking, created_at, created_by) "
                     "VALUES (1, ?, ?, ?, ?, ?)"_s)
            .bind(QUuid::createUuid().toString(QUuid::WithoutBraces), operation.trimmed(), marking.text(),
                  QDateTime::currentMSecsSinceEpoch(), user)
            .run();
        if (keeping != SourceKeeping::Kept)
            setSourceKeeping(database, keeping);
        database.sums().writeTo(database);
        appendAudit(database, user, {u"create"_s, tr("Operation %1").arg(operation.trimmed()), {}, {}});
        transaction.commit();
    }
    if (!QFile::rename(unfinished, path))
        throw Error(tr("The case %1 could not be written. Check the folder.").arg(path));
}

CaseSession::CaseSession(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(checked(path))
    , m_lock(m_path)
    , m_database(m_path, m_lock.isReadOnly() ? Access::Immutable : Access::ReadWrite)
    , m_user(currentUser())
{
    if (isReadOnly()) {
        requireUpToDate();
        return;
    }
    migrate(m_database, schemaSteps());
    removeInterrupted();
    PassingFolder::sweep(QFileInfo(m_path).absolutePath());
    if (hasOlderCharts(m_database))
        packCharts();
}

CaseSession::~CaseSession() = default;

void CaseSession::requireWritable() const
{
    if (isReadOnly())
        throw Error(tr("The case is open to be read only, as nothing can be written where it stands. Nothing "
                       "was changed; copy it into a folder of your own to work on it."));
}

void CaseSession::requireUpToDate() const
{
    const int version = schemaVersion(m_database);
    if (version > schemaSteps().size())
        throw Error(tr("This case was made by a newer version of Skein. Nothing was changed; update Skein."));
    if (version < schemaSteps().size() || hasOlderCharts(m_database))
        throw Error(tr("This case was made by an older version of Skein, and cannot be brought up to date "
                       "where it stands. Copy it into a folder of your own, and open it there."));
}

/// Before the first transaction that changes rows: most sessions of a command make none, and the triggers
/// take as long as reading a small file. All of them or none, so that it can be tried again.
void CaseSession::startRecording()
{
    if (m_isRecording)
        return;
    Transaction transaction(m_database);
    installSearchTriggers(m_database);
    installRecorder(m_database, Recording::SumsAndUndo);
    transaction.commit();
    m_isRecording = true;
}

/// What an import left that was killed between its rows and their activation was never acknowledged.
void CaseSession::removeInterrupted()
{
    if (!hasStaged(m_database))
        return;
    Database database(m_path);
    installSearchTriggers(database);
    installRecorder(database, Recording::SumsOnly);
    if (const int count = purgeStaged(database); count > 0)
        log({u"erase"_s, tr("%1 interrupted imports were removed").arg(count), {}, {}});
}

/// No edit: what it changes is only how charts are kept. Logged, as the state of the case is another.
void CaseSession::packCharts()
{
    startRecording();
    Transaction transaction(m_database);
    const qint64 items = packOlderCharts(m_database);
    m_database.sums().writeTo(m_database);
    appendAudit(m_database, m_user,
                {u"alter"_s, tr("%1 items of charts are kept in parts from now on").arg(items), {}, {}});
    transaction.commit();
}

CaseInfo CaseSession::info() const
{
    Statement row
        = m_database.prepare(u"SELECT uuid, operation, marking, created_at, created_by FROM case_info"_s);
    if (!row.next())
        throw Error(tr("The case has lost its first page. Go back to a backup."), m_path);
    return {row.text(0), row.text(1), Marking(row.text(2)), row.integer(3), row.text(4)};
}

Database CaseSession::reader() const
{
    return Database(m_path, isReadOnly() ? Access::Immutable : Access::ReadOnly);
}

Database CaseSession::writer() const
{
    requireWritable();
    Database database(m_path, Access::ReadWriteAsIs);
    installSearchTriggers(database);
    installRecorder(database, Recording::SumsOnly);
    return database;
}

CaseSession::WriteThrough::WriteThrough(const CaseSession &session)
    : m_database(session.database())
{
    session.requireWritable();
    m_database.tryJournal(Journal::Rollback);
}

CaseSession::WriteThrough::~WriteThrough()
{
    m_database.tryJournal(Journal::WriteAhead);
}

void CaseSession::edit(const QString &title, const Work &work, const EditNote &note)
{
    requireWritable();
    startRecording();
    Transaction transaction(m_database);
    m_database.execute(u"DELETE FROM change_log"_s);
    work(m_database);
    Step step{title, takeRecorded(m_database), note.gesture};
    if (step.changes.empty())
        return;
    const Changes changes = summary(m_database, step.changes);
    m_database.sums().writeTo(m_database);
    appendAudit(m_database, m_user, {note.action, title, detailOf(changes), note.reason});
    transaction.commit();
    record(std::move(step));
    Q_EMIT changed(changes);
    Q_EMIT historyChanged();
}

void CaseSession::log(const AuditNote &note)
{
    if (isReadOnly())
        return;
    Transaction transaction(m_database);
    appendAudit(m_database, m_user, note);
    transaction.commit();
}

void CaseSession::undo()
{
    if (!canUndo())
        return;
    // May throw: the case and the history then stay as they were.
    const Changes changes = swap(m_steps[m_done - 1], u"undo"_s);
    --m_done;
    Q_EMIT changed(changes);
    Q_EMIT historyChanged();
}

void CaseSession::redo()
{
    if (!canRedo())
        return;
    const Changes changes = swap(m_steps[m_done], u"redo"_s);
    ++m_done;
    Q_EMIT changed(changes);
    Q_EMIT historyChanged();
}

/// Takes the step's changes back; what that changes takes it back again.
Changes CaseSession::swap(Step &step, const QString &action)
{
    Transaction transaction(m_database);
    m_database.execute(u"DELETE FROM change_log"_s);
    applyInverse(m_database, step.changes);
    std::vector<RecordedChange> inverse = takeRecorded(m_database);
    Changes changes = summary(m_database, inverse);
    m_database.sums().writeTo(m_database);
    appendAudit(m_database, m_user, {action, step.title, detailOf(changes), {}});
    transaction.commit();
    step.changes = std::move(inverse);
    step.gesture = 0;
    return changes;
}

void CaseSession::record(Step step)
{
    m_steps.resize(m_done);
    step.state = ++m_states;
    const bool joins = step.gesture != 0 && m_done > 0 && m_steps.back().gesture == step.gesture;
    if (joins) {
        joinChanges(m_steps.back().changes, std::move(step.changes));
        m_steps.back().state = step.state;
        return;
    }
    m_steps.push_back(std::move(step));
    m_done = m_steps.size();
}

} // namespace skein
