// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/group_level.h"

#include "core/graph/boost_graph.h"

#include <algorithm>
#include <numeric>

namespace skein {

GroupLevel firstLevel(const LinkGraph &graph, Weighting weighting)
{
    const LinkGraph::Boost::Graph &edges = graph.boost().undirected();
    GroupLevel level;
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

GroupLevel coarser(const GroupLevel &fine, const std::vector<int> &groupOf, int groups)
{
    std::vector<std::vector<int>> members(static_cast<size_t>(groups));
    for (size_t node = 0; node < groupOf.size(); ++node)
        members[size_t(groupOf[node])].push_back(int(node));
    GroupLevel level;
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

LocalMoves::LocalMoves(const GroupLevel &level, std::vector<int> &groupOf, std::mt19937 &random)
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

bool LocalMoves::run(Progress &progress)
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

bool LocalMoves::move(int moving)
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

int LocalMoves::bestGroup(int old, double share) const
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

void LocalMoves::wakeNeighbours(size_t node, int group)
{
    for (size_t place = m_level.offsets[node]; place < m_level.offsets[node + 1]; ++place) {
        const int other = m_level.targets[place];
        if (m_isWaiting[size_t(other)] || m_groupOf[size_t(other)] == group)
            continue;
        m_isWaiting[size_t(other)] = true;
        m_queue.push_back(other);
    }
}

double modularityOf(const GroupLevel &level, const std::vector<int> &groupOf)
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

std::vector<int> connectedGroups(const GroupLevel &level, const std::vector<int> &groupOf)
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

} // namespace skein
