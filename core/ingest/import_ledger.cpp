// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/import_ledger.h"

#include <QCoreApplication>

#include <algorithm>

namespace skein {

static constexpr qint64 KeptOneByOne = 100;

void ImportLedger::reject(RowIssue issue)
{
    ++m_rejected;
    issue.isRejected = true;
    m_issues.push_back(std::move(issue));
}

void ImportLedger::moveToDuplicates(qint64 rows)
{
    m_stored -= rows;
    m_duplicates += rows;
}

void ImportLedger::tell(RowIssue issue, const QString &kind)
{
    issue.isRejected = false;
    Often &often = m_often[kind + u'\x1f' + issue.column];
    if (++often.count == KeptOneByOne + 1)
        often.first = issue;
    if (often.count <= KeptOneByOne)
        m_issues.push_back(std::move(issue));
}

std::vector<RowIssue> ImportLedger::issues() const
{
    std::vector<RowIssue> all = m_issues;
    std::stable_sort(all.begin(), all.end(),
                     [](const RowIssue &a, const RowIssue &b) { return a.row < b.row; });
    std::vector<RowIssue> rest;
    for (const Often &often : m_often) {
        if (often.count <= KeptOneByOne)
            continue;
        RowIssue issue = often.first;
        issue.reason = QCoreApplication::translate("ImportLedger", "%1 (and %2 more rows from here on)")
                           .arg(issue.reason)
                           .arg(often.count - KeptOneByOne - 1);
        rest.push_back(std::move(issue));
    }
    std::sort(rest.begin(), rest.end(), [](const RowIssue &a, const RowIssue &b) { return a.row < b.row; });
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
}

} // namespace skein
