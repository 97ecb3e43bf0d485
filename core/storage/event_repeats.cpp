// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/event_repeats.h"

#include "core/storage/source_store.h"

#include <algorithm>

namespace skein {

EventRepeats::EventRepeats(Database &database, qint64 source, qint64 first, qint64 last)
    : m_database(database)
    , m_source(source)
    , m_chunks(database.handle())
    , m_scan(database.handle(), m_chunks)
{
    EventRange range;
    range.from = first;
    range.to = last;
    m_scan.open(range);
}

bool EventRepeats::mark(EventMoment &moment, const std::function<bool()> &goesOn)
{
    if (!markKnown(moment, goesOn))
        return false;
    markWithin(moment);
    return true;
}

/// Between two events of a file there may be millions of the case.
bool EventRepeats::next(const std::function<bool()> &goesOn)
{
    constexpr qint64 betweenLooks = 65'536;
    m_scan.next();
    return ++m_passed % betweenLooks != 0 || goesOn();
}

/// Walks through the case's events beside ours.
bool EventRepeats::markKnown(EventMoment &moment, const std::function<bool()> &goesOn)
{
    const qint64 start = moment.entries.front().event.start;
    while (!m_scan.isAtEnd() && m_scan.value(EventColumn::Start) < start)
        if (!next(goesOn))
            return false;
    while (!m_scan.isAtEnd() && m_scan.value(EventColumn::Start) == start) {
        if (m_scan.source())
            markAs(moment);
        if (!next(goesOn))
            return false;
    }
    return true;
}

/// Those that say what the event says at which the walk stands.
void EventRepeats::markAs(EventMoment &moment)
{
    const auto isBefore = [](const EventMoment::Entry &entry, const PackedEvent &known) {
        return entry.event.content() < known.content();
    };
    const PackedEvent known(m_scan);
    auto same = std::lower_bound(moment.entries.begin(), moment.entries.end(), known, isBefore);
    for (; same != moment.entries.end() && same->event.content() == known.content(); ++same) {
        if (same->isRepeat)
            continue;
        same->isRepeat = true;
        same->id = m_scan.id();
        ++m_count;
        addRepeat(m_database,
                  {SourceId{*m_scan.source()}, m_scan.value(EventColumn::Row), SourceId{m_source},
                   same->event.line()});
    }
}

void EventRepeats::markWithin(EventMoment &moment)
{
    size_t first = 0;
    for (size_t i = 1; i < moment.entries.size(); ++i) {
        EventMoment::Entry &entry = moment.entries[i];
        const EventMoment::Entry &before = moment.entries[first];
        if (entry.event.content() != before.event.content()) {
            first = i;
            continue;
        }
        if (entry.isRepeat)
            continue; // of one in the case: noted there
        entry.isRepeat = true;
        ++m_count;
        addRepeat(m_database,
                  {SourceId{m_source}, before.event.line(), SourceId{m_source}, entry.event.line()});
    }
}

} // namespace skein
