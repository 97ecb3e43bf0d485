// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/free_room.h"
#include "core/layout/placements.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace skein {

namespace {

/// A hub and what stands around it.
struct Group
{
    int hub = 0; ///< Place in the part.
    std::vector<int> satellites;
    double radius = 0; ///< Of the circle that holds all items.
};

} // namespace

static std::vector<int> byDegree(const LayoutPart &part)
{
    std::vector<int> order(part.nodes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&part](int left, int right) {
        return layoutDegree(part.graph, left) > layoutDegree(part.graph, right);
    });
    return order;
}

/// The given groups, else each most linked node with those of its neighbours that are not taken yet.
static std::vector<Group> groupsOf(const LayoutInput &input, const LayoutPart &part)
{
    std::vector<Group> groups;
    std::vector<bool> isTaken(part.nodes.size(), false);
    std::map<int, size_t> known;
    for (int node : byDegree(part)) {
        if (isTaken[size_t(node)])
            continue;
        isTaken[size_t(node)] = true;
        if (!input.groups.empty()) {
            const auto [group, isNew]
                = known.emplace(input.groups[size_t(part.nodes[size_t(node)])], groups.size());
            if (isNew)
                groups.push_back({node, {}});
            else
                groups[group->second].satellites.push_back(node);
            continue;
        }
        groups.push_back({node, {}});
        for (int other : layoutNeighbours(part.graph, node)) {
            if (!isTaken[size_t(other)])
                groups.back().satellites.push_back(other);
            isTaken[size_t(other)] = true;
        }
    }
    return groups;
}

/// Rings around the hub as full as they can be; satellites in the order given. Sets the group's radius.
static std::vector<QPointF> ringsOf(const LayoutInput &input, const LayoutPart &part, Group &group)
{
    const auto reach = [&](int place) {
        const QSizeF size = itemSize(input, part.nodes[size_t(place)]);
        return std::hypot(size.width(), size.height()) + itemGap(input);
    };
    double widest = 0;
    for (int satellite : group.satellites)
        widest = std::max(widest, reach(satellite));
    std::vector<QPointF> places;
    double radius = std::max(reach(group.hub) / 2 + widest / 2, input.linkLength);
    group.radius = reach(group.hub) / 2;
    for (size_t next = 0; next < group.satellites.size(); radius += widest) {
        const size_t fits
            = std::max<size_t>(1, size_t(std::numbers::pi / std::asin(std::min(1.0, widest / 2 / radius))));
        const size_t count = std::min(fits, group.satellites.size() - next);
        for (size_t place = 0; place < count; ++place) {
            const double angle = 2 * std::numbers::pi * double(place) / double(count);
            places.push_back(QPointF(std::cos(angle), std::sin(angle)) * radius);
        }
        next += count;
        group.radius = radius + widest / 2;
    }
    return places;
}

/// The middles of the groups: an organic layout of the graph of groups, each as large as its circle.
static std::vector<QPointF> middlesOf(const LayoutInput &input, const LayoutPart &part,
                                      const std::vector<Group> &groups, Progress &progress)
{
    std::vector<int> groupOf(part.nodes.size(), 0);
    LayoutInput whole;
    double radii = 0;
    for (size_t group = 0; group < groups.size(); ++group) {
        groupOf[size_t(groups[group].hub)] = int(group);
        for (int satellite : groups[group].satellites)
            groupOf[size_t(satellite)] = int(group);
        whole.sizes.emplace_back(groups[group].radius * 2, groups[group].radius * 2);
        radii += groups[group].radius;
    }
    for (int node = 0; node < int(part.nodes.size()); ++node)
        for (int other : layoutNeighbours(part.graph, node))
            whole.links.emplace_back(groupOf[size_t(node)], groupOf[size_t(other)]);
    whole.nodes = int(groups.size());
    whole.linkLength = std::max(input.linkLength, 2 * radii / double(groups.size()));
    whole.seed = input.seed;
    return organicPositions(whole, progress);
}

static PartPositions groupedPart(const LayoutInput &input, const LayoutPart &part, Progress &progress)
{
    std::vector<Group> groups = groupsOf(input, part);
    std::vector<std::vector<QPointF>> rings;
    for (Group &group : groups)
        rings.push_back(ringsOf(input, part, group));
    const std::vector<QPointF> middles = middlesOf(input, part, groups, progress);
    if (middles.empty())
        return {};
    PartPositions positions(part.nodes.size());
    for (size_t group = 0; group < groups.size(); ++group) {
        positions[size_t(groups[group].hub)] = middles[group];
        for (size_t place = 0; place < groups[group].satellites.size(); ++place)
            positions[size_t(groups[group].satellites[place])] = middles[group] + rings[group][place];
    }
    return positions;
}

std::vector<QPointF> groupedPositions(const LayoutInput &input, Progress &progress)
{
    if (input.groups.empty())
        return partsSideBySide(input, groupedPart, progress);
    const LayoutPart whole = wholeAsPart(layoutGraph(input.nodes, input.links)); // a group may be in pieces
    if (whole.nodes.empty())
        return {};
    const PartPositions drawn = groupedPart(input, whole, progress);
    std::vector<QPointF> positions(drawn.size());
    for (size_t place = 0; place < drawn.size(); ++place)
        positions[size_t(whole.nodes[place])] = drawn[place];
    return positions;
}

/// A hub below, its satellites above it on half rings, the widest reach deciding how many a ring holds.
static std::vector<QPointF> fanOf(const LayoutInput &input, const LayoutPart &part, const Group &group)
{
    const auto reach = [&](int place) {
        const QSizeF size = itemSize(input, part.nodes[size_t(place)]);
        return std::hypot(size.width(), size.height()) + itemGap(input);
    };
    double widest = 0;
    for (const int satellite : group.satellites)
        widest = std::max(widest, reach(satellite));
    std::vector<QPointF> places;
    double radius = std::max(reach(group.hub) / 2 + widest / 2, input.linkLength);
    for (size_t next = 0; next < group.satellites.size(); radius += widest) {
        const auto fits = size_t(std::numbers::pi / (2 * std::asin(std::min(1.0, widest / 2 / radius)))) + 1;
        const size_t count = std::min(fits, group.satellites.size() - next);
        for (size_t place = 0; place < count; ++place) {
            const double share = count == 1 ? 0.5 : double(place) / double(count - 1);
            const double angle = std::numbers::pi * (1 + share); // from the left over the top
            places.emplace_back(std::cos(angle) * radius, std::sin(angle) * radius);
        }
        next += count;
    }
    return places;
}

std::vector<QPointF> peacockPositions(const LayoutInput &input)
{
    const LayoutPart whole = wholeAsPart(layoutGraph(input.nodes, input.links));
    std::vector<Group> groups = groupsOf(input, whole);
    std::stable_sort(groups.begin(), groups.end(), [](const Group &left, const Group &right) {
        return left.satellites.size() > right.satellites.size();
    });
    std::vector<LayoutPart> fans;
    std::vector<PartPositions> drawn;
    for (const Group &group : groups) {
        LayoutPart &fan = fans.emplace_back();
        PartPositions &positions = drawn.emplace_back();
        fan.nodes.push_back(whole.nodes[size_t(group.hub)]);
        positions.emplace_back();
        for (const int satellite : group.satellites)
            fan.nodes.push_back(whole.nodes[size_t(satellite)]);
        const std::vector<QPointF> places = fanOf(input, whole, group);
        positions.insert(positions.end(), places.begin(), places.end());
    }
    return packParts(input, fans, drawn);
}

} // namespace skein
