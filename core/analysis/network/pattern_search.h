// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/network/case_network.h"
#include "core/analysis/network/pattern.h"

namespace skein {

struct PatternMatch
{
    std::vector<EntityId> entities; ///< One for each item of the pattern, in its order.
    friend bool operator==(const PatternMatch &, const PatternMatch &) = default;
};

struct PatternAnswer
{
    std::vector<PatternMatch> matches; ///< In order of the entities of the first item.
    bool isComplete = true; ///< False when it was stopped, or there are more than were asked for.
};

using RolesOf = QHash<EntityId, std::set<PersonRole>>;

/// Every set of entities that has the pattern, each set once. No entity stands for two items.
PatternAnswer findPattern(const CaseNetwork &network, const RolesOf &roles, const Pattern &pattern,
                          size_t most, Progress &progress);

} // namespace skein
