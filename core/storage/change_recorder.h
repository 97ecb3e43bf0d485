// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace skein {

class Database;

/// The rows an edit touched, by table. What every view needs to bring itself up to date.
struct Changes
{
    struct Rows
    {
        QSet<qint64> inserted, updated, removed;
    };
    QHash<QString, Rows> tables;

    /// Whom the changed rows of entities, their attributes, roles and links are about, as they were and as
    /// they are. None when those rows are more than a view would follow one by one.
    std::optional<QSet<qint64>> entities;

    /// True when rows of that table changed, or when so much did (a source came or went) that all must be
    /// read anew.
    bool touches(const QString &table) const { return tables.contains(table) || touchesEverything(); }
    bool touchesEverything() const { return tables.contains(QStringLiteral("source")); }
};

/// One recorded row change, as much of it as takes it back.
struct RecordedChange
{
    QString table;
    qint64 row = 0; ///< The first column of its primary key.
    char operation = 'U'; ///< 'I' inserted, 'U' updated, 'D' deleted.
    QByteArray was; ///< The values it had, as a row image; of an inserted row nothing.
    QByteArray key; ///< Its primary key now; of a deleted row nothing.
};

enum class Recording { SumsAndUndo, SumsOnly };

/// Records by TEMP triggers, which are made from the schema as it is (SQLite's undo technique,
/// sqlite.org/undoredo.html): every change of an ordinary table adds to the row sums and, with undo, leaves
/// what it was. The session extension would be shorter, but
/// builds for encrypted cases lack it.
void installRecorder(const Database &database, Recording recording);

/// What was recorded since it was last called, in order.
std::vector<RecordedChange> takeRecorded(const Database &database);

/// Takes the changes back, last first. Foreign keys are checked at the end of the transaction.
void applyInverse(const Database &database, const std::vector<RecordedChange> &changes);

/// Appends later changes of the same step. A row that was updated before is taken back by the values it had
/// first: a drag of many items keeps them once.
void joinChanges(std::vector<RecordedChange> &changes, std::vector<RecordedChange> later);

/// To be asked while the changes are the newest of the case.
Changes summary(const Database &database, const std::vector<RecordedChange> &changes);

/// The tables whose rows are summed: ordinary ones but the audit log, which is chained, and the sums
/// themselves.
QStringList summedTables(const Database &database);

struct TableColumns
{
    QStringList all;
    QStringList key;
};
TableColumns columnsOf(const Database &database, const QString &table);

} // namespace skein
