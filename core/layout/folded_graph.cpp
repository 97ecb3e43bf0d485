// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/folded_graph.h"

#include <algorithm>
#include <bit>

namespace skein {

static constexpr size_t together = 64; ///< Sources a search: the bits of a word.

FoldedGraph::FoldedGraph(const LayoutGraph &graph)
{
    const int size = layoutSize(graph);
    std::vector<int> place(static_cast<size_t>(size));
    std::vector<int> folded;
    m_nodes.reserve(size_t(size));
    for (int node = 0; node < size; ++node) {
        if (size > 2 && layoutDegree(graph, node) == 1) {
            folded.push_back(node);
            continue;
        }
        place[size_t(node)] = int(m_nodes.size());
        m_nodes.push_back(node);
    }
    const int core = int(m_nodes.size());
    for (int node : folded) {
        place[size_t(node)] = int(m_nodes.size());
        m_nodes.push_back(node);
        m_hosts.push_back(place[size_t(*layoutNeighbours(graph, node).begin())]);
    }
    m_firstArc.push_back(0);
    for (int from = 0; from < core; ++from) {
        for (int node : layoutNeighbours(graph, m_nodes[size_t(from)])) {
            const int other = place[size_t(node)];
            if (other < core)
                m_arcs.push_back(other);
            if (other > from)
                m_links.emplace_back(from, other);
        }
        m_firstArc.push_back(int(m_arcs.size()));
    }
    constexpr int longFrom = 100; // links from one node to the farthest
    std::vector<Hops> row(static_cast<size_t>(size));
    searchAlone(0, row.data());
    m_isLong = *std::max_element(row.begin(), row.begin() + core) > longFrom;
}

void FoldedGraph::hopsFrom(std::span<const int> sources, Hops *rows) const
{
    const size_t size = m_nodes.size();
    for (size_t first = 0; first < sources.size(); first += together) {
        const auto batch = sources.subspan(first, std::min(together, sources.size() - first));
        Hops *const batchRows = rows + first * size;
        if (!m_isLong)
            searchTogether(batch, batchRows);
        for (size_t source = 0; source < batch.size(); ++source) {
            if (m_isLong)
                searchAlone(coreOf(batch[source]), batchRows + source * size);
            unfold(batch[source], batchRows + source * size);
        }
    }
}

void FoldedGraph::searchTogether(std::span<const int> sources, Hops *rows) const
{
    const size_t core = size_t(coreSize());
    const size_t size = m_nodes.size();
    std::vector<quint64> seen(core, 0);
    std::vector<quint64> here(core, 0);
    std::vector<quint64> beyond(core, 0);
    for (size_t source = 0; source < sources.size(); ++source) {
        const size_t start = size_t(coreOf(sources[source]));
        seen[start] |= quint64(1) << source;
        here[start] = seen[start];
        rows[source * size + start] = 0;
    }
    quint64 fresh = 1;
    for (Hops hops = 1; fresh != 0; ++hops) {
        fresh = 0;
        for (size_t from = 0; from < core; ++from)
            if (const quint64 bits = here[from])
                for (int arc = m_firstArc[from]; arc < m_firstArc[from + 1]; ++arc)
                    beyond[size_t(m_arcs[size_t(arc)])] |= bits;
        for (size_t place = 0; place < core; ++place) {
            here[place] = beyond[place] & ~seen[place];
            beyond[place] = 0;
            seen[place] |= here[place];
            fresh |= here[place];
            for (quint64 bits = here[place]; bits != 0; bits &= bits - 1)
                rows[size_t(std::countr_zero(bits)) * size + place] = hops;
        }
    }
}

void FoldedGraph::searchAlone(int source, Hops *row) const
{
    std::fill(row, row + coreSize(), farAway);
    std::vector<int> queue{source};
    queue.reserve(size_t(coreSize()));
    row[source] = 0;
    for (size_t next = 0; next < queue.size(); ++next) {
        const size_t from = size_t(queue[next]);
        const Hops beyond = Hops(std::min<int>(row[from] + 1, farAway - 2));
        for (int arc = m_firstArc[from]; arc < m_firstArc[from + 1]; ++arc) {
            const int other = m_arcs[size_t(arc)];
            if (row[other] != farAway)
                continue;
            row[other] = beyond;
            queue.push_back(other);
        }
    }
}

/// From distances of a source's core place to core places, those of the source itself to all.
void FoldedGraph::unfold(int source, Hops *row) const
{
    const int core = coreSize();
    const Hops more = source < core ? 0 : 1;
    for (int place = 0; place < core; ++place)
        row[place] = Hops(row[place] + more);
    for (size_t folded = 0; folded < m_hosts.size(); ++folded)
        row[size_t(core) + folded] = Hops(std::min<int>(row[m_hosts[folded]] + 1, farAway - 1));
    row[source] = 0;
}

} // namespace skein
