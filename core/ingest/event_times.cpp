// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/event_times.h"

#include "core/base/time_format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Clocks of devices and time zones may differ by so much.
static constexpr qint64 Allowance = 86'400'000;

static QString tr(const char *text)
{
    return QCoreApplication::translate("EventTimes", text);
}

EventTimes::EventTimes(qint64 importedAt, const ImportPlan &plan)
    : m_isOfPlans(plan.recognition.specification.hasField(u"plans"_s))
    , m_now(importedAt + Allowance)
    , m_hasClocks(plan.recognition.mapping.first(u"time"_s) >= 0)
{
}

/// Only what a machine has noted: people tell of older times.
void EventTimes::addUnset(const NewEvent &event)
{
    switch (event.kind) {
    case EventKind::Call:
    case EventKind::Text:
    case EventKind::DataSession:
    case EventKind::AnprRead:
    case EventKind::Travel:
    case EventKind::Payment:
    case EventKind::Message:
        m_unset.addIf(event, event.start < m_unset.time);
        break;
    default:
        break;
    }
}

void EventTimes::addLong(const NewEvent &event)
{
    m_long.addIf(event, event.seconds > m_longest);
    m_longest = std::max(m_longest, event.seconds);
}

QStringList EventTimes::notes() const
{
    QStringList notes;
    if (m_isOfPlans)
        return notes;
    if (m_days.count > 0 && m_hasClocks)
        notes << tr("Rows without a time of day: %1 (first: line %2). Each is kept as a whole day.")
                     .arg(m_days.count)
                     .arg(m_days.row);
    if (m_yetToCome.count > 0)
        notes << tr("Rows with a time that was yet to come when they were imported: %1 (farthest: %2, line "
                    "%3). Check the century, the order of day and month, or the clock of the device.")
                     .arg(m_yetToCome.count)
                     .arg(describeDay(m_yetToCome.time))
                     .arg(m_yetToCome.row);
    if (m_unset.count > 0)
        notes << tr("Rows with a time before 1981: %1 (earliest: %2, line %3). A clock that was never set "
                    "begins in 1970 or 1980: check.")
                     .arg(m_unset.count)
                     .arg(describeDay(m_unset.time))
                     .arg(m_unset.row);
    if (m_long.count > 0)
        notes
            << tr("Calls of more than a day: %1 (longest: %2 seconds, line %3). Check what the durations are "
                  "counted in.")
                   .arg(m_long.count)
                   .arg(m_longest)
                   .arg(m_long.row);
    return notes;
}

} // namespace skein
