// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/import_watcher.h"

#include <map>
#include <mutex>
#include <vector>

namespace skein {

/// What an import has come to so far: written by the worker, looked at by the window.
class TrialTally
{
public:
    struct Sight
    {
        qint64 stored = 0; ///< Repeats among them are found at the end of a table.
        qint64 duplicates = 0;
        qint64 rejected = 0;
        std::vector<std::pair<QString, qint64>> reasons; ///< Of rejected rows, the most frequent first.
    };
    Sight sight() const;
    /// Where rows of a source stand, in rising order.
    std::vector<RowMark> marks(SourceId source) const;

    void count(SourceId source, const ImportLedger &ledger, RowMark next);

private:
    struct Table
    {
        qint64 stored = 0;
        qint64 duplicates = 0;
        qint64 rejected = 0;
        size_t seen = 0; ///< Issues that were counted.
        std::vector<RowMark> marks;
    };
    mutable std::mutex m_mutex;
    std::map<qint64, Table> m_tables;
    std::map<QString, qint64> m_reasons; ///< Values that reasons quote are left out.
};

/// Passes progress on and keeps the tally.
class TrialWatch final : public ImportWatcher
{
public:
    TrialWatch(Progress &progress, TrialTally &tally)
        : m_progress(progress)
        , m_tally(tally)
    {
    }

    bool advance(qint64 done, qint64 total) override { return m_progress.advance(done, total); }
    void counted(SourceId source, const ImportLedger &ledger, RowMark next) override
    {
        m_tally.count(source, ledger, next);
    }

private:
    Progress &m_progress;
    TrialTally &m_tally;
};

} // namespace skein
