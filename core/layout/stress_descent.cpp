// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/stress_descent.h"

#include "core/layout/folded_graph.h"
#include "core/layout/pivot_mds.h"
#include "core/layout/stress_steps.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skein {

namespace {

constexpr int mostForAllPairs = 2000;

/// How the descent cools down: step widths as multiples of the square of a distance, each the same share of
/// the one before, and the greatest share of the way that a node goes in one step.
struct Cooling
{
    int epochs;
    double first; ///< Of the square of the longest distance.
    double last;
    float mostShare;
};

constexpr Cooling allPairs{15, 0.05, 0.003, 0.1F};
constexpr Cooling fromSample{18, 0.25, 0.01, 0.3F};

void shuffle(std::vector<int> &order, std::mt19937 &random)
{
    for (size_t place = order.size(); place > 1; --place)
        std::swap(order[place - 1], order[random() % place]);
}

double stepWidth(const Cooling &cooling, int epoch, double longest)
{
    const double first = longest * longest * cooling.first + 1;
    return first * std::pow(cooling.last / first, double(epoch) / (cooling.epochs - 1));
}

/// From how many nodes distances are measured: all of a small graph, in larger ones as many as time allows.
int sourceCount(int size)
{
    if (size <= mostForAllPairs)
        return size;
    // 800 at 10,000 nodes, where stress is then 3 to 5 % above that of all pairs. Fewer in larger graphs, but
    // not so few that the far ends of a long one are lost: 500 at 100,000.
    const double tenThousands = size / 10'000.0;
    return int(800 * std::pow(tenThousands, tenThousands < 1 ? -0.5 : -0.2));
}

/// Nodes drawn evenly, and the distances from each of them to all, row by row.
struct Sources
{
    std::vector<int> places;
    std::vector<Hops> rows;
};

Sources drawSources(const FoldedGraph &graph, std::mt19937 &random)
{
    Sources sources;
    sources.places.resize(size_t(graph.size()));
    std::iota(sources.places.begin(), sources.places.end(), 0);
    shuffle(sources.places, random);
    sources.places.resize(size_t(sourceCount(graph.size())));
    sources.rows.resize(sources.places.size() * size_t(graph.size()));
    graph.hopsFrom(sources.places, sources.rows.data());
    return sources;
}

/// While steps are wide, a part of a sample is as good as the whole.
size_t sourcesIn(int epoch, const Cooling &cooling, size_t all)
{
    constexpr double atFirst = 0.25;
    const double share = atFirst + (1 - atFirst) * 2 * epoch / cooling.epochs;
    return share >= 1 ? all : size_t(double(all) * share);
}

void pullLinks(const FoldedGraph &graph, float *x, float *y, double width)
{
    const auto share = float(std::min(1.0, width / 2) / 2);
    for (const auto &[from, to] : graph.links())
        pullLink(x, y, from, to, share);
}

/// Each source in turn pulls and pushes all nodes to their distance from it. Where the sources are a sample,
/// links are seen to by themselves: the sample holds few of them.
bool descend(const FoldedGraph &graph, const Sources &sources, std::vector<float> &xy, std::mt19937 &random,
             Progress &progress)
{
    const int size = graph.size();
    const bool isSample = int(sources.places.size()) < size;
    const Cooling &cooling = isSample ? fromSample : allPairs;
    const double longest = *std::max_element(sources.rows.begin(), sources.rows.end());
    float *const x = xy.data();
    float *const y = xy.data() + size;
    std::vector<int> order(sources.places.size());
    std::iota(order.begin(), order.end(), 0);
    for (int epoch = 0; epoch < cooling.epochs; ++epoch) {
        if (!progress.advance(epoch, cooling.epochs))
            return false;
        shuffle(order, random);
        const double width = stepWidth(cooling, epoch, longest);
        const size_t count = isSample ? sourcesIn(epoch, cooling, order.size()) : order.size();
        for (int source : std::span(order).first(count)) {
            const int at = sources.places[size_t(source)];
            pullAround(x, y, size, QPointF(double(x[at]), double(y[at])),
                       sources.rows.data() + size_t(source) * size_t(size), float(width / 2),
                       cooling.mostShare);
        }
        if (isSample)
            pullLinks(graph, x, y, width);
    }
    return true;
}

/// Puts one node after another where its distances to all others ask for it (the localised form of stress
/// majorization in Gansner, Koren and North 2005): no step makes the stress greater. What a descent by steps
/// of a fixed width leaves undone is a hundredth or two; in a small graph this takes it away.
void settle(const Sources &sources, std::vector<float> &xy)
{
    constexpr size_t work = 3'000'000; // pairs
    constexpr size_t mostSweeps = 60;
    constexpr double least = 1e-6; // of a distance on paper
    const size_t size = xy.size() / 2;
    float *const x = xy.data();
    float *const y = xy.data() + size;
    const size_t sweeps = std::min(mostSweeps, work / (size * size));
    for (size_t sweep = 0; sweep < sweeps; ++sweep)
        for (size_t source = 0; source < size; ++source) {
            const auto at = size_t(sources.places[source]);
            const Hops *const row = sources.rows.data() + source * size;
            double across = 0, down = 0, weights = 0;
            for (size_t other = 0; other < size; ++other) {
                if (other == at)
                    continue;
                const double wanted = row[other];
                const double weight = 1 / (wanted * wanted);
                const double dx = double(x[at]) - double(x[other]);
                const double dy = double(y[at]) - double(y[other]);
                const double stretch = wanted / std::max(least, std::sqrt(dx * dx + dy * dy));
                across += weight * (double(x[other]) + dx * stretch);
                down += weight * (double(y[other]) + dy * stretch);
                weights += weight;
            }
            x[at] = float(across / weights);
            y[at] = float(down / weights);
        }
}

std::vector<float> start(const Sources &sources, int size, std::mt19937 &random)
{
    constexpr size_t pivots = 50;
    const std::span places(sources.places);
    return pivotMds(places.first(std::min(pivots, places.size())), sources.rows.data(), size, random);
}

/// From pivots of its own: from the same ones a graph goes into the same fold again.
std::vector<float> startAnew(const Sources &sources, int size, std::mt19937 &random)
{
    Sources drawn;
    std::vector<int> order(sources.places.size());
    std::iota(order.begin(), order.end(), 0);
    shuffle(order, random);
    order.resize(std::max<size_t>(2, order.size() / 4));
    for (const int source : order) {
        drawn.places.push_back(sources.places[size_t(source)]);
        const auto row = sources.rows.begin() + std::ptrdiff_t(source) * size;
        drawn.rows.insert(drawn.rows.end(), row, row + size);
    }
    return start(drawn, size, random);
}

/// A descent may end in a fold; small graphs are drawn several times for the price of a glance.
int attemptCount(int size)
{
    constexpr int most = 48;
    constexpr int pairs = 1'500'000;
    return std::clamp(pairs / (size * std::min(size, mostForAllPairs)), 1, most);
}

/// Of a graph all of whose nodes are sources.
double stressOf(const std::vector<float> &xy, const Sources &sources, int size)
{
    const RatioSums sum = ratiosToSources(xy, sources.places, sources.rows.data(), size);
    return 1 - sum.ratios * sum.ratios / (double(size) * (size - 1) * sum.squares);
}

/// From the places of a folded graph back to its nodes.
std::vector<float> byNode(const FoldedGraph &graph, const std::vector<float> &xy)
{
    const size_t size = graph.nodes().size();
    std::vector<float> result(xy.size());
    for (size_t place = 0; place < size; ++place) {
        const size_t node = size_t(graph.nodes()[place]);
        result[node] = xy[place];
        result[size + node] = xy[size + place];
    }
    return result;
}

} // namespace

std::vector<float> stressDescent(const LayoutGraph &graph, quint32 seed, Progress &progress)
{
    const int size = layoutSize(graph);
    if (size == 1)
        return {0, 0};
    if (size == 2)
        return {0, 1, 0, 0};
    std::mt19937 random(seed);
    const FoldedGraph folded(graph);
    const Sources sources = drawSources(folded, random);
    std::vector<float> best;
    double leastStress = 2;
    const int attempts = attemptCount(size);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        std::vector<float> xy
            = attempt == 0 ? start(sources, size, random) : startAnew(sources, size, random);
        if (!descend(folded, sources, xy, random, progress))
            return {};
        const double stress = attempts == 1 ? 0 : stressOf(xy, sources, size);
        if (stress >= leastStress)
            continue;
        leastStress = stress;
        best = std::move(xy);
    }
    constexpr int mostToSettle = 400; // beyond, a descent leaves nothing that could be seen
    if (size <= mostToSettle)
        settle(sources, best);
    return byNode(folded, best);
}

} // namespace skein
