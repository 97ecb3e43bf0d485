// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"
#include "core/exchange/graph_document.h"
#include "core/storage/database.h"

#include <QHash>

namespace skein {

/// How calls, texts and messages become links.
enum class Communications {
    Summed, ///< One link for each pair, direction and kind; its weight is how many there were.
    Counted, ///< As Summed, without words and times: all that measures and paths need.
    OneByOne, ///< One link each, with its time: what a time-respecting path needs.
};

/// Entities as nodes (id: the entity's; fields kind and identity), stated links and communications as edges.
GraphDocument caseGraph(const Database &database, Communications communications,
                        const TimeWindow &window = {});

/// Joins an edge to the nodes of two entities; not where one of them has none.
bool setEnds(GraphEdge &edge, const QHash<EntityId, int> &places, EntityId from, EntityId to);

} // namespace skein
