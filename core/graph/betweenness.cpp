// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"

#include "core/graph/sampled_paths.h"
#include "core/graph/shared_work.h"

#include <algorithm>

namespace skein {

static bool isAffordable(const FoldedGraph &folded, int nodes, double mostSteps)
{
    const double steps
        = double(folded.nodes.size()) * double(folded.nodes.size() + folded.out.targets.size());
    return steps <= (nodes > MostNodesExactly ? mostSteps / 4 : mostSteps);
}

static void addExact(const FoldedGraph &folded, double perPair, LinkSums linkSums, Progress &progress,
                     Betweenness &found)
{
    constexpr size_t shares = 8;
    std::vector<BrandesSearch> searches;
    for (size_t share = 0; share < shares; ++share)
        searches.emplace_back(folded, linkSums);
    found.isComplete = shareOut(
        shares, folded.nodes.size(),
        [&](size_t share, size_t source) { searches[share].addSource(int(source)); }, progress);
    for (size_t kept = 0; kept < folded.nodes.size(); ++kept) {
        double sum = 0;
        for (const BrandesSearch &search : searches)
            sum += search.sums()[kept];
        found.raw[size_t(folded.nodes[kept])] += sum * perPair;
    }
    if (linkSums == LinkSums::No)
        return;
    for (size_t arc = 0; arc < folded.out.links.size(); ++arc) {
        double sum = 0;
        for (const BrandesSearch &search : searches)
            sum += search.arcSums()[arc];
        found.links[size_t(folded.out.links[arc])] += sum * perPair;
    }
}

/// Half of what may go wrong is given to the bound of all, half to the bounds of each.
static void addEstimate(const FoldedGraph &folded, double perPair, const BetweennessOptions &options,
                        Progress &progress, Betweenness &found)
{
    const double confidence = 1 - (1 - options.confidence) / 2;
    const int longest = mostOnShortestPath(folded);
    const SampledPaths paths
        = sampledPaths(folded, drawsForError(options.error, longest, confidence), progress);
    found.isComplete = paths.isComplete;
    found.sampled = paths.draws;
    found.confidence = options.confidence;
    found.errors.assign(found.raw.size(), 0);
    if (paths.draws == 0 || !paths.isComplete)
        return;
    const double pairs = paths.pairs * perPair;
    const double shares = double(paths.nodes.size() + paths.links.size());
    const double ofAll = errorOfAll(paths.draws, longest, confidence);
    const auto errorOf = [&](double share) {
        return pairs * std::min(ofAll, errorOfOne(share, paths.draws, shares, confidence));
    };
    for (size_t kept = 0; kept < folded.nodes.size(); ++kept) {
        const size_t node = size_t(folded.nodes[kept]);
        found.raw[node] += pairs * paths.nodes[kept];
        found.errors[node] = errorOf(paths.nodes[kept]);
        found.largestError = std::max(found.largestError, found.errors[node]);
    }
    for (size_t link = 0; link < found.links.size(); ++link) {
        found.links[link] += pairs * paths.links[link];
        found.largestError = std::max(found.largestError, errorOf(paths.links[link]));
    }
}

Betweenness betweenness(const LinkGraph &graph, Progress &progress, const BetweennessOptions &options)
{
    const FoldedGraph folded = foldedGraph(graph);
    const double perPair = graph.direction() == Direction::BothWays ? 0.5 : 1;
    Betweenness found;
    found.raw = folded.hanging;
    if (options.linkSums == LinkSums::Yes)
        found.links = folded.hangingLinks;
    if (isAffordable(folded, graph.nodeCount(), options.mostSteps))
        addExact(folded, perPair, options.linkSums, progress, found);
    else
        addEstimate(folded, perPair, options, progress, found);
    return found;
}

std::vector<double> normalisedBetweenness(const std::vector<double> &raw, Direction direction)
{
    const double nodes = double(raw.size());
    const double pairs = (nodes - 1) * (nodes - 2) / (direction == Direction::BothWays ? 2 : 1);
    std::vector<double> normalised = raw;
    for (double &each : normalised)
        each = pairs > 0 ? each / pairs : 0;
    return normalised;
}

} // namespace skein
