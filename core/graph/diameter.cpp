// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/diameter.h"

#include "core/graph/batched_search.h"
#include "core/graph/boost_graph.h"
#include "core/graph/components.h"

#include <algorithm>

namespace skein {

namespace {

/// Nodes by their distance from one.
struct Layers
{
    std::vector<int> order; ///< From the nearest to the farthest.
    std::vector<size_t> starts; ///< Where each distance begins in order, and the end.

    int depth() const { return int(starts.size()) - 2; }
};

class ComponentDiameter
{
public:
    explicit ComponentDiameter(const FoldedGraph &flat)
        : m_flat(flat)
        , m_distance(flat.nodes.size(), -1)
        , m_search(flat)
    {
    }

    /// From a node in the middle of a long path, the farthest layers are looked at first: once the longest
    /// path found is twice as long as a layer is far, no pair within that layer can be further apart.
    Diameter of(int begin, int size, Progress &progress)
    {
        constexpr size_t mostSearches = size_t(32) * BatchedSearch::Width;
        Diameter found;
        const Layers layers = layersFrom(middleOf(begin, size, found.atLeast));
        size_t searches = 0;
        for (int layer = layers.depth(); layer > 0 && found.atLeast < 2 * layer; --layer) {
            found.atMost = 2 * layer;
            const size_t end = layers.starts[size_t(layer) + 1];
            for (size_t from = layers.starts[size_t(layer)]; from < end; from += BatchedSearch::Width) {
                if (!progress.advance(0, 0) || searches >= mostSearches) {
                    found.isComplete = searches >= mostSearches;
                    return found;
                }
                const size_t count = std::min(size_t(BatchedSearch::Width), end - from);
                found.atLeast = std::max(found.atLeast, m_search.run(layers.order.data() + from, int(count)));
                searches += count;
            }
        }
        found.atMost = found.atLeast;
        found.isComplete = true;
        return found;
    }

private:
    /// Half way between two nodes far from each other (four sweeps).
    int middleOf(int begin, int size, int &longest)
    {
        int start = begin;
        for (int node = begin; node < begin + size; ++node)
            if (m_flat.out.degree(node) > m_flat.out.degree(start))
                start = node;
        for (int sweep = 0; sweep < 2; ++sweep) {
            const int end = layersFrom(start).order.back();
            const Layers layers = layersFrom(end);
            longest = std::max(longest, layers.depth());
            start = layers.order.back();
            for (int back = layers.depth() / 2; back > 0; --back)
                start = stepTowards(end, start);
        }
        return start;
    }

    /// A neighbour one nearer to where the last search began.
    int stepTowards(int end, int node) const
    {
        for (int arc = m_flat.out.offsets[size_t(node)]; arc < m_flat.out.offsets[size_t(node) + 1]; ++arc) {
            const int other = m_flat.out.targets[size_t(arc)];
            if (m_distance[size_t(other)] == m_distance[size_t(node)] - 1)
                return other;
        }
        return end;
    }

    Layers layersFrom(int start)
    {
        for (const int node : m_seen)
            m_distance[size_t(node)] = -1;
        Layers layers{{start}, {0, 1}};
        m_distance[size_t(start)] = 0;
        for (size_t next = 0; next < layers.order.size(); ++next) {
            if (next == layers.starts.back())
                layers.starts.push_back(layers.order.size());
            const int node = layers.order[next];
            for (int arc = m_flat.out.offsets[size_t(node)]; arc < m_flat.out.offsets[size_t(node) + 1];
                 ++arc) {
                const int other = m_flat.out.targets[size_t(arc)];
                if (m_distance[size_t(other)] >= 0)
                    continue;
                m_distance[size_t(other)] = m_distance[size_t(node)] + 1;
                layers.order.push_back(other);
            }
        }
        m_seen = layers.order;
        return layers;
    }

    const FoldedGraph &m_flat;
    std::vector<int> m_distance; ///< From where the last layers began; -1: elsewhere.
    std::vector<int> m_seen;
    BatchedSearch m_search;
};

} // namespace

Diameter diameter(const LinkGraph &graph, Progress &progress)
{
    if (graph.direction() == Direction::AlongLinks)
        return diameter(LinkGraph(graph.nodeCount(), graph.links()), progress);
    const FoldedGraph flat = foldedGraph(graph, Trees::Kept);
    const Components parts = components(graph);
    ComponentDiameter component(flat);
    Diameter whole;
    whole.bounds.assign(parts.sizes.size(), 0);
    for (size_t part = 0; part + 1 < flat.partStarts.size(); ++part) {
        const int begin = flat.partStarts[part];
        const Diameter found = component.of(begin, flat.partStarts[part + 1] - begin, progress);
        if (!found.isComplete)
            return whole;
        whole.bounds[size_t(parts.of[size_t(flat.nodes[size_t(begin)])])] = found.atMost;
        whole.atLeast = std::max(whole.atLeast, found.atLeast);
        whole.atMost = std::max(whole.atMost, found.atMost);
    }
    whole.isComplete = true;
    return whole;
}

} // namespace skein
