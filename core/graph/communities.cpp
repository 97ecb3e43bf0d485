// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/communities.h"

#include "core/graph/boost_graph.h"
#include "core/graph/components.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

namespace skein {

namespace {

/// A graph of groups: flat arrays, weights, and what lies inside each group as its loop.
struct Level
{
    std::vector<size_t> offsets{0};
    std::vector<int> targets;
    std::vector<double> weights;
    std::vector<double> loops; ///< Twice the weight inside.
    std::vector<double> strengths; ///< Sum of weights, loops included.
    double total = 0; ///< Sum of strengths.

    int size() const { return int(loops.size()); }
};

Level firstLevel(const LinkGraph &graph, Weighting weighting)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().undirected();
    Level level;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        double strength = 0;
        const auto [begin, end] = boost::out_edges(node, edges);
        for (auto edge = begin; edge != end; ++edge) {
            const double weight = weighting == Weighting::ByWeight ? edges[*edge].weight : 1;
            level.targets.push_back(int(boost::target(*edge, edges)));
            level.weights.push_back(weight);
            strength += weight;
        }
        level.offsets.push_back(level.targets.size());
        level.loops.push_back(0);
        level.strengths.push_back(strength);
        level.total += strength;
    }
    return level;
}

/// Numbers groups 0.. by first appearance; returns how many.
int renumber(std::vector<int> &groupOf)
{
    std::vector<int> number(groupOf.size(), -1);
    int groups = 0;
    for (int &group : groupOf) {
        int &mine = number[size_t(group)];
        if (mine < 0)
            mine = groups++;
        group = mine;
    }
    return groups;
}

Level coarser(const Level &fine, const std::vector<int> &groupOf, int groups)
{
    std::vector<std::vector<int>> members(static_cast<size_t>(groups));
    for (size_t node = 0; node < groupOf.size(); ++node)
        members[size_t(groupOf[node])].push_back(int(node));
    Level level;
    std::vector<double> toward(size_t(groups), 0);
    std::vector<int> touched;
    for (int group = 0; group < groups; ++group) {
        double loop = 0;
        double strength = 0;
        for (int member : members[size_t(group)]) {
            const size_t node = size_t(member);
            loop += fine.loops[node];
            strength += fine.strengths[node];
            for (size_t place = fine.offsets[node]; place < fine.offsets[node + 1]; ++place) {
                const int other = groupOf[size_t(fine.targets[place])];
                if (toward[size_t(other)] == 0)
                    touched.push_back(other);
                toward[size_t(other)] += fine.weights[place];
            }
        }
        std::sort(touched.begin(), touched.end());
        for (int other : touched) {
            if (other == group) {
                loop += toward[size_t(other)];
            } else {
                level.targets.push_back(other);
                level.weights.push_back(toward[size_t(other)]);
            }
            toward[size_t(other)] = 0;
        }
        touched.clear();
        level.offsets.push_back(level.targets.size());
        level.loops.push_back(loop);
        level.strengths.push_back(strength);
    }
    level.total = fine.total;
    return level;
}

/// Moves nodes to the neighbouring group that gains most until nobody wants to move.
class LocalMoves
{
public:
    LocalMoves(const Level &level, std::vector<int> &groupOf, std::mt19937 &random)
        : m_level(level)
        , m_groupOf(groupOf)
        , m_sums(size_t(level.size()), 0)
        , m_toward(size_t(level.size()), 0)
        , m_isWaiting(size_t(level.size()), true)
        , m_queue(size_t(level.size()))
    {
        for (size_t node = 0; node < groupOf.size(); ++node)
            m_sums[size_t(groupOf[node])] += level.strengths[node];
        std::iota(m_queue.begin(), m_queue.end(), 0);
        for (size_t place = m_queue.size(); place > 1; --place)
            std::swap(m_queue[place - 1], m_queue[random() % place]);
    }

    bool run(Progress &progress)
    {
        bool hasMoved = false;
        for (size_t next = 0; next < m_queue.size(); ++next) {
            if ((next & 4095) == 0 && !progress.advance(0, 0))
                return hasMoved;
            const int node = m_queue[next];
            m_isWaiting[size_t(node)] = false;
            hasMoved = move(node) || hasMoved;
        }
        return hasMoved;
    }

private:
    bool move(int moving)
    {
        const size_t node = size_t(moving);
        const int old = m_groupOf[node];
        m_touched.assign(1, old);
        m_toward[size_t(old)] = 0;
        for (size_t place = m_level.offsets[node]; place < m_level.offsets[node + 1]; ++place) {
            const int group = m_groupOf[size_t(m_level.targets[place])];
            if (group != old && m_toward[size_t(group)] == 0)
                m_touched.push_back(group);
            m_toward[size_t(group)] += m_level.weights[place];
        }
        m_sums[size_t(old)] -= m_level.strengths[node];
        const int best = bestGroup(old, m_level.strengths[node] / m_level.total);
        for (int group : m_touched)
            m_toward[size_t(group)] = 0;
        m_sums[size_t(best)] += m_level.strengths[node];
        m_groupOf[node] = best;
        if (best != old)
            wakeNeighbours(node, best);
        return best != old;
    }

