// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/network/case_network.h"
#include "core/analysis/network/pattern.h"

namespace skein {

struct PatternMatch
{
    std::vector<EntityId> entities; ///< One for each item of the pattern, in its order.
    /// How often: events that came soon enough after one of the line before, else the events of the line that
    /// has fewest; 1 for stated links alone.
    qint64 times = 1;
    friend bool operator==(const PatternMatch &, const PatternMatch &) = default;
};

struct PatternAnswer
{
    std::vector<PatternMatch> matches; ///< The most frequent first, then in order of places.
    bool isComplete = true; ///< False when it was stopped, or there are more than were asked for.
};

using RolesOf = QHash<EntityId, std::set<PersonRole>>;

/// Every set of entities that has the pattern, each set once, as the most frequent of its arrangements found
/// first. No entity stands for two items. The search ends at so many sets.
PatternAnswer findPattern(const CaseNetwork &network, const RolesOf &roles, const Pattern &pattern,
                          size_t most, Progress &progress);

} // namespace skein
