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
#include "core/graph/diameter.h"
#include "core/graph/distances.h"
#include "core/graph/distinct_links.h"
#include "core/graph/eigenvector.h"
#include "core/graph/hits.h"
#include "core/graph/pagerank.h"
#include "core/graph/structural_holes.h"
#include "core/graph/truss.h"
#include "core/graph/weighted_paths.h"

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
              Progress &progress, PathLengths lengths)
        : m_graph(graph)
        , m_weighting(weighting)
        , m_only(only)
        , m_seed(seed)
        , m_progress(progress)
        , m_lengths(lengths)
    {
        m_result.isComplete = true;
    }

    GraphMeasures run()
    {
        using Part = void (Measuring::*)();
        for (const Part part :
             {&Measuring::addDegrees, &Measuring::addBetweenness, &Measuring::addDistances,
              &Measuring::addWeightedPaths, &Measuring::addScores, &Measuring::addClustering,
              &Measuring::addTieClustering, &Measuring::addGroups, &Measuring::addWeakSpots})
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

    /// Of linked pairs, in the order of distinctLinks().
    template<typename Values>
    void addByLink(const QString &name, const Values &values)
    {
        if (!wants(name) || !m_result.isComplete)
            return;
        if (m_result.links.empty())
            m_result.links = distinctLinks(m_graph);
        m_result.byLink.push_back({name, std::vector<double>(values.begin(), values.end())});
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
        const bool wantsLinks = wants(u"link_betweenness"_s);
        if (!wantsLinks && !wantsAny({u"betweenness"_s, u"betweenness_norm"_s}))
            return;
        BetweennessOptions options;
        options.linkSums = wantsLinks ? LinkSums::Yes : LinkSums::No;
        const Betweenness found = betweenness(m_graph, m_progress, options);
        stopUnless(found.isComplete);
        addByNode(u"betweenness"_s, found.raw);
        if (found.sampled > 0 && found.isComplete) {
            for (const QString &name : {u"betweenness"_s, u"link_betweenness"_s})
                if (wants(name))
                    m_result.sampled.push_back({name, found.sampled, u"shortest paths"_s, found.largestError,
                                                u"pairs; betweenness_error has it by node"_s,
                                                found.confidence,
                                                u"Riondato and Kornaropoulos 2016; Borassi and Natale 2016; "
                                                "error by node: Maurer and Pontil 2009"_s});
            m_result.remarks
                << u"betweenness is estimated from %1 shortest paths drawn at random, not exact: "
                   "graph.sampled has the error bound, betweenness_error that of each node."_s.arg(
                       found.sampled);
            if (wants(u"betweenness"_s))
                m_result.byNode.push_back({u"betweenness_error"_s, found.errors});
        }
        addByNode(u"betweenness_norm"_s, normalisedBetweenness(found.raw, m_graph.direction()));
        addByLink(u"link_betweenness"_s, found.links);
    }

    void addDistances()
    {
        const QStringList all{u"closeness"_s, u"harmonic"_s, u"eccentricity"_s, u"diameter"_s,
                              u"mean_path"_s};
        if (!wantsAny(all))
            return;
        if (m_only == QStringList{u"diameter"_s} && m_graph.direction() == Direction::BothWays) {
            addDiameter(diameter(m_graph, m_progress));
            return;
        }
        const Distances found = distances(m_graph, m_progress);
        stopUnless(found.isComplete);
        addByNode(u"closeness"_s, closeness(found));
        addByNode(u"harmonic"_s, found.harmonic);
        addByNode(u"eccentricity"_s, found.farthest);
        const double pairs = std::accumulate(found.reached.begin(), found.reached.end(), 0.0);
        const double sum = std::accumulate(found.sum.begin(), found.sum.end(), 0.0);
        const int longest
            = found.farthest.empty() ? 0 : *std::max_element(found.farthest.begin(), found.farthest.end());
        addWhole(u"mean_path"_s, pairs == 0 ? 0 : sum / pairs);
        if (found.sampled == 0) {
            addWhole(u"diameter"_s, longest);
            return;
        }
        noteSampled(found);
        if (m_graph.direction() == Direction::BothWays)
            addDiameter(found.longest);
        else if (wants(u"diameter"_s))
            addDiameter({longest, m_graph.nodeCount() - 1, {}, found.isComplete});
    }

    void noteSampled(const Distances &found)
    {
        const bool isBounded = m_graph.direction() == Direction::BothWays;
        const auto note = [&](const QString &name, std::optional<double> error, const QString &errorIs) {
            if (wants(name))
                m_result.sampled.push_back({name, found.sampled, u"nodes of each large component"_s, error,
                                            errorIs, found.confidence,
                                            u"Eppstein and Wang 2004; error: Maurer and Pontil 2009"_s});
        };
        const auto known
            = [isBounded](double error) { return isBounded ? std::optional(error) : std::nullopt; };
        note(u"closeness"_s, known(found.closenessError), u"share of the figure"_s);
        note(u"harmonic"_s, found.harmonicError, u"as the figure"_s);
        note(u"mean_path"_s, known(found.meanError), u"links"_s);
        note(u"eccentricity"_s, {}, u"none: the figure is the farthest that was met, at least that"_s);
        m_result.remarks
            << u"closeness, harmonic, eccentricity and mean_path are estimated from the distances "
               "to %1 nodes drawn at random, not exact: graph.sampled has the error bounds."_s.arg(
                   found.sampled);
    }

    void addDiameter(const Diameter &found)
    {
        stopUnless(found.isComplete);
        addWhole(u"diameter"_s, found.atLeast);
        if (found.atLeast == found.atMost || !wants(u"diameter"_s) || !m_result.isComplete)
            return;
        m_result.whole.push_back({u"diameter_at_most"_s, double(found.atMost)});
        m_result.sampled.push_back(
            {u"diameter"_s, 0, u"searches from the fringe"_s, double(found.atMost - found.atLeast),
             u"links; the figure is at least so much"_s, 1, u"iFUB, Crescenzi et al. 2013, stopped early"_s});
        m_result.remarks << u"diameter is a bound, not exact: it is at least %1 and at most %2."_s
                                .arg(found.atLeast)
                                .arg(found.atMost);
    }

    void addWeightedPaths()
    {
        if (m_weighting == Weighting::Unweighted
            || !wantsAny({u"weighted_betweenness"_s, u"weighted_closeness"_s, u"weighted_harmonic"_s,
                          u"link_weighted_betweenness"_s, u"weighted_mean_path"_s, u"weighted_diameter"_s}))
            return;
        const WeightedPaths found = weightedPaths(m_graph, m_lengths, m_progress);
        stopUnless(found.isComplete);
        addByNode(u"weighted_betweenness"_s, found.betweenness);
        std::vector<double> closeness = found.reached;
        for (size_t node = 0; node < closeness.size(); ++node)
            closeness[node] = closeness[node] == 0 ? 0 : closeness[node] / found.sum[node];
        addByNode(u"weighted_closeness"_s, closeness);
        addByNode(u"weighted_harmonic"_s, found.harmonic);
        addByLink(u"link_weighted_betweenness"_s, found.links);
        const double pairs = std::accumulate(found.reached.begin(), found.reached.end(), 0.0);
        const double sum = std::accumulate(found.sum.begin(), found.sum.end(), 0.0);
        addWhole(u"weighted_mean_path"_s, pairs == 0 ? 0 : sum / pairs);
        addWhole(u"weighted_diameter"_s, found.longest);
        if (found.sampled > 0 && m_result.isComplete)
            noteSampled(found);
    }

    void noteSampled(const WeightedPaths &found)
    {
        const auto note = [&](const QString &name, std::optional<double> error, const QString &errorIs) {
            if (wants(name))
                m_result.sampled.push_back({name, found.sampled, u"nodes of each large component"_s, error,
                                            errorIs, error ? found.confidence : 0,
                                            u"Brandes and Pich 2007; error: Maurer and Pontil 2009"_s});
        };
        note(u"weighted_betweenness"_s, found.betweennessError, u"pairs"_s);
        for (const QString &name : {u"link_weighted_betweenness"_s, u"weighted_closeness"_s,
                                    u"weighted_harmonic"_s, u"weighted_mean_path"_s})
            note(name, {}, u"none: no bound is known"_s);
        note(u"weighted_diameter"_s, {}, u"none: the figure is the farthest that was met, at least that"_s);
        m_result.remarks << u"The weighted measures of paths are estimated from the paths to %1 nodes drawn "
                            u"at random, not "
                            "exact: graph.sampled has what is known of their error."_s.arg(found.sampled);
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
        if (wantsAny({u"truss"_s, u"link_truss"_s})) {
            const TrussNumbers found = trussNumbers(m_graph, m_progress);
            stopUnless(found.isComplete);
            addByNode(u"truss"_s, found.of);
            if (m_graph.direction() == Direction::BothWays)
                addByLink(u"link_truss"_s, found.ofLinks);
            else
                addByLink(u"link_truss"_s, alongLinks(found.ofLinks));
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

    void addTieClustering()
    {
        const auto add = [this](const QString &name, Weighting weighting) {
            if (!wants(name))
                return;
            const TieClustering found = tieClustering(m_graph, weighting, m_progress);
            stopUnless(found.local.size() == size_t(m_graph.nodeCount()));
            addByNode(name, found.local);
            addWhole(name, found.average);
        };
        if (m_graph.direction() == Direction::AlongLinks)
            add(u"directed_clustering"_s, Weighting::Unweighted);
        if (m_weighting == Weighting::ByWeight)
            add(u"weighted_clustering"_s, Weighting::ByWeight);
    }

    /// What holds for a pair, for each of its links along their direction.
    template<typename Values>
    std::vector<double> alongLinks(const Values &ofPairs) const
    {
        const LinkGraph pairs(m_graph.nodeCount(), m_graph.links());
        const std::vector<std::pair<int, int>> known = distinctLinks(pairs);
        std::vector<double> found;
        for (const auto &[source, target] : distinctLinks(m_graph)) {
            const std::pair<int, int> pair(std::min(source, target), std::max(source, target));
            found.push_back(
                ofPairs[size_t(std::lower_bound(known.begin(), known.end(), pair) - known.begin())]);
        }
        return found;
    }

    void addGroups()
    {
        const Components parts = components(m_graph);
        addByNode(u"component"_s, parts.of);
        addWhole(u"components"_s, double(parts.sizes.size()));
        if (m_graph.direction() == Direction::AlongLinks
            && wantsAny({u"strong_component"_s, u"strong_components"_s})) {
            const Components strong = strongComponents(m_graph);
            addByNode(u"strong_component"_s, strong.of);
            addWhole(u"strong_components"_s, double(strong.sizes.size()));
        }
        const bool isDirected = m_graph.direction() == Direction::AlongLinks;
        if (wantsAny({u"leiden"_s, u"leiden_communities"_s, u"leiden_modularity"_s})
            || (isDirected && wants(u"leiden_directed_modularity"_s))) {
            const Communities found
                = communities(m_graph, m_weighting, m_seed, m_progress, CommunityMethod::Leiden);
            stopUnless(found.isComplete);
            addByNode(u"leiden"_s, found.of);
            addWhole(u"leiden_communities"_s, double(found.sizes.size()));
            addWhole(u"leiden_modularity"_s, found.modularity);
            if (isDirected && found.isComplete)
                addWhole(u"leiden_directed_modularity"_s, directedModularity(m_graph, m_weighting, found.of));
        }
        if (!wantsAny({u"community"_s, u"communities"_s, u"modularity"_s})
            && !(isDirected && wants(u"directed_modularity"_s)))
            return;
        const Communities found = communities(m_graph, m_weighting, m_seed, m_progress);
        stopUnless(found.isComplete);
        addByNode(u"community"_s, found.of);
        addWhole(u"communities"_s, double(found.sizes.size()));
        addWhole(u"modularity"_s, found.modularity);
        if (isDirected && found.isComplete)
            addWhole(u"directed_modularity"_s, directedModularity(m_graph, m_weighting, found.of));
    }

    void addWeakSpots()
    {
        if (!wantsAny({u"cut_point"_s, u"cut_points"_s, u"bridges"_s, u"reach_lost"_s, u"link_bridge"_s}))
            return;
        WeakSpots found = weakSpots(m_graph);
        addByNode(u"cut_point"_s, found.isCutPoint);
        addByNode(u"reach_lost"_s, found.reachLost);
        addWhole(u"bridges"_s, double(found.bridges.size()));
        addWhole(u"cut_points"_s, double(std::count(found.isCutPoint.begin(), found.isCutPoint.end(), true)));
        if (wants(u"link_bridge"_s)) {
            std::vector<double> isBridge;
            for (const auto &[source, target] : distinctLinks(m_graph))
                isBridge.push_back(
                    std::binary_search(found.bridges.begin(), found.bridges.end(),
                                       std::pair(std::min(source, target), std::max(source, target)))
                        ? 1
                        : 0);
            addByLink(u"link_bridge"_s, isBridge);
        }
        if (wants(u"bridges"_s))
            m_result.bridges = std::move(found.bridges);
    }

    const LinkGraph &m_graph;
    Weighting m_weighting;
    const QStringList &m_only;
    quint32 m_seed;
    Progress &m_progress;
    PathLengths m_lengths;
    GraphMeasures m_result;
};

} // namespace

GraphMeasures graphMeasures(const LinkGraph &graph, Weighting weighting, const QStringList &only,
                            quint32 seed, Progress &progress, PathLengths lengths)
{
    return Measuring(graph, weighting, only, seed, progress, lengths).run();
}

} // namespace skein