    int bestGroup(int old, double share) const
    {
        const double smallest = 1e-12 * m_level.total;
        int best = old;
        double bestGain = m_toward[size_t(old)] - share * m_sums[size_t(old)];
        for (int group : m_touched) {
            const double gain = m_toward[size_t(group)] - share * m_sums[size_t(group)];
            if (gain > bestGain + smallest) {
                best = group;
                bestGain = gain;
            }
        }
        return best;
    }

    void wakeNeighbours(size_t node, int group)
    {
        for (size_t place = m_level.offsets[node]; place < m_level.offsets[node + 1]; ++place) {
            const int other = m_level.targets[place];
            if (m_isWaiting[size_t(other)] || m_groupOf[size_t(other)] == group)
                continue;
            m_isWaiting[size_t(other)] = true;
            m_queue.push_back(other);
        }
    }

    const Level &m_level;
    std::vector<int> &m_groupOf;
    std::vector<double> m_sums; ///< Strength by group.
    std::vector<double> m_toward; ///< Weight from the moving node by group.
    std::vector<int> m_touched;
    std::vector<bool> m_isWaiting;
    std::vector<int> m_queue;
};

/// Groups of one level: moves, then the same for the graph of groups, then moves once more.
std::vector<int> divide(const Level &level, std::mt19937 &random, Progress &progress)
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

double modularityOf(const Level &level, const std::vector<int> &groupOf)
{
    if (level.total <= 0)
        return 0;
    std::vector<double> sums(groupOf.size(), 0);
    double inside = 0;
    for (size_t node = 0; node < groupOf.size(); ++node) {
        sums[size_t(groupOf[node])] += level.strengths[node];
        inside += level.loops[node];
        for (size_t place = level.offsets[node]; place < level.offsets[node + 1]; ++place)
            if (groupOf[size_t(level.targets[place])] == groupOf[node])
                inside += level.weights[place];
    }
    double expected = 0;
    for (double sum : sums)
        expected += (sum / level.total) * (sum / level.total);
    return inside / level.total - expected;
}

/// A group whose members hang together only through others becomes several: that never lowers modularity.
std::vector<int> connectedGroups(const Level &level, const std::vector<int> &groupOf)
{
    std::vector<int> part(groupOf.size(), -1);
    std::vector<int> queue;
    int parts = 0;
    for (size_t start = 0; start < groupOf.size(); ++start) {
        if (part[start] >= 0)
            continue;
        queue.assign(1, int(start));
        part[start] = parts;
        for (size_t next = 0; next < queue.size(); ++next) {
            const size_t node = size_t(queue[next]);
            for (size_t place = level.offsets[node]; place < level.offsets[node + 1]; ++place) {
                const size_t other = size_t(level.targets[place]);
                if (part[other] < 0 && groupOf[other] == groupOf[node]) {
                    part[other] = parts;
                    queue.push_back(int(other));
                }
            }
        }
        ++parts;
    }
    return part;
}

} // namespace

Communities communities(const LinkGraph &graph, Weighting weighting, quint32 seed, Progress &progress)
{
    constexpr size_t workOfManyTries = 2'000'000; // small graphs are tried more often and the best is kept
    const Level level = firstLevel(graph, weighting);
    const size_t tries = std::clamp<size_t>(workOfManyTries / (level.targets.size() + 1), 1, 10);
    std::mt19937 random(seed);
    std::vector<int> best;
    double bestModularity = -1;
    for (size_t attempt = 0; attempt < tries && progress.advance(qint64(attempt), qint64(tries)); ++attempt) {
        std::vector<int> groupOf = connectedGroups(level, divide(level, random, progress));
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

double modularity(const LinkGraph &graph, Weighting weighting, const std::vector<int> &groupOf)
{
    std::vector<int> numbered = groupOf;
    std::map<int, int> number;
    for (int &group : numbered)
        group = number.emplace(group, int(number.size())).first->second;
    return modularityOf(firstLevel(graph, weighting), numbered);
}

} // namespace skein
