// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/distances.h"

#include "core/graph/batched_search.h"
#include "core/graph/components.h"
#include "core/graph/sampled_paths.h"
#include "core/graph/shared_work.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace skein {

namespace {

constexpr size_t Shares = 4;

/// What all shares found, by the numbers of the flat graph.
ArrivalTotals totalsFrom(const FoldedGraph &flat, const std::vector<int> &sources, Progress &progress,
                         bool &isComplete)
{
    std::vector<BatchedSearch> searches;
    for (size_t share = 0; share < Shares; ++share)
        searches.emplace_back(flat);
    const size_t batches = (sources.size() + BatchedSearch::Width - 1) / BatchedSearch::Width;
    isComplete = shareOut(
        Shares, batches,
        [&](size_t share, size_t batch) {
            const size_t first = batch * BatchedSearch::Width;
            const size_t count = std::min(size_t(BatchedSearch::Width), sources.size() - first);
            searches[share].run(sources.data() + first, int(count));
        },
        progress);
    ArrivalTotals all(flat.nodes.size());
    for (const BatchedSearch &search : searches) {
        const ArrivalTotals &each = search.totals();
        for (size_t node = 0; node < flat.nodes.size(); ++node) {
            all.count[node] += each.count[node];
            all.sum[node] += each.sum[node];
            all.squares[node] += each.squares[node];
            all.harmonic[node] += each.harmonic[node];
            all.harmonicSquares[node] += each.harmonicSquares[node];
            all.farthest[node] = std::max(all.farthest[node], each.farthest[node]);
        }
    }
    return all;
}

/// Components of so many nodes are searched from that many drawn ones, smaller ones from all.
constexpr int Drawn = 4096;

std::vector<int> drawnNodes(const FoldedGraph &flat)
{
    std::mt19937_64 random(1);
    std::vector<int> sources;
    for (size_t part = 0; part + 1 < flat.partStarts.size(); ++part) {
        const int begin = flat.partStarts[part];
        const int size = flat.partStarts[part + 1] - begin;
        const size_t first = sources.size();
        for (int each = 0; each < std::min(size, Drawn); ++each)
            sources.push_back(size <= Drawn ? begin + each : begin + int(random() % quint64(size)));
        std::sort(sources.begin() + std::ptrdiff_t(first), sources.end());
    }
    return sources;
}

/// Of a mean of values between 0 and range, drawn from a sum and a sum of squares.
double errorOfMean(double sum, double squares, double range, double means, double confidence)
{
    const double variance = std::max(0.0, squares - sum * sum / Drawn) / (Drawn - 1.0);
    const double logarithm = std::log(4 * means / (1 - confidence));
    return std::sqrt(2 * variance * logarithm / Drawn) + 7 * range * logarithm / (3 * (Drawn - 1.0));
}

class Estimate
{
public:
    Estimate(const LinkGraph &graph, const FoldedGraph &flat, const ArrivalTotals &totals,
             const Diameter &longest)
        : m_flat(flat)
        , m_totals(totals)
        , m_parts(components(graph))
        , m_longest(longest)
        , m_isDirected(graph.direction() == Direction::AlongLinks)
    {
    }

    void add(size_t kept, Distances &found)
    {
        const size_t node = size_t(m_flat.nodes[kept]);
        const size_t part = size_t(m_parts.of[node]);
        const double size = m_parts.sizes[part];
        found.farthest[node] = m_totals.farthest[kept];
        const double scale = size > Drawn ? size / Drawn : 1;
        found.reached[node] = double(m_totals.count[kept]) * scale;
        found.sum[node] = double(m_totals.sum[kept]) * scale;
        found.harmonic[node] = m_totals.harmonic[kept] * scale;
        if (size <= Drawn)
            return;
        if (!m_isDirected)
            found.reached[node] = size - 1;
        const double means = 3 * double(m_flat.nodes.size());
        found.harmonicError
            = std::max(found.harmonicError,
                       size
                           * errorOfMean(m_totals.harmonic[kept], m_totals.harmonicSquares[kept], 1, means,
                                         found.confidence));
        // Along links nothing bounds the distances that were not met.
        const double range = m_isDirected ? size : m_longest.bounds[part];
        const double mean = double(m_totals.sum[kept]) / Drawn;
        const double error = errorOfMean(double(m_totals.sum[kept]), double(m_totals.squares[kept]), range,
                                         means, found.confidence);
        found.meanError = std::max(found.meanError, error * size / (size - 1));
        found.closenessError = std::max(found.closenessError, error < mean ? error / (mean - error) : 1);
    }

private:
    const FoldedGraph &m_flat;
    const ArrivalTotals &m_totals;
    const Components m_parts;
    const Diameter &m_longest;
    bool m_isDirected;
};

} // namespace

Distances distances(const LinkGraph &graph, Progress &progress, double mostSteps)
{
    const FoldedGraph flat = foldedGraph(graph, Trees::Kept);
    const size_t nodes = flat.nodes.size();
    const bool isExact = double(nodes) * double(flat.out.targets.size()) <= mostSteps;
    std::vector<int> sources(nodes, 0);
    std::iota(sources.begin(), sources.end(), 0);
    if (!isExact)
        sources = drawnNodes(flat);
    Distances found;
    const ArrivalTotals totals = totalsFrom(flat, sources, progress, found.isComplete);
    for (std::vector<double> *values : {&found.reached, &found.sum, &found.harmonic})
        values->assign(nodes, 0);
    found.farthest.assign(nodes, 0);
    if (!isExact && found.isComplete) {
        found.sampled = int(std::min(sources.size(), size_t(Drawn)));
        found.confidence = 0.95;
        found.longest = diameter(graph, progress);
        found.isComplete = found.longest.isComplete;
    }
    if (!found.isComplete)
        return found;
    Estimate estimate(graph, flat, totals, found.longest);
    for (size_t kept = 0; kept < nodes; ++kept) {
        if (!isExact) {
            estimate.add(kept, found);
            continue;
        }
        const size_t node = size_t(flat.nodes[kept]);
        found.reached[node] = double(totals.count[kept]);
        found.sum[node] = double(totals.sum[kept]);
        found.harmonic[node] = totals.harmonic[kept];
        found.farthest[node] = totals.farthest[kept];
    }
    return found;
}

std::vector<double> closeness(const Distances &distances)
{
    std::vector<double> found;
    found.reserve(distances.sum.size());
    for (size_t node = 0; node < distances.sum.size(); ++node)
        found.push_back(distances.reached[node] == 0 ? 0 : distances.reached[node] / distances.sum[node]);
    return found;
}

} // namespace skein
