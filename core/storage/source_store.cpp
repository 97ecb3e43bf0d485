// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/source_store.h"

#include "core/base/error.h"
#include "core/storage/chart_store.h"
#include "core/storage/event_store.h"
#include "core/storage/live_sql.h"
#include "core/storage/row_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static const char16_t columns[] = u"id, file, sheet, sha256, bytes, kind, reference, grade, handling, zone, "
                                  u"specification, header, row_count, stored, "
                                  "duplicates, rejected, seconds, imported_at, imported_by, state";

static QStringList headerFrom(const QString &json)
{
    QStringList titles;
    for (const auto &title : QJsonDocument::fromJson(json.toUtf8()).array())
        titles << title.toString();
    return titles;
}

static QString headerText(const QStringList &titles)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(titles)).toJson(QJsonDocument::Compact));
}

static Source read(const Statement &row)
{
    Source source;
    source.id = row.id<SourceId>(0);
    source.file = row.text(1);
    source.sheet = row.text(2);
    source.sha256 = row.blob(3);
    source.bytes = row.integer(4);
    source.kind = row.text(5);
    source.reference = row.text(6);
    source.grading = gradingFrom(row.text(7));
    source.handling = row.text(8);
    source.zone = row.text(9).toUtf8();
    source.specification = row.text(10).toUtf8();
    source.header = headerFrom(row.text(11));
    source.rows = row.integer(12);
    source.stored = row.integer(13);
    source.duplicates = row.integer(14);
    source.rejected = row.integer(15);
    source.seconds = row.real(16);
    source.importedAt = row.integer(17);
    source.importedBy = row.text(18);
    source.state = SourceState(row.integer(19));
    return source;
}

std::vector<Source> sources(const Database &database)
{
    std::vector<Source> found;
    Statement row
        = database.prepare(u"SELECT %1 FROM source WHERE state <> 1 ORDER BY id"_s.arg(QStringView(columns)));
    while (row.next())
        found.push_back(read(row));
    return found;
}

std::optional<Source> findSource(const Database &database, SourceId id)
{
    Statement row = database.prepare(u"SELECT %1 FROM source WHERE id = ?"_s.arg(QStringView(columns)));
    return row.bind(id).next() ? std::optional(read(row)) : std::nullopt;
}

SourceId addSource(Database &database, const Source &source)
{
    database
        .prepare(u"INSERT INTO source (file, sheet, sha256, bytes, kind, reference, grade, handling, zone, "
                 u"specification, "
                 "header, row_count, stored, duplicates, rejected, seconds, imported_at, imported_by, state) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0.0, ?, ?, 1)"_s)
        .bind(source.file, source.sheet, source.sha256, source.bytes, source.kind, source.reference,
              source.grading.code(), source.handling, QString::fromUtf8(source.zone),
              QString::fromUtf8(source.specification), headerText(source.header), source.importedAt,
              source.importedBy)
        .run();
    return SourceId{database.lastInsertId()};
}

void updateSource(Database &database, const Source &source)
{
    Q_ASSERT(source.rows == source.stored + source.duplicates + source.rejected);
    database
        .prepare(u"UPDATE source SET header = ?, row_count = ?, stored = ?, duplicates = ?, rejected = ?, "
                 u"seconds = ? "
                 "WHERE id = ? AND state = 1"_s)
        .bind(headerText(source.header), source.rows, source.stored, source.duplicates, source.rejected,
              source.seconds, source.id)
        .run();
}

void setSourceState(Database &database, SourceId id, SourceState state)
{
    database.prepare(u"UPDATE source SET state = ? WHERE id = ?"_s).bind(int(state), id).run();
}

void addIssue(Database &database, SourceId source, const RowIssue &issue)
{
    database
        .prepare(
            u"INSERT INTO row_issue (source, line, field, value, reason, is_rejected) VALUES (?, ?, ?, ?, ?, ?)"_s)
        .bind(source, issue.row, issue.column, issue.value, issue.reason, issue.isRejected)
        .run();
}

std::vector<RowIssue> issuesOf(const Database &database, SourceId source)
{
    std::vector<RowIssue> issues;
    Statement row = database.prepare(
        u"SELECT line, field, value, reason, is_rejected FROM row_issue WHERE source = ? ORDER BY line, id"_s);
    row.bind(source);
    while (row.next())
        issues.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.flag(4)});
    return issues;
}

void addRepeat(Database &database, const RowRepeat &repeat)
{
    database
        .prepare(
            u"INSERT OR IGNORE INTO row_repeat (first_source, first_row, source, line) VALUES (?, ?, ?, ?)"_s)
        .bind(repeat.firstSource, repeat.firstRow, repeat.source, repeat.row)
        .run();
}

std::vector<RowRepeat> repeatsOf(const Database &database, SourceId source)
{
    std::vector<RowRepeat> repeats;
    Statement row = database.prepare(
        u"SELECT first_source, first_row, source, line FROM row_repeat WHERE source = ? ORDER BY line"_s);
    row.bind(source);
    while (row.next())
        repeats.push_back({row.id<SourceId>(0), row.integer(1), row.id<SourceId>(2), row.integer(3)});
    return repeats;
}

