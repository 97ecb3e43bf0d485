// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"

#include "core/graph/folded_graph.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>
#include <thread>

namespace skein {

namespace {

/// One share of the sources, with working memory of its own.
class BrandesSearch
{
public:
    explicit BrandesSearch(const FoldedGraph &graph)
        : m_graph(graph)
        , m_distance(graph.nodes.size(), -1)
        , m_paths(graph.nodes.size(), 0)
        , m_share(graph.nodes.size(), 0)
        , m_sum(graph.nodes.size(), 0)
    {
        m_order.reserve(graph.nodes.size());
    }

    void addSource(int source)
    {
        search(source);
        collect(source);
    }

    const std::vector<double> &sum() const { return m_sum; }

private:
    void search(int source)
    {
        m_order.clear();
        m_order.push_back(source);
        m_distance[size_t(source)] = 0;
        m_paths[size_t(source)] = 1;
        for (size_t next = 0; next < m_order.size(); ++next) {
            const size_t node = size_t(m_order[next]);
            const int distance = m_distance[node] + 1;
            const double paths = m_paths[node];
            for (int place = m_graph.offsets[node]; place < m_graph.offsets[node + 1]; ++place) {
                const size_t other = size_t(m_graph.targets[size_t(place)]);
                if (m_distance[other] < 0) {
                    m_distance[other] = distance;
                    m_paths[other] = paths;
                    m_order.push_back(int(other));
                } else if (m_distance[other] == distance) {
                    m_paths[other] += paths;
                }
            }
        }
    }

    /// From the farthest back. m_share holds (weight + dependency) / paths of the nodes already passed.
    void collect(int source)
    {
        const double sourceWeight = m_graph.weights[size_t(source)];
        for (size_t next = m_order.size(); next-- > 0;) {
            const size_t node = size_t(m_order[next]);
            const int beyond = m_distance[node] + 1;
            double share = 0;
            for (int place = m_graph.offsets[node]; place < m_graph.offsets[node + 1]; ++place) {
                const size_t other = size_t(m_graph.targets[size_t(place)]);
                if (m_distance[other] == beyond)
                    share += m_share[other];
            }
            const double dependency = share * m_paths[node];
            m_share[node] = (m_graph.weights[node] + dependency) / m_paths[node];
            if (next > 0)
                m_sum[node] += sourceWeight * dependency;
        }
        for (int node : m_order)
            m_distance[size_t(node)] = -1;
    }

    const FoldedGraph &m_graph;
    std::vector<int> m_distance;
    std::vector<double> m_paths;
    std::vector<double> m_share;
    std::vector<double> m_sum;
    std::vector<int> m_order;
};

/// The sources are dealt into a fixed number of shares, so that sums do not depend on the number of cores.
class SharedSearch
{
public:
    SharedSearch(const FoldedGraph &graph, std::vector<int> sources)
        : m_sources(std::move(sources))
    {
        for (int share = 0; share < shares; ++share)
            m_searches.emplace_back(graph);
    }

    bool run(Progress &progress)
    {
        // Asked here too: on a small graph the other threads may leave this one nothing to do.
        if (!progress.advance(0, qint64(m_sources.size())))
            return false;
        const int threads = std::clamp(int(std::thread::hardware_concurrency()), 1, shares);
        std::vector<std::jthread> others;
        for (int thread = 1; thread < threads; ++thread)
            others.emplace_back([this] { work([] { return true; }); });
        work([this, &progress] { return progress.advance(m_done, qint64(m_sources.size())); });
        others.clear();
        return !m_isStopped;
    }

    double sum(size_t node) const
    {
        double total = 0;
        for (const BrandesSearch &search : m_searches)
            total += search.sum()[node];
        return total;
    }

private:
    static constexpr int shares = 8;

    template<typename GoOn>
    void work(GoOn goOn)
    {
        for (int share = m_nextShare++; share < shares; share = m_nextShare++) {
            for (size_t place = size_t(share); place < m_sources.size(); place += shares) {
                if (m_isStopped)
                    return;
                m_searches[size_t(share)].addSource(m_sources[place]);
                ++m_done;
                if (!goOn())
                    m_isStopped = true;
            }
        }
    }

    std::vector<int> m_sources;
    std::vector<BrandesSearch> m_searches;
    std::atomic<int> m_nextShare = 0;
    std::atomic<qint64> m_done = 0;
    std::atomic<bool> m_isStopped = false;
};

/// All nodes while that is affordable; else some of them, drawn without putting back, in order.
std::vector<int> startingNodes(const FoldedGraph &graph, double mostSteps)
{
    constexpr size_t fewest = 256;
    const size_t nodes = graph.nodes.size();
    std::vector<int> all(nodes);
    std::iota(all.begin(), all.end(), 0);
    const double stepsOfOne = double(nodes + graph.targets.size());
    const size_t affordable = std::max(fewest, size_t(mostSteps / std::max(1.0, stepsOfOne)));
    if (affordable >= nodes)
        return all;
    std::mt19937 random(1);
    for (size_t place = 0; place < affordable; ++place)
        std::swap(all[place], all[place + random() % (nodes - place)]);
    all.resize(affordable);
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

Betweenness betweenness(const LinkGraph &graph, Progress &progress, double mostSteps)
{
    const FoldedGraph folded = foldedGraph(graph);
    Betweenness found;
    found.raw = folded.hanging;
    const std::vector<int> sources = startingNodes(folded, mostSteps);
    const bool isSampled = sources.size() < folded.nodes.size();
    found.sampled = isSampled ? int(sources.size()) : 0;
    const double scale = isSampled ? double(folded.nodes.size()) / double(sources.size()) : 1;
    SharedSearch search(folded, sources);
    found.isComplete = search.run(progress);
    const double twice = graph.direction() == Direction::BothWays ? 2 : 1;
    for (size_t kept = 0; kept < folded.nodes.size(); ++kept)
        found.raw[size_t(folded.nodes[kept])] += search.sum(kept) * scale / twice;
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
