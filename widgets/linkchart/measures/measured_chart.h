// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_zone.h"
#include "core/graph/graph_measures.h"
#include "widgets/linkchart/chart_filter.h"
#include "widgets/linkchart/picture_builder.h"

#include <optional>
#include <vector>

namespace skein {

/// What is to be measured of a chart, and how.
struct MeasureChoice
{
    QStringList names; ///< As MeasureDefinition has them.
    Direction direction = Direction::BothWays;
    Weighting weighting = Weighting::Unweighted; ///< By how many events or statements a line stands for.
    bool isOfLookedAt = false; ///< Without what the filter and the time window dim.
};

/// A chart as it is measured: every item by itself, also in a folded group; hidden ones are left out and
/// counted. Free of the case, for another thread.
struct MeasuredGraph
{
    struct Node
    {
        EntityId entity;
        EntityKind kind = EntityKind::Person;
        QString label;
    };
    std::vector<Node> nodes;
    std::vector<GraphLink> links;
    qint64 pairs = 0; ///< That are linked, however often.
    int hidden = 0;
    int dimmed = 0; ///< Items left out because the filter or the time window dims them.
    TimeWindow window; ///< Open when all times count.
    bool isFiltered = false;
    QString state; ///< See chartState().
};

/// With a filter only what it does not dim, and only the events in its window.
MeasuredGraph measuredGraph(const ChartContent &content, const ChartFacts &facts,
                            const std::optional<ChartFilter> &filter, Direction direction);

/// Differs when anything differs that measures rest on: items, hidden ones, links and events. Where items
/// lie, how they look and what is folded does not matter.
QString chartState(const ChartContent &content, const ChartFacts &facts);

struct MeasuredChart
{
    MeasureChoice choice;
    MeasuredGraph graph;
    GraphMeasures figures;
    qint64 madeAt = 0; ///< Milliseconds since 1970, UTC.
};

/// A figure estimated rather than counted out; nothing for an exact one.
const SampledMeasure *estimateOf(const GraphMeasures &figures, const QString &name);

/// "31 items and 44 links; 2 hidden items left out; all times. Measured 14/06/2025 13:05:22 BST."
QString describeMeasured(const MeasuredChart &measured, const TimeZone &zone = TimeZone::london());

} // namespace skein
