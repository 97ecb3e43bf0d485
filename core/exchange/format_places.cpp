// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/format_places.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static bool hasRepeats(const GraphNode &node)
{
    std::vector<int> fields;
    for (const auto &[field, value] : node.values)
        fields.push_back(field);
    std::sort(fields.begin(), fields.end());
    return std::adjacent_find(fields.begin(), fields.end()) != fields.end();
}

template<typename Item, typename Has>
static qint64 countOf(const std::vector<Item> &items, Has has)
{
    return std::count_if(items.begin(), items.end(), has);
}

static void addNodeLosses(const GraphDocument &document, const FormatPlaces &places,
                          std::vector<LostField> &lost)
{
    const QString format = QString::fromUtf16(places.format);
    const auto add = [&](bool hasPlace, const QString &field, const QString &why, auto has) {
        const qint64 count = hasPlace ? 0 : countOf(document.nodes, has);
        if (count > 0)
            lost.push_back({field, u"%1 has no place for %2 (%3 items)"_s.arg(format, why).arg(count)});
    };
    add(places.hasThemes, u"theme lines"_s, u"the lines of a sequence"_s,
        [](const GraphNode &node) { return node.isTheme; });
    add(places.hasPositions, u"position"_s, u"positions"_s,
        [](const GraphNode &node) { return node.position.has_value(); });
    add(places.hasColours, u"colour"_s, u"colours"_s,
        [](const GraphNode &node) { return !node.colour.isEmpty(); });
    add(places.hasFields, u"attributes"_s, u"identities, roles, grades, sources and attributes"_s,
        [](const GraphNode &node) { return !node.values.empty(); });
    if (places.hasFields && !places.hasSeveralValues)
        if (const qint64 count = countOf(document.nodes, hasRepeats); count > 0)
            lost.push_back(
                {u"several values"_s,
                 u"several values of one attribute stand in one text, divided by semicolons (%1 items)"_s.arg(
                     count)});
    if (const qint64 count = places.hasCards
            ? 0
            : countOf(document.nodes, [](const GraphNode &node) { return !node.cards.empty(); });
        count > 0)
        lost.push_back(
            {u"origin of attributes"_s,
             u"%1 has no place for source, date and grade of each attribute (%2 items)"_s.arg(format).arg(
                 count)});
}

static void addEdgeLosses(const GraphDocument &document, const FormatPlaces &places,
                          std::vector<LostField> &lost)
{
    const QString format = QString::fromUtf16(places.format);
    const auto add = [&](bool hasPlace, const QString &field, const QString &why, auto has) {
        const qint64 count = hasPlace ? 0 : countOf(document.edges, has);
        if (count > 0)
            lost.push_back({field, u"%1 has no place for %2 (%3 links)"_s.arg(format, why).arg(count)});
    };
    add(places.hasDirections, u"direction"_s, u"which way a link runs"_s,
        [](const GraphEdge &edge) { return edge.isDirected; });
    add(places.hasWeights, u"weight"_s, u"how many events a link stands for"_s,
        [](const GraphEdge &edge) { return edge.weight.has_value(); });
    add(places.hasTimes, u"time of links"_s, u"when a link held"_s,
        [](const GraphEdge &edge) { return !edge.times.isEmpty(); });
    add(places.hasEdgeFields, u"fields of links"_s, u"strength, grade, grounds and source of a link"_s,
        [](const GraphEdge &edge) { return !edge.values.empty(); });
}

void addLosses(const GraphDocument &document, const FormatPlaces &places, std::vector<LostField> &lost)
{
    addNodeLosses(document, places, lost);
    addEdgeLosses(document, places, lost);
    const QString format = QString::fromUtf16(places.format);
    const auto count = qint64(document.events.size());
    if (count > 0 && !places.hasEvents)
        lost.push_back({u"events"_s, u"%1 has no place for events (%2)"_s.arg(format).arg(count)});
    else if (count > 0 && !places.hasEventText)
        lost.push_back({u"sources of events"_s,
                        u"%1 has no place for grade and source of an event (%2)"_s.arg(format).arg(count)});
    if (const auto notes = qint64(document.notes.size()); notes > 0 && !places.hasNotes)
        lost.push_back(
            {u"notes"_s,
             u"%1 has no place for notes, texts and boxes on a chart (%2)"_s.arg(format).arg(notes)});
}

GraphDocument withSingleValues(const GraphDocument &document)
{
    GraphDocument single = document;
    for (GraphNode &node : single.nodes) {
        if (!hasRepeats(node))
            continue;
        GraphValues values;
        for (auto &[field, value] : node.values) {
            const auto same = std::find_if(values.begin(), values.end(),
                                           [place = field](const auto &each) { return each.first == place; });
            if (same == values.end())
                values.emplace_back(field, value);
            else
                same->second += u"; "_s + value;
        }
        node.values = std::move(values);
    }
    return single;
}

} // namespace skein
