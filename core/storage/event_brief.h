// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/event.h"
#include "core/storage/database.h"

#include <vector>

namespace skein {

/// An event without its words: what counting and drawing need, cheap by the hundred thousand.
struct EventBrief
{
    EventId id;
    EventKind kind = EventKind::Other;
    qint64 earliest = 0; ///< Milliseconds since 1970, UTC.
    qint64 latest = 0;
    std::optional<qint64> seconds;
    std::vector<Party> parties;
    SourceId source;
    QString grade; ///< The row's own, as stored.
    bool isKey = false;
    bool isHidden = false;

    /// The first party in that role; none if there is none.
    EntityId party(PartyRole role) const
    {
        for (const Party &each : parties)
            if (each.role == role)
                return each.entity;
        return {};
    }
};

/// In the order asked; events that are not there are left out. See eventIds().
std::vector<EventBrief> eventBriefs(const Database &database, const std::vector<EventId> &ids);

} // namespace skein
