// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_measures.h"

#include "core/graph/betweenness.h"
#include "core/graph/clustering.h"
#include "core/graph/communities.h"
#include "core/graph/components.h"
#include "core/graph/core_number.h"
#include "core/graph/cut_points.h"
#include "core/graph/degree.h"
#include "core/graph/distances.h"
#include "core/graph/eigenvector.h"
#include "core/graph/hits.h"
#include "core/graph/pagerank.h"
#include "core/graph/structural_holes.h"
#include "core/graph/truss.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

class Measuring
{
public:
    Measuring(const LinkGraph &graph, Weighting weighting, const QStringList &only, quint32 seed,
              Progress &progress)
        : m_graph(graph)
        , m_weighting(weighting)
        , m_only(only)
        , m_seed(seed)
        , m_progress(progress)
    {
        m_result.isComplete = true;
    }

    GraphMeasures run()
    {
        using Part = void (Measuring::*)();
        for (const Part part : {&Measuring::addDegrees, &Measuring::addBetweenness, &Measuring::addDistances,
                                &Measuring::addScores, &Measuring::addClustering, &Measuring::addGroups,
                                &Measuring::addWeakSpots})
            if (m_result.isComplete)
                (this->*part)();
        return std::move(m_result);
    }

private:
    bool wants(const QString &name) const { return m_only.isEmpty() || m_only.contains(name); }

    bool wantsAny(const QStringList &names) const
    {
        return std::any_of(names.begin(), names.end(), [this](const QString &name) { return wants(name); });
    }

    void stopUnless(bool isComplete) { m_result.isComplete = m_result.isComplete && isComplete; }

    template<typename Values>
    void addByNode(const QString &name, const Values &values)
    {
        if (wants(name) && m_result.isComplete)
            m_result.byNode.push_back({name, std::vector<double>(values.begin(), values.end())});
    }

    void addWhole(const QString &name, double value)
    {
        if (wants(name) && m_result.isComplete)
            m_result.whole.push_back({name, value});
    }

    void addDegrees()
    {
        const Degrees found = degrees(m_graph);
        addByNode(u"degree"_s, found.degree);
        if (m_graph.direction() == Direction::AlongLinks) {
            addByNode(u"in_degree"_s, found.in);
            addByNode(u"out_degree"_s, found.out);
        }
        if (m_weighting == Weighting::ByWeight)
            addByNode(u"strength"_s, found.strength);
        const LinkCounts counts = linkCounts(m_graph);
        addWhole(u"nodes"_s, m_graph.nodeCount());
        addWhole(u"edges"_s, double(counts.links));
        addWhole(u"distinct_edges"_s, double(counts.distinct));
        addWhole(u"loops"_s, double(counts.loops));
        addWhole(u"density"_s, counts.density);
        if (m_graph.direction() == Direction::AlongLinks)
            addWhole(u"reciprocity"_s, counts.reciprocity);
    }

    void addBetweenness()
    {
        if (!wantsAny({u"betweenness"_s, u"betweenness_norm"_s}))
            return;
        const Betweenness found = betweenness(m_graph, m_progress);
        stopUnless(found.isComplete);
        if (found.sampled > 0)
            m_result.remarks
                << u"betweenness is estimated from %1 of %2 starting nodes (Brandes and Pich 2007): "
                   "exact figures of a graph of this size take too long."_s.arg(found.sampled)
                       .arg(m_graph.nodeCount());
        addByNode(u"betweenness"_s, found.raw);
        addByNode(u"betweenness_norm"_s, normalisedBetweenness(found.raw, m_graph.direction()));
    }

    void addDistances()
    {
        if (!wantsAny({u"closeness"_s, u"harmonic"_s, u"diameter"_s, u"mean_path"_s}))
            return;
        const Distances found = distances(m_graph, m_progress);
        stopUnless(found.isComplete);
        addByNode(u"closeness"_s, closeness(found));
        addByNode(u"harmonic"_s, found.harmonic);
        const qint64 pairs = std::accumulate(found.reached.begin(), found.reached.end(), qint64(0));
        const qint64 sum = std::accumulate(found.sum.begin(), found.sum.end(), qint64(0));
        addWhole(u"diameter"_s,
                 found.farthest.empty() ? 0
                                        : *std::max_element(found.farthest.begin(), found.farthest.end()));
        addWhole(u"mean_path"_s, pairs == 0 ? 0 : double(sum) / double(pairs));
    }

