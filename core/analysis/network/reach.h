// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/network/case_network.h"

namespace skein {

struct Reached
{
    EntityId entity;
    int steps = 0; ///< Fewest, from the nearest of those asked about.
    friend bool operator==(const Reached &, const Reached &) = default;
};

/// Whoever can be reached in so many steps (0: in any number), those asked about left out; nearest first,
/// then in order of id.
std::vector<Reached> reachable(const CaseNetwork &network, const std::vector<EntityId> &about, int steps);

/// How an entity is joined to the others of a network.
struct Connected
{
    EntityId entity;
    int others = 0; ///< Different entities beside it.
    int stated = 0; ///< Stated links.
    qint64 events = 0;
    friend bool operator==(const Connected &, const Connected &) = default;
};

/// Those with most others beside them first, then most events, then in order of id.
std::vector<Connected> mostConnected(const CaseNetwork &network);

struct Shared
{
    EntityId entity;
    std::vector<EntityId> with; ///< Which of those asked about it is beside, in the order asked.
    qint64 contacts = 0; ///< Links and events with them together.
    friend bool operator==(const Shared &, const Shared &) = default;
};

/// Neighbours that at least so many of the entities share; those that most share first, then most contacts.
std::vector<Shared> sharedNeighbours(const CaseNetwork &network, const std::vector<EntityId> &about,
                                     int least);

} // namespace skein
