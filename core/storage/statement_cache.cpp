// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/statement_cache.h"

#include <sqlite3.h>

namespace skein {

StatementCache::~StatementCache()
{
    clear();
}

void StatementCache::clear()
{
    for (const std::vector<sqlite3_stmt *> &same : std::as_const(m_statements))
        for (sqlite3_stmt *statement : same)
            sqlite3_finalize(statement);
    m_statements.clear();
    m_count = 0;
}

sqlite3_stmt *StatementCache::take(const QByteArray &sql)
{
    const auto found = m_statements.find(sql);
    if (found == m_statements.end() || found->empty())
        return nullptr;
    sqlite3_stmt *statement = found->back();
    found->pop_back();
    --m_count;
    return statement;
}

void StatementCache::giveBack(sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_count >= MostStatements)
        clear();
    m_statements[QByteArray(sqlite3_sql(statement))].push_back(statement);
    ++m_count;
}

void StatementEnd::operator()(sqlite3_stmt *statement) const
{
    if (const auto owner = cache.lock())
        owner->giveBack(statement);
    else
        sqlite3_finalize(statement);
}

} // namespace skein