    void addScores()
    {
        if (wants(u"eigenvector"_s)) {
            const EigenvectorCentrality found = eigenvectorCentrality(m_graph, m_weighting, m_progress);
            addScore(u"eigenvector"_s, found.score, found.isComplete);
            if (found.isShared)
                m_result.remarks
                    << u"Several components share the largest eigenvalue: between them, eigenvector "
                       "scores say little."_s;
        }
        if (wants(u"pagerank"_s)) {
            const PageRank found = pageRank(m_graph, m_weighting, m_progress);
            addScore(u"pagerank"_s, found.share, found.isComplete);
        }
        if (m_graph.direction() == Direction::AlongLinks && wantsAny({u"hub"_s, u"authority"_s})) {
            const HubsAndAuthorities found = hubsAndAuthorities(m_graph, m_weighting, m_progress);
            addScore(u"hub"_s, found.hub, found.isComplete);
            addScore(u"authority"_s, found.authority, found.isComplete);
        }
    }

    void addScore(const QString &name, const std::vector<double> &values, bool hasSettled)
    {
        if (hasSettled) {
            addByNode(name, values);
            return;
        }
        stopUnless(m_progress.advance(0, 0)); // it did not settle, or it was stopped
        m_result.remarks << u"%1 did not settle on this graph: it has no value."_s.arg(name);
        addByNode(name, std::vector<double>(values.size(), std::numeric_limits<double>::quiet_NaN()));
    }

    void addClustering()
    {
        addByNode(u"core"_s, coreNumbers(m_graph));
        if (wants(u"truss"_s)) {
            const TrussNumbers found = trussNumbers(m_graph, m_progress);
            stopUnless(found.isComplete);
            addByNode(u"truss"_s, found.of);
        }
        if (wantsAny({u"constraint"_s, u"effective_size"_s})) {
            const StructuralHoles found = structuralHoles(m_graph, m_weighting, m_progress);
            stopUnless(found.isComplete);
            addByNode(u"constraint"_s, found.constraint);
            addByNode(u"effective_size"_s, found.effectiveSize);
        }
        if (!wantsAny({u"clustering"_s, u"transitivity"_s}))
            return;
        const Clustering found = clustering(m_graph, m_progress);
        stopUnless(found.isComplete);
        addByNode(u"clustering"_s, found.local);
        addWhole(u"clustering"_s, found.average);
        addWhole(u"transitivity"_s, found.transitivity);
    }

    void addGroups()
    {
        const Components parts = components(m_graph);
        addByNode(u"component"_s, parts.of);
        addWhole(u"components"_s, double(parts.sizes.size()));
        if (!wantsAny({u"community"_s, u"communities"_s, u"modularity"_s}))
            return;
        const Communities found = communities(m_graph, m_weighting, m_seed, m_progress);
        stopUnless(found.isComplete);
        addByNode(u"community"_s, found.of);
        addWhole(u"communities"_s, double(found.sizes.size()));
        addWhole(u"modularity"_s, found.modularity);
    }

    void addWeakSpots()
    {
        if (!wantsAny({u"cut_point"_s, u"cut_points"_s, u"bridges"_s, u"reach_lost"_s}))
            return;
        WeakSpots found = weakSpots(m_graph);
        addByNode(u"cut_point"_s, found.isCutPoint);
        addByNode(u"reach_lost"_s, found.reachLost);
        addWhole(u"bridges"_s, double(found.bridges.size()));
        addWhole(u"cut_points"_s, double(std::count(found.isCutPoint.begin(), found.isCutPoint.end(), true)));
        if (wants(u"bridges"_s))
            m_result.bridges = std::move(found.bridges);
    }

    const LinkGraph &m_graph;
    Weighting m_weighting;
    const QStringList &m_only;
    quint32 m_seed;
    Progress &m_progress;
    GraphMeasures m_result;
};

} // namespace

GraphMeasures graphMeasures(const LinkGraph &graph, Weighting weighting, const QStringList &only,
                            quint32 seed, Progress &progress)
{
    return Measuring(graph, weighting, only, seed, progress).run();
}

} // namespace skein
