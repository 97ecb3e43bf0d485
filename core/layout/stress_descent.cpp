// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/stress_descent.h"

#include "core/layout/pivot_mds.h"
#include "core/layout/stress_steps.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

namespace {

constexpr int mostForAllPairs = 3000;

void shuffle(std::vector<int> &order, std::mt19937 &random)
{
    for (size_t place = order.size(); place > 1; --place)
        std::swap(order[place - 1], order[random() % place]);
}

/// Step widths from `first` down to `last`, each the same share of the one before.
float stepWidth(int epoch, int epochs, double first, double last)
{
    return float(first * std::pow(last / first, double(epoch) / std::max(1, epochs - 1)));
}

/// Every node in turn pulls and pushes all others to their distance from it.
bool descendAllPairs(const LayoutGraph &graph, std::vector<float> &xy, std::mt19937 &random,
                     Progress &progress)
{
    constexpr int epochs = 24;
    const int size = layoutSize(graph);
    std::vector<Hops> hops(size_t(size) * size_t(size));
    for (int node = 0; node < size; ++node)
        hopsFrom(graph, node, hops.data() + size_t(node) * size_t(size));
    const double longest = *std::max_element(hops.begin(), hops.end());
    std::vector<int> order(static_cast<size_t>(size));
    std::iota(order.begin(), order.end(), 0);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        if (!progress.advance(epoch, epochs))
            return false;
        shuffle(order, random);
        const float width = stepWidth(epoch, epochs, longest * longest / 4 + 1, 0.05);
        for (int node : order)
            pullAround(xy.data(), xy.data() + size, size, node, hops.data() + size_t(node) * size_t(size),
                       width);
    }
    return true;
}

/// By pivot and distance: for how many nodes near the pivot that distance stands, divided by its square.
std::vector<std::vector<float>> pivotWeights(const Pivots &pivots, int size)
{
    const size_t count = pivots.nodes.size();
    const size_t longest = 1 + size_t(*std::max_element(pivots.hops.begin(), pivots.hops.end()));
    std::vector<std::vector<float>> near(count, std::vector<float>(longest, 0));
    for (int node = 0; node < size; ++node) {
        size_t closest = 0;
        for (size_t pivot = 1; pivot < count; ++pivot)
            if (pivots.row(pivot, size)[node] < pivots.row(closest, size)[node])
                closest = pivot;
        near[closest][pivots.row(closest, size)[node]] += 1;
    }
    std::vector<std::vector<float>> weights(count, std::vector<float>(longest, 0));
    for (size_t pivot = 0; pivot < count; ++pivot) {
        std::partial_sum(near[pivot].begin(), near[pivot].end(), near[pivot].begin());
        for (size_t hops = 1; hops < longest; ++hops)
            weights[pivot][hops] = near[pivot][hops / 2] / float(hops * hops);
    }
    return weights;
}

bool descendByPivots(const LayoutGraph &graph, const Pivots &pivots, std::vector<float> &xy,
                     std::mt19937 &random, Progress &progress)
{
    constexpr int epochs = 24;
    const int size = layoutSize(graph);
    const std::vector<std::vector<float>> weights = pivotWeights(pivots, size);
    const double longest = double(weights.front().size());
    std::vector<int> order(pivots.nodes.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<float> shares(weights.front().size());
    for (int epoch = 0; epoch < epochs; ++epoch) {
        if (!progress.advance(epoch, epochs))
            return false;
        shuffle(order, random);
        const float width = stepWidth(epoch, epochs, longest * longest / 4 + 1, 0.03);
        for (int pivot : order) {
            for (size_t hops = 0; hops < shares.size(); ++hops)
                shares[hops] = std::min(1.0F, width * weights[size_t(pivot)][hops]) / 2;
            pullTo(xy.data(), xy.data() + size, size, pivots.nodes[size_t(pivot)],
                   pivots.row(size_t(pivot), size), shares.data());
        }
        for (int node = 0; node < size; ++node)
            for (int other : layoutNeighbours(graph, node))
                if (other > node)
                    pullLink(xy.data(), xy.data() + size, node, other, std::min(1.0F, width) / 2);
    }
    return true;
}

} // namespace

std::vector<float> stressDescent(const LayoutGraph &graph, quint32 seed, Progress &progress)
{
    constexpr int startPivots = 50;
    constexpr int sparsePivots = 200;
    const int size = layoutSize(graph);
    if (size == 1)
        return {0, 0};
    if (size == 2)
        return {0, 1, 0, 0};
    std::mt19937 random(seed);
    const bool isSmall = size <= mostForAllPairs;
    const Pivots pivots = farthestPivots(graph, isSmall ? startPivots : sparsePivots, 0);
    Pivots starting;
    starting.nodes.assign(pivots.nodes.begin(),
                          pivots.nodes.begin()
                              + std::min<std::ptrdiff_t>(startPivots, std::ssize(pivots.nodes)));
    starting.hops.assign(pivots.hops.begin(),
                         pivots.hops.begin() + std::ptrdiff_t(starting.nodes.size()) * size);
    std::vector<float> xy = pivotMds(graph, starting, random);
    const bool isComplete = isSmall ? descendAllPairs(graph, xy, random, progress)
                                    : descendByPivots(graph, pivots, xy, random, progress);
    return isComplete ? xy : std::vector<float>();
}

} // namespace skein
