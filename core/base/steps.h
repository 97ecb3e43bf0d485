// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QCoreApplication>

namespace skein {

/// Thrown out of work that is of no use half done, such as writing a file, when its progress says stop.
class Stopped : public Error
{
public:
    Stopped()
        : Error(QCoreApplication::translate("skein", "It was stopped. Nothing was written."))
    {
    }
};

/// Counts the steps of such work. Without a progress it only counts.
class Steps
{
public:
    enum class Every { One = 1, Some = 32 }; ///< Steps that pass before the progress hears of them.

    Steps(Progress *progress, qint64 total, Every every = Every::Some)
        : m_progress(progress)
        , m_total(total)
        , m_every(qint64(every))
    {
    }

    /// Throws Stopped.
    void next()
    {
        if (m_progress && m_done % m_every == 0 && !m_progress->advance(m_done, m_total))
            throw Stopped();
        ++m_done;
    }

private:
    Progress *m_progress;
    qint64 m_total;
    qint64 m_every;
    qint64 m_done = 0;
};

/// A part of longer work: its progress is that of the whole from one share to another, 0 to 1.
class ProgressPart final : public Progress
{
public:
    ProgressPart(Progress &whole, double from, double to)
        : m_whole(whole)
        , m_from(from)
        , m_to(to)
    {
    }

    bool advance(qint64 done, qint64 total) override
    {
        constexpr double fine = 10'000;
        const double share = total > 0 ? double(done) / double(total) : 0;
        return m_whole.advance(qint64((m_from + (m_to - m_from) * share) * fine), qint64(fine));
    }

private:
    Progress &m_whole;
    double m_from;
    double m_to;
};

} // namespace skein
