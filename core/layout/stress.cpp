// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/folded_graph.h"
#include "core/layout/stress_steps.h"

#include <algorithm>
#include <numeric>

namespace skein {

namespace {

/// The sums of one part. Pairs are counted once when all nodes are sources, else from their source.
class PartStress
{
public:
    PartStress(const LayoutPart &part, const std::vector<QPointF> &positions)
        : m_graph(part.graph)
        , m_x(part.nodes.size())
        , m_y(part.nodes.size())
        , m_row(part.nodes.size())
    {
        const QPointF origin = positions[size_t(part.nodes.front())]; // floats near nought are exact
        for (size_t place = 0; place < m_x.size(); ++place) {
            const QPointF at = positions[size_t(part.nodes[size_t(m_graph.nodes()[place])])] - origin;
            m_x[place] = float(at.x());
            m_y[place] = float(at.y());
        }
    }

    void addAll()
    {
        std::vector<int> core(size_t(m_graph.coreSize()));
        std::iota(core.begin(), core.end(), 0);
        std::vector<std::vector<int>> folded(core.size());
        for (int place = m_graph.coreSize(); place < m_graph.size(); ++place)
            folded[size_t(m_graph.hostOf(place))].push_back(place);
        visitRows(core, [this, &folded](int source, const Hops *row) {
            addPairs(source, source + 1, row, 0);
            for (int leaf : folded[size_t(source)]) // one farther from everything than its host
                addPairs(leaf, leaf + 1, row, 1);
        });
    }

    void addFrom(const std::vector<bool> &isSource)
    {
        std::vector<int> sources;
        for (int place = 0; place < m_graph.size(); ++place)
            if (isSource[size_t(m_graph.nodes()[size_t(place)])])
                sources.push_back(place);
        visitRows(sources, [this](int source, const Hops *row) {
            addRange(source, 0, source, row, 0);
            addPairs(source, source + 1, row, 0);
        });
    }

    RatioSums sums;
    double pairs = 0;

private:
    template<typename Visit>
    void visitRows(std::span<const int> sources, Visit visit)
    {
        constexpr size_t atOnce = 64;
        m_row.resize(atOnce * m_x.size());
        for (size_t first = 0; first < sources.size(); first += atOnce) {
            const auto batch = sources.subspan(first, std::min(atOnce, sources.size() - first));
            m_graph.hopsFrom(batch, m_row.data());
            for (size_t source = 0; source < batch.size(); ++source)
                visit(batch[source], m_row.data() + source * m_x.size());
        }
    }

    void addPairs(int source, int first, const Hops *row, float more)
    {
        addRange(source, first, m_graph.size(), row, more);
    }

    void addRange(int source, int first, int end, const Hops *row, float more)
    {
        const QPointF centre{double(m_x[size_t(source)]), double(m_y[size_t(source)])};
        const RatioSums found
            = ratioSums(m_x.data() + first, m_y.data() + first, end - first, centre, row + first, more);
        sums.ratios += found.ratios;
        sums.squares += found.squares;
        pairs += end - first;
    }

    FoldedGraph m_graph;
    std::vector<float> m_x;
    std::vector<float> m_y;
    std::vector<Hops> m_row;
};

/// Which nodes pairs are measured from: all, or some drawn evenly.
class Measuring
{
public:
    explicit Measuring(int nodes)
        : m_step(nodes <= mostExact ? 1 : nodes / sampled)
    {
    }

    bool isExact() const { return m_step == 1; }

    std::vector<bool> sourcesIn(const LayoutPart &part) const
    {
        std::vector<bool> isSource(part.nodes.size());
        for (size_t place = 0; place < isSource.size(); ++place)
            isSource[place] = part.nodes[place] % m_step == 0;
        return isSource;
    }

private:
    static constexpr int mostExact = 12'000;
    static constexpr int sampled = 400;
    int m_step;
};

} // namespace

double normalisedStress(const LayoutInput &input, const std::vector<QPointF> &positions)
{
    const Measuring measuring(input.nodes);
    double ratios = 0;
    double squares = 0;
    double pairs = 0;
    for (const LayoutPart &part : layoutParts(layoutGraph(input.nodes, input.links))) {
        if (part.nodes.size() < 2)
            break; // the largest come first
        PartStress stress(part, positions);
        if (measuring.isExact())
            stress.addAll();
        else
            stress.addFrom(measuring.sourcesIn(part));
        ratios += stress.sums.ratios;
        squares += stress.sums.squares;
        pairs += stress.pairs;
    }
    return squares == 0 ? 0 : std::max(0.0, 1 - ratios * ratios / (pairs * squares));
}

} // namespace skein
