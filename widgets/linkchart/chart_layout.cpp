// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_layout.h"

#include "core/graph/communities.h"
#include "widgets/linkchart/item_shapes.h"
#include "widgets/linkchart/text_measure.h"

#include <algorithm>
#include <set>

namespace skein {

/// The item with its name and up to two lines below it.
static QSizeF roomOf(const PictureItem &item, TextMeasure &measure)
{
    const LabelStyle style;
    const QSizeF shape = halfExtent(item) * 2;
    double width = std::min(160.0, measure.nameWidth(item.name, style.namePixels));
    const int lines = std::min<int>(2, int(item.details.size()));
    for (int i = 0; i < lines; ++i)
        width = std::max(width, std::min(160.0, measure.detailWidth(item.details[i], style.detailPixels)));
    return {std::max(shape.width(), width) + 12,
            shape.height() + style.lineHeight(true) + lines * style.lineHeight(false) + 10};
}

std::vector<QSizeF> roomsIn(const ChartPicture &picture)
{
    TextMeasure measure(ChartLook::paperPrint());
    std::vector<QSizeF> rooms;
    rooms.reserve(picture.items.size());
    for (const PictureItem &item : picture.items)
        rooms.push_back(roomOf(item, measure));
    return rooms;
}

static std::vector<std::optional<double>> firstTimes(const ChartPicture &picture, const ChartFacts &facts)
{
    std::map<EntityId, double> first;
    const auto note = [&first](EntityId entity, double time) {
        const auto [place, isNew] = first.try_emplace(entity, time);
        if (!isNew)
            place->second = std::min(place->second, time);
    };
    for (const Tie &tie : facts.ties)
        for (const EntityId end : {tie.from, tie.to})
            note(end, double(tie.first));
    for (const StatedLink &link : facts.links)
        if (link.start)
            for (const EntityId end : {link.from, link.to})
                note(end, double(link.start->earliest));
    std::vector<std::optional<double>> times;
    for (const PictureItem &item : picture.items) {
        const auto found = first.find(item.entity);
        times.push_back(found == first.end() ? std::nullopt : std::optional(found->second));
    }
    return times;
}

LayoutInput layoutInput(const ChartPicture &picture, const ChartFacts &facts)
{
    LayoutInput input;
    input.nodes = int(picture.items.size());
    input.linkLength = 190;
    input.sizes = roomsIn(picture);
    for (const PictureItem &item : picture.items)
        input.fixed.push_back(item.isPlaced ? std::optional(item.position) : std::nullopt);
    for (const PictureLink &link : picture.links)
        input.links.emplace_back(link.from, link.to);
    input.times = firstTimes(picture, facts);
    return input;
}

/// From 0 at the top, every other one: things stand in the layers between.
static int rankOf(const PictureItem &item)
{
    const auto has = [&item](PersonRole role) {
        return std::find(item.roles.begin(), item.roles.end(), role) != item.roles.end();
    };
    if (item.kind == EntityKind::Group)
        return 0;
    if (has(PersonRole::Nominal))
        return 2;
    if (has(PersonRole::Suspect))
        return 4;
    if (has(PersonRole::Victim) || has(PersonRole::Child))
        return 8;
    if (has(PersonRole::Witness) || has(PersonRole::Professional))
        return 10;
    return item.kind == EntityKind::Person ? 6 : -1;
}

static std::vector<int> communitiesIn(const ChartPicture &picture, quint32 seed, Progress &progress)
{
    std::vector<GraphLink> links;
    for (const PictureLink &link : picture.links)
        links.push_back({link.from, link.to, 1, {}});
    const LinkGraph graph(int(picture.items.size()), std::move(links));
    return communities(graph, Weighting::Unweighted, seed, progress).of;
}

void addGroups(LayoutInput &input, const ChartPicture &picture, LayoutKind kind, GroupedBy by,
               Progress &progress)
{
    if (kind == LayoutKind::Grouped && by == GroupedBy::Community)
        input.groups = communitiesIn(picture, input.seed, progress);
    for (const PictureItem &item : picture.items) {
        const bool isParty = item.kind == EntityKind::Person || item.kind == EntityKind::Group
            || item.kind == EntityKind::Organisation;
        if (kind == LayoutKind::Grouped && by == GroupedBy::Kind)
            input.groups.push_back(int(item.kind));
        else if (kind == LayoutKind::Bipartite)
            input.groups.push_back(isParty ? 0 : 1);
        else if (kind == LayoutKind::Roles)
            input.ranks.push_back(rankOf(item));
    }
}

std::vector<int> groupsByAttribute(const ChartPicture &picture, const ChartFacts &facts, const QString &name)
{
    std::map<QStringList, int> known{{QStringList(), 0}};
    std::vector<int> groups;
    groups.reserve(picture.items.size());
    for (const PictureItem &item : picture.items) {
        QStringList values;
        if (const auto entity = facts.attributes.find(item.entity); entity != facts.attributes.end())
            if (const auto found = entity->second.find(name); found != entity->second.end())
                values = found->second;
        values.sort();
        groups.push_back(known.emplace(values, int(known.size())).first->second);
    }
    return groups;
}

std::vector<QPointF> positionsIn(const ChartPicture &picture)
{
    std::vector<QPointF> positions;
    for (const PictureItem &item : picture.items)
        positions.push_back(item.position);
    return positions;
}

chart_edits::Positions itemPositions(const ChartContent &content, const ChartPicture &picture,
                                     const std::vector<QPointF> &positions)
{
    std::map<ChartItemId, QPointF> single;
    std::map<ChartGroupId, QPointF> shifts;
    for (size_t i = 0; i < picture.items.size(); ++i) {
        const PictureItem &item = picture.items[i];
        if (item.folded > 0)
            shifts[item.group] = positions[i] - item.position;
        else
            single[item.item] = positions[i];
    }
    chart_edits::Positions result;
    for (const ChartItem &item : content.items) {
        QPointF position = item.position;
        if (const auto found = single.find(item.id); found != single.end())
            position = found->second;
        else if (const auto shift = shifts.find(item.group); item.group && shift != shifts.end())
            position += shift->second;
        if (position != item.position)
            result[item.id] = position;
    }
    return result;
}

std::vector<chart_edits::NewItem> roomFor(const Database &database, const ChartContent &content,
                                          const std::vector<EntityId> &newcomers)
{
    std::set<EntityId> known;
    ChartContent whole = content;
    whole.groups.clear(); // members of folded groups keep their own places
    for (ChartItem &item : whole.items) {
        item.isHidden = false;
        item.isPlaced = true;
        known.insert(item.entity);
    }
    for (const EntityId entity : newcomers)
        if (known.insert(entity).second) {
            ChartItem item;
            item.entity = entity;
            whole.items.push_back(item);
        }
    const ChartFacts facts = readFacts(database, {known.begin(), known.end()});
    const ChartPicture picture = makePicture(whole, facts);
    NoProgress progress;
    const Layout layout = layOut(LayoutKind::Organic, layoutInput(picture, facts), progress);
    std::vector<chart_edits::NewItem> items;
    for (size_t i = 0; i < picture.items.size(); ++i)
        if (!picture.items[i].isPlaced)
            items.push_back({picture.items[i].entity, layout.positions[i]});
    return items;
}

} // namespace skein
