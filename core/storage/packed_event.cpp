// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/packed_event.h"

#include "core/storage/event_appender.h"
#include "core/storage/event_scan.h"

#include <boost/sort/spreadsort/integer_sort.hpp>

#include <algorithm>
#include <numeric>

namespace skein {

PackedEvent::PackedEvent(const NewEvent &event, quint32 place)
    : start(event.start)
    , late(event.latest - event.start)
    , parties{}
    , seconds(event.seconds)
    , title(quint32(event.title))
    , grade(quint32(event.grade))
    , lineLessIndex(quint32(event.row) - place)
    , index(place)
    , zone(quint16(event.zone))
    , flags(quint16(int(event.flags)))
    , kind(quint32(event.kind))
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
    , lineLessIndex(quint32(scan.value(EventColumn::Row)))
    , index(0)
    , zone(quint16(scan.value(EventColumn::Zone)))
    , flags(quint16(scan.value(EventColumn::Flags)))
    , kind(quint32(scan.value(EventColumn::Kind)))
{
    for (size_t at = 0; at < parties.size(); ++at)
        parties[at] = qint32(scan.value(EventColumn(int(EventColumn::From) + int(at))));
}

EventRow PackedEvent::row() const
{
    return {start,      kind,       zone,       flags,      late,       seconds + 1,
            parties[0], parties[1], parties[2], parties[3], parties[4], parties[5],
            parties[6], parties[7], title,      grade,      line()};
}

/// Keys are sorted, not the events, which are ten times as large.
void PackedEventOrder::sort(const Events &events, std::vector<quint64> &places)
{
    constexpr int PlaceBits = 24;
    constexpr quint64 PlaceMask = (quint64(1) << PlaceBits) - 1;
    places.resize(events.size());
    if (events.empty())
        return;
    const auto isEarlier = [](const PackedEvent &a, const PackedEvent &b) { return a.start < b.start; };
    const auto [first, last] = std::minmax_element(events.begin(), events.end(), isEarlier);
    // Five hundred years of milliseconds and a place fit into one number.
    const bool doFit = events.size() <= PlaceMask
        && quint64(last->start) - quint64(first->start) <= ~quint64(0) >> PlaceBits;
    if (doFit) {
        for (size_t at = 0; at < events.size(); ++at)
            places[at] = quint64(events[at].start - first->start) << PlaceBits | at;
        boost::sort::spreadsort::integer_sort(places.begin(), places.end());
        for (quint64 &place : places)
            place &= PlaceMask;
        return;
    }
    std::iota(places.begin(), places.end(), 0);
    std::sort(places.begin(), places.end(), [&events](quint64 a, quint64 b) {
        return std::tie(events[a].start, a) < std::tie(events[b].start, b);
    });
}

} // namespace skein
