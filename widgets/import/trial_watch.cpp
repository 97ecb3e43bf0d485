// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/trial_watch.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void TrialTally::count(SourceId source, const ImportLedger &ledger, RowMark next)
{
    static const QRegularExpression quoted(u"“[^”]*”"_s);
    const std::lock_guard lock(m_mutex);
    Table &table = m_tables[source.value];
    table.stored = ledger.stored();
    table.duplicates = ledger.duplicates();
    table.rejected = ledger.rejected();
    const std::vector<RowIssue> &issues = ledger.soFar();
    for (; table.seen < issues.size(); ++table.seen)
        if (issues[table.seen].isRejected)
            ++m_reasons[QString(issues[table.seen].reason).replace(quoted, u"“…”"_s)];
    table.marks.push_back(next);
}

TrialTally::Sight TrialTally::sight() const
{
    const std::lock_guard lock(m_mutex);
    Sight sight;
    for (const auto &[source, table] : m_tables) {
        sight.stored += table.stored;
        sight.duplicates += table.duplicates;
        sight.rejected += table.rejected;
    }
    sight.reasons.assign(m_reasons.begin(), m_reasons.end());
    std::stable_sort(sight.reasons.begin(), sight.reasons.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return sight;
}

std::vector<RowMark> TrialTally::marks(SourceId source) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tables.find(source.value);
    return found == m_tables.end() ? std::vector<RowMark>() : found->second.marks;
}

} // namespace skein
