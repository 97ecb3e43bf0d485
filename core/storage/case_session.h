// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/marking.h"
#include "core/storage/audit_log.h"
#include "core/storage/case_lock.h"
#include "core/storage/change_recorder.h"
#include "core/storage/database.h"
#include "core/storage/source_keeping.h"

#include <QObject>

#include <functional>
#include <vector>

namespace skein {

struct CaseInfo
{
    QString uuid;
    QString operation; ///< "HERON"
    Marking marking;
    qint64 createdAt = 0;
    QString createdBy;
};

/// Why an edit was made, for the audit log; and what groups it with the edit before.
struct EditNote
{
    QString action = QStringLiteral("alter");
    QString reason;
    quint64 gesture
        = 0; ///< Steps in a row with the same gesture (typing, a drag) become one step of the history.
};

/// An open case: the only way to write to it, and its undo history. Lives on one thread; long work on other
/// threads opens connections of its own (reader(), writer()).
class CaseSession final : public QObject
{
    Q_OBJECT

public:
    /// Makes a new case file. Throws Error when the file exists or cannot be written.
    static void create(const QString &path, const QString &operation, const Marking &marking,
                       SourceKeeping keeping = SourceKeeping::Kept);

    /// Asked of the first bytes, before SQLite touches the file: another program's database must not be
    /// altered. Throws Error when there is no such file or when it is no case.
    static void requireCase(const QString &path);

    /// Opens a case: locks it, brings it up to date, removes what an interrupted import left. Where nothing
    /// can be written it is opened to be read only, without anything made beside it. Throws Error.
    explicit CaseSession(const QString &path, QObject *parent = nullptr);
    ~CaseSession() override;

    const QString &path() const { return m_path; }
    /// Whether edit() and writer() fail, and log() does nothing, as nothing can be written where it stands.
    bool isReadOnly() const { return m_lock.isReadOnly(); }
    const Database &database() const { return m_database; }
    const QString &user() const { return m_user; }
    CaseInfo info() const;

    /// A further connection, to read from another thread.
    Database reader() const;
    /// A further connection, for an import on another thread: keeps row sums, but no undo. While it writes,
    /// edit() fails.
    Database writer() const;

    /// While it lives, what is written goes straight into the case file, and only what it replaces into a
    /// journal beside it: half the writing of an import. Nobody can read meanwhile, so that it is for work
    /// that nothing else waits for; where another connection is open it changes nothing. A case whose writer
    /// is killed is whole when it is opened next.
    class WriteThrough
    {
    public:
        explicit WriteThrough(const CaseSession &session);
        ~WriteThrough();
        WriteThrough(const WriteThrough &) = delete;
        WriteThrough &operator=(const WriteThrough &) = delete;

    private:
        const Database &m_database;
    };

    using Work = std::function<void(Database &)>;

    /// Runs work in one transaction, records what it changed as one step of the history and in the audit log.
    /// If work throws, nothing changed. Work that changes nothing leaves no trace.
    void edit(const QString &title, const Work &work, const EditNote &note = {});

    /// Logs an act that changes nothing (consult, disclose). On the disk when it returns, unless the case is
    /// read only.
    void log(const AuditNote &note);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    QString undoTitle() const { return canUndo() ? m_steps[m_done - 1].title : QString(); }
    QString redoTitle() const { return canRedo() ? m_steps[m_done].title : QString(); }
    void undo();
    void redo();

    /// Which state of its history the case is in: the same number again after an act and its undo. Within
    /// changed() it is the state reached.
    quint64 state() const { return m_done > 0 ? m_steps[m_done - 1].state : 0; }

Q_SIGNALS:
    void changed(const skein::Changes &changes);
    void historyChanged();

private:
    struct Step
    {
        QString title;
        std::vector<RecordedChange>
            changes; ///< Taking these back undoes it, or redoes it once it was undone.
        quint64 gesture = 0;
        quint64 state = 0; ///< That it leads to.
    };

    Changes swap(Step &step, const QString &action);
    void record(Step step);
    void requireWritable() const;
    void requireUpToDate() const;
    void startRecording();
    void removeInterrupted();
    void packCharts();

    QString m_path;
    CaseLock m_lock;
    Database m_database;
    QString m_user;
    bool m_isRecording = false;
    std::vector<Step> m_steps;
    size_t m_done = 0;
    quint64 m_states = 0; ///< Given out so far.
};

} // namespace skein
