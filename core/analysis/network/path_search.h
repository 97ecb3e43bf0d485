// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/network/case_network.h"

namespace skein {

enum class PathOrder {
    Any, ///< Only who is joined to whom counts.
    InTime, ///< Each event later than the one before: what could have been passed on. Stated links take no
            ///< time.
};
enum class PathDirection { BothWays, AlongLinks };

struct PathQuestion
{
    EntityId from;
    EntityId to;
    std::set<EntityKind> through; ///< Kinds that may lie between the ends; empty: all.
    PathOrder order = PathOrder::Any;
    PathDirection direction = PathDirection::BothWays;
    size_t most = 50; ///< Paths to be given.
};

struct FoundPath
{
    std::vector<EntityId> entities; ///< Both ends included.
    /// Of each step, when the order is InTime; none for a stated link.
    std::vector<std::optional<qint64>> times;
    friend bool operator==(const FoundPath &, const FoundPath &) = default;
};

struct PathAnswer
{
    std::vector<FoundPath> paths; ///< All of the same, least number of steps.
    double count = 0; ///< How many there are; exact up to 2^53. InTime: those given.
};

/// The paths of fewest steps. InTime gives the one that arrives earliest.
PathAnswer findPaths(const CaseNetwork &network, const PathQuestion &question);

} // namespace skein
