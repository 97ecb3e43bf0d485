// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/table_file.h"
#include "core/storage/event_store.h"
#include "tests/core/ingest/import_fixture.h"

namespace skein {

/// Looks at files as tables, and at what an import of them leaves in a case.
class FormatFixture : public ImportFixture
{
protected:
    /// All rows of a table without the titles; the line stands in front.
    std::vector<QStringList> rows(const QString &path, size_t table = 0) const;
    QStringList titles(const QString &path, size_t table = 0) const;
    /// The cell of a row by its title.
    QString cell(const QString &path, size_t row, const QString &title, size_t table = 0) const;
    /// The message that refuses the file; empty when it is read.
    static QString refusal(const QString &path);

    std::vector<Entity> all(EntityKind kind) { return entities(database(), {kind, {}, -1}); }
    QStringList labels(EntityKind kind);
    QStringList values(EntityId entity, const QString &attribute);
    /// Events in order of time.
    std::vector<Event> happenings();
    QString label(EntityId entity);
};

} // namespace skein
