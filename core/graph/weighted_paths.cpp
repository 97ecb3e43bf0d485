// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/weighted_paths.h"

#include "core/graph/shared_work.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace skein {

namespace {

/// Components of more nodes are searched from that many drawn ones where the whole is too much.
constexpr int Drawn = 256;

/// What a target adds to each node that leads to it, once for each share of the targets.
class Gathering
{
public:
    Gathering(const FoldedGraph &flat, const std::vector<double> &lengths)
        : m_search(flat, lengths)
        , m_dependency(flat.nodes.size(), 0)
        , dependencies(flat.nodes.size(), 0)
        , squares(flat.nodes.size(), 0)
        , arcs(flat.backward().targets.size(), 0)
        , reached(flat.nodes.size(), 0)
        , sum(flat.nodes.size(), 0)
        , harmonic(flat.nodes.size(), 0)
    {
    }

    /// What is found counts so many times.
    void addTarget(int target, double times)
    {
        const std::vector<int> &order = m_search.run(target);
        for (size_t place = order.size(); place-- > 1;) {
            const size_t node = size_t(order[place]);
            const double length = m_search.distance(int(node));
            reached[node] += times;
            sum[node] += times * length;
            harmonic[node] += times / length;
            longest = std::max(longest, length);
            const double dependency = m_dependency[node];
            dependencies[node] += times * dependency;
            squares[node] += dependency * dependency;
            const double share = (1 + dependency) / m_search.paths(int(node));
            for (int arc = m_search.first(int(node)); arc >= 0; arc = m_search.next(arc)) {
                const int behind = m_search.nodeBehind(arc);
                const double given = share * m_search.paths(behind);
                m_dependency[size_t(behind)] += given;
                arcs[size_t(arc)] += times * given;
            }
            m_dependency[node] = 0;
        }
        m_dependency[size_t(target)] = 0;
    }

private:
    WeightedSearch m_search;
    std::vector<double> m_dependency; ///< Of the target that is looked at; 0 between two.

public:
    std::vector<double> dependencies;
    std::vector<double> squares; ///< Of the dependencies on single targets.
    std::vector<double> arcs;
    std::vector<double> reached;
    std::vector<double> sum;
    std::vector<double> harmonic;
    double longest = 0;
};

struct Target
{
    int node = 0;
    double times = 1; ///< How many nodes of its component it stands for.
};

std::vector<Target> targetsOf(const FoldedGraph &flat, bool isExact)
{
    std::mt19937_64 random(1);
    std::vector<Target> targets;
    for (size_t part = 0; part + 1 < flat.partStarts.size(); ++part) {
        const int begin = flat.partStarts[part];
        const int size = flat.partStarts[part + 1] - begin;
        const bool isDrawn = !isExact && size > Drawn;
        for (int each = 0; each < (isDrawn ? Drawn : size); ++each)
            targets.push_back(isDrawn ? Target{begin + int(random() % quint64(size)), double(size) / Drawn}
                                      : Target{begin + each, 1});
    }
    return targets;
}

void addTo(std::vector<double> &all, const std::vector<double> &part)
{
    for (size_t place = 0; place < all.size(); ++place)
        all[place] += part[place];
}

/// The largest error of a node's betweenness, from sums and sums of squares over the drawn targets.
double largestError(const FoldedGraph &flat, const Gathering &all, double perPair, double confidence)
{
    double largest = 0;
    const double logarithm = std::log(4 * double(flat.nodes.size()) / (1 - confidence));
    for (size_t part = 0; part + 1 < flat.partStarts.size(); ++part) {
        const double size = flat.partStarts[part + 1] - flat.partStarts[part];
        if (size <= Drawn)
            continue;
        for (int node = flat.partStarts[part]; node < flat.partStarts[part + 1]; ++node) {
            const double drawnSum = all.dependencies[size_t(node)] * Drawn / size;
            const double variance
                = std::max(0.0, all.squares[size_t(node)] - drawnSum * drawnSum / Drawn) / (Drawn - 1.0);
            const double ofMean = std::sqrt(2 * variance * logarithm / Drawn)
                + 7 * (size - 2) * logarithm / (3 * (Drawn - 1.0));
            largest = std::max(largest, perPair * size * ofMean);
        }
    }
    return largest;
}

} // namespace

