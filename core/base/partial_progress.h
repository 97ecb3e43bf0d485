// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

namespace skein {

/// Passes the progress of a part on as that of a whole: the part goes from one share of it to another, 0
/// to 1.
class PartialProgress final : public Progress
{
public:
    PartialProgress(Progress &whole, double from, double to)
        : m_whole(whole)
        , m_from(from)
        , m_to(to)
    {
    }

    bool advance(qint64 done, qint64 total) override
    {
        constexpr double units = 1e6;
        if (total <= 0)
            return m_whole.advance(done, total);
        const double share = m_from + (m_to - m_from) * double(done) / double(total);
        return m_whole.advance(qint64(share * units), qint64(units));
    }

private:
    Progress &m_whole;
    double m_from;
    double m_to;
};

} // namespace skein
