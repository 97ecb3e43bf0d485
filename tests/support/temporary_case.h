// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/source_store.h"

#include <QTemporaryDir>

#include <memory>

namespace skein {

/// A fresh case in a folder that goes with it.
class TemporaryCase
{
public:
    TemporaryCase()
    {
        CaseSession::create(path(), QStringLiteral("HERON"), Marking(QStringLiteral("OFFICIAL-SENSITIVE")));
        open();
    }

    QString path() const { return m_folder.filePath(QStringLiteral("test.skein")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    CaseSession &session() { return *m_session; }
    const Database &database() const { return m_session->database(); }
    void open() { m_session = std::make_unique<CaseSession>(path()); }
    void close() { m_session.reset(); }

    /// Adds an analyst's own entity by an edit.
    EntityId add(EntityKind kind, const QString &label, const QString &identity = {})
    {
        EntityId id;
        m_session->edit(QStringLiteral("Add %1").arg(label), [&](Database &database) {
            id = addEntity(database, {{}, kind, identity, label, {}});
        });
        return id;
    }

    /// A source in the ledger, active, with nothing in it: for tests that put rows under it.
    SourceId addActiveSource(const QString &file)
    {
        SourceId id;
        m_session->edit(QStringLiteral("Import %1").arg(file), [&](Database &database) {
            Source source;
            source.file = file;
            source.kind = QStringLiteral("people");
            source.sha256 = QByteArray(32, 'x');
            id = addSource(database, source);
            setSourceState(database, id, SourceState::Active);
        });
        return id;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseSession> m_session;
};

} // namespace skein
