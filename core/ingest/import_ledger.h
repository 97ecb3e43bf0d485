// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/source.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace skein {

/// What became of the rows of one table: rows = stored + duplicates + rejected, always. A row is counted
/// once, by one of the three functions.
class ImportLedger
{
public:
    void addStored(qint64 rows = 1) { m_stored += rows; }
    void addDuplicate(qint64 rows = 1) { m_duplicates += rows; }
    void reject(RowIssue issue);
    /// Rows that were counted as stored and turned out to be duplicates.
    void moveToDuplicates(qint64 rows);

    /// A doubt about a row that is stored. Of a kind that comes very often, the first hundred are kept one by
    /// one and the rest counted.
    void tell(RowIssue issue, const QString &kind);

    /// What is told about the table as a whole ("16 lines before the header").
    void note(const QString &text) { m_notes << text; }

    qint64 rows() const { return m_stored + m_duplicates + m_rejected; }
    qint64 stored() const { return m_stored; }
    qint64 duplicates() const { return m_duplicates; }
    qint64 rejected() const { return m_rejected; }
    const QStringList &notes() const { return m_notes; }

    /// Issues as they came, each kept one by one: for a look while rows are still read.
    const std::vector<RowIssue> &soFar() const { return m_issues; }
    /// All issues in order of rows, the counted rest last.
    std::vector<RowIssue> issues() const;

private:
    struct Often
    {
        RowIssue first;
        qint64 count = 0;
    };
    qint64 m_stored = 0;
    qint64 m_duplicates = 0;
    qint64 m_rejected = 0;
    std::vector<RowIssue> m_issues;
    QHash<QString, Often> m_often;
    QStringList m_notes;
};

} // namespace skein
