// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_job.h"
#include "widgets/base/room_context.h"

#include <QObject>
#include <QStringList>

namespace skein {

/// Imports files from the window: recognises them, reads them on a worker thread, and makes them count as
/// one step that can be undone. Stopping it leaves the case as it was.
class ImportFlow final : public QObject
{
    Q_OBJECT

public:
    explicit ImportFlow(const RoomContext &context, QObject *parent = nullptr);

    void start(const QStringList &files);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void finished(const QString &summary); ///< The import counts.
    void gaveUp(); ///< Refused or stopped; nothing was changed.
    /// One of the files cannot be told for sure: for the wizard. The case is as it was.
    void mappingWanted(const QStringList &files);

private:
    struct Attempt
    {
        ImportOutcome outcome;
        bool isRefused; ///< The files were not recognised.
    };
    static Attempt attempt(Database &writer, const ImportRequest &request, const ImportSetting &setting,
                           Progress &progress);
    void finish(const ImportOutcome &outcome);
    void fail(const std::exception &error);

    RoomContext m_context;
    bool m_isRunning = false;
};

} // namespace skein
