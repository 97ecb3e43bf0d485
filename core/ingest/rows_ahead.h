// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/bulk_importer.h"

#include <array>

namespace skein {

/// Reads a table some rows ahead of its importer, where the reader allows: half a million numbers do not fit
/// into the processor's own memory, and waiting for it was a sixth of an import.
class RowsAhead
{
public:
    /// Without an importer nothing is expected.
    RowsAhead(TableReader &reader, const BulkImporter *importer)
        : m_reader(reader)
        , m_importer(importer)
    {
    }

    /// Null at the end. The row is valid until the next call.
    const TableRow *next()
    {
        if (!m_importer || m_reader.rowsKept() + 1 < m_rows.size())
            return m_reader.next(m_rows[0]) ? &m_rows[0] : nullptr;
        while (m_count < m_rows.size() && !m_isAtEnd)
            readOne();
        if (m_count == 0)
            return nullptr;
        --m_count;
        return &m_rows[m_first++ % m_rows.size()];
    }

private:
    void readOne()
    {
        TableRow &row = m_rows[(m_first + m_count) % m_rows.size()];
        m_isAtEnd = !m_reader.next(row);
        if (m_isAtEnd)
            return;
        ++m_count;
        m_importer->expect(row);
    }

    TableReader &m_reader;
    const BulkImporter *m_importer;
    std::array<TableRow, 4> m_rows; ///< A ring: the row that is in use and those ahead of it.
    size_t m_first = 0; ///< The row that next() gives next; counts on beyond the ring.
    size_t m_count = 0; ///< Rows that were read and not given.
    bool m_isAtEnd = false;
};

} // namespace skein
