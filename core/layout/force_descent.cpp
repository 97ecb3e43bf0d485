// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/force_descent.h"

#include "core/layout/coarsening.h"
#include "core/layout/repulsion.h"
#include "core/layout/stress_descent.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

namespace skein {

namespace {

struct Points
{
    std::vector<float> x;
    std::vector<float> y;
};

/// The graph itself, then each coarser one. standsIn leads to the next.
struct Levels
{
    std::vector<WeightedGraph> graphs;
    std::vector<std::vector<int>> standsIn;
};

Levels levelsOf(const LayoutGraph &graph)
{
    constexpr int fewEnough = 50;
    constexpr double hardlyFewer = 0.97;
    Levels levels;
    levels.graphs.push_back(weightedGraph(graph));
    const auto add = [&levels](CoarserGraph &&next) {
        levels.graphs.push_back(std::move(next.graph));
        levels.standsIn.push_back(std::move(next.standsIn));
    };
    if (layoutSize(graph) > fewEnough)
        add(withoutPendants(levels.graphs.back()));
    while (levels.graphs.back().size() > fewEnough) {
        CoarserGraph next = coarser(levels.graphs.back());
        if (next.graph.size() > hardlyFewer * levels.graphs.back().size())
            break;
        add(std::move(next));
    }
    return levels;
}

LayoutGraph withoutWeights(const WeightedGraph &graph)
{
    std::vector<std::pair<int, int>> links;
    for (int node = 0; node < graph.size(); ++node)
        for (int arc = graph.firstArc[size_t(node)]; arc < graph.firstArc[size_t(node) + 1]; ++arc)
            links.emplace_back(node, graph.ends[size_t(arc)]);
    return layoutGraph(graph.size(), links);
}

/// The coarsest level true to distance, about as large as the forces will make it.
Points start(const WeightedGraph &graph, quint32 seed, Progress &progress)
{
    const std::vector<float> xy = stressDescent(withoutWeights(graph), seed, progress);
    const auto half = xy.begin() + std::ptrdiff_t(xy.size() / 2);
    Points points{{xy.begin(), half}, {half, xy.end()}};
    const float mass = std::accumulate(graph.masses.begin(), graph.masses.end(), 0.0F);
    float squares = 0;
    for (const float each : xy)
        squares += each * each;
    const float scale = squares > 0 ? std::sqrt(mass * float(graph.size()) / squares) : 1;
    for (std::vector<float> *each : {&points.x, &points.y})
        for (float &at : *each)
            at *= scale;
    return points;
}

/// Lets a level settle: each node goes the way that its force asks for by how stiffly it is held, and keeps
/// some of its way from step to step.
class Settling
{
public:
    Settling(const WeightedGraph &graph, Points &points)
        : m_graph(graph)
        , m_points(points)
        , m_repulsion(graph.masses)
        , m_ways{std::vector<float>(points.x.size(), 0), std::vector<float>(points.x.size(), 0)}
    {
    }

    bool run(int steps, Progress &progress)
    {
        constexpr float first = 0.9F;
        constexpr float last = 0.5F;
        for (int step = 0; step < steps; ++step) {
            if (!progress.advance(step, steps))
                return false;
            m_repulsion.find(m_points.x, m_points.y, m_pushes);
            const float share = first + (last - first) * float(step) / float(steps);
            for (int node = 0; node < m_graph.size(); ++node)
                findWay(node, share);
            for (size_t node = 0; node < m_points.x.size(); ++node) {
                m_points.x[node] += m_ways.x[node];
                m_points.y[node] += m_ways.y[node];
            }
        }
        return true;
    }

private:
    void findWay(int node, float share)
    {
        constexpr float kept = 0.8F;
        const auto at = size_t(node);
        float pullX = 0;
        float pullY = 0;
        float stiffness = m_pushes.stiffness[at];
        for (auto arc = size_t(m_graph.firstArc[at]); arc < size_t(m_graph.firstArc[at + 1]); ++arc) {
            const auto end = size_t(m_graph.ends[arc]);
            const float weight = m_graph.weights[arc];
            pullX += weight * (m_points.x[end] - m_points.x[at]);
            pullY += weight * (m_points.y[end] - m_points.y[at]);
            stiffness += weight;
        }
        const float width = stiffness > 0 ? share / stiffness : 0;
        m_ways.x[at] = m_ways.x[at] * kept + (m_pushes.x[at] + pullX) * width;
        m_ways.y[at] = m_ways.y[at] * kept + (m_pushes.y[at] + pullY) * width;
    }

