// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <map>
#include <string>
#include <string_view>

namespace skein {

class Database;

/// The hash of one row: values are added in column order. Not cryptographic: it finds damage and rows that
/// were altered outside Skein; the audit chain, which covers the sums, finds the rest.
class RowHash
{
public:
    void add(qint64 value) { mix(quint64(value) ^ 0x9E3779B97F4A7C15u); }
    void addNull() { mix(0xC2B2AE3D27D4EB4Fu); }
    void add(std::string_view bytes);
    /// An SQL value that may be absent.
    void addOptional(qint64 value, bool isPresent) { isPresent ? add(value) : addNull(); }
    quint64 value() const { return m_state ^ (m_state >> 29); }

private:
    void mix(quint64 word)
    {
        m_state = (m_state ^ word) * 0xFF51AFD7ED558CCDu;
        m_state ^= m_state >> 32;
    }

    quint64 m_state = 0x2545F4914F6CDD1Du;
};

/// What a transaction adds to the sum of row hashes of each table. A sum does not depend on the order of
/// rows, so it is kept by adding the rows that come and subtracting those that go; skein verify computes it
/// anew from the table.
class RowSums
{
public:
    struct Delta
    {
        qint64 rows = 0;
        quint64 sum = 0;
    };

    void insert(std::string_view table, quint64 hash) { add(table, {1, hash}); }
    void remove(std::string_view table, quint64 hash) { add(table, {-1, -hash}); }
    void add(std::string_view table, const Delta &delta);
    void clear() { m_deltas.clear(); }
    /// Adds the deltas to table_sum, inside the transaction under way, and forgets them.
    void writeTo(const Database &database);

private:
    std::map<std::string, Delta, std::less<>> m_deltas;
};

} // namespace skein
