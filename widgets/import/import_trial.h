// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/base/room_context.h"
#include "widgets/import/import_draft.h"
#include "widgets/import/trial_watch.h"
#include "widgets/jobs/run_job.h"

#include <QObject>
#include <QTimer>

namespace skein {

/// Reads every row of an import as it would be stored, and takes it back, while the person goes on;
/// afterwards finds the rows that were left out. Nothing of it stays in the case.
class ImportTrial final : public QObject
{
    Q_OBJECT

public:
    explicit ImportTrial(const RoomContext &context, QObject *parent = nullptr);
    ~ImportTrial() override;

    /// Gives up the trial under way, if there is one.
    void start(const ImportDraft &draft);
    /// Ends it; stopped() follows when the worker has come back.
    void stop() { m_future.cancel(); }
    /// Ends it without a word. What writes to the case next waits for it on its own thread: see future().
    void giveUp();

    bool isRunning() const { return m_isRunning; }
    QFuture<ImportOutcome> future() const { return m_future; }

    /// rowFound() follows, unless another row is looked for before.
    void findRow(const ImportedTable &table, qint64 row);

Q_SIGNALS:
    void counted(const TrialTally::Sight &sight); ///< Again and again.
    void finished(const ImportOutcome &outcome);
    void failed(const std::exception &error);
    void stopped();
    void rowFound(qint64 row, const std::optional<QString> &written);

private:
    void end();

    RoomContext m_context;
    QFuture<ImportOutcome> m_future;
    QFuture<std::optional<QString>> m_search;
    std::shared_ptr<TrialTally> m_tally; ///< None when there is no trial, or it was given up.
    std::shared_ptr<PreparedImport> m_prepared; ///< The files that were tried, open; filled by the worker.
    QTimer m_look; ///< Looks at the tally while rows are tried.
    bool m_isRunning = false;
};

} // namespace skein
