// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/batched_search.h"

#include "core/base/widest_vectors.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace skein {

ArrivalTotals::ArrivalTotals(size_t nodes)
    : count(nodes, 0)
    , sum(nodes, 0)
    , squares(nodes, 0)
    , harmonic(nodes, 0)
    , harmonicSquares(nodes, 0)
    , farthest(nodes, 0)
{
}

using Set = std::array<quint64, BatchedSearch::Width / 64>;

/// Adds what is in from and not in seen; says whether there was anything.
static inline bool spill(Set &to, const Set &from, const Set &seen)
{
    quint64 any = 0;
    for (size_t word = 0; word < to.size(); ++word) {
        const quint64 fresh = from[word] & ~seen[word];
        to[word] |= fresh;
        any |= fresh;
    }
    return any != 0;
}

static inline bool isEmpty(const Set &set)
{
    quint64 any = 0;
    for (const quint64 word : set)
        any |= word;
    return any == 0;
}

BatchedSearch::BatchedSearch(const FoldedGraph &graph)
    : m_partStarts(graph.partStarts)
    , m_towards(graph.backward())
    , m_from(graph.out)
    , m_seen(graph.nodes.size())
    , m_frontier(graph.nodes.size())
    , m_next(graph.nodes.size())
    , m_totals(graph.nodes.size())
{
}

/// Only the components of the sources are cleared.
void BatchedSearch::begin(const int *sources, int count)
{
    const auto [least, most] = std::minmax_element(sources, sources + count);
    const int first = *std::prev(std::upper_bound(m_partStarts.begin(), m_partStarts.end(), *least));
    const int last = *std::upper_bound(m_partStarts.begin(), m_partStarts.end(), *most);
    std::fill(m_seen.begin() + first, m_seen.begin() + last, Set{});
    m_open.resize(size_t(last - first));
    std::iota(m_open.begin(), m_open.end(), first);
    m_active.clear();
    m_all = {};
    for (int bit = 0; bit < count; ++bit) {
        const size_t source = size_t(sources[bit]);
        const quint64 flag = quint64(1) << (bit % 64);
        if (isEmpty(m_seen[source]))
            m_active.push_back(int(source));
        m_seen[source][size_t(bit) / 64] |= flag;
        m_frontier[source][size_t(bit) / 64] |= flag;
        m_all[size_t(bit) / 64] |= flag;
    }
}

int BatchedSearch::run(const int *sources, int count)
{
    if (count == 0)
        return 0;
    begin(sources, count);
    constexpr qint64 pullIsDearer = 2; // it looks at every node that is open, whether or not anything comes
    int distance = 1;
    for (; !m_active.empty(); ++distance) {
        m_touched.clear();
        if (linksOf(m_active, m_towards) > pullIsDearer * linksOf(m_open, m_from))
            pull();
        else
            push();
        arrive(distance);
    }
    return std::max(0, distance - 2); // the last round reached nobody
}

qint64 BatchedSearch::linksOf(const std::vector<int> &nodes, const Arcs &arcs) const
{
    qint64 links = 0;
    for (const int node : nodes)
        links += arcs.degree(node);
    return links;
}

SKEIN_WIDEST_VECTORS void BatchedSearch::push()
{
    for (const int node : m_active) {
        const Set searches = m_frontier[size_t(node)];
        for (int arc = m_towards.offsets[size_t(node)]; arc < m_towards.offsets[size_t(node) + 1]; ++arc) {
            const int other = m_towards.targets[size_t(arc)];
            Set &next = m_next[size_t(other)];
            const bool isFirst = isEmpty(next);
            if (spill(next, searches, m_seen[size_t(other)]) && isFirst)
                m_touched.push_back(other);
        }
    }
}

SKEIN_WIDEST_VECTORS void BatchedSearch::pull()
{
    for (const int node : m_open) {
        Set found{};
        for (int arc = m_from.offsets[size_t(node)]; arc < m_from.offsets[size_t(node) + 1]; ++arc) {
            const Set &theirs = m_frontier[size_t(m_from.targets[size_t(arc)])];
            for (size_t word = 0; word < found.size(); ++word)
                found[word] |= theirs[word];
        }
        if (spill(m_next[size_t(node)], found, m_seen[size_t(node)]))
            m_touched.push_back(node);
    }
}

SKEIN_WIDEST_VECTORS void BatchedSearch::merge()
{
    m_counts.resize(m_active.size());
    for (size_t each = 0; each < m_active.size(); ++each) {
        const size_t place = size_t(m_active[each]);
        int count = 0;
        for (size_t word = 0; word < m_all.size(); ++word) {
            const quint64 fresh = m_next[place][word];
            m_seen[place][word] |= fresh;
            count += std::popcount(fresh);
        }
        m_counts[each] = count;
        m_frontier[place] = m_next[place];
        m_next[place] = {};
    }
}

void BatchedSearch::arrive(int distance)
{
    for (const int node : m_active)
        m_frontier[size_t(node)] = {};
    m_active.swap(m_touched);
    merge();
    const double inverse = 1.0 / distance;
    for (size_t each = 0; each < m_active.size(); ++each) {
        const size_t place = size_t(m_active[each]);
        const int count = m_counts[each];
        m_totals.count[place] += count;
        m_totals.sum[place] += qint64(count) * distance;
        m_totals.squares[place] += qint64(count) * distance * distance;
        m_totals.harmonic[place] += count * inverse;
        m_totals.harmonicSquares[place] += count * inverse * inverse;
        m_totals.farthest[place] = std::max(m_totals.farthest[place], distance);
    }
    std::erase_if(m_open, [this](int node) { return m_seen[size_t(node)] == m_all; });
}

} // namespace skein
