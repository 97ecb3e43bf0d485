// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/model/entity.h"
#include "core/model/event.h"
#include "core/model/link.h"
#include "core/storage/event_pairs.h"

#include <QHash>

#include <optional>
#include <set>
#include <vector>

namespace skein {

/// One respect in which two entities belong together: a stated link, or all their events of one kind in one
/// direction.
struct NetworkTie
{
    int from = 0; ///< Places in CaseNetwork::entities.
    int to = 0;
    LinkId link; ///< None: of events.
    QString type; ///< Of a stated link.
    EventKind event = EventKind::Other; ///< When it is of events.
    bool isDirected = false;
    bool isInferred = false; ///< The analyst's assessment.
    qint64 count = 1; ///< Events; 1 for a stated link.
    std::vector<qint64> times; ///< Of the events, ascending; empty for a stated link.

    bool isStated() const { return bool(link); }
};

/// What joins entities to each other, read once so that questions can be asked of it on any thread. A value.
struct CaseNetwork
{
    std::vector<Entity> entities;
    std::vector<NetworkTie> ties;
    QHash<EntityId, int> places;
    bool isComplete = true; ///< False when the reading was stopped.

    int place(EntityId entity) const { return places.value(entity, -1); } ///< -1: joined to nobody.
};

enum class Stated { Left, Used };
enum class Inferred { Left, Used };

/// Which ties count.
struct TieChoice
{
    Stated stated = Stated::Used;
    Inferred inferred = Inferred::Used; ///< The analyst's own inferences among the stated links.
    std::optional<std::set<EventKind>> events; ///< None: all kinds.
    TimeWindow window; ///< Stated links count when they touch it.
};

/// The whole case, or only what joins these entities to each other.
CaseNetwork readNetwork(const Database &database, const TieChoice &choice, Progress &progress);
CaseNetwork readNetworkAmong(const Database &database, const std::vector<EntityId> &entities,
                             const TieChoice &choice, Progress &progress);

/// True if what holds from-to, open at absent ends, touches the window.
bool touches(const TimeWindow &window, const Link &link);

} // namespace skein
