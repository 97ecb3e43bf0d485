// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"

#include <random>
#include <vector>

namespace skein {

/// A graph of groups: flat arrays, weights, and what lies inside each group as its loop.
struct GroupLevel
{
    std::vector<size_t> offsets{0};
    std::vector<int> targets;
    std::vector<double> weights;
    std::vector<double> loops; ///< Twice the weight inside.
    std::vector<double> strengths; ///< Sum of weights, loops included.
    double total = 0; ///< Sum of strengths.

    int size() const { return int(loops.size()); }
};

/// The nodes of a graph as they are, direction ignored.
GroupLevel firstLevel(const LinkGraph &graph, Weighting weighting);

/// Numbers groups 0.. by first appearance; returns how many.
int renumber(std::vector<int> &groupOf);

GroupLevel coarser(const GroupLevel &fine, const std::vector<int> &groupOf, int groups);

double modularityOf(const GroupLevel &level, const std::vector<int> &groupOf);

/// A group whose members hang together only through others becomes several: that never lowers modularity.
std::vector<int> connectedGroups(const GroupLevel &level, const std::vector<int> &groupOf);

/// Moves nodes to the neighbouring group that gains most until nobody wants to move.
class LocalMoves
{
public:
    LocalMoves(const GroupLevel &level, std::vector<int> &groupOf, std::mt19937 &random);

    bool run(Progress &progress); ///< False when nobody moved.

private:
    bool move(int moving);
    int bestGroup(int old, double share) const;
    void wakeNeighbours(size_t node, int group);

    const GroupLevel &m_level;
    std::vector<int> &m_groupOf;
    std::vector<double> m_sums; ///< Strength by group.
    std::vector<double> m_toward; ///< Weight from the moving node by group.
    std::vector<int> m_touched;
    std::vector<bool> m_isWaiting;
    std::vector<int> m_queue;
};

} // namespace skein
