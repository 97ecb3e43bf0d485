// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/model/grading.h"
#include "core/model/vocabulary.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace skein {

enum class SourceState {
    Staged = 1, ///< Being written; nothing shows it. What a crash leaves is removed when the case is opened.
    Active,
    Withdrawn, ///< Kept, but nothing that rests on it alone is shown.
};

inline constexpr std::array<Term<SourceState>, 3> sourceStates{{
    {SourceState::Staged, "staged", "Being imported"},
    {SourceState::Active, "active", "Active"},
    {SourceState::Withdrawn, "withdrawn", "Withdrawn"},
}};

/// One imported table: a file, or one sheet of a workbook. Always rows = stored + duplicates + rejected.
struct Source
{
    SourceId id;
    QString file; ///< File name without its folder.
    QString sheet; ///< Of a workbook; empty otherwise.
    QByteArray sha256; ///< 32 bytes, of the whole file.
    qint64 bytes = 0;
    QString kind; ///< "calls", "anpr", "people", "vehicles", "addresses", "accounts", "links",
                  ///< "attributions", ...
    QString reference; ///< Exhibit or disclosure reference; the file name when the person gave none.
    Grading grading; ///< Holds for every row that has no grade of its own.
    QString handling; ///< Handling conditions in words.
    QByteArray zone; ///< How times without a zone were read.
    QByteArray specification; ///< The mapping used, as JSON.
    QStringList header; ///< The column titles, so that a row can be shown as written.
    qint64 rows = 0;
    qint64 stored = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    double seconds = 0;
    qint64 importedAt = 0; ///< Milliseconds since 1970, UTC.
    QString importedBy;
    SourceState state = SourceState::Staged;
};

/// A row of a source that was left out, or stored with a doubt. Columns are named as the source names them.
struct RowIssue
{
    qint64 row = 0; ///< Line or row, counted from 1.
    QString column;
    QString value; ///< As written.
    QString reason; ///< What is wrong, and what to do.
    bool isRejected = true; ///< False: stored, but told (an ambiguous hour, a plate of no known form).
    friend bool operator==(const RowIssue &, const RowIssue &) = default;
};

} // namespace skein
