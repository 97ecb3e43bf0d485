// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"

#include <QJsonObject>
#include <QPointF>

#include <functional>
#include <vector>

namespace skein {

using ChartGroupId = Id<struct ChartGroupTag>;

/// A link chart: which entities are on it, where, and how they look. What it shows of them is read from the
/// case.
struct Chart
{
    ChartId id;
    QString name;
    QJsonObject settings; ///< View choices that belong to the chart: title, layout, what labels show.
    qint64 createdAt = 0;
    QString createdBy;
};

struct ChartItem
{
    ChartItemId id; ///< Within its chart; it has the number of the entity.
    ChartId chart;
    EntityId entity;
    QPointF position; ///< Centre, in chart units (1 unit = 1 px at 100 %), y downwards.
    bool isPlaced = false; ///< A person put it there: no layout moves it.
    bool isHidden = false;
    ChartGroupId group;
    QJsonObject style; ///< Colour, size, label of its own.
    friend bool operator==(const ChartItem &, const ChartItem &) = default;
};

struct ChartGroup
{
    ChartGroupId id;
    ChartId chart;
    QString name;
    bool isCollapsed = false;
};

std::vector<Chart> charts(const Database &database);
std::optional<Chart> findChart(const Database &database, ChartId id);
ChartId addChart(Database &database, const QString &name, const QString &user);
void updateChart(Database &database, const Chart &chart); ///< Name and settings.
void removeChart(Database &database, ChartId id);

/// Items whose entity counts now, in the order in which they came.
std::vector<ChartItem> chartItems(const Database &database, ChartId chart);
/// Those too whose entity does not count now, as its source was withdrawn.
std::vector<ChartItem> allChartItems(const Database &database, ChartId chart);
/// Takes out the items whose entity does not count now, and returns their entities, ascending. Those known to
/// count, ascending too, are not looked up: there may be tens of thousands.
std::vector<EntityId> removeWithdrawn(const Database &database, std::vector<ChartItem> &items,
                                      const std::vector<EntityId> &counting = {});

/// Adds entities; those that are on the chart already stay as they are.
void addChartItems(Database &database, ChartId chart, const std::vector<ChartItem> &items);
/// The same of one, to its own chart. Returns its item.
ChartItemId addChartItem(Database &database, const ChartItem &item);

/// Passes every item of the chart to `alter`, which may change all of it but chart and entity, and writes
/// what it did.
void alterChartItems(Database &database, ChartId chart, const std::function<void(ChartItem &)> &alter);
void updateChartItem(Database &database, const ChartItem &item); ///< All but chart and entity.

void removeChartItems(Database &database, ChartId chart,
                      const std::function<bool(const ChartItem &)> &isMeant);
/// Takes entities that leave the case off all charts: their numbers may be given again.
void removeFromCharts(Database &database, const std::function<bool(EntityId)> &isGone);

std::vector<ChartGroup> chartGroups(const Database &database, ChartId chart);
ChartGroupId addChartGroup(Database &database, const ChartGroup &group);
void updateChartGroup(Database &database, const ChartGroup &group);
void removeChartGroup(Database &database, ChartGroupId id);

} // namespace skein
