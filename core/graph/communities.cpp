// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/communities.h"

#include "core/graph/boost_graph.h"
#include "core/graph/components.h"
#include "core/graph/group_level.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

namespace skein {

namespace {

/// Groups of one level: moves, then the same for the graph of groups, then moves once more.
std::vector<int> divide(const GroupLevel &level, std::mt19937 &random, Progress &progress)
{
    std::vector<int> groupOf(size_t(level.size()));
    std::iota(groupOf.begin(), groupOf.end(), 0);
    if (!LocalMoves(level, groupOf, random).run(progress))
        return groupOf;
    const int groups = renumber(groupOf);
    const std::vector<int> above = divide(coarser(level, groupOf, groups), random, progress);
    for (int &group : groupOf)
        group = above[size_t(group)];
    LocalMoves(level, groupOf, random).run(progress);
    renumber(groupOf);
    return groupOf;
}

/// Divides each group anew from single nodes (Traag et al. 2019): a node joins who gains most by it, within
/// its group and when both are well connected to the rest of it. So what comes out hangs together.
class Refinement
{
public:
    Refinement(const GroupLevel &level, const std::vector<int> &groupOf)
        : m_level(level)
        , m_groupOf(groupOf)
        , m_refined(groupOf.size())
        , m_sums(level.strengths)
        , m_groupSums(groupOf.size(), 0)
        , m_cut(groupOf.size(), 0)
        , m_isAlone(groupOf.size(), true)
        , m_toward(groupOf.size(), 0)
    {
        std::iota(m_refined.begin(), m_refined.end(), 0);
        for (size_t node = 0; node < groupOf.size(); ++node) {
            m_groupSums[size_t(groupOf[node])] += level.strengths[node];
            for (size_t place = level.offsets[node]; place < level.offsets[node + 1]; ++place)
                if (groupOf[size_t(level.targets[place])] == groupOf[node])
                    m_cut[node] += level.weights[place];
        }
    }

    std::vector<int> run(std::mt19937 &random)
    {
        std::vector<int> order(m_refined.size());
        std::iota(order.begin(), order.end(), 0);
        for (size_t place = order.size(); place > 1; --place)
            std::swap(order[place - 1], order[random() % place]);
        for (const int node : order)
            if (m_isAlone[size_t(node)] && isWellConnected(node, m_groupOf[size_t(node)]))
                join(size_t(node));
        return std::move(m_refined);
    }

private:
    bool isWellConnected(int refined, int group) const
    {
        const double own = m_sums[size_t(refined)];
        const double expected = own * (m_groupSums[size_t(group)] - own) / m_level.total;
        return m_cut[size_t(refined)] >= expected * (1 - 1e-12);
    }

    void join(size_t node)
    {
        const int group = m_groupOf[node];
        m_touched.clear();
        for (size_t place = m_level.offsets[node]; place < m_level.offsets[node + 1]; ++place) {
            const size_t other = size_t(m_level.targets[place]);
            if (m_groupOf[other] != group)
                continue;
            double &toward = m_toward[size_t(m_refined[other])];
            if (toward == 0)
                m_touched.push_back(m_refined[other]);
            toward += m_level.weights[place];
        }
        int best = -1;
        double bestGain = 1e-12 * m_level.total;
        for (const int other : m_touched) {
            const double gain
                = m_toward[size_t(other)] - m_level.strengths[node] * m_sums[size_t(other)] / m_level.total;
            if (gain > bestGain && isWellConnected(other, group)) {
                best = other;
                bestGain = gain;
            }
        }
        if (best >= 0) {
            m_cut[size_t(best)] += m_cut[node] - 2 * m_toward[size_t(best)];
            m_sums[size_t(best)] += m_level.strengths[node];
            m_isAlone[size_t(best)] = m_isAlone[node] = false;
            m_refined[node] = best;
        }
        for (const int other : m_touched)
            m_toward[size_t(other)] = 0;
    }

