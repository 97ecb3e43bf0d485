// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace skein {

/// What long work tells its caller, and how the caller stops it.
class Progress
{
public:
    virtual ~Progress() = default;

    /// Returns false when the work should stop; the worker then returns what it has. A total of 0 is unknown.
    [[nodiscard]] virtual bool advance(qint64 done, qint64 total) = 0;
};

/// For tests and for work too short to report.
class NoProgress final : public Progress
{
public:
    bool advance(qint64 /*done*/, qint64 /*total*/) override { return true; }
};

/// Passes progress on, and once it was told to stop, stays so: for work that asks later whether what it has
/// is whole.
class LastingStop final : public Progress
{
public:
    explicit LastingStop(Progress &progress)
        : m_progress(progress)
    {
    }

    bool advance(qint64 done, qint64 total) override
    {
        m_isStopped = m_isStopped || !m_progress.advance(done, total);
        return !m_isStopped;
    }
    bool isStopped() const { return m_isStopped; }

private:
    Progress &m_progress;
    bool m_isStopped = false;
};

} // namespace skein
