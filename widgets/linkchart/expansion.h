// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/storage/entity_store.h"
#include "core/storage/tie_store.h"
#include "widgets/linkchart/chart_facts.h"

#include <optional>
#include <set>
#include <vector>

namespace skein {

/// Somebody who could come onto the chart, and what joins them to those asked about.
struct Candidate
{
    Entity entity;
    qint64 links = 0;
    qint64 events = 0;
    qint64 contacts() const { return links + events; }
};

/// Which candidates are meant.
struct ExpansionFilter
{
    std::set<EntityKind> kinds; ///< Empty: all.
    qint64 leastContacts = 1; ///< Links and events together.
    qint64 most = 0; ///< Those with most contacts; 0: all.
};

/// Neighbours of the entities that are not on the chart yet, most contacts first.
std::vector<Candidate> candidates(const Database &database, const std::vector<EntityId> &about,
                                  const std::set<EntityId> &onChart, const TimeWindow &window = {});

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

/// When the newest of the sources used was imported.
std::optional<qint64> latestImport(const ChartFacts &facts);

} // namespace skein
