// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_job.h"
#include "core/storage/case_session.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace skein {

/// A new case in a temporary folder, and files to import into it.
class ImportFixture : public testing::Test
{
protected:
    ImportFixture();

    /// Writes a file into the folder and returns its path.
    QString write(const QString &name, const QByteArray &content);
    /// Imports; fails the test when a ledger does not balance.
    ImportOutcome import(const QStringList &files, const QString &kind = {});
    ImportOutcome importText(const QByteArray &content, const QString &kind = {});
    ImportOutcome importRequest(const ImportRequest &request);

    const Database &database() const { return m_session->database(); }
    Database &ownDatabase() { return const_cast<Database &>(m_session->database()); }
    void setState(SourceId source, SourceState state);
    qint64 count(const QString &from) const;

    QTemporaryDir m_folder;
    std::unique_ptr<CaseSession> m_session;
    int m_files = 0;
};

} // namespace skein
