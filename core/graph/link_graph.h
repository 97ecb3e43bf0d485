// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <memory>
#include <optional>
#include <vector>

namespace skein {

/// Whether an algorithm follows links only from source to target, or both ways.
enum class Direction { BothWays, AlongLinks };

/// Whether a link counts once or by its weight. A weight is a strength (how often, how much), never a
/// distance.
enum class Weighting { Unweighted, ByWeight };

/// A link between two nodes, given by their places.
struct GraphLink
{
    int source = 0;
    int target = 0;
    double weight = 1;
    std::optional<qint64> time; ///< Any unit, the same for all links; absent: undated.
};

/// An immutable picture of nodes 0..n-1 and their links, safe to hand to another thread. Who node 7 is, its
/// maker knows. Parallel links count as one and links from a node to itself are ignored, unless a measure
/// says otherwise. Boost.Graph is inside; only core/graph and core/layout see it.
class LinkGraph
{
public:
    /// Every end must be a node. With BothWays the links have no direction.
    LinkGraph(int nodes, std::vector<GraphLink> links, Direction direction = Direction::BothWays);

    int nodeCount() const;
    const std::vector<GraphLink> &links() const; ///< As given: with parallel links and loops.
    Direction direction() const;

    struct Boost;
    const Boost &boost() const { return *m_boost; }

private:
    std::shared_ptr<const Boost> m_boost;
};

} // namespace skein
