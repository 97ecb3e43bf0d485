// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/event_scan.h"
#include "core/storage/packed_event.h"

#include <functional>

namespace skein {

/// Events of one moment, in order of content; equal ones stand side by side, the first of the file in front.
struct EventMoment
{
    struct Entry
    {
        PackedEvent event;
        bool isRepeat = false;
        qint64 id = 0; ///< Of the event in the case that it repeats.
    };
    std::vector<Entry> entries;
};

/// Finds events that the case or the file itself has already and notes them in row_repeat. Moments must come
/// in order of time.
class EventRepeats
{
public:
    /// For events that start from `first` to `last`.
    EventRepeats(Database &database, qint64 source, qint64 first, qint64 last);

    /// Asks, after so many events of the case, whether to go on; false when not.
    [[nodiscard]] bool mark(EventMoment &moment, const std::function<bool()> &goesOn);
    qint64 count() const { return m_count; }

private:
    bool markKnown(EventMoment &moment, const std::function<bool()> &goesOn);
    bool next(const std::function<bool()> &goesOn);
    void markAs(EventMoment &moment);
    void markWithin(EventMoment &moment);

    Database &m_database;
    qint64 m_source;
    EventChunks m_chunks;
    EventScan m_scan;
    qint64 m_count = 0;
    qint64 m_passed = 0; ///< Events of the case.
};

} // namespace skein
