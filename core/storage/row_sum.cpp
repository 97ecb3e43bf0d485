// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/row_sum.h"

#include "core/storage/database.h"

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void RowHash::add(std::string_view bytes)
{
    mix(bytes.size() ^ 0x165667B19E3779F9u);
    while (bytes.size() >= 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data(), 8);
        mix(word);
        bytes.remove_prefix(8);
    }
    if (!bytes.empty()) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data(), bytes.size());
        mix(word);
    }
}

void RowSums::add(std::string_view table, const Delta &delta)
{
    auto found = m_deltas.find(table);
    if (found == m_deltas.end())
        found = m_deltas.emplace(std::string(table), Delta{}).first;
    found->second.rows += delta.rows;
    found->second.sum += delta.sum;
}

void RowSums::writeTo(const Database &database)
{
    if (m_deltas.empty())
        return;
    // SQLite's integers do not wrap around, so the sum is added here.
    Statement read = database.prepare(u"SELECT row_count, sum FROM table_sum WHERE name = ?"_s);
    Statement write
        = database.prepare(u"INSERT OR REPLACE INTO table_sum (name, row_count, sum) VALUES (?, ?, ?)"_s);
    for (const auto &[table, delta] : m_deltas) {
        qint64 rows = delta.rows;
        quint64 sum = delta.sum;
        if (read.bind(std::string_view(table)).next()) {
            rows += read.integer(0);
            sum += quint64(read.integer(1));
        }
        write.bind(std::string_view(table), rows, qint64(sum)).run();
    }
    read.rewind();
    clear();
}

} // namespace skein
