// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/large_pages.h"
#include "core/storage/event_block.h"

#include <array>
#include <tuple>
#include <vector>

namespace skein {

class EventScan;
struct NewEvent;

/// An event on its way into the case as it is kept until all are there: small, as there may be millions.
struct PackedEvent
{
    PackedEvent() = default;
    PackedEvent(const NewEvent &event, quint32 place);
    explicit PackedEvent(const EventScan &scan);

    /// What makes two records one event.
    auto content() const { return std::tie(start, kind, parties, late, seconds, title); }
    EventRow row() const;
    quint32 line() const { return lineLessIndex + index; }

    qint64 start; ///< Milliseconds since 1970, UTC.
    qint64 late; ///< The latest time less the start.
    std::array<qint32, 8> parties; ///< In the order of PartyRole; less than zero: provisional.
    qint64 seconds; ///< -1 unknown.
    quint32 title;
    quint32 grade;
    quint32 lineLessIndex; ///< Mostly the same for all, which then is kept once.
    quint32 index; ///< In the order in which they were added.
    quint16 zone;
    quint16 flags;
    quint32 kind; ///< Wide, so that no byte of an event means nothing.
};

/// By time; events of the same time as they were added.
struct PackedEventOrder
{
    struct Key
    {
        qint64 start;
        quint32 index;
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    static Key key(const PackedEvent &event) { return {event.start, event.index}; }
    using Events = std::vector<PackedEvent, LargePages<PackedEvent>>;
    /// The places of the events in order.
    static void sort(const Events &events, std::vector<quint64> &places);
};

} // namespace skein
