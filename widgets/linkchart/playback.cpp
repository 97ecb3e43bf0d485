// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/playback.h"

#include <algorithm>

namespace skein {

Playback::Playback(const TimeWindow &span)
    : m_span(span)
    , m_length(std::max<qint64>(1, (*span.to - *span.from) / 20))
    , m_end(*span.from)
{
}

void Playback::setLength(qint64 milliseconds)
{
    m_length = std::max<qint64>(1, milliseconds);
}

TimeWindow Playback::window() const
{
    return {m_mode == Mode::Growing ? *m_span.from : m_end - m_length, m_end};
}

void Playback::moveTo(qint64 end)
{
    m_end = std::clamp(end, *m_span.from, *m_span.to);
}

bool Playback::advance(int steps)
{
    if (steps > 0 && isAtEnd())
        return false;
    moveTo(m_end + steps * std::max<qint64>(1, m_length / 8));
    return true;
}

} // namespace skein
