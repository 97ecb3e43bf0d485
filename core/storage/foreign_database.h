// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace skein {

/// A SQLite database that another program wrote, such as a handset's: never altered and never trusted. It is
/// opened as immutable, its triggers, views and virtual tables are not run, and only reading is allowed.
/// What lies in a write-ahead log beside it is read too, from a copy in a temporary folder.
class ForeignDatabase
{
public:
    /// `log` is its write-ahead log; empty: the one beside it, if there is one. Throws Error when the file is
    /// no database or damaged.
    explicit ForeignDatabase(const QString &path, const QString &log = {});
    ~ForeignDatabase();

    struct Table
    {
        QString name; ///< As it is written.
        QStringList columns; ///< In lower case.
    };
    /// Ordinary tables by their name in lower case.
    const QHash<QString, Table> &tables() const { return m_tables; }
    bool hasLog() const { return m_copy != nullptr; }

    /// The rows of one query.
    class Rows
    {
    public:
        /// False at the end. Throws Error when the file is damaged or a row takes too long.
        bool next();
        const std::vector<std::string> &titles() const { return m_titles; }
        bool isNumber(int column) const; ///< Whole or not.
        double real(int column) const;
        std::optional<qint64> integer(int column) const; ///< Nothing for other values.
        /// UTF-8; numbers as text, of bytes that are no text their count.
        std::string text(int column) const;

    private:
        friend ForeignDatabase;
        std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> m_statement{nullptr, nullptr};
        std::vector<std::string> m_titles;
        std::shared_ptr<qint64> m_budget;
    };
    /// Throws Error when the query does not fit the database. The database must outlive the rows.
    Rows query(const QString &sql) const;

private:
    void open(const QString &path, const QString &log);
    void harden();
    void readTables();

    std::unique_ptr<QTemporaryDir> m_copy;
    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> m_handle;
    std::shared_ptr<qint64> m_budget; ///< Steps of the machine that one row may still take, in thousands.
    QHash<QString, Table> m_tables;
};

/// The name of a table or column between quotation marks, for a query.
QString quotedName(const QString &name);

} // namespace skein
