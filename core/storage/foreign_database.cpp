// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/foreign_database.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr qint64 StepsOfARow = 50'000; // thousands: about a second
static constexpr int StepsBetweenChecks = 1000;

static QString tr(const char *text)
{
    return QCoreApplication::translate("ForeignDatabase", text);
}

[[noreturn]] static void fail(sqlite3 *handle)
{
    throw Error(tr("The database is damaged or none that can be read: %1. Nothing was changed.")
                    .arg(handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : tr("out of memory")));
}

QString quotedName(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

ForeignDatabase::ForeignDatabase(const QString &path, const QString &log)
    : m_handle(nullptr, sqlite3_close)
    , m_budget(std::make_shared<qint64>(StepsOfARow))
{
    open(path, log.isEmpty() ? path + u"-wal"_s : log);
    harden();
    readTables();
}

ForeignDatabase::~ForeignDatabase() = default;

/// As immutable where it stands; with a log, a copy of both.
void ForeignDatabase::open(const QString &path, const QString &log)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    QByteArray parameters = "?mode=ro&immutable=1";
    int flags = SQLITE_OPEN_READONLY;
    if (QFileInfo(log).size() > 0) {
        m_copy = std::make_unique<QTemporaryDir>();
        const QString copy = m_copy->filePath(u"copy.db"_s);
        if (!m_copy->isValid() || !QFile::copy(path, copy) || !QFile::copy(log, copy + u"-wal"_s)
            || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner)
            || !QFile::setPermissions(copy + u"-wal"_s, QFile::ReadOwner | QFile::WriteOwner))
            throw Error(tr("The database and its log could not be copied to %1. Nothing was changed.")
                            .arg(m_copy->path()));
        url = QUrl::fromLocalFile(copy);
        parameters = "?mode=rw";
        flags = SQLITE_OPEN_READWRITE;
    }
    sqlite3 *handle = nullptr;
    const QByteArray name = url.toEncoded() + parameters;
    const int code
        = sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        fail(handle);
}

/// Only SELECT, and of functions only those that touch nothing.
static int allow(void * /*unused*/, int action, const char * /*first*/, const char *name,
                 const char * /*database*/, const char * /*trigger*/)
{
    static constexpr std::array<const char *, 4> banned{"load_extension", "fts3_tokenizer", "randomblob",
                                                        "zeroblob"};
    if (action == SQLITE_FUNCTION) {
        for (const char *each : banned)
            if (name && sqlite3_stricmp(name, each) == 0)
                return SQLITE_DENY;
        return SQLITE_OK;
    }
    return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_RECURSIVE ? SQLITE_OK
                                                                                          : SQLITE_DENY;
}

static int spend(void *budget)
{
    return --*static_cast<qint64 *>(budget) < 0 ? 1 : 0;
}

void ForeignDatabase::harden()
{
    sqlite3 *handle = m_handle.get();
    const auto set = [handle](int option, int value) {
        int now = 0;
        sqlite3_db_config(handle, option, value, &now);
    };
    set(SQLITE_DBCONFIG_DEFENSIVE, 1);
    set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    set(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0);
    set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    set(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    constexpr std::array<std::pair<int, int>, 9> limits{{{SQLITE_LIMIT_LENGTH, 64 << 20},
                                                         {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
                                                         {SQLITE_LIMIT_COLUMN, 2000},
                                                         {SQLITE_LIMIT_EXPR_DEPTH, 200},
                                                         {SQLITE_LIMIT_COMPOUND_SELECT, 20},
                                                         {SQLITE_LIMIT_ATTACHED, 0},
                                                         {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
                                                         {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                                                         {SQLITE_LIMIT_WORKER_THREADS, 0}}};
    for (const auto &[limit, most] : limits)
        sqlite3_limit(handle, limit, most);
    sqlite3_progress_handler(handle, StepsBetweenChecks, spend, m_budget.get());
    constexpr const char *pragmas
        = "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA query_only=ON;";
    if (sqlite3_exec(handle, pragmas, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(handle);
}

void ForeignDatabase::readTables()
{
    QStringList names;
    Rows schema
        = query(u"SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'create virtual%'"_s);
    while (schema.next())
        names << QString::fromStdString(schema.text(0));
    schema = {};
    for (const QString &name : names) {
        Table table{name, {}};
        Rows columns
            = query(u"SELECT name FROM pragma_table_info('%1')"_s.arg(QString(name).replace(u'\'', u"''"_s)));
        while (columns.next())
            table.columns << QString::fromStdString(columns.text(0)).toLower();
        m_tables.insert(name.toLower(), table);
    }
    sqlite3_set_authorizer(m_handle.get(), allow, nullptr);
}

ForeignDatabase::Rows ForeignDatabase::query(const QString &sql) const
{
    *m_budget = StepsOfARow;
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(m_handle.get(), text.constData(), int(text.size()), &statement, nullptr)
        != SQLITE_OK)
        fail(m_handle.get());
    Rows rows;
    rows.m_statement = {statement, sqlite3_finalize};
    rows.m_budget = m_budget;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        const char *title = sqlite3_column_name(statement, column);
        rows.m_titles.emplace_back(title ? title : "");
    }
    return rows;
}

bool ForeignDatabase::Rows::next()
{
    *m_budget = StepsOfARow;
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_INTERRUPT)
        throw Error(tr("The database takes too long to read one row: it was made to. Nothing was changed."));
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail(sqlite3_db_handle(m_statement.get()));
    return code == SQLITE_ROW;
}

bool ForeignDatabase::Rows::isNumber(int column) const
{
    const int type = sqlite3_column_type(m_statement.get(), column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

double ForeignDatabase::Rows::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::optional<qint64> ForeignDatabase::Rows::integer(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_INTEGER)
        return std::nullopt;
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string ForeignDatabase::Rows::text(int column) const
{
    sqlite3_stmt *statement = m_statement.get();
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return {};
    const bool isBlob = sqlite3_column_type(statement, column) == SQLITE_BLOB;
    const void *bytes = isBlob ? sqlite3_column_blob(statement, column)
                               : static_cast<const void *>(sqlite3_column_text(statement, column));
    const int size = sqlite3_column_bytes(statement, column);
    const QByteArray raw(static_cast<const char *>(bytes), size);
    const QString decoded = QString::fromUtf8(raw);
    if (isBlob && (decoded.contains(QChar::ReplacementCharacter) || decoded.contains(QChar::Null)))
        return tr("(%1 bytes)").arg(size).toStdString();
    return decoded.toStdString();
}

} // namespace skein
