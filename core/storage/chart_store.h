// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/storage/database.h"

#include <QJsonObject>
#include <QPointF>

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
    ChartItemId id;
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

/// Items whose entity counts now, in order of id.
std::vector<ChartItem> chartItems(const Database &database, ChartId chart);
/// Adds an entity, or does nothing when it is on the chart already. Returns its item.
ChartItemId addChartItem(Database &database, const ChartItem &item);
void updateChartItem(Database &database, const ChartItem &item); ///< All but chart and entity.
void moveChartItems(Database &database, const std::vector<ChartItem> &items); ///< Position and isPlaced only.
void removeChartItem(Database &database, ChartItemId id);

std::vector<ChartGroup> chartGroups(const Database &database, ChartId chart);
ChartGroupId addChartGroup(Database &database, const ChartGroup &group);
void updateChartGroup(Database &database, const ChartGroup &group);
void removeChartGroup(Database &database, ChartGroupId id);

} // namespace skein
