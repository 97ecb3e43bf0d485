// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/event_appender.h"
#include "tests/support/temporary_case.h"

namespace skein {

/// Calls of nobody, a minute apart, as an import would add them: more than a view reads at once.
struct ManyEvents
{
    static constexpr int Count = 20'001;
    static constexpr qint64 Start = 1750000000000, Minute = 60'000;

    /// Returns their ids, in order of time.
    static std::vector<EventId> addTo(TemporaryCase &file)
    {
        const SourceId source = file.addActiveSource(QStringLiteral("calls.csv"));
        Database writer = file.session().writer();
        Transaction transaction(writer);
        EventAppender appender(writer, source, Duplicates::None);
        NewEvent event;
        event.kind = EventKind::Call;
        event.zone = appender.zone("Europe/London");
        for (int i = 0; i < Count; ++i) {
            event.start = event.latest = Start + i * Minute;
            event.row = i + 2;
            appender.add(event);
        }
        std::vector<EventId> ids = appender.finish().ids;
        transaction.commit();
        return ids;
    }
};

} // namespace skein
