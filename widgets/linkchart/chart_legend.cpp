// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkchart/chart_legend.h"

#include "widgets/linkchart/item_signs.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ChartLegend", text);
}

static QString widthText(int step)
{
    switch (step) {
    case 1:
        return tr("1 event");
    case 2:
        return tr("2–9 events");
    case 3:
        return tr("10–49 events");
    case 4:
        return tr("50–199 events");
    default:
        return tr("200 events or more");
    }
}

static void addItems(std::vector<LegendEntry> &legend, const ChartPicture &picture)
{
    std::set<EntityKind> kinds;
    std::set<PersonRole> shownRoles;
    std::set<int> signs;
    std::map<PhotographId, OwnSign> ownSigns;
    for (const PictureItem &item : picture.items) {
        if (item.folded == 0 && !item.isBare)
            kinds.insert(item.kind);
        shownRoles.insert(item.roles.begin(), item.roles.end());
        if (item.sign >= 0 && item.folded == 0)
            signs.insert(item.sign);
        if (item.ownSign && item.folded == 0)
            ownSigns.emplace(item.ownSign.picture.id, item.ownSign);
    }
    for (const EntityKind kind : kinds)
        legend.push_back({LegendEntry::Sample::Kind, int(kind), titleOf(entityKinds, kind)});
    for (const int sign : signs)
        legend.push_back(
            {LegendEntry::Sample::Sign, sign, tr("Icon given: %1").arg(itemSigns()[size_t(sign)].title)});
    for (const auto &[id, sign] : ownSigns)
        legend.push_back({LegendEntry::Sample::OwnSign, 0, tr("Icon given: %1").arg(sign.name), sign});
    const auto isBare = [](const PictureItem &item) { return item.isBare; };
    if (!kinds.empty() && std::any_of(picture.items.begin(), picture.items.end(), isBare))
        legend.push_back({LegendEntry::Sample::Bare, 0, tr("Kind not known")});
    for (const PersonRole role : shownRoles)
        if (role != PersonRole::Other)
            legend.push_back({LegendEntry::Sample::Role, int(role), titleOf(personRoles, role)});
    const auto isFolded = [](const PictureItem &item) { return item.folded > 0; };
    const auto isOwn = [](const PictureItem &item) { return item.isOwn; };
    if (std::any_of(picture.items.begin(), picture.items.end(), isOwn))
        legend.push_back({LegendEntry::Sample::OwnItem, 0, tr("Analyst's own item, no source")});
    if (std::any_of(picture.items.begin(), picture.items.end(), isFolded))
        legend.push_back({LegendEntry::Sample::Stack, 0, tr("Group, folded")});
}

static void addLines(std::vector<LegendEntry> &legend, const ChartPicture &picture)
{
    std::set<Strength> used;
    std::set<int> widths;
    bool hasInference = false;
    bool hasOwn = false;
    bool hasArrow = false;
    bool hasDimmed = false;
    for (const PictureLink &link : picture.links) {
        if (link.isInferred)
            hasInference = true;
        else if (link.isOwn)
            hasOwn = true;
        else
            used.insert(link.strength);
        if (link.isOfEvents)
            widths.insert(link.width);
        hasArrow = hasArrow || link.pointsToEnd;
        hasDimmed = hasDimmed || link.isDimmed;
    }
    for (const Strength strength : used)
        legend.push_back({LegendEntry::Sample::Strength, int(strength), titleOf(strengths, strength)});
    if (hasInference)
        legend.push_back({LegendEntry::Sample::Inference, 0, tr("Analyst's inference")});
    if (hasOwn)
        legend.push_back({LegendEntry::Sample::Inference, 0, tr("Analyst's own line, no source")});
    if (hasArrow)
        legend.push_back({LegendEntry::Sample::Arrow, 0, tr("Direction")});
    for (const int step : widths)
        legend.push_back({LegendEntry::Sample::Width, step, widthText(step)});
    if (hasDimmed)
        legend.push_back({LegendEntry::Sample::Dimmed, 0, tr("Not what is looked at now")});
}

static void addChanges(std::vector<LegendEntry> &legend, const ChartPicture &picture)
{
    std::set<Change> used;
    for (const PictureItem &item : picture.items)
        used.insert(item.change);
    for (const PictureLink &link : picture.links)
        used.insert(link.change);
    const std::pair<Change, QString> titles[]
        = {{Change::Added, tr("Added")}, {Change::Lost, tr("Lost")}, {Change::Altered, tr("Changed")}};
    for (const auto &[change, title] : titles)
        if (used.contains(change))
            legend.push_back({LegendEntry::Sample::Change, int(change), title});
}

std::vector<LegendEntry> legendOf(const ChartPicture &picture)
{
    std::vector<LegendEntry> legend;
    addItems(legend, picture);
    addLines(legend, picture);
    addChanges(legend, picture);
    if (!picture.notes.empty())
        legend.push_back({LegendEntry::Sample::OwnNote, 0, tr("Analyst's note, not evidence")});
    for (const auto &[colour, text] : picture.colours)
        legend.push_back({LegendEntry::Sample::Colour, int(colour.rgb()), text});
    legend.insert(legend.end(), picture.measureKeys.begin(), picture.measureKeys.end());
    return legend;
}

} // namespace skein