WeightedPaths weightedPaths(const LinkGraph &graph, PathLengths lengths, Progress &progress, double mostSteps)
{
    constexpr size_t shares = 4;
    const FoldedGraph flat = foldedGraph(graph, Trees::Kept);
    const std::vector<double> lengthOf = linkLengths(graph, lengths);
    const double steps = double(flat.nodes.size()) * double(flat.nodes.size() + flat.out.targets.size());
    const std::vector<Target> targets = targetsOf(flat, steps <= mostSteps);
    std::vector<Gathering> parts(shares, Gathering(flat, lengthOf));
    WeightedPaths found;
    found.isComplete = shareOut(
        shares, targets.size(),
        [&](size_t share, size_t target) {
            parts[share].addTarget(targets[target].node, targets[target].times);
        },
        progress);
    if (!found.isComplete)
        return found;
    Gathering &all = parts.front();
    for (size_t share = 1; share < shares; ++share) {
        const Gathering &part = parts[share];
        for (const auto values : {&Gathering::dependencies, &Gathering::squares, &Gathering::arcs,
                                  &Gathering::reached, &Gathering::sum, &Gathering::harmonic})
            addTo(all.*values, part.*values);
        all.longest = std::max(all.longest, part.longest);
    }
    const double perPair = graph.direction() == Direction::BothWays ? 0.5 : 1;
    for (std::vector<double> *values : {&found.betweenness, &found.reached, &found.sum, &found.harmonic})
        values->assign(flat.nodes.size(), 0);
    for (size_t kept = 0; kept < flat.nodes.size(); ++kept) {
        const size_t node = size_t(flat.nodes[kept]);
        found.betweenness[node] = all.dependencies[kept] * perPair;
        found.reached[node] = all.reached[kept];
        found.sum[node] = all.sum[kept];
        found.harmonic[node] = all.harmonic[kept];
    }
    found.links.assign(lengthOf.size(), 0);
    for (size_t arc = 0; arc < all.arcs.size(); ++arc)
        found.links[size_t(flat.backward().links[arc])] += all.arcs[arc] * perPair;
    found.longest = all.longest;
    const bool isDrawn
        = std::any_of(targets.begin(), targets.end(), [](const Target &target) { return target.times != 1; });
    if (isDrawn) {
        found.sampled = Drawn;
        found.confidence = 0.95;
        found.betweennessError = largestError(flat, all, perPair, found.confidence);
    }
    return found;
}

WeightedShortestPaths allShortestWeightedPaths(const LinkGraph &graph, PathLengths lengths, int from, int to,
                                               size_t most)
{
    const FoldedGraph flat = foldedGraph(graph, Trees::Kept);
    const auto placeOf = [&flat](int node) {
        return int(std::find(flat.nodes.begin(), flat.nodes.end(), node) - flat.nodes.begin());
    };
    const int start = placeOf(from);
    const int target = placeOf(to);
    WeightedSearch search(flat, linkLengths(graph, lengths));
    search.run(target);
    WeightedShortestPaths answer;
    if (search.paths(start) == 0)
        return answer;
    answer.length = search.distance(start);
    answer.found.count = search.paths(start);
    const auto waysOn = [&](int node) {
        std::vector<int> others;
        for (int arc = search.first(node); arc >= 0; arc = search.next(arc))
            others.push_back(search.nodeBehind(arc));
        std::sort(others.begin(), others.end(), [&flat](int left, int right) {
            return flat.nodes[size_t(left)] > flat.nodes[size_t(right)];
        });
        return others; // the last is the first in node order
    };
    std::vector<int> path{start};
    std::vector<std::vector<int>> open{waysOn(start)};
    while (!path.empty() && answer.found.paths.size() < most) {
        if (path.back() == target) {
            NodePath nodes;
            for (const int kept : path)
                nodes.push_back(flat.nodes[size_t(kept)]);
            answer.found.paths.push_back(std::move(nodes));
        }
        if (open.back().empty()) {
            open.pop_back();
            path.pop_back();
            continue;
        }
        path.push_back(open.back().back());
        open.back().pop_back();
        open.push_back(waysOn(path.back()));
    }
    return answer;
}

} // namespace skein
