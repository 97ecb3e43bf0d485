// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/layout_break.h"

#include <QCoreApplication>

namespace skein {

/// Fewer are rows that are wrong each for itself.
static constexpr qint64 LeastRows = 10;

static QString tr(const char *text)
{
    return QCoreApplication::translate("LayoutBreak", text);
}

void LayoutBreak::addReject(qint64 line, const ImportLedger &ledger)
{
    if (m_taken < LeastRows)
        return;
    if (m_run.count == 0)
        m_run = {line, line, 0, ledger.soFar().back().column};
    m_run.last = line;
    if (++m_run.count > m_longest.count)
        m_longest = m_run;
}

QStringList LayoutBreak::notes() const
{
    QStringList told;
    if (m_longest.count >= LeastRows) {
        const QString lines = tr("Lines %1 to %2: %3 rows one after the other were rejected")
                                  .arg(m_longest.first)
                                  .arg(m_longest.last)
                                  .arg(m_longest.count);
        const QString where
            = m_longest.column.isEmpty() ? QString() : tr(", the first for “%1”").arg(m_longest.column);
        told << lines + where
                + tr(". The layout seems to change there without a header: put them into a file of their "
                     "own and give their columns.");
    }
    if (m_widthChanges == 1 && m_narrow.count >= LeastRows && m_wide.count >= LeastRows)
        told << tr("From line %1 on all %2 rows have fewer cells than the header. The layout seems to "
                   "change there: check that their columns were read right.")
                    .arg(m_narrow.first)
                    .arg(m_narrow.count);
    return told;
}

} // namespace skein
