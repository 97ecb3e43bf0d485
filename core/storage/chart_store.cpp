// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_store.h"

#include "core/storage/chart_part.h"
#include "core/storage/live_sql.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartStore", text);
}

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

namespace {

/// A row of chart_part.
struct Part
{
    qint64 id = 0;
    qint64 place = 0;
    std::vector<ChartItem> items;
    QByteArray packed; ///< As it is in the case.
};

} // namespace

static std::vector<Part> partsOf(const Database &database, ChartId chart)
{
    std::vector<Part> parts;
    Statement row
        = database.prepare(u"SELECT id, place, items FROM chart_part WHERE chart = ? ORDER BY place"_s);
    row.bind(chart);
    while (row.next()) {
        Part &part = parts.emplace_back();
        part.id = row.integer(0);
        part.place = row.integer(1);
        part.packed = row.blob(2);
        appendPart(part.packed, chart, part.items);
    }
    return parts;
}

/// A part without items goes.
static void write(Database &database, const Part &part)
{
    if (part.items.empty()) {
        database.prepare(u"DELETE FROM chart_part WHERE id = ?"_s).bind(part.id).run();
        return;
    }
    const std::string packed = packedPart(part.items);
    if (QByteArrayView(packed) == QByteArrayView(part.packed))
        return;
    database.prepare(u"UPDATE chart_part SET items = ? WHERE id = ?"_s)
        .bind(QByteArrayView(packed), part.id)
        .run();
}

std::vector<ChartItem> allChartItems(const Database &database, ChartId chart)
{
    std::vector<ChartItem> items;
    Statement row = database.prepare(u"SELECT items FROM chart_part WHERE chart = ? ORDER BY place"_s);
    row.bind(chart);
    while (row.next())
        appendPart(row.blob(0), chart, items);
    return items;
}

std::vector<ChartItem> chartItems(const Database &database, ChartId chart)
{
    const Snapshot snapshot(database);
    std::vector<ChartItem> items = allChartItems(database, chart);
    removeWithdrawn(database, items);
    return items;
}

/// Those that count, in order; `entities` are in order too.
static std::vector<EntityId> countingOf(const Database &database, const std::vector<EntityId> &entities)
{
    constexpr size_t few = 200; // to look up the events of more takes longer than to go through all
    std::vector<EntityId> counting;
    if (entities.size() <= few) {
        Statement live
            = database.prepare(u"SELECT 1 FROM entity AS e WHERE e.id = ? AND %1"_s.arg(liveEntity(u"e"_s)));
        std::copy_if(entities.begin(), entities.end(), std::back_inserter(counting),
                     [&live](EntityId each) { return live.bind(each).next(); });
        return counting;
    }
    Statement live = database.prepare(
        withLiveParties()
        + u"SELECT e.id FROM entity AS e WHERE %1 ORDER BY e.id"_s.arg(liveEntityOfMany(u"e"_s)));
    for (auto wanted = entities.begin(); wanted != entities.end() && live.next();) {
        const auto id = live.id<EntityId>(0);
        wanted = std::lower_bound(wanted, entities.end(), id);
        if (wanted != entities.end() && *wanted == id)
            counting.push_back(id);
    }
    return counting;
}

std::vector<EntityId> removeWithdrawn(const Database &database, std::vector<ChartItem> &items,
                                      const std::vector<EntityId> &counting)
{
    std::vector<EntityId> doubtful;
    auto next = counting.begin(); // items mostly come in the order of their entities
    for (const ChartItem &item : items) {
        if (next == counting.end() || *next != item.entity)
            next = std::lower_bound(counting.begin(), counting.end(), item.entity);
        if (next == counting.end() || *next != item.entity)
            doubtful.push_back(item.entity);
        else
            ++next;
    }
    std::sort(doubtful.begin(), doubtful.end());
    doubtful.erase(std::unique(doubtful.begin(), doubtful.end()), doubtful.end());
    std::vector<EntityId> withdrawn;
    const std::vector<EntityId> found = countingOf(database, doubtful);
    std::set_difference(doubtful.begin(), doubtful.end(), found.begin(), found.end(),
                        std::back_inserter(withdrawn));
    if (!withdrawn.empty())
        std::erase_if(items, [&withdrawn](const ChartItem &item) {
            return std::binary_search(withdrawn.begin(), withdrawn.end(), item.entity);
        });
    return withdrawn;
}

void addChartItems(Database &database, ChartId chart, const std::vector<ChartItem> &items)
{
    std::vector<Part> parts = partsOf(database, chart);
    QSet<EntityId> known;
    for (const Part &part : parts)
        for (const ChartItem &item : part.items)
            known.insert(item.entity);
    Part last = parts.empty() ? Part() : std::move(parts.back());
    const auto finish = [&] {
        if (last.id != 0)
            return write(database, last);
        const std::string packed = packedPart(last.items);
        database.prepare(u"INSERT INTO chart_part (chart, place, items) VALUES (?, ?, ?)"_s)
            .bind(chart, last.place, QByteArrayView(packed))
            .run();
    };
    Statement exists = database.prepare(u"SELECT 1 FROM entity WHERE id = ?"_s);
    for (const ChartItem &item : items) {
        if (known.contains(item.entity))
            continue;
        if (!exists.bind(item.entity).next())
            throw Error(tr("An item is no longer in the case. Nothing was added to the chart."));
        known.insert(item.entity);
        if (last.items.size() >= ItemsPerPart) {
            finish();
            last = {0, last.place + 1, {}, {}};
        }
        last.items.push_back(item);
    }
    if (!last.items.empty())
        finish();
}

ChartItemId addChartItem(Database &database, const ChartItem &item)
{
    addChartItems(database, item.chart, {item});
    return ChartItemId{item.entity.value};
}

void alterChartItems(Database &database, ChartId chart, const std::function<void(ChartItem &)> &alter)
{
    for (Part &part : partsOf(database, chart)) {
        for (ChartItem &item : part.items)
            alter(item);
        write(database, part);
    }
}

void updateChartItem(Database &database, const ChartItem &item)
{
    alterChartItems(database, item.chart, [&item](ChartItem &each) {
        if (each.entity == item.entity)
            each = item;
    });
}

void removeChartItems(Database &database, ChartId chart,
                      const std::function<bool(const ChartItem &)> &isMeant)
{
    for (Part &part : partsOf(database, chart)) {
        std::erase_if(part.items, isMeant);
        write(database, part);
    }
}

void removeFromCharts(Database &database, const std::function<bool(EntityId)> &isGone)
{
    for (const Chart &chart : charts(database))
        removeChartItems(database, chart.id, [&](const ChartItem &item) { return isGone(item.entity); });
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
    Statement row = database.prepare(u"SELECT chart FROM chart_group WHERE id = ?"_s);
    if (!row.bind(id).next())
        return;
    alterChartItems(database, row.id<ChartId>(0), [id](ChartItem &item) {
        if (item.group == id)
            item.group = {};
    });
    row.rewind();
    database.prepare(u"DELETE FROM chart_group WHERE id = ?"_s).bind(id).run();
}

} // namespace skein
