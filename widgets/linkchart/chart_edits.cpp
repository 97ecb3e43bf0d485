// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_edits.h"

#include "core/base/error.h"
#include "core/storage/chart_note_store.h"
#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "widgets/linkchart/photos/photo.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("ChartEdits", text, nullptr, count);
}

/// "1 item", "12 items".
static QString itemsText(size_t count)
{
    return count == 1 ? tr("1 item") : tr("%1 items").arg(count);
}

namespace chart_edits {

ChartId add(CaseSession &session, const QString &name)
{
    ChartId id;
    session.edit(tr("Add chart %1").arg(name),
                 [&](Database &database) { id = addChart(database, name, session.user()); });
    return id;
}

static void change(CaseSession &session, const QString &title, ChartId chart,
                   const std::function<void(Chart &)> &alter)
{
    session.edit(title, [&](Database &database) {
        if (std::optional<Chart> found = findChart(database, chart)) {
            alter(*found);
            updateChart(database, *found);
        }
    });
}

void rename(CaseSession &session, ChartId chart, const QString &name)
{
    change(session, tr("Rename chart to %1").arg(name), chart, [&](Chart &each) { each.name = name; });
}

void setSettings(CaseSession &session, ChartId chart, const QJsonObject &settings)
{
    change(session, tr("Change what the chart shows"), chart, [&](Chart &each) { each.settings = settings; });
}

ChartId duplicate(CaseSession &session, ChartId chart, const QString &name)
{
    ChartId copy;
    session.edit(tr("Duplicate chart as %1").arg(name), [&](Database &database) {
        const std::optional<Chart> original = findChart(database, chart);
        if (!original)
            return;
        copy = addChart(database, name, session.user());
        updateChart(database, {copy, name, original->settings, 0, {}});
        std::map<ChartGroupId, ChartGroupId> groups;
        for (const ChartGroup &each : chartGroups(database, chart))
            groups[each.id] = addChartGroup(database, {{}, copy, each.name, each.isCollapsed});
        std::vector<ChartItem> items = chartItems(database, chart);
        for (ChartItem &each : items)
            each.group = each.group ? groups[each.group] : ChartGroupId{};
        addChartItems(database, copy, items);
        for (const LineLabel &each : lineLabels(database, chart))
            skein::setLineLabel(database, copy, each);
        for (ChartNote each : chartNotes(database, chart)) {
            each.chart = copy;
            addChartNote(database, each);
        }
    });
    return copy;
}

void remove(CaseSession &session, ChartId chart)
{
    const std::optional<Chart> found = findChart(session.database(), chart);
    session.edit(tr("Delete chart %1").arg(found ? found->name : QString()),
                 [&](Database &database) { removeChart(database, chart); });
}

void addItems(CaseSession &session, ChartId chart, const std::vector<NewItem> &items)
{
    std::vector<ChartItem> added;
    for (const NewItem &each : items) {
        ChartItem &item = added.emplace_back();
        item.entity = each.entity;
        item.position = each.position;
    }
    session.edit(tr("Add %1 to the chart").arg(itemsText(items.size())),
                 [&](Database &database) { addChartItems(database, chart, added); });
}

void move(CaseSession &session, ChartId chart, const Positions &positions, MovedBy by, quint64 gesture)
{
    const QString title
        = by == MovedBy::Person ? tr("Move %1").arg(itemsText(positions.size())) : tr("Lay out the chart");
    const auto place = [&](ChartItem &item) {
        if (const auto found = positions.find(item.id); found != positions.end()) {
            item.position = found->second;
            item.isPlaced = item.isPlaced || by == MovedBy::Person;
        }
    };
    session.edit(title, [&](Database &database) { alterChartItems(database, chart, place); },
                 {.gesture = gesture});
}

/// Alters the items chosen; those that stay as they were are not written.
static void alter(CaseSession &session, ChartId chart, const QString &title,
                  const std::function<bool(const ChartItem &)> &isMeant,
                  const std::function<void(ChartItem &)> &change)
{
    session.edit(title, [&](Database &database) {
        alterChartItems(database, chart, [&](ChartItem &item) {
            if (isMeant(item))
                change(item);
        });
    });
}

static std::function<bool(const ChartItem &)> among(const std::vector<ChartItemId> &items)
{
    return [wanted = QSet<ChartItemId>(items.begin(), items.end())](const ChartItem &item) {
        return wanted.contains(item.id);
    };
}

void setPin(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items, Pin pin)
{
    const QString title = pin == Pin::Placed ? tr("Pin %1") : tr("Unpin %1");
    alter(session, chart, title.arg(itemsText(items.size())), among(items),
          [pin](ChartItem &item) { item.isPlaced = pin == Pin::Placed; });
}

void setIcon(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items, const QString &icon)
{
    alter(session, chart, tr("Change the icon of %1").arg(itemsText(items.size())), among(items),
          [&icon](ChartItem &item) {
              item.style.remove(u"picture"_s);
              if (icon.isEmpty())
                  item.style.remove(u"icon"_s);
              else
                  item.style[u"icon"_s] = icon;
          });
}

void setPicture(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items,
                const OwnSign &sign)
{
    const QJsonObject kept = ownSignStyle(sign);
    alter(session, chart, tr("Give %1 the icon %2").arg(itemsText(items.size()), sign.name), among(items),
          [&kept](ChartItem &item) {
              item.style.remove(u"icon"_s);
              item.style[u"picture"_s] = kept;
          });
}

void setVisibility(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items,
                   Visibility visibility)
{
    const QString title = visibility == Visibility::Hidden ? tr("Hide %1") : tr("Show %1");
    alter(session, chart, title.arg(itemsText(items.size())), among(items),
          [visibility](ChartItem &item) { item.isHidden = visibility == Visibility::Hidden; });
}

void showAll(CaseSession &session, ChartId chart)
{
    alter(
        session, chart, tr("Show hidden items"), [](const ChartItem &item) { return item.isHidden; },
        [](ChartItem &item) { item.isHidden = false; });
}

void removeItems(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items)
{
    session.edit(tr("Take %1 off the chart").arg(itemsText(items.size())),
                 [&](Database &database) { takeOff(database, chart, among(items)); });
}

void takeOff(Database &database, ChartId chart, const std::function<bool(const ChartItem &)> &isMeant)
{
    QSet<EntityId> gone;
    removeChartItems(database, chart, [&](const ChartItem &item) {
        const bool isGone = isMeant(item);
        if (isGone)
            gone.insert(item.entity);
        return isGone;
    });
    const auto isGone = [&gone](EntityId entity) { return gone.contains(entity); };
    removeChartNotesAt(database, chart, isGone);
    removeLineLabelsAt(database, chart, isGone);
}

void group(CaseSession &session, ChartId chart, const std::vector<ChartItemId> &items, const QString &name)
{
    session.edit(tr("Group %1 as %2").arg(itemsText(items.size()), name), [&](Database &database) {
        constexpr bool isFolded = false;
        const ChartGroupId id = addChartGroup(database, {{}, chart, name, isFolded});
        alterChartItems(database, chart, [id, isMeant = among(items)](ChartItem &item) {
            if (isMeant(item))
                item.group = id;
        });
    });
}

void ungroup(CaseSession &session, ChartId chart, const std::vector<ChartGroupId> &groups)
{
    session.edit(tr("Ungroup"), [&](Database &database) {
        alterChartItems(database, chart, [&groups](ChartItem &item) {
            if (item.group && std::find(groups.begin(), groups.end(), item.group) != groups.end())
                item.group = {};
        });
        for (const ChartGroupId id : groups)
            removeChartGroup(database, id);
    });
}

void setFold(CaseSession &session, ChartId chart, const std::vector<ChartGroupId> &groups, Fold fold)
{
    session.edit(fold == Fold::Folded ? tr("Fold group") : tr("Open group"), [&](Database &database) {
        for (ChartGroup each : chartGroups(database, chart))
            if (std::find(groups.begin(), groups.end(), each.id) != groups.end()) {
                each.isCollapsed = fold == Fold::Folded;
                updateChartGroup(database, each);
            }
    });
}

void setItemLabel(CaseSession &session, ChartId chart, ChartItemId item, const QString &label)
{
    alter(session, chart, tr("Label an item"), among({item}), [&](ChartItem &each) {
        if (label.trimmed().isEmpty())
            each.style.remove(u"label"_s);
        else
            each.style.insert(u"label"_s, label.trimmed());
    });
}

void setLineLabel(CaseSession &session, ChartId chart, const LineLabel &label)
{
    session.edit(tr("Label a line"),
                 [&](Database &database) { skein::setLineLabel(database, chart, label); });
}

LinkId drawLink(CaseSession &session, const Link &link)
{
    if (link.type.trimmed().isEmpty())
        throw Error(tr("A link needs a type, such as \"Associate of\". Nothing was added."));
    const bool needsGrounds
        = link.origin.isAssessed || link.type == QString::fromUtf16(link_type::AttributedTo);
    if (needsGrounds && link.grounds.trimmed().isEmpty())
        throw Error(
            tr("An inference or attribution needs its grounds. Nothing was added; say why you think so."));
    LinkId id;
    session.edit(tr("Draw link %1").arg(link.type),
                 [&](Database &database) { id = addLink(database, link); });
    return id;
}

} // namespace chart_edits

} // namespace skein
