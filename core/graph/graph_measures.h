// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/graph/link_graph.h"
#include "core/graph/weighted_search.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace skein {

/// A figure by node or for the whole graph, and what exactly is meant by it. Every result that shows the
/// figure shows the definition.
struct MeasureDefinition
{
    const char *name; ///< As the command line and JSON call it.
    const char *text;
};

enum class MeasureScope { Node, Link, Graph };

/// What a figure tells an investigator, in plain English, and what it must not be taken for.
struct MeasureReading
{
    const char *name; ///< As in MeasureDefinition; a link's measure and a node's of one name read alike.
    const char *means;
    const char *doesNotShow;
};
std::span<const MeasureReading> measureReadings();

/// The definitions that hold for a direction and weighting, in the order of the columns.
std::vector<MeasureDefinition> measureDefinitions(MeasureScope scope, Direction direction,
                                                  Weighting weighting);

/// One measure of all nodes, in node order. What is not defined for a node is NaN; yes and no are 1 and 0.
struct NodeMeasure
{
    QString name;
    std::vector<double> values;
};

struct GraphMeasure
{
    QString name;
    double value = 0;
};

/// A measure that is estimated, because exact figures of such a graph take too long.
struct SampledMeasure
{
    QString name;
    int samples = 0;
    QString drawn; ///< Of what.
    std::optional<double> error; ///< Most that any figure is off; absent: no bound is known.
    QString errorIs; ///< What the error is counted in.
    double confidence = 0; ///< How sure that is, of all figures of the measure together.
    QString method; ///< With its source.
};

struct GraphMeasures
{
    std::vector<NodeMeasure> byNode;
    std::vector<std::pair<int, int>>
        links; ///< Linked pairs, parallel links as one; only if byLink is filled.
    std::vector<NodeMeasure> byLink;
    std::vector<GraphMeasure> whole;
    std::vector<SampledMeasure> sampled;
    std::vector<std::pair<int, int>> bridges;
    QStringList remarks; ///< What a reader of the figures must know, in full sentences.
    bool isComplete = false; ///< False when it was stopped; what was done until then is there.
};

/// Only the measures that are named, all when none is; each by itself costs no more than it must. The lengths
/// are for the weighted ones of paths.
GraphMeasures graphMeasures(const LinkGraph &graph, Weighting weighting, const QStringList &only,
                            quint32 seed, Progress &progress, PathLengths lengths = PathLengths::OfStrengths);

} // namespace skein
