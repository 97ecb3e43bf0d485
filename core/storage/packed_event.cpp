// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/packed_event.h"

#include "core/storage/event_appender.h"
#include "core/storage/event_scan.h"

#include <algorithm>

namespace skein {

PackedEvent::PackedEvent(const NewEvent &event, quint32 place)
    : start(event.start)
    , late(event.latest - event.start)
    , parties{}
    , seconds(event.seconds)
    , title(quint32(event.title))
    , grade(quint32(event.grade))
    , line(quint32(event.row))
    , index(place)
    , zone(quint16(event.zone))
    , flags(quint16(int(event.flags)))
    , kind(quint8(event.kind))
{
    size_t at = 0;
    for (const EntityId party : {event.from, event.to, event.forwarded, event.handset, event.sim, event.place,
                                 event.endPlace, event.vehicle})
        parties[at++] = qint32(party.value);
}

PackedEvent::PackedEvent(const EventScan &scan)
    : start(scan.value(EventColumn::Start))
    , late(scan.value(EventColumn::Latest))
    , parties{}
    , seconds(scan.value(EventColumn::Seconds) - 1)
    , title(quint32(scan.value(EventColumn::Title)))
    , grade(quint32(scan.value(EventColumn::Grade)))
    , line(quint32(scan.value(EventColumn::Row)))
    , index(0)
    , zone(quint16(scan.value(EventColumn::Zone)))
    , flags(quint16(scan.value(EventColumn::Flags)))
    , kind(quint8(scan.value(EventColumn::Kind)))
{
    for (size_t at = 0; at < parties.size(); ++at)
        parties[at] = qint32(scan.value(EventColumn(int(EventColumn::From) + int(at))));
}

EventRow PackedEvent::row() const
{
    return {start,      kind,       zone,       flags,      late,       seconds + 1,
            parties[0], parties[1], parties[2], parties[3], parties[4], parties[5],
            parties[6], parties[7], title,      grade,      line};
}

void PackedEventOrder::sort(std::vector<PackedEvent, LargePages<PackedEvent>> &events)
{
    // Keys are sorted, not the events, which are five times as large.
    std::vector<std::pair<qint64, quint32>> keys;
    keys.reserve(events.size());
    for (const PackedEvent &event : events)
        keys.emplace_back(event.start, quint32(keys.size()));
    std::sort(keys.begin(), keys.end());
    std::vector<PackedEvent, LargePages<PackedEvent>> sorted;
    sorted.reserve(events.size());
    for (const auto &[start, at] : keys)
        sorted.push_back(events[at]);
    events = std::move(sorted);
}

} // namespace skein
