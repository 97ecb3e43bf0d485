// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/bulk_importer.h"

#include <array>

namespace skein {

/// Reads a table a row ahead of its importer, where the reader allows: half a million numbers do not fit into
/// the processor's own memory, and waiting for it was a sixth of an import.
class RowsAhead
{
public:
    /// Without an importer nothing is expected.
    RowsAhead(TableReader &reader, const BulkImporter *importer)
        : m_reader(reader)
        , m_importer(importer)
    {
    }

    /// Null at the end.
    const TableRow *next()
    {
        if (!m_importer || !m_reader.keepsRowBefore())
            return m_reader.next(m_rows[0]) ? &m_rows[0] : nullptr;
        if (!m_isBegun)
            m_isThere = m_reader.next(m_rows[m_ahead]);
        m_isBegun = true;
        if (!m_isThere)
            return nullptr;
        const TableRow &row = m_rows[m_ahead];
        m_ahead = 1 - m_ahead;
        m_isThere = m_reader.next(m_rows[m_ahead]);
        if (m_isThere)
            m_importer->expect(m_rows[m_ahead]);
        return &row;
    }

private:
    TableReader &m_reader;
    const BulkImporter *m_importer;
    std::array<TableRow, 2> m_rows;
    size_t m_ahead = 0; ///< The row that next() gives next.
    bool m_isBegun = false;
    bool m_isThere = false; ///< Whether there is a row ahead.
};

} // namespace skein
