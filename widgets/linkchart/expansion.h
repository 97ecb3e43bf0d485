// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/model/event.h"
#include "core/storage/entity_store.h"
#include "core/storage/tie_store.h"
#include "widgets/linkchart/chart_facts.h"

#include <optional>
#include <set>
#include <vector>

namespace skein {

/// What joins a candidate to those asked about, of one kind and direction.
struct CandidateTie
{
    std::optional<EventKind> event; ///< None: a stated link.
    bool isOutward = false; ///< From those asked about to the candidate.
    bool isInward = false; ///< Both when it has no direction.
    qint64 count = 0;
};

/// Somebody who could come onto the chart, and what joins them to those asked about.
struct Candidate
{
    Entity entity;
    qint64 links = 0;
    qint64 events = 0;
    std::vector<CandidateTie> ties;
    qint64 contacts() const { return links + events; }
};

/// Which candidates are meant.
struct ExpansionFilter
{
    enum class Direction { Any, Outward, Inward };
    Direction direction = Direction::Any;
    bool withStated = true;
    std::optional<std::set<EventKind>> events; ///< None: all.
    std::set<EntityKind> kinds; ///< Empty: all.
    qint64 leastContacts = 1; ///< Links and events together.
    qint64 most = 0; ///< Those with most contacts; 0: all.
};

/// Neighbours of the entities that are not on the chart yet, most contacts first.
std::vector<Candidate> candidates(const Database &database, const std::vector<EntityId> &about,
                                  const std::set<EntityId> &onChart, const TimeWindow &window = {});

/// With links and events counted anew, most contacts first.
std::vector<Candidate> filtered(const std::vector<Candidate> &all, const ExpansionFilter &filter);

struct Reach
{
    int steps = 1;
    qint64 limit = 0; ///< New neighbours of each entity, most contacts first; 0: all.
};
/// The entities with everything so many steps away, in order of step and contacts. Stopped, it returns what
/// it has.
std::vector<EntityId> surroundings(const Database &database, const std::vector<EntityId> &about, Reach reach,
                                   Progress &progress);

/// Every entity that has a stated link or a role, in order of id.
std::vector<EntityId> linkedEntities(const Database &database);

/// When the newest of the sources used was imported; in whole seconds, as it is told.
std::optional<qint64> latestImport(const ChartFacts &facts);

} // namespace skein