std::optional<RowPlace> findPrint(const Database &database, const QByteArray &print)
{
    Statement row = database.prepare(u"SELECT source, line FROM row_print WHERE print = ?"_s);
    if (!row.bind(print).next())
        return std::nullopt;
    return RowPlace{row.id<SourceId>(0), row.integer(1)};
}

void addPrint(Database &database, const QByteArray &print, RowPlace place)
{
    database.prepare(u"INSERT INTO row_print (print, source, line) VALUES (?, ?, ?)"_s)
        .bind(print, place.source, place.row)
        .run();
}

static qint64 countOf(const Database &database, const QString &from, const QString &with = {})
{
    Statement row = database.prepare(with + u"SELECT count(*) FROM "_s + from);
    row.next();
    return row.integer(0);
}

Holdings holdings(const Database &database)
{
    return {countOf(database, u"entity AS e WHERE "_s + liveEntityOfMany(u"e"_s), withLiveParties()),
            countOf(database, u"attribute AS a WHERE "_s + liveRow(u"a"_s)),
            countOf(database, u"link AS l WHERE "_s + liveRow(u"l"_s)), eventCount(database)};
}

namespace {

/// Lets SQLite ask again and again whether to go on.
class Stoppable
{
public:
    Stoppable(const Database &database, Progress &progress)
        : m_handle(database.handle())
        , m_progress(progress)
    {
        constexpr int instructions = 100'000; // some milliseconds
        sqlite3_progress_handler(m_handle, instructions, ask, this);
    }
    ~Stoppable() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Stoppable(const Stoppable &) = delete;
    Stoppable &operator=(const Stoppable &) = delete;

    bool isStopped() const { return m_isStopped; }
    bool goesOn()
    {
        m_isStopped = m_isStopped || !m_progress.advance(0, 0);
        return !m_isStopped;
    }

private:
    static int ask(void *self) { return static_cast<Stoppable *>(self)->goesOn() ? 0 : 1; }

    sqlite3 *m_handle;
    Progress &m_progress;
    bool m_isStopped = false;
};

} // namespace

std::optional<Holdings> restsOn(const Database &database, SourceId source, Progress &progress)
{
    Stoppable stoppable(database, progress);
    try {
        const Snapshot snapshot(database);
        if (!stoppable.goesOn())
            return std::nullopt;
        const Holdings before = holdings(database);
        // For this connection alone another view stands before the case's own.
        database.execute(u"CREATE TEMP VIEW live_source AS SELECT id FROM main.source "
                         "WHERE state = 2 AND id <> %1"_s.arg(source.value));
        const auto forget = qScopeGuard([&database] {
            sqlite3_exec(database.handle(), "DROP VIEW temp.live_source", nullptr, nullptr, nullptr);
        });
        if (!stoppable.goesOn())
            return std::nullopt;
        const Holdings after = holdings(database);
        return Holdings{before.entities - after.entities, before.attributes - after.attributes,
                        before.links - after.links, before.events - after.events};
    } catch (const Error &) {
        if (stoppable.isStopped())
            return std::nullopt;
        throw;
    }
}

bool hasStaged(const Database &database)
{
    return database.prepare(u"SELECT 1 FROM source WHERE state = 1 LIMIT 1"_s).next();
}

int purgeStaged(Database &database)
{
    const qint64 staged = countOf(database, u"source WHERE state = 1"_s);
    if (staged == 0)
        return 0;
    Transaction transaction(database);
    const QString ofStaged = u" IN (SELECT id FROM source WHERE state = 1)"_s;
    const QString ofTheirEvents = u" IN (SELECT id FROM event WHERE source"_s + ofStaged + u")"_s;
    for (const QString &table : {u"event_text"_s, u"own_involvement"_s, u"event_party"_s, u"event_mark"_s})
        database.execute(u"DELETE FROM %1 WHERE event%2"_s.arg(table, ofTheirEvents));
    database.execute(
        u"DELETE FROM own_involvement WHERE (event, entity, role) IN (SELECT event, entity, role "
        u"FROM event_party WHERE source"_s
        + ofStaged + u")"_s);
    for (const QString &table : {u"event_party"_s, u"involvement_chunk"_s, u"event_chunk"_s, u"own_event"_s,
                                 u"link"_s, u"attribute"_s, u"person_role"_s, u"reference"_s, u"row_print"_s,
                                 u"row_repeat"_s, u"entity_support"_s, u"entity"_s, u"row_issue"_s,
                                 u"source_text"_s, u"referenced_stretch"_s, u"referenced_file"_s})
        database.execute(u"DELETE FROM %1 WHERE source%2"_s.arg(table, ofStaged));
    Statement known = database.prepare(u"SELECT 1 FROM entity WHERE id = ?"_s);
    removeFromCharts(database, [&known](EntityId entity) { return !known.bind(entity).next(); });
    known.rewind();
    database.execute(u"DELETE FROM source WHERE state = 1"_s);
    transaction.commit();
    return int(staged);
}

} // namespace skein
