// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/field_row.h"
#include "core/storage/event_appender.h"

#include <QStringList>

namespace skein {

/// Looks at the times of a table's events and says what is odd about them, each oddity once: days without a
/// time of day among times, times that were yet to come when the table was imported, times of clocks that
/// were never set, calls of more than a day. Nothing of that is odd in a calendar.
class EventTimes
{
public:
    /// The time of the import in milliseconds since 1970.
    EventTimes(qint64 importedAt, const ImportPlan &plan);

    void add(const NewEvent &event)
    {
        if (event.flags & (TimeFlag::DateOnly | TimeFlag::MonthOnly))
            m_days.add(event);
        else if (event.latest - event.start < WholeDay) // "2025" is a whole year
            m_hasClocks = true;
        if (event.seconds > SecondsOfDay && event.kind == EventKind::Call)
            addLong(event);
        if (event.start > m_now)
            m_yetToCome.addIf(event, event.start > m_yetToCome.time);
        else if (event.start < FirstSetClock)
            addUnset(event);
    }
    QStringList notes() const;

private:
    static constexpr qint64 SecondsOfDay = 86'400;
    static constexpr qint64 WholeDay = 82'800'000; ///< The shortest: of 23 hours.
    static constexpr qint64 FirstSetClock = 347'155'200'000; ///< 1981: unset clocks begin in 1970 or 1980.

    /// Rows of one oddity, and the one that is shown.
    struct Rows
    {
        qint64 count = 0;
        qint64 time = 0;
        qint64 row = 0;

        void add(const NewEvent &event) { addIf(event, false); }
        void addIf(const NewEvent &event, bool isFarther)
        {
            if (count++ > 0 && !isFarther)
                return;
            time = event.start;
            row = event.row;
        }
    };
    void addUnset(const NewEvent &event);
    void addLong(const NewEvent &event);

    bool m_isOfPlans;
    qint64 m_now; ///< And a day more.
    bool m_hasClocks; ///< Or a column for them.
    Rows m_days; ///< Of which no time of day is known: the first.
    Rows m_yetToCome; ///< The farthest.
    Rows m_unset; ///< The earliest.
    Rows m_long; ///< Calls of more than a day: the longest.
    qint64 m_longest = 0; ///< Its seconds.
};

} // namespace skein