    const WeightedGraph &m_graph;
    Points &m_points;
    Repulsion m_repulsion;
    Pushes m_pushes;
    Points m_ways;
};

/// By node of the coarser level: the heaviest that it stands for.
std::vector<int> heaviest(const WeightedGraph &fine, const std::vector<int> &standsIn, size_t coarse)
{
    std::vector<int> result(coarse, -1);
    for (int node = 0; node < fine.size(); ++node) {
        int &known = result[size_t(standsIn[size_t(node)])];
        if (known < 0 || fine.masses[size_t(node)] > fine.masses[size_t(known)])
            known = node;
    }
    return result;
}

/// Opens a level: the heaviest stays, the others come around it, all a little towards what they are linked
/// to.
Points opened(const WeightedGraph &fine, const std::vector<int> &standsIn, const Points &coarse,
              std::mt19937 &random)
{
    constexpr float towardsNeighbours = 0.3F;
    constexpr unsigned directions = 6'283;
    const std::vector<int> heads = heaviest(fine, standsIn, coarse.x.size());
    Points points;
    for (size_t node = 0; node < standsIn.size(); ++node) {
        const auto group = size_t(standsIn[node]);
        float sumX = 0;
        float sumY = 0;
        float weights = 0;
        for (auto arc = size_t(fine.firstArc[node]); arc < size_t(fine.firstArc[node + 1]); ++arc) {
            const auto end = size_t(standsIn[size_t(fine.ends[arc])]);
            sumX += fine.weights[arc] * (coarse.x[end] - coarse.x[group]);
            sumY += fine.weights[arc] * (coarse.y[end] - coarse.y[group]);
            weights += fine.weights[arc];
        }
        const float share = weights > 0 ? towardsNeighbours / weights : 0;
        const auto head = size_t(heads[group]);
        const float radius = head == node ? 0.01F : 0.5F * std::sqrt(fine.masses[node] + fine.masses[head]);
        const float angle = float(random() % directions) / 1000;
        points.x.push_back(coarse.x[group] + share * sumX + radius * std::cos(angle));
        points.y.push_back(coarse.y[group] + share * sumY + radius * std::sin(angle));
    }
    return points;
}

/// So that links are as long as 1 in the mean.
std::vector<float> inLinks(const WeightedGraph &graph, const Points &points)
{
    double sum = 0;
    for (int node = 0; node < graph.size(); ++node)
        for (int arc = graph.firstArc[size_t(node)]; arc < graph.firstArc[size_t(node) + 1]; ++arc) {
            const auto end = size_t(graph.ends[size_t(arc)]);
            sum += std::hypot(double(points.x[size_t(node)] - points.x[end]),
                              double(points.y[size_t(node)] - points.y[end]));
        }
    const auto scale = float(sum > 0 ? double(graph.ends.size()) / sum : 1);
    std::vector<float> xy;
    for (const std::vector<float> *each : {&points.x, &points.y})
        for (const float at : *each)
            xy.push_back(at * scale);
    return xy;
}

} // namespace

std::vector<float> forceDescent(const LayoutGraph &graph, quint32 seed, Progress &progress)
{
    constexpr int firstSteps = 60;
    constexpr int steps = 30;
    constexpr int lastSteps = 15;
    if (layoutSize(graph) < 3)
        return stressDescent(graph, seed, progress);
    std::mt19937 random(seed);
    const Levels levels = levelsOf(graph);
    Points points = start(levels.graphs.back(), seed, progress);
    if (points.x.empty() || !Settling(levels.graphs.back(), points).run(firstSteps, progress))
        return {};
    for (size_t level = levels.standsIn.size(); level-- > 0;) {
        points = opened(levels.graphs[level], levels.standsIn[level], points, random);
        if (!Settling(levels.graphs[level], points).run(level == 0 ? lastSteps : steps, progress))
            return {};
    }
    return inLinks(levels.graphs.front(), points);
}

} // namespace skein
