// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/truss.h"

#include "core/graph/boost_graph.h"

#include <algorithm>

namespace skein {

namespace {

using Graph = LinkGraph::Boost::Graph;

/// Takes off the link of fewest triangles, again and again (Wang and Cheng 2012).
class TrussSearch
{
public:
    explicit TrussSearch(const Graph &edges, int nodes)
        : m_edges(edges)
        , m_first(size_t(nodes) + 1, 0)
    {
        for (int node = 0; node < nodes; ++node) {
            m_first[size_t(node) + 1] = m_first[size_t(node)] + degreeOf(edges, node);
            for (int other : neighbours(edges, node)) {
                m_target.push_back(other);
                m_link.push_back(node < other ? addLink(node, other) : -1);
            }
        }
        for (int node = 0; node < nodes; ++node)
            for (int place = m_first[size_t(node)]; place < m_first[size_t(node) + 1]; ++place)
                if (m_link[size_t(place)] < 0)
                    m_link[size_t(place)] = linkBetween(m_target[size_t(place)], node);
    }

    bool run(Progress &progress)
    {
        countTriangles();
        sortByTriangles();
        for (size_t next = 0; next < m_order.size(); ++next) {
            if ((next & 4095) == 0 && !progress.advance(qint64(next), qint64(m_order.size())))
                return false;
            takeOff(m_order[next]);
        }
        return true;
    }

    std::vector<int> byLink() const
    {
        std::vector<int> found;
        for (const int triangles : m_triangles)
            found.push_back(triangles + 2);
        return found;
    }

    std::vector<int> byNode() const
    {
        std::vector<int> found(m_first.size() - 1, 0);
        for (size_t link = 0; link < m_ends.size(); ++link)
            for (const int node : {m_ends[link].first, m_ends[link].second})
                found[size_t(node)] = std::max(found[size_t(node)], m_triangles[link] + 2);
        return found;
    }

private:
    int addLink(int node, int other)
    {
        m_ends.emplace_back(node, other);
        return int(m_ends.size()) - 1;
    }

    /// -1 when there is none.
    int linkBetween(int node, int other) const
    {
        const auto begin = m_target.begin() + m_first[size_t(node)];
        const auto end = m_target.begin() + m_first[size_t(node) + 1];
        const auto found = std::lower_bound(begin, end, other);
        return found == end || *found != other ? -1 : m_link[size_t(found - m_target.begin())];
    }

    /// Calls work with the two other links of each triangle that the link closes.
    template<typename Work>
    void eachTriangle(int link, Work work) const
    {
        auto [node, other] = m_ends[size_t(link)];
        if (degreeOf(m_edges, node) > degreeOf(m_edges, other))
            std::swap(node, other);
        for (int place = m_first[size_t(node)]; place < m_first[size_t(node) + 1]; ++place)
            if (const int across = linkBetween(m_target[size_t(place)], other); across >= 0)
                work(m_link[size_t(place)], across);
    }

    void countTriangles()
    {
        m_triangles.assign(m_ends.size(), 0);
        for (int link = 0; link < int(m_ends.size()); ++link)
            eachTriangle(link, [&](int, int) { ++m_triangles[size_t(link)]; });
    }

    /// Buckets: the links of so many triangles stand together, as in a counting sort.
    void sortByTriangles()
    {
        const int most = m_triangles.empty() ? 0 : *std::max_element(m_triangles.begin(), m_triangles.end());
        m_bucket.assign(size_t(most) + 2, 0);
        for (const int triangles : m_triangles)
            ++m_bucket[size_t(triangles) + 1];
        for (size_t bucket = 1; bucket < m_bucket.size(); ++bucket)
            m_bucket[bucket] += m_bucket[bucket - 1];
        std::vector<int> next(m_bucket.begin(), m_bucket.end());
        m_order.resize(m_ends.size());
        m_place.resize(m_ends.size());
        for (int link = 0; link < int(m_ends.size()); ++link) {
            m_place[size_t(link)] = next[size_t(m_triangles[size_t(link)])]++;
            m_order[size_t(m_place[size_t(link)])] = link;
        }
    }

    void takeOff(int link)
    {
        const int level = m_triangles[size_t(link)];
        m_isOff.resize(m_ends.size(), false);
        eachTriangle(link, [&](int left, int right) {
            if (m_isOff[size_t(left)] || m_isOff[size_t(right)])
                return;
            lower(left, level);
            lower(right, level);
        });
        m_isOff[size_t(link)] = true;
    }

    /// One triangle less, but never below the level that was reached: the link moves one bucket down.
    void lower(int link, int level)
    {
        int &triangles = m_triangles[size_t(link)];
        if (triangles <= level)
            return;
        int &first = m_bucket[size_t(triangles)];
        const int other = m_order[size_t(first)];
        std::swap(m_order[size_t(first)], m_order[size_t(m_place[size_t(link)])]);
        std::swap(m_place[size_t(link)], m_place[size_t(other)]);
        ++first;
        --triangles;
    }

    const Graph &m_edges;
    std::vector<int> m_first; ///< Of each node in m_target and m_link.
    std::vector<int> m_target;
    std::vector<int> m_link; ///< One number for both directions.
    std::vector<std::pair<int, int>> m_ends;
    std::vector<int> m_triangles; ///< Of each link; in the end the most that a truss gives it.
    std::vector<int> m_order; ///< Links by triangles.
    std::vector<int> m_place; ///< Of each link in m_order.
    std::vector<int> m_bucket; ///< Where the links of so many triangles begin in m_order.
    std::vector<bool> m_isOff;
};

} // namespace

TrussNumbers trussNumbers(const LinkGraph &graph, Progress &progress)
{
    TrussSearch search(graph.boost().undirected(), graph.nodeCount());
    TrussNumbers found;
    found.isComplete = search.run(progress);
    found.of = search.byNode();
    found.ofLinks = search.byLink();
    return found;
}

} // namespace skein
