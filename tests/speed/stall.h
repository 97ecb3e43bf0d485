// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace skein {

/// The longest that the window did not answer, in milliseconds.
class Stall
{
public:
    Stall()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { note(); });
        m_beat.start(1);
        m_clock.start();
    }

    void tell(const char *what)
    {
        constexpr int aWhile = 50;
        QTest::qWait(aWhile);
        note();
        std::printf("%-44s %6.0f ms\n", what, double(m_longest) / 1e6);
        m_longest = 0;
        m_clock.restart();
    }

private:
    void note()
    {
        m_longest = std::max(m_longest, m_clock.nsecsElapsed());
        m_clock.restart();
    }

    QTimer m_beat;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace skein
