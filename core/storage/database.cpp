// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"

#include "core/base/text_fold.h"
#include "core/storage/event_tables.h"
#include "core/storage/row_sum.h"
#include "core/storage/search_queue.h"
#include "core/storage/sql_functions.h"

#include <QCoreApplication>
#include <QDebug>
#include <QUrl>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Database", text);
}

static QString messageFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return tr("The case is being written to. Nothing was changed; try again in a moment.");
    case SQLITE_FULL:
        return tr("The disk is full or a quota is reached. Nothing was changed; make room and try again.");
    case SQLITE_IOERR:
        return tr("The disk could not be read or written. Nothing was changed; check the disk, its space and "
                  "its quota.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return tr(
            "The case file is damaged or no case. Do not work on it: keep it, and go back to a backup.");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return tr("The case file cannot be opened for writing. Check the folder, and who may write to it.");
    default:
        return tr("The case file could not be used. Nothing was changed.");
    }
}

[[noreturn]] static void fail(sqlite3 *handle, const QString &what)
{
    const int code = handle ? sqlite3_extended_errcode(handle) : SQLITE_NOMEM;
    const QString reason = handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : u"out of memory"_s;
    const QString detail = u"%1 (%2): %3"_s.arg(reason).arg(code).arg(what.left(400));
    if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB)
        throw DamagedFile(messageFor(code), detail);
    throw Error(messageFor(code), detail);
}

Statement::Statement(sqlite3_stmt *statement, StatementEnd end)
    : m_statement(statement, std::move(end))
{
}

void Statement::rewind()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

void Statement::bindAt(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), index, value);
}

void Statement::bindAt(int index, double value)
{
    sqlite3_bind_double(m_statement.get(), index, value);
}

void Statement::bindAt(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement.get(), index, utf8.constData(), sqlite3_uint64(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindAt(int index, const QByteArray &blob)
{
    sqlite3_bind_blob64(m_statement.get(), index, blob.constData(), sqlite3_uint64(blob.size()),
                        SQLITE_TRANSIENT);
}

void Statement::bindAt(int index, QByteArrayView blob)
{
    sqlite3_bind_blob64(m_statement.get(), index, blob.constData(), sqlite3_uint64(blob.size()),
                        SQLITE_STATIC);
}

void Statement::bindAt(int index, std::string_view utf8)
{
    const char *text = utf8.data() ? utf8.data() : ""; // a null pointer would be bound as NULL
    sqlite3_bind_text64(m_statement.get(), index, text, utf8.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindAt(int index, std::nullptr_t)
{
    sqlite3_bind_null(m_statement.get(), index);
}

bool Statement::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        sqlite3 *handle = sqlite3_db_handle(m_statement.get());
        const QString sql = QString::fromUtf8(sqlite3_sql(m_statement.get()));
        try {
            fail(handle, sql);
        } catch (...) {
            sqlite3_reset(m_statement.get());
            throw;
        }
    }
    return false;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    const auto size = size_t(sqlite3_column_bytes(m_statement.get(), column));
    return utf8 ? verbatim({utf8, size}) : QString();
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, sqlite3_column_bytes(m_statement.get(), column)};
}

std::string_view Statement::bytes(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return {utf8 ? utf8 : "", size_t(sqlite3_column_bytes(m_statement.get(), column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

Database::Database(const QString &path, Access access)
    : m_path(path)
    , m_handle(nullptr, sqlite3_close_v2)
    , m_sums(std::make_unique<RowSums>())
    , m_searchQueue(std::make_unique<SearchQueue>())
    , m_statements(std::make_shared<StatementCache>())
{
    sqlite3 *handle = nullptr;
    const bool isImmutable = access == Access::Immutable;
    const int flags = isImmutable    ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
        : access == Access::ReadOnly ? SQLITE_OPEN_READONLY
                                     : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const QByteArray name
        = isImmutable ? QUrl::fromLocalFile(path).toEncoded() + "?immutable=1" : path.toUtf8();
    const int code = sqlite3_open_v2(name.constData(), &handle,
                                     flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        fail(handle, path);
    harden();
    registerFunctions(handle, *m_sums, *m_searchQueue);
    registerEventTables(handle);
    execute(u"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; "
            "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA recursive_triggers = ON"_s);
    setCache(UsualCacheBytes);
    if (access == Access::ReadWrite)
        execute(u"PRAGMA page_size = 8192; PRAGMA journal_mode = WAL"_s);
}

Database::~Database() = default;
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;

/// SQLite's own advice for files that may have been altered (sqlite.org/security.html).
void Database::harden() const
{
    for (const auto &[option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}})
        sqlite3_db_config(handle(), option, value, nullptr);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(handle(), 3000);
}

static sqlite3_stmt *prepared(sqlite3 *handle, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        fail(handle, QString::fromUtf8(sql));
    return statement;
}

Statement prepareOn(sqlite3 *handle, const QString &sql)
{
    return Statement(prepared(handle, sql.toUtf8()), {});
}

Statement Database::prepare(const QString &sql) const
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *known = m_statements->take(utf8);
    return Statement(known ? known : prepared(handle(), utf8), {m_statements});
}

void Database::execute(const QString &script) const
{
    if (sqlite3_exec(handle(), script.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(handle(), script);
}

bool Database::tryJournal(Journal journal) const
{
    const QString name = journal == Journal::Rollback ? u"delete"_s : u"wal"_s;
    const Statement row = prepareOn(handle(), u"PRAGMA journal_mode = "_s + name);
    return sqlite3_step(row.m_statement.get()) == SQLITE_ROW && row.text(0) == name;
}

void Database::setCache(qint64 bytes) const
{
    execute(u"PRAGMA cache_size = -%1"_s.arg(bytes / 1024));
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(handle());
}

qint64 Database::changeCount() const
{
    return sqlite3_changes64(handle());
}

Snapshot::Snapshot(const Database &database)
    : m_database(database)
    , m_isOutermost(sqlite3_get_autocommit(database.handle()) != 0)
{
    if (m_isOutermost)
        m_database.execute(u"BEGIN"_s);
}

Snapshot::~Snapshot()
{
    if (m_isOutermost && sqlite3_exec(m_database.handle(), "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
        qWarning() << "The end of a snapshot failed:" << sqlite3_errmsg(m_database.handle());
}

Transaction::Transaction(const Database &database)
    : m_database(database)
{
    m_database.execute(u"BEGIN IMMEDIATE"_s);
    m_database.sums().clear();
    m_database.searchQueue().clear();
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_database.sums().clear();
    m_database.searchQueue().clear();
    if (sqlite3_get_autocommit(m_database.handle()) == 0
        && sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK)
        qWarning() << "Rollback failed:" << sqlite3_errmsg(m_database.handle());
}

void Transaction::commit()
{
    m_database.searchQueue().writeTo(m_database);
    m_database.sums().writeTo(m_database);
    m_database.execute(u"COMMIT"_s);
    m_open = false;
}

} // namespace skein
