// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/change_recorder.h"

#include "core/storage/database.h"
#include "core/storage/row_image.h"

#include <map>

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

/// "skein_row(OLD.a, OLD.b)"
static QString imageOf(const QStringList &columns, const QString &row)
{
    return u"skein_row(%1)"_s.arg(prefixed(columns, row));
}

static QString triggerFor(const QString &table, const TableColumns &columns, const QString &event,
                          Recording recording)
{
    QString body;
    if (event != u"INSERT"_s)
        body += u"SELECT skein_sum('%1', -1, %2); "_s.arg(table, prefixed(columns.all, u"OLD."_s));
    if (event != u"DELETE"_s)
        body += u"SELECT skein_sum('%1', 1, %2); "_s.arg(table, prefixed(columns.all, u"NEW."_s));
    const QString empty = u"x''"_s;
    if (recording == Recording::SumsAndUndo)
        body += u"INSERT INTO change_log (table_name, line, operation, was, key) VALUES "
                "('%1', %2, '%3', %4, %5); "_s.arg(
                    table, (event == u"DELETE"_s ? u"OLD."_s : u"NEW."_s) + columns.key.first(),
                    event.left(1), event == u"INSERT"_s ? empty : imageOf(columns.all, u"OLD."_s),
                    event == u"DELETE"_s ? empty : imageOf(columns.key, u"NEW."_s));
    return u"CREATE TEMP TRIGGER record_%1_%2 AFTER %2 ON main.%1 BEGIN %3 END"_s.arg(table, event, body);
}

void installRecorder(const Database &database, Recording recording)
{
    if (recording == Recording::SumsAndUndo)
        database.execute(u"CREATE TEMP TABLE change_log (seq INTEGER PRIMARY KEY, table_name TEXT NOT NULL, "
                         "line, operation TEXT NOT NULL, was BLOB NOT NULL, key BLOB NOT NULL)"_s);
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
        = database.prepare(u"SELECT table_name, line, operation, was, key FROM change_log ORDER BY seq"_s);
    while (row.next())
        changes.push_back(
            {row.text(0), row.integer(1), row.text(2).at(0).toLatin1(), row.blob(3), row.blob(4)});
    database.execute(u"DELETE FROM change_log"_s);
    return changes;
}

/// "a = ? AND b = ?"
static QString placeholders(const QStringList &columns, const QString &between)
{
    return columns.join(u" = ?"_s + between) + u" = ?"_s;
}

/// What takes such a change back. Its parameters are the values the row had, then its key.
static QString inverseOf(const QString &table, const TableColumns &columns, char operation)
{
    const QString where = u" WHERE "_s + placeholders(columns.key, u" AND "_s);
    if (operation == 'I')
        return u"DELETE FROM "_s + table + where;
    if (operation == 'U')
        return u"UPDATE %1 SET "_s.arg(table) + placeholders(columns.all, u", "_s) + where;
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.all.join(u", "_s),
                                                    QStringList(columns.all.size(), u"?"_s).join(u", "_s));
}

void applyInverse(const Database &database, const std::vector<RecordedChange> &changes)
{
    database.execute(u"PRAGMA defer_foreign_keys = ON"_s);
    // Compiling a statement with its triggers costs far more than a row does.
    std::map<std::pair<QString, char>, Statement> statements;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const std::pair kind(change->table, change->operation);
        auto found = statements.find(kind);
        if (found == statements.end()) {
            const QString sql
                = inverseOf(change->table, columnsOf(database, change->table), change->operation);
            found = statements.emplace(kind, database.prepare(sql)).first;
        }
        Statement &statement = found->second;
        statement.rewind();
        bindImage(statement, bindImage(statement, 1, change->was), change->key);
        statement.run();
    }
}

void joinChanges(std::vector<RecordedChange> &changes, std::vector<RecordedChange> later)
{
    QSet<std::pair<QString, QByteArray>> updated;
    for (const RecordedChange &change : changes)
        if (change.operation == 'U')
            updated.insert({change.table, change.key});
    for (RecordedChange &change : later)
        if (change.operation != 'U' || !updated.contains({change.table, change.key}))
            changes.push_back(std::move(change));
}

/// The name that the rest of the program knows a table by: see event_tables.h.
static QString publicName(const QString &table)
{
    return table.startsWith(u"own_") ? table.mid(qsizetype(std::size(u"own_")) - 1) : table;
}

/// The columns that say whom a row is about.
static QStringList subjectsIn(const QString &table)
{
    static const QHash<QString, QStringList> known{{u"entity"_s, {u"id"_s}},
                                                   {u"attribute"_s, {u"entity"_s}},
                                                   {u"person_role"_s, {u"person"_s}},
                                                   {u"link"_s, {u"from_entity"_s, u"to_entity"_s}}};
    return known.value(table);
}

static void addSubjects(QSet<qint64> &subjects, const Database &database, const RecordedChange &change,
                        const QStringList &columns, const TableColumns &all)
{
    for (const QString &column : columns)
        if (const std::optional<qint64> was = integerIn(change.was, int(all.all.indexOf(column))))
            subjects.insert(*was);
    if (change.operation == 'D')
        return;
    Statement row = database.prepare(
        u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(columns.join(u", "_s), change.table, all.key.first()));
    if (row.bind(change.row).next())
        for (int column = 0; column < columns.size(); ++column)
            subjects.insert(row.integer(column));
}

static std::optional<QSet<qint64>> subjectsOf(const Database &database,
                                              const std::vector<RecordedChange> &changes)
{
    constexpr int most = 200;
    QSet<qint64> subjects;
    std::map<QString, TableColumns> tables;
    int rows = 0;
    for (const RecordedChange &change : changes)
        if (const QStringList columns = subjectsIn(change.table); !columns.isEmpty()) {
            if (++rows > most)
                return std::nullopt;
            auto table = tables.find(change.table);
            if (table == tables.end())
                table = tables.emplace(change.table, columnsOf(database, change.table)).first;
            addSubjects(subjects, database, change, columns, table->second);
        }
    return subjects;
}

Changes summary(const Database &database, const std::vector<RecordedChange> &changes)
{
    Changes result;
    result.entities = subjectsOf(database, changes);
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
