// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_ledger.h"

namespace skein {

/// Watches the rows of one table for the place where its layout changes without a new header: rows were
/// stored, and from a line on many in a row are rejected, or all have fewer cells. Told once, with counts.
class LayoutBreak
{
public:
    /// After each row that was read as data; the header has so many columns.
    void count(qint64 line, size_t cells, size_t columns, const ImportLedger &ledger)
    {
        countRejects(line, ledger);
        countWidth(line, cells < columns);
    }

    /// Nothing when the layout seems to be one.
    QStringList notes() const;

private:
    /// Rows one after the other.
    struct Rows
    {
        qint64 first = 0;
        qint64 last = 0;
        qint64 count = 0;
        QString column; ///< Of the first reject.
    };

    void countRejects(qint64 line, const ImportLedger &ledger)
    {
        if (ledger.rejected() == m_rejected) {
            m_run.count = 0;
            ++m_taken;
            return;
        }
        m_rejected = ledger.rejected();
        addReject(line, ledger);
    }

    void countWidth(qint64 line, bool isNarrow)
    {
        if (isNarrow != m_wasNarrow)
            ++m_widthChanges;
        m_wasNarrow = isNarrow;
        ++(isNarrow ? m_narrow : m_wide).count;
        if (isNarrow && m_narrow.first == 0)
            m_narrow.first = line;
    }

    void addReject(qint64 line, const ImportLedger &ledger);

    qint64 m_rejected = 0;
    qint64 m_taken = 0; ///< Rows that were not rejected.
    Rows m_run; ///< Under way.
    Rows m_longest;
    Rows m_narrow; ///< Rows with fewer cells than the header.
    Rows m_wide;
    int m_widthChanges = 0;
    bool m_wasNarrow = false;
};

} // namespace skein
