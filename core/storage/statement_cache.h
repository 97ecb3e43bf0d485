// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <memory>
#include <vector>

struct sqlite3_stmt;

namespace skein {

/// Statements of one connection that have been used and will be asked for again: to prepare one takes longer
/// than to find a row with it. What is kept is reset and holds no lock.
class StatementCache
{
public:
    StatementCache() = default;
    ~StatementCache();
    StatementCache(const StatementCache &) = delete;
    StatementCache &operator=(const StatementCache &) = delete;

    /// Null when there is none.
    sqlite3_stmt *take(const QByteArray &sql);
    void giveBack(sqlite3_stmt *statement);

private:
    void clear();

    static constexpr qsizetype MostStatements = 128;
    QHash<QByteArray, std::vector<sqlite3_stmt *>> m_statements;
    qsizetype m_count = 0;
};

/// Ends the use of a statement: it goes back to its connection's cache, or away.
struct StatementEnd
{
    std::weak_ptr<StatementCache> cache;
    void operator()(sqlite3_stmt *statement) const;
};

} // namespace skein
