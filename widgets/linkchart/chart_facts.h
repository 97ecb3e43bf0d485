// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/model/link.h"
#include "core/model/source.h"
#include "core/storage/tie_store.h"

#include <QHash>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace skein {

/// What a chart needs of a link: there may be hundreds of thousands, so no more than that, and equal words
/// once.
struct StatedLink
{
    LinkId id;
    EntityId from;
    EntityId to;
    QString type;
    QString label;
    std::shared_ptr<const RecordedTime> start, finish; ///< Open when absent.
    SourceId source;
    Grading grade; ///< That holds for it: its own, or that of its source.
    Strength strength = Strength::Confirmed;
    bool isDirected = false;
    bool isAssessed = false;
};

/// What the case says of the entities on a chart. Read once; a picture is made from it as often as items
/// move or options change.
struct ChartFacts
{
    std::map<EntityId, Entity> entities;
    std::map<EntityId, std::vector<PersonRole>> roles;
    std::map<EntityId, QStringList> details; ///< Date of birth, make and colour, "attributed to ...".
    std::map<EntityId, std::map<QString, QStringList>> attributes; ///< Values by name, each once.
    std::map<EntityId, Grading> worstGrades;
    std::vector<StatedLink> links; ///< Among the entities.
    std::vector<Tie> ties; ///< Among the entities, over all time.
    std::vector<TimedPair> pairs; ///< What the ties are made of, in order of time.
    std::set<std::pair<EntityId, EntityId>> inWindow; ///< Pairs with an event in the time window, both ways.
    std::map<SourceId, Source> sources; ///< All of the ledger, for grades.
    std::vector<std::pair<EntityId, SourceId>> origins; ///< What entities and their attributes rest on.
};

/// Events are read by their parties, so this costs time in proportion to the events of the entities.
ChartFacts readFacts(const Database &database, const std::vector<EntityId> &entities,
                     const TimeWindow &window = {});

/// Reads anew what the case says of some of the entities: all but their events. It is then as if all had been
/// read anew, if nothing was altered but statements about these.
void refreshFacts(ChartFacts &facts, const Database &database, const std::vector<EntityId> &altered);

/// The sources of what is on the chart.
std::set<SourceId> usedSources(const ChartFacts &facts);

/// The grade that holds for a statement: its own, or that of its source.
Grading effectiveGrade(const ChartFacts &facts, const Origin &origin);

} // namespace skein