    const GroupLevel &m_level;
    const std::vector<int> &m_groupOf;
    std::vector<int> m_refined;
    std::vector<double> m_sums; ///< Strength by refined group.
    std::vector<double> m_groupSums; ///< Strength by group.
    std::vector<double> m_cut; ///< Of each refined group: weight to the rest of its group.
    std::vector<bool> m_isAlone;
    std::vector<double> m_toward; ///< Weight from the joining node by refined group.
    std::vector<int> m_touched;
};

/// One round of Leiden from a division: moves, refinement, and the same for the graph of refined groups.
std::vector<int> leidenRound(const GroupLevel &level, std::vector<int> groupOf, std::mt19937 &random,
                             Progress &progress) // NOLINT(misc-no-recursion): each level is smaller
{
    LocalMoves(level, groupOf, random).run(progress);
    if (renumber(groupOf) == level.size())
        return groupOf;
    std::vector<int> refined = Refinement(level, groupOf).run(random);
    const int groups = renumber(refined);
    if (groups == level.size() || !progress.advance(0, 0))
        return connectedGroups(level, groupOf);
    std::vector<int> start(size_t(groups), 0);
    for (size_t node = 0; node < refined.size(); ++node)
        start[size_t(refined[node])] = groupOf[node];
    renumber(start);
    const std::vector<int> above
        = leidenRound(coarser(level, refined, groups), std::move(start), random, progress);
    for (int &group : refined)
        group = above[size_t(group)];
    return refined;
}

/// Rounds until one gains next to nothing: the third place of modularity says how good a division is.
std::vector<int> leiden(const GroupLevel &level, std::mt19937 &random, Progress &progress)
{
    constexpr int mostRounds = 10;
    constexpr double leastGain = 2e-5;
    std::vector<int> groupOf(size_t(level.size()));
    std::iota(groupOf.begin(), groupOf.end(), 0);
    double quality = modularityOf(level, groupOf);
    for (int round = 0; round < mostRounds && progress.advance(round, mostRounds); ++round) {
        std::vector<int> next = leidenRound(level, groupOf, random, progress);
        const double better = modularityOf(level, next);
        if (round > 0 && better <= quality)
            break;
        const bool isLast = round > 0 && better <= quality + leastGain;
        groupOf = std::move(next);
        quality = better;
        if (isLast)
            break;
    }
    return groupOf;
}

} // namespace

Communities communities(const LinkGraph &graph, Weighting weighting, quint32 seed, Progress &progress,
                        CommunityMethod method)
{
    // Small graphs are tried more often and the best is kept; a try of Leiden has several rounds.
    const size_t workOfManyTries = method == CommunityMethod::Leiden ? 500'000 : 2'000'000;
    const GroupLevel level = firstLevel(graph, weighting);
    const size_t tries = std::clamp<size_t>(workOfManyTries / (level.targets.size() + 1), 1, 10);
    std::mt19937 random(seed);
    std::vector<int> best;
    double bestModularity = -1;
    for (size_t attempt = 0; attempt < tries && progress.advance(qint64(attempt), qint64(tries)); ++attempt) {
        std::vector<int> groupOf
            = connectedGroups(level,
                              method == CommunityMethod::Leiden ? leiden(level, random, progress)
                                                                : divide(level, random, progress));
        const double quality = modularityOf(level, groupOf);
        if (quality > bestModularity + 1e-12) {
            best = std::move(groupOf);
            bestModularity = quality;
        }
    }
    Communities found;
    found.isComplete = progress.advance(qint64(tries), qint64(tries)) && best.size() == level.loops.size();
    if (!found.isComplete)
        return found;
    Components sorted = groupsBySize(best);
    found.modularity = modularityOf(level, sorted.of);
    found.of = std::move(sorted.of);
    found.sizes = std::move(sorted.sizes);
    return found;
}

double directedModularity(const LinkGraph &graph, Weighting weighting, const std::vector<int> &groupOf)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().forward();
    std::map<int, std::pair<double, double>> ends; // what leaves and what reaches each group
    double inside = 0;
    double total = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(edges))) {
        const double weight = weighting == Weighting::ByWeight ? edges[edge].weight : 1;
        const int from = groupOf[size_t(boost::source(edge, edges))];
        const int to = groupOf[size_t(boost::target(edge, edges))];
        ends[from].first += weight;
        ends[to].second += weight;
        inside += from == to ? weight : 0;
        total += weight;
    }
    if (total <= 0)
        return 0;
    double expected = 0;
    for (const auto &[group, of] : ends)
        expected += (of.first / total) * (of.second / total);
    return inside / total - expected;
}

double modularity(const LinkGraph &graph, Weighting weighting, const std::vector<int> &groupOf)
{
    std::vector<int> numbered = groupOf;
    std::map<int, int> number;
    for (int &group : numbered)
        group = number.emplace(group, int(number.size())).first->second;
    return modularityOf(firstLevel(graph, weighting), numbered);
}

} // namespace skein
