// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/coarsening.h"

#include <algorithm>
#include <numeric>

namespace skein {

static constexpr int none = -1;

WeightedGraph weightedGraph(const LayoutGraph &graph)
{
    WeightedGraph result;
    for (int node = 0; node < layoutSize(graph); ++node) {
        const auto others = layoutNeighbours(graph, node);
        result.ends.insert(result.ends.end(), others.begin(), others.end());
        result.firstArc.push_back(int(result.ends.size()));
    }
    result.weights.assign(result.ends.size(), 1);
    result.masses.assign(result.firstArc.size() - 1, 1);
    return result;
}

/// The nodes of the finer graph in order of what stands for them, and where each such run begins.
static std::pair<std::vector<int>, std::vector<int>> membersOf(const std::vector<int> &standsIn, int count)
{
    std::vector<int> first(size_t(count) + 1, 0);
    for (const int node : standsIn)
        ++first[size_t(node) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<int> members(standsIn.size());
    std::vector<int> next = first;
    for (size_t node = 0; node < standsIn.size(); ++node)
        members[size_t(next[size_t(standsIn[node])]++)] = int(node);
    return {std::move(members), std::move(first)};
}

static WeightedGraph merged(const WeightedGraph &fine, const std::vector<int> &standsIn, int count)
{
    WeightedGraph graph;
    graph.masses.assign(size_t(count), 0);
    const auto [members, first] = membersOf(standsIn, count);
    std::vector<int> arcTo(size_t(count), none);
    for (int node = 0; node < count; ++node) {
        const int begin = int(graph.ends.size());
        for (int place = first[size_t(node)]; place < first[size_t(node) + 1]; ++place) {
            const auto member = size_t(members[size_t(place)]);
            graph.masses[size_t(node)] += fine.masses[member];
            for (int arc = fine.firstArc[member]; arc < fine.firstArc[member + 1]; ++arc) {
                const int end = standsIn[size_t(fine.ends[size_t(arc)])];
                if (end == node)
                    continue;
                int &known = arcTo[size_t(end)];
                if (known < begin) {
                    known = int(graph.ends.size());
                    graph.ends.push_back(end);
                    graph.weights.push_back(0);
                }
                graph.weights[size_t(known)] += fine.weights[size_t(arc)];
            }
        }
        graph.firstArc.push_back(int(graph.ends.size()));
    }
    return graph;
}

CoarserGraph withoutPendants(const WeightedGraph &fine)
{
    std::vector<int> standsIn(size_t(fine.size()), none);
    int count = 0;
    for (int node = 0; node < fine.size(); ++node)
        if (fine.degree(node) != 1)
            standsIn[size_t(node)] = count++;
    for (int node = 0; node < fine.size(); ++node) {
        if (standsIn[size_t(node)] != none)
            continue;
        int &host = standsIn[size_t(fine.ends[size_t(fine.firstArc[size_t(node)])])];
        if (host == none) // two nodes and nothing else
            host = count++;
        standsIn[size_t(node)] = host;
    }
    WeightedGraph graph = merged(fine, standsIn, count);
    return {std::move(graph), std::move(standsIn)};
}

namespace {

/// Decides what stands for what, the least linked nodes first.
class Joining
{
public:
    explicit Joining(const WeightedGraph &fine)
        : m_fine(fine)
        , m_standsIn(size_t(fine.size()), none)
        , m_lastBeside(size_t(fine.size()), none)
        , m_mostMass(6 * std::accumulate(fine.masses.begin(), fine.masses.end(), 0.0F) / float(fine.size()))
    {
    }

    CoarserGraph run()
    {
        std::vector<int> order(m_standsIn.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
                         [this](int left, int right) { return m_fine.degree(left) < m_fine.degree(right); });
        for (const int node : order)
            if (m_standsIn[size_t(node)] == none)
                join(node);
        WeightedGraph graph = merged(m_fine, m_standsIn, int(m_masses.size()));
        return {std::move(graph), std::move(m_standsIn)};
    }

private:
    static constexpr int mostMembers = 3;

    void join(int node)
    {
        if (const int neighbour = bestNeighbour(node); neighbour != none) {
            if (m_standsIn[size_t(neighbour)] == none)
                put(neighbour, newOne());
            put(node, m_standsIn[size_t(neighbour)]);
            return;
        }
        int &beside = m_lastBeside[size_t(strongestNeighbour(node))];
        if (beside == none || !hasRoom(beside, node))
            beside = newOne();
        put(node, beside);
    }

    /// The most strongly linked for its mass of those that have room.
    int bestNeighbour(int node) const
    {
        int best = none;
        float most = 0;
        for (int arc = m_fine.firstArc[size_t(node)]; arc < m_fine.firstArc[size_t(node) + 1]; ++arc) {
            const auto other = size_t(m_fine.ends[size_t(arc)]);
            const int group = m_standsIn[other];
            const float mass = group == none ? m_fine.masses[other] : m_masses[size_t(group)];
            const bool isOpen = group == none ? isLight(mass, node) : hasRoom(group, node);
            const float pull = m_fine.weights[size_t(arc)] / mass;
            if (isOpen && pull > most) {
                most = pull;
                best = int(other);
            }
        }
        return best;
    }

    int strongestNeighbour(int node) const
    {
        const auto first = m_fine.weights.begin() + m_fine.firstArc[size_t(node)];
        const auto end = m_fine.weights.begin() + m_fine.firstArc[size_t(node) + 1];
        return m_fine.ends[size_t(std::max_element(first, end) - m_fine.weights.begin())];
    }

    bool isLight(float mass, int node) const
    {
        return mass + m_fine.masses[size_t(node)] <= m_mostMass || m_fine.degree(node) == 1;
    }

    bool hasRoom(int group, int node) const
    {
        return m_members[size_t(group)] < mostMembers && isLight(m_masses[size_t(group)], node);
    }

    int newOne()
    {
        m_masses.push_back(0);
        m_members.push_back(0);
        return int(m_masses.size()) - 1;
    }

    void put(int node, int group)
    {
        m_standsIn[size_t(node)] = group;
        m_masses[size_t(group)] += m_fine.masses[size_t(node)];
        ++m_members[size_t(group)];
    }

    const WeightedGraph &m_fine;
    std::vector<int> m_standsIn;
    std::vector<int>
        m_lastBeside; ///< By node: the last that was made of those that found no neighbour but it.
    float m_mostMass;
    std::vector<float> m_masses; ///< By node of the coarser graph.
    std::vector<int> m_members;
};

} // namespace

CoarserGraph coarser(const WeightedGraph &fine)
{
    return Joining(fine).run();
}

} // namespace skein
