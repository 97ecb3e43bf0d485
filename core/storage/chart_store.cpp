// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_store.h"

#include "core/storage/live_sql.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QJsonObject objectFrom(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

static QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static Chart readChart(const Statement &row)
{
    return {row.id<ChartId>(0), row.text(1), objectFrom(row.text(2)), row.integer(3), row.text(4)};
}

std::vector<Chart> charts(const Database &database)
{
    std::vector<Chart> found;
    Statement row
        = database.prepare(u"SELECT id, name, settings, created_at, created_by FROM chart ORDER BY id"_s);
    while (row.next())
        found.push_back(readChart(row));
    return found;
}

std::optional<Chart> findChart(const Database &database, ChartId id)
{
    Statement row
        = database.prepare(u"SELECT id, name, settings, created_at, created_by FROM chart WHERE id = ?"_s);
    return row.bind(id).next() ? std::optional(readChart(row)) : std::nullopt;
}

ChartId addChart(Database &database, const QString &name, const QString &user)
{
    database.prepare(u"INSERT INTO chart (name, settings, created_at, created_by) VALUES (?, '{}', ?, ?)"_s)
        .bind(name, QDateTime::currentMSecsSinceEpoch(), user)
        .run();
    return ChartId{database.lastInsertId()};
}

void updateChart(Database &database, const Chart &chart)
{
    database.prepare(u"UPDATE chart SET name = ?, settings = ? WHERE id = ?"_s)
        .bind(chart.name, textOf(chart.settings), chart.id)
        .run();
}

void removeChart(Database &database, ChartId id)
{
    database.prepare(u"DELETE FROM chart WHERE id = ?"_s).bind(id).run();
}

std::vector<ChartItem> chartItems(const Database &database, ChartId chart)
{
    std::vector<ChartItem> items;
    Statement row
        = database.prepare(u"SELECT i.id, i.chart, i.entity, i.x, i.y, i.is_placed, i.is_hidden, "
                           u"i.chart_group, i.style FROM chart_item AS i "
                           "JOIN entity AS e ON e.id = i.entity WHERE i.chart = ? AND %1 ORDER BY i.id"_s.arg(
                               liveEntity(u"e"_s)));
    row.bind(chart);
    while (row.next())
        items.push_back({row.id<ChartItemId>(0),
                         row.id<ChartId>(1),
                         row.id<EntityId>(2),
                         {row.real(3), row.real(4)},
                         row.flag(5),
                         row.flag(6),
                         row.id<ChartGroupId>(7),
                         objectFrom(row.text(8))});
    return items;
}

ChartItemId addChartItem(Database &database, const ChartItem &item)
{
    Statement known = database.prepare(u"SELECT id FROM chart_item WHERE chart = ? AND entity = ?"_s);
    if (known.bind(item.chart, item.entity).next())
        return known.id<ChartItemId>(0);
    database
        .prepare(u"INSERT INTO chart_item (chart, entity, x, y, is_placed, is_hidden, chart_group, style) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(item.chart, item.entity, item.position.x(), item.position.y(), item.isPlaced, item.isHidden,
              item.group, textOf(item.style))
        .run();
    return ChartItemId{database.lastInsertId()};
}

void updateChartItem(Database &database, const ChartItem &item)
{
    database
        .prepare(
            u"UPDATE chart_item SET x = ?, y = ?, is_placed = ?, is_hidden = ?, chart_group = ?, style = ? WHERE id = ?"_s)
        .bind(item.position.x(), item.position.y(), item.isPlaced, item.isHidden, item.group,
              textOf(item.style), item.id)
        .run();
}

void moveChartItems(Database &database, const std::vector<ChartItem> &items)
{
    Statement move = database.prepare(u"UPDATE chart_item SET x = ?, y = ?, is_placed = ? WHERE id = ?"_s);
    for (const ChartItem &item : items)
        move.bind(item.position.x(), item.position.y(), item.isPlaced, item.id).run();
}

void removeChartItem(Database &database, ChartItemId id)
{
    database.prepare(u"DELETE FROM chart_item WHERE id = ?"_s).bind(id).run();
}

std::vector<ChartGroup> chartGroups(const Database &database, ChartId chart)
{
    std::vector<ChartGroup> groups;
    Statement row = database.prepare(
        u"SELECT id, chart, name, is_collapsed FROM chart_group WHERE chart = ? ORDER BY id"_s);
    row.bind(chart);
    while (row.next())
        groups.push_back({row.id<ChartGroupId>(0), row.id<ChartId>(1), row.text(2), row.flag(3)});
    return groups;
}

ChartGroupId addChartGroup(Database &database, const ChartGroup &group)
{
    database.prepare(u"INSERT INTO chart_group (chart, name, is_collapsed) VALUES (?, ?, ?)"_s)
        .bind(group.chart, group.name, group.isCollapsed)
        .run();
    return ChartGroupId{database.lastInsertId()};
}

void updateChartGroup(Database &database, const ChartGroup &group)
{
    database.prepare(u"UPDATE chart_group SET name = ?, is_collapsed = ? WHERE id = ?"_s)
        .bind(group.name, group.isCollapsed, group.id)
        .run();
}

void removeChartGroup(Database &database, ChartGroupId id)
{
    database.prepare(u"UPDATE chart_item SET chart_group = NULL WHERE chart_group = ?"_s).bind(id).run();
    database.prepare(u"DELETE FROM chart_group WHERE id = ?"_s).bind(id).run();
}

} // namespace skein
