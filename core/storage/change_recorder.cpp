// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/change_recorder.h"

#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

QStringList summedTables(const Database &database)
{
    QStringList names;
    // Ordinary tables only: the shadow tables of the text search follow their table by themselves.
    Statement tables
        = database.prepare(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                           "AND name NOT LIKE 'sqlite_%' AND name NOT IN ('audit', 'table_sum') "
                           "ORDER BY name"_s);
    while (tables.next())
        names << tables.text(0);
    return names;
}

TableColumns columnsOf(const Database &database, const QString &table)
{
    TableColumns columns;
    Statement row = database.prepare(u"SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"_s);
    row.bind(table);
    while (row.next()) {
        columns.all << row.text(0);
        if (row.integer(1) > 0)
            columns.key << row.text(0);
    }
    return columns;
}

static QString prefixed(const QStringList &columns, const QString &prefix)
{
    return prefix + columns.join(u", "_s + prefix);
}

/// "a=' || quote(OLD.a) || ', b=' || quote(OLD.b) || '"
static QString assignments(const QStringList &columns, const QString &row, const QString &between)
{
    QStringList parts;
    for (const QString &column : columns)
        parts << column + u"=' || quote("_s + row + column + u") || '"_s;
    return parts.join(between);
}

/// "' || quote(OLD.a) || ', ' || quote(OLD.b) || '"
static QString quoted(const QStringList &columns, const QString &row)
{
    QStringList values;
    for (const QString &column : columns)
        values << u"' || quote("_s + row + column + u") || '"_s;
    return values.join(u", "_s);
}

static QString inverseOf(const QString &table, const TableColumns &columns, const QString &event)
{
    if (event == u"INSERT"_s)
        return u"'DELETE FROM %1 WHERE %2'"_s.arg(table, assignments(columns.key, u"NEW."_s, u" AND "_s));
    if (event == u"UPDATE"_s)
        return u"'(%1, %2)'"_s.arg(quoted(columns.all, u"OLD."_s), quoted(columns.key, u"NEW."_s));
    return u"'INSERT INTO %1 (%2) VALUES (%3)'"_s.arg(table, columns.all.join(u", "_s),
                                                      quoted(columns.all, u"OLD."_s));
}

static QString triggerFor(const QString &table, const TableColumns &columns, const QString &event,
                          Recording recording)
{
    QString body;
    if (event != u"INSERT"_s)
        body += u"SELECT skein_sum('%1', -1, %2); "_s.arg(table, prefixed(columns.all, u"OLD."_s));
    if (event != u"DELETE"_s)
        body += u"SELECT skein_sum('%1', 1, %2); "_s.arg(table, prefixed(columns.all, u"NEW."_s));
    if (recording == Recording::SumsAndUndo)
        body
            += u"INSERT INTO change_log (table_name, line, operation, inverse) VALUES ('%1', %2, '%3', %4); "_s
                   .arg(table, (event == u"DELETE"_s ? u"OLD."_s : u"NEW."_s) + columns.key.first(),
                        event.left(1), inverseOf(table, columns, event));
    return u"CREATE TEMP TRIGGER record_%1_%2 AFTER %2 ON main.%1 BEGIN %3 END"_s.arg(table, event, body);
}

void installRecorder(const Database &database, Recording recording)
{
    if (recording == Recording::SumsAndUndo)
        database.execute(u"CREATE TEMP TABLE change_log (seq INTEGER PRIMARY KEY, table_name TEXT NOT NULL, "
                         "line, operation TEXT NOT NULL, inverse TEXT NOT NULL)"_s);
    for (const QString &table : summedTables(database)) {
        const TableColumns columns = columnsOf(database, table);
        for (const QString &event : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s})
            database.execute(triggerFor(table, columns, event, recording));
    }
}

std::vector<RecordedChange> takeRecorded(const Database &database)
{
    std::vector<RecordedChange> changes;
    Statement row
        = database.prepare(u"SELECT table_name, line, operation, inverse FROM change_log ORDER BY seq"_s);
    while (row.next())
        changes.push_back({row.text(0), row.integer(1), row.text(2).at(0).toLatin1(), row.text(3)});
    database.execute(u"DELETE FROM change_log"_s);
    return changes;
}

/// "UPDATE t SET (a, b) = (was.column1, was.column2) FROM (VALUES (..), (..)) AS was WHERE t.a =
/// was.column3": compiling a statement with its triggers costs far more than a row does.
static QString updateOf(const Database &database, const QString &table, const QStringList &rows)
{
    const TableColumns columns = columnsOf(database, table);
    QStringList values, keys;
    int place = 0;
    for (qsizetype i = 0; i < columns.all.size(); ++i)
        values << u"was.column%1"_s.arg(++place);
    for (const QString &key : columns.key)
        keys << u"%1.%2 = was.column%3"_s.arg(table, key).arg(++place);
    return u"UPDATE %1 SET (%2) = (%3) FROM (VALUES %4) AS was WHERE %5"_s.arg(
        table, columns.all.join(u", "_s), values.join(u", "_s), rows.join(u", "_s), keys.join(u" AND "_s));
}

void applyInverse(const Database &database, const std::vector<RecordedChange> &changes)
{
    constexpr qsizetype most = 1000; // rows of one statement
    database.execute(u"PRAGMA defer_foreign_keys = ON"_s);
    QStringList rows;
    QSet<qint64> known; // a row that changed twice must be taken back in order
    const auto flush = [&](const QString &table) {
        if (!rows.isEmpty())
            database.execute(updateOf(database, table, rows));
        rows.clear();
        known.clear();
    };
    QString table;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const bool isUpdate = change->operation == 'U';
        if (!isUpdate || change->table != table || known.contains(change->row) || rows.size() >= most)
            flush(table);
        table = change->table;
        if (isUpdate) {
            rows << change->inverse;
            known.insert(change->row);
        } else {
            database.execute(change->inverse);
        }
    }
    flush(table);
}

/// The name that the rest of the program knows a table by: see event_tables.h.
static QString publicName(const QString &table)
{
    return table.startsWith(u"own_") ? table.mid(qsizetype(std::size(u"own_")) - 1) : table;
}

Changes summary(const std::vector<RecordedChange> &changes)
{
    Changes result;
    for (const RecordedChange &change : changes) {
        Changes::Rows &rows = result.tables[publicName(change.table)];
        if (change.operation == 'I')
            rows.inserted.insert(change.row);
        else if (change.operation == 'D')
            rows.removed.insert(change.row);
        else
            rows.updated.insert(change.row);
    }
    return result;
}

} // namespace skein
