// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_upgrade.h"

#include "core/storage/chart_store.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace skein {

bool hasOlderCharts(const Database &database)
{
    return database.prepare(u"SELECT 1 FROM chart_item LIMIT 1"_s).next();
}

static std::vector<ChartItem> olderItems(const Database &database, ChartId chart)
{
    std::vector<ChartItem> items;
    Statement row = database.prepare(
        u"SELECT entity, x, y, is_placed, is_hidden, chart_group, style FROM chart_item WHERE chart = ? "
        "ORDER BY id"_s);
    row.bind(chart);
    while (row.next()) {
        ChartItem item;
        item.entity = row.id<EntityId>(0);
        item.position = {row.real(1), row.real(2)};
        item.isPlaced = row.flag(3);
        item.isHidden = row.flag(4);
        item.group = row.id<ChartGroupId>(5);
        item.style = QJsonDocument::fromJson(row.text(6).toUtf8()).object();
        items.push_back(item);
    }
    return items;
}

qint64 packOlderCharts(Database &database)
{
    qint64 count = 0;
    for (const Chart &chart : charts(database)) {
        const std::vector<ChartItem> items = olderItems(database, chart.id);
        addChartItems(database, chart.id, items);
        count += qint64(items.size());
    }
    database.execute(u"DELETE FROM chart_item"_s);
    return count;
}

} // namespace skein
