// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/sampled_paths.h"

#include "core/graph/shared_work.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace skein {

namespace {

/// Draws the two ends: any pair of different kept nodes of one component, as often as pairs of nodes stand
/// behind it.
class PairUrn
{
public:
    explicit PairUrn(const FoldedGraph &graph)
        : m_graph(graph)
        , m_weightBefore{0}
        , m_pairsBefore{0}
    {
        for (const double weight : graph.weights)
            m_weightBefore.push_back(m_weightBefore.back() + weight);
        for (size_t part = 0; part + 1 < graph.partStarts.size(); ++part) {
            const size_t begin = size_t(graph.partStarts[part]);
            const size_t end = size_t(graph.partStarts[part + 1]);
            const double whole = m_weightBefore[end] - m_weightBefore[begin];
            for (size_t node = begin; node < end; ++node) {
                m_pairsBefore.push_back(m_pairsBefore.back()
                                        + graph.weights[node] * (whole - graph.weights[node]));
                m_part.push_back(part);
            }
        }
    }

    double pairs() const { return m_pairsBefore.back(); }

    std::pair<int, int> draw(std::mt19937_64 &random) const
    {
        const size_t from = placeIn(m_pairsBefore, share(random) * pairs(), 0, m_graph.nodes.size());
        const size_t begin = size_t(m_graph.partStarts[m_part[from]]);
        const size_t end = size_t(m_graph.partStarts[m_part[from] + 1]);
        const double others = m_weightBefore[end] - m_weightBefore[begin] - m_graph.weights[from];
        double at = m_weightBefore[begin] + share(random) * others;
        if (at >= m_weightBefore[from])
            at += m_graph.weights[from];
        size_t to = placeIn(m_weightBefore, at, begin, end);
        if (to == from) // only by rounding
            to = from + 1 < end ? from + 1 : from - 1;
        return {int(from), int(to)};
    }

    static double share(std::mt19937_64 &random) { return double(random() >> 11) * 0x1p-53; }

private:
    static size_t placeIn(const std::vector<double> &before, double at, size_t begin, size_t end)
    {
        const auto first = before.begin() + std::ptrdiff_t(begin) + 1;
        const auto found = std::upper_bound(first, before.begin() + std::ptrdiff_t(end), at);
        return size_t(found - before.begin()) - 1;
    }

    const FoldedGraph &m_graph;
    std::vector<double> m_weightBefore;
    std::vector<double> m_pairsBefore;
    std::vector<size_t> m_part;
};

/// Searches from both ends, always on the side that has fewer links to look at, until the two balls touch.
class PathSampler
{
public:
    PathSampler(const FoldedGraph &graph, const PairUrn &urn, quint64 seed)
        : m_urn(urn)
        , m_random(seed)
        , m_reach(graph.nodes.size())
        , m_sides{Side{&graph.out, &graph.backward(), {}, 0}, Side{&graph.backward(), &graph.out, {}, 0}}
        , m_nodeHits(graph.nodes.size(), 0)
        , m_linkHits(graph.hangingLinks.size(), 0)
    {
    }

    void draw()
    {
        const auto [from, to] = m_urn.draw(m_random);
        begin(0, from);
        begin(1, to);
        m_touching.clear();
        while (m_touching.empty()) {
            const size_t side = isCheaper(0, 1) ? 0 : 1;
            if (m_sides[side].isDone() || !spread(side))
                break;
        }
        if (!m_touching.empty())
            notePath();
        for (Side &side : m_sides) {
            for (const int node : side.queue)
                m_reach[size_t(node)] = {};
            side.queue.clear();
        }
    }

    const std::vector<int> &nodeHits() const { return m_nodeHits; }
    const std::vector<int> &linkHits() const { return m_linkHits; }

private:
    struct Reach
    {
        double paths = 0;
        int level = 0;
        int side = -1;
    };
    struct Side
    {
        const Arcs *away = nullptr;
        const Arcs *home = nullptr;
        std::vector<int> queue;
        size_t next = 0; ///< Where the outermost level begins in the queue.

        bool isDone() const { return next == queue.size(); }
    };
    struct Touch
    {
        int node = 0;
        int other = 0;
        int link = 0;
    };

    void begin(size_t side, int node)
    {
        m_sides[side].queue.assign(1, node);
        m_sides[side].next = 0;
        m_reach[size_t(node)] = {1, 0, int(side)};
    }

    qint64 cost(const Side &side) const
    {
        qint64 links = 0;
        for (size_t place = side.next; place < side.queue.size(); ++place)
            links += side.away->degree(side.queue[place]);
        return links;
    }

    bool isCheaper(size_t left, size_t right) const { return cost(m_sides[left]) <= cost(m_sides[right]); }

    bool spread(size_t which)
    {
        Side &side = m_sides[which];
        m_spreading = which;
        const size_t end = side.queue.size();
        for (; side.next < end; ++side.next) {
            const int node = side.queue[side.next];
            const Reach mine = m_reach[size_t(node)];
            for (int arc = side.away->offsets[size_t(node)]; arc < side.away->offsets[size_t(node) + 1];
                 ++arc) {
                const int target = side.away->targets[size_t(arc)];
                Reach &other = m_reach[size_t(target)];
                if (other.side < 0) {
                    other = {mine.paths, mine.level + 1, int(which)};
                    side.queue.push_back(target);
                } else if (other.side != int(which)) {
                    m_touching.push_back({node, target, side.away->links[size_t(arc)]});
                } else if (other.level == mine.level + 1) {
                    other.paths += mine.paths;
                }
            }
        }
        return !m_touching.empty() || !side.isDone();
    }

