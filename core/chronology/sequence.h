// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chronology/time_axis.h"
#include "core/model/entity.h"
#include "core/model/event.h"

#include <optional>
#include <vector>

namespace skein {

/// The line of one person, phone or vehicle in a sequence.
struct ThemeLine
{
    EntityId entity;
    EntityKind kind = EntityKind::Person;
    QString name; ///< "Jordan EXAMPLE", "07700 900123".
    QString detail; ///< On what grounds events stand on it: "phones attributed: 0123, 0456 (unconfirmed)".
    int colour = 0; ///< See theme_colours.h.
};

/// An event as a sequence draws it: flat, so that a hundred thousand are no burden.
struct SequenceEvent
{
    EventId id;
    EventKind kind = EventKind::Other;
    qint64 earliest = 0;
    qint64 latest = 0;
    qint64 seconds = -1; ///< Duration; -1 unknown.
    int from = -1; ///< Line of the calling, sending or paying side; -1 when it is on no line.
    int to = -1;
    quint64 lines = 0; ///< One bit a line that the event stands on, from and to included.
    bool isKey = false;
    bool isHidden = false;
    bool isIntelligence = false; ///< Only intelligence says so: drawn apart, left out of evidential editions.

    bool isOn(int line) const { return (lines >> line & 1U) != 0; }
    qint64 finish() const { return seconds > 0 ? earliest + seconds * SecondInMilliseconds : earliest; }
};

inline constexpr size_t MostThemeLines = 64;

/// Theme lines and what happened on and between them, in order of time.
struct Sequence
{
    std::vector<ThemeLine> lines;
    std::vector<SequenceEvent> events;
    qint64 longest = 0; ///< The longest an event lasts, or its time is uncertain, in milliseconds.

    /// To be called when events were added: puts them in order (earliest, latest, id).
    void arrange();
    /// From the first to the end of the last event; nothing when there are none.
    std::optional<TimeRange> range() const;
    /// Half-open indices of the events that start in the range.
    std::pair<size_t, size_t> startingIn(const TimeRange &range) const;
};

/// The instants that an ordered axis gives columns to: both readings of an uncertain time.
std::vector<qint64> orderedInstants(const Sequence &sequence);

} // namespace skein
