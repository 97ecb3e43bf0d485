// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/storage/statement_cache.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace skein {

class RowSums;
class SearchQueue;

/// The case file itself is damaged.
class DamagedFile : public Error
{
public:
    using Error::Error;
};

/// One prepared statement; rows are read by calling next() until it returns false.
class Statement
{
public:
    /// Binds all parameters, in order, and rewinds the statement. An empty optional and an Id of none become
    /// NULL.
    template<typename... Values>
    Statement &bind(const Values &...values)
    {
        rewind();
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }

    bool next();
    void run()
    {
        while (next()) { }
    }

    /// For loops over many rows: bind one parameter (counted from 1) without the others.
    void rewind();
    void bindAt(int index, qint64 value);
    void bindAt(int index, int value) { bindAt(index, qint64(value)); }
    void bindAt(int index, bool value) { bindAt(index, qint64(value ? 1 : 0)); }
    void bindAt(int index, double value);
    void bindAt(int index, const QString &value);
    void bindAt(int index, const QByteArray &blob);
    void bindAt(int index, QByteArrayView blob); ///< Not copied: must stay until the statement has run.
    /// The text must stay alive until the statement was stepped.
    void bindAt(int index, std::string_view utf8);
    void bindAt(int index, std::nullptr_t);
    template<typename Tag>
    void bindAt(int index, Id<Tag> id)
    {
        id ? bindAt(index, id.value) : bindAt(index, nullptr);
    }
    template<typename Value>
    void bindAt(int index, const std::optional<Value> &value)
    {
        value ? bindAt(index, *value) : bindAt(index, nullptr);
    }

    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    /// A text as UTF-8; valid until the next step.
    std::string_view bytes(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    bool isNull(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    template<typename Key>
    Key id(int column) const
    {
        return Key{integer(column)};
    }

private:
    friend Statement prepareOn(sqlite3 *handle, const QString &sql);
    friend class Database;
    Statement(sqlite3_stmt *statement, StatementEnd end);

    std::unique_ptr<sqlite3_stmt, StatementEnd> m_statement;
};

/// For code that SQLite itself calls with a connection; all others ask their Database. Throws Error.
Statement prepareOn(sqlite3 *handle, const QString &sql);

enum class Access {
    ReadWrite,
    ReadWriteAsIs, ///< Leaves the journal as another connection has set it.
    ReadOnly,
    Immutable, ///< Of a file that nothing changes meanwhile: nothing is written beside it, and no log is
               ///< read.
};

enum class Journal {
    WriteAhead, ///< Others can read while one writes. How a case is kept.
    Rollback, ///< Each page is written once.
};

/// One connection to one case file. Not shared between threads at the same time.
/// Hardened as the file may have been altered: defensive, no schema trust, no extensions, cell sizes checked.
class Database
{
public:
    static constexpr qint64 ApplicationId = 0x534B4549; ///< "SKEI", at offset 68 of the file.
    static constexpr qint64 UsualCacheBytes = 64 << 20;

    /// Opens or creates. ":memory:" is a case that lives in memory. Throws Error.
    explicit Database(const QString &path, Access access = Access::ReadWrite);
    ~Database();
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;

    /// A statement that was used before is given again.
    Statement prepare(const QString &sql) const;
    void execute(const QString &script) const;
    /// Whether it could be changed: not while another connection has the file open.
    bool tryJournal(Journal journal) const;
    /// How much of the file this connection keeps in memory, at most. Less is better for
    /// work that writes everything once and in order.
    void setCache(qint64 bytes) const;
    qint64 lastInsertId() const;
    qint64 changeCount() const; ///< Rows changed by the last statement.
    const QString &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle.get(); }
    /// The sums of row hashes that this connection has to add when it commits.
    RowSums &sums() const { return *m_sums; }
    /// The rows of the text index that this connection has to write when it commits.
    SearchQueue &searchQueue() const { return *m_searchQueue; }

private:
    void harden() const;

    QString m_path;
    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> m_handle;
    std::unique_ptr<RowSums> m_sums;
    std::unique_ptr<SearchQueue> m_searchQueue;
    std::shared_ptr<StatementCache> m_statements;
};

/// While it lives, what is read through the connection is one state of the case, whatever others write. Many
/// small questions are answered in half the time, as the file is locked once. Inside another or a transaction
/// it does nothing.
class Snapshot
{
public:
    explicit Snapshot(const Database &database);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    const Database &m_database;
    bool m_isOutermost;
};

/// Begins at once as a writer; rolls back unless commit() was reached. commit() first writes the row sums
/// and the text index.
class Transaction
{
public:
    explicit Transaction(const Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    const Database &m_database;
    bool m_open = true;
};

} // namespace skein
