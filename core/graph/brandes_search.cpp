// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/brandes_search.h"

#include <algorithm>

namespace skein {

BrandesSearch::BrandesSearch(const FoldedGraph &graph, LinkSums linkSums)
    : m_graph(graph)
    , m_isFound(graph.nodes.size(), 0)
    , m_paths(graph.nodes.size(), 0)
    , m_shown(graph.nodes.size(), 0)
    , m_fresh(graph.nodes.size(), 0)
    , m_sums(graph.nodes.size(), 0)
    , m_arcSums(linkSums == LinkSums::Yes ? graph.out.targets.size() : 0, 0)
    , m_order(graph.nodes.size() + 1, 0)
{
}

void BrandesSearch::addSource(int source)
{
    search(source);
    collect(m_graph.weights[size_t(source)]);
    for (size_t place = 0; place < m_levels.back(); ++place)
        m_isFound[size_t(m_order[place])] = 0;
}

/// What the neighbours of a node show: only those of one level show anything.
static double sumShown(const Arcs &arcs, const double *shown, size_t node)
{
    const int *target = arcs.targets.data() + arcs.offsets[node];
    const int *end = arcs.targets.data() + arcs.offsets[node + 1];
    double even = 0;
    double odd = 0;
    for (; end - target > 1; target += 2) {
        even += shown[target[0]];
        odd += shown[target[1]];
    }
    return target < end ? even + odd + shown[*target] : even + odd;
}

/// Appends to m_order whom the nodes between begin and end find; returns the new end.
size_t BrandesSearch::findNext(size_t begin, size_t end)
{
    const int *targets = m_graph.out.targets.data();
    const int *offsets = m_graph.out.offsets.data();
    int *order = m_order.data();
    quint8 *isFound = m_isFound.data();
    size_t count = end;
    for (size_t place = begin; place < end; ++place) {
        const int node = order[place];
        for (int arc = offsets[node]; arc < offsets[node + 1]; ++arc) {
            const int target = targets[arc];
            order[count] = target; // stays only if it is new
            count += isFound[target] ^ 1U;
            isFound[target] = 1;
        }
    }
    return count;
}

void BrandesSearch::countPaths(size_t begin, size_t end)
{
    for (size_t place = begin; place < end; ++place) {
        const size_t node = size_t(m_order[place]);
        m_paths[node] = sumShown(m_graph.backward(), m_shown.data(), node);
    }
}

/// The same as both, from the other side: looks at every node of the component that is not found yet.
size_t BrandesSearch::findOpen(int first, int last, size_t end)
{
    for (int node = first; node < last; ++node) {
        if (m_isFound[size_t(node)] != 0)
            continue;
        const double paths = sumShown(m_graph.backward(), m_shown.data(), size_t(node));
        if (paths > 0) {
            m_paths[size_t(node)] = paths;
            m_isFound[size_t(node)] = 1;
            m_order[end++] = node;
        }
    }
    return end;
}

void BrandesSearch::search(int source)
{
    constexpr qint64 bothPasses
        = 3; // finding looks at the links of this level, counting at those of the next
    const auto part = std::upper_bound(m_graph.partStarts.begin(), m_graph.partStarts.end(), source);
    const int first = *std::prev(part);
    const int last = *part;
    m_order[0] = source;
    m_isFound[size_t(source)] = 1;
    m_paths[size_t(source)] = m_shown[size_t(source)] = 1;
    m_levels.assign({0, 1});
    qint64 arcs = m_graph.out.degree(source);
    qint64 openArcs = m_graph.backward().offsets[size_t(last)] - m_graph.backward().offsets[size_t(first)]
        - m_graph.backward().degree(source);
    for (size_t begin = 0, end = 1; begin < end;) {
        size_t next = end;
        if (openArcs < bothPasses * arcs) {
            next = openArcs > 0 ? findOpen(first, last, end) : end;
        } else {
            next = findNext(begin, end);
            countPaths(end, next);
        }
        for (size_t place = begin; place < end; ++place)
            m_shown[size_t(m_order[place])] = 0;
        arcs = 0;
        for (size_t place = end; place < next; ++place) {
            const int node = m_order[place];
            m_shown[size_t(node)] = m_paths[size_t(node)];
            arcs += m_graph.out.degree(node);
            openArcs -= m_graph.backward().degree(node);
        }
        if (next > end)
            m_levels.push_back(next);
        begin = end;
        end = next;
    }
}

void BrandesSearch::collectLevel(size_t begin, size_t end, double sourceWeight)
{
    for (size_t place = begin; place < end; ++place) {
        const size_t node = size_t(m_order[place]);
        const double dependency = sumShown(m_graph.out, m_shown.data(), node) * m_paths[node];
        m_fresh[place] = (m_graph.weights[node] + dependency) / m_paths[node];
        if (place > 0)
            m_sums[node] += sourceWeight * dependency;
    }
    if (m_arcSums.empty())
        return;
    for (size_t place = begin; place < end; ++place) {
        const size_t node = size_t(m_order[place]);
        const double factor = sourceWeight * m_paths[node];
        for (int arc = m_graph.out.offsets[node]; arc < m_graph.out.offsets[node + 1]; ++arc)
            m_arcSums[size_t(arc)] += factor * m_shown[size_t(m_graph.out.targets[size_t(arc)])];
    }
}

/// From the farthest level back. Each shows (weight + dependency) / paths to the one before.
void BrandesSearch::collect(double sourceWeight)
{
    size_t passed = m_levels.back();
    const size_t last = m_levels.size() - 2; // beyond it is nobody
    for (size_t place = m_levels[last]; place < passed; ++place) {
        const size_t node = size_t(m_order[place]);
        m_shown[node] = m_graph.weights[node] / m_paths[node];
    }
    for (size_t level = last; level-- > 0;) {
        const size_t begin = m_levels[level];
        const size_t end = m_levels[level + 1];
        collectLevel(begin, end, sourceWeight);
        for (size_t place = end; place < passed; ++place)
            m_shown[size_t(m_order[place])] = 0;
        for (size_t place = begin; place < end; ++place)
            m_shown[size_t(m_order[place])] = m_fresh[place];
        passed = end;
    }
    m_shown[size_t(m_order[0])] = 0;
}

} // namespace skein