    void notePath()
    {
        double whole = 0;
        for (const Touch &each : m_touching)
            whole += pathsThrough(each);
        double at = PairUrn::share(m_random) * whole;
        size_t chosen = 0;
        while (chosen + 1 < m_touching.size() && at >= pathsThrough(m_touching[chosen]))
            at -= pathsThrough(m_touching[chosen++]);
        const Touch touch = m_touching[chosen];
        ++m_linkHits[size_t(touch.link)];
        walkHome(touch.node, m_sides[m_spreading]);
        walkHome(touch.other, m_sides[1 - m_spreading]);
    }

    double pathsThrough(const Touch &touch) const
    {
        return m_reach[size_t(touch.node)].paths * m_reach[size_t(touch.other)].paths;
    }

    /// Back to the end that the side began with, each way as likely as paths lead over it.
    void walkHome(int node, const Side &side)
    {
        while (m_reach[size_t(node)].level > 0) {
            ++m_nodeHits[size_t(node)];
            const Reach mine = m_reach[size_t(node)];
            double at = PairUrn::share(m_random) * mine.paths;
            int before = -1;
            int link = -1;
            for (int arc = side.home->offsets[size_t(node)]; arc < side.home->offsets[size_t(node) + 1];
                 ++arc) {
                const Reach &other = m_reach[size_t(side.home->targets[size_t(arc)])];
                if (other.side != mine.side || other.level != mine.level - 1)
                    continue;
                before = side.home->targets[size_t(arc)];
                link = side.home->links[size_t(arc)];
                at -= other.paths;
                if (at < 0)
                    break;
            }
            ++m_linkHits[size_t(link)];
            node = before;
        }
    }

    const PairUrn &m_urn;
    std::mt19937_64 m_random;
    std::vector<Reach> m_reach;
    std::array<Side, 2> m_sides;
    std::vector<Touch> m_touching;
    std::vector<int> m_nodeHits;
    std::vector<int> m_linkHits;
    size_t m_spreading = 0;
};

} // namespace

SampledPaths sampledPaths(const FoldedGraph &graph, int draws, Progress &progress)
{
    constexpr size_t shares = 8;
    constexpr qint64 firstSeed = 1;
    const PairUrn urn(graph);
    SampledPaths found;
    found.pairs = urn.pairs();
    found.nodes.assign(graph.nodes.size(), 0);
    found.links.assign(graph.hangingLinks.size(), 0);
    found.isComplete = true;
    if (found.pairs <= 0)
        return found;
    std::vector<PathSampler> samplers;
    for (size_t share = 0; share < shares; ++share)
        samplers.emplace_back(graph, urn, quint64(firstSeed) + share);
    found.isComplete
        = shareOut(shares, size_t(draws), [&](size_t share, size_t) { samplers[share].draw(); }, progress);
    found.draws = draws;
    for (const PathSampler &sampler : samplers) {
        for (size_t node = 0; node < found.nodes.size(); ++node)
            found.nodes[node] += double(sampler.nodeHits()[node]) / draws;
        for (size_t link = 0; link < found.links.size(); ++link)
            found.links[link] += double(sampler.linkHits()[link]) / draws;
    }
    return found;
}

/// Twice the way to the farthest from anywhere is a bound without direction; along links only the size is.
int mostOnShortestPath(const FoldedGraph &graph)
{
    int most = 0;
    std::vector<int> level(graph.nodes.size(), -1);
    std::vector<int> queue;
    for (size_t part = 0; part + 1 < graph.partStarts.size(); ++part) {
        const int begin = graph.partStarts[part];
        const int size = graph.partStarts[part + 1] - begin;
        if (!graph.in.offsets.empty()) {
            most = std::max(most, size);
            continue;
        }
        int middle = begin;
        for (int node = begin; node < begin + size; ++node)
            if (graph.out.degree(node) > graph.out.degree(middle))
                middle = node;
        queue.assign(1, middle);
        level[size_t(middle)] = 0;
        for (size_t next = 0; next < queue.size(); ++next) {
            const size_t node = size_t(queue[next]);
            for (int arc = graph.out.offsets[node]; arc < graph.out.offsets[node + 1]; ++arc) {
                const size_t other = size_t(graph.out.targets[size_t(arc)]);
                if (level[other] >= 0)
                    continue;
                level[other] = level[node] + 1;
                queue.push_back(int(other));
            }
        }
        most = std::max(most, std::min(size, 2 * level[size_t(queue.back())] + 1));
    }
    return most;
}

/// The dimension of Vapnik and Chervonenkis of the inner nodes, or the links, of shortest paths is no more.
static double dimension(int longest)
{
    return longest > 2 ? std::floor(std::log2(longest - 1)) + 1 : 1;
}

double errorOfAll(int draws, int longest, double confidence)
{
    return std::sqrt(0.5 / draws * (dimension(longest) - std::log(1 - confidence)));
}

int drawsForError(double error, int longest, double confidence)
{
    return int(std::ceil(0.5 / (error * error) * (dimension(longest) - std::log(1 - confidence))));
}

double errorOfOne(double share, int draws, double shares, double confidence)
{
    const double logarithm = std::log(4 * shares / (1 - confidence)); // two sides, each of all shares
    const double variance = share * (1 - share) * draws / (draws - 1.0);
    return std::sqrt(2 * variance * logarithm / draws) + 7 * logarithm / (3 * (draws - 1.0));
}

} // namespace skein
