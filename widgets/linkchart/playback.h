// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"

namespace skein {

/// A window that moves along a span of time in equal steps, or grows from its start.
class Playback
{
public:
    enum class Mode { Moving, Growing };

    Playback() = default;
    explicit Playback(const TimeWindow &span); ///< Closed at both ends.

    void setLength(qint64 milliseconds); ///< Of the window; an eighth of it is a step.
    qint64 length() const { return m_length; }
    void setMode(Mode mode) { m_mode = mode; }
    Mode mode() const { return m_mode; }
    const TimeWindow &span() const { return m_span; }

    TimeWindow window() const; ///< What is looked at now.
    qint64 end() const { return m_end; }
    void moveTo(qint64 end); ///< The window's end, kept within the span.
    bool advance(int steps = 1); ///< False, and unmoved, when it is at the end already.
    void rewind() { m_end = *m_span.from; }
    bool isAtEnd() const { return m_end >= *m_span.to; }

private:
    TimeWindow m_span{0, 1};
    qint64 m_length = 1;
    qint64 m_end = 0;
    Mode m_mode = Mode::Moving;
};

} // namespace skein
