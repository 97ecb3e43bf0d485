// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/graph_document.h"

#include "core/base/error.h"
#include "core/base/reading.h"
#include "core/base/time_text.h"
#include "core/model/event.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace skein {

bool GraphDocument::hasWeights() const
{
    return std::any_of(edges.begin(), edges.end(),
                       [](const GraphEdge &edge) { return edge.weight.has_value(); });
}

static int fieldNamed(std::vector<GraphField> &fields, const QString &name)
{
    const auto isNamed = [&name](const GraphField &field) { return field.name == name; };
    const auto found = std::find_if(fields.begin(), fields.end(), isNamed);
    if (found != fields.end())
        return int(found - fields.begin());
    constexpr size_t mostFields = 4096; // what a table may have: no real file comes near
    if (fields.size() >= mostFields)
        throw Error(u"It has more than 4,096 different fields"_s);
    fields.push_back({name, u"string"_s});
    return int(fields.size()) - 1;
}

int GraphDocument::nodeField(const QString &name)
{
    return fieldNamed(nodeFields, name);
}

int GraphDocument::edgeField(const QString &name)
{
    return fieldNamed(edgeFields, name);
}

QString fieldValue(const GraphValues &values, const std::vector<GraphField> &fields, QStringView name)
{
    for (const auto &[field, value] : values)
        if (fields[size_t(field)].name.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    return {};
}

void foldEvents(GraphDocument &document)
{
    const auto partyIn = [](const GraphEvent &event, PartyRole role) {
        for (const GraphParty &party : event.parties)
            if (fromCode(partyRoles, party.role) == role)
                return party.node;
        return -1;
    };
    for (const GraphEvent &event : document.events) {
        GraphEdge edge;
        edge.source = partyIn(event, PartyRole::From);
        edge.target = partyIn(event, PartyRole::To);
        if (edge.source < 0 || edge.target < 0)
            continue;
        edge.isDirected = true;
        edge.label = event.title.isEmpty() ? event.kind : event.title;
        if (!event.time.isEmpty())
            edge.times << event.time;
        edge.row = event.row;
        document.edges.push_back(std::move(edge));
    }
    document.events.clear();
}

/// Numbers keep six places, so that seconds with fractions keep their order.
static std::optional<qint64> orderOf(const QString &time, bool areNumbers)
{
    constexpr double millionths = 1e6;
    if (areNumbers) {
        bool isWhole = false;
        const qint64 whole = time.toLongLong(&isWhole);
        constexpr qint64 mostWhole = std::numeric_limits<qint64>::max() / 1'000'000;
        if (isWhole && std::abs(whole) < mostWhole)
            return whole * 1'000'000;
        return qint64(time.toDouble() * millionths);
    }
    const QByteArray text = time.toUtf8();
    const Reading<RecordedTime> reading = readTime(std::string_view(text.constData(), size_t(text.size())));
    return reading ? std::optional(reading->earliest) : std::nullopt;
}

static bool areNumbers(const GraphDocument &document)
{
    for (const GraphEdge &edge : document.edges) {
        for (const QString &time : edge.times) {
            bool isNumber = false;
            const double number = time.toDouble(&isNumber);
            if (!isNumber || !(std::abs(number) < 1e12))
                return false;
        }
    }
    return true;
}

std::optional<WindowedLinks> keepWithin(GraphDocument &document, const TimeWindow &window)
{
    const bool isDated = std::any_of(document.edges.begin(), document.edges.end(),
                                     [](const GraphEdge &edge) { return !edge.times.isEmpty(); });
    if (isDated && areNumbers(document))
        return {};
    WindowedLinks found;
    std::erase_if(document.edges, [&](GraphEdge &edge) {
        bool isUndated = edge.times.isEmpty();
        edge.times.removeIf([&](const QString &text) {
            const std::optional<qint64> time = orderOf(text, false);
            isUndated = isUndated || !time;
            return time && !window.contains(*time);
        });
        const bool isOutside = !isUndated && edge.times.isEmpty();
        found.outside += isOutside ? 1 : 0;
        found.undated += isUndated ? 1 : 0;
        return isOutside;
    });
    return found;
}

LinkGraph linkGraphOf(const GraphDocument &document, Direction direction, Weighting weighting)
{
    const bool hasNumbers = areNumbers(document);
    std::vector<GraphLink> links;
    links.reserve(document.edges.size());
    const auto add = [&](const GraphEdge &edge, std::optional<qint64> time) {
        const double weight = weighting == Weighting::ByWeight ? edge.weight.value_or(1) : 1;
        links.push_back({edge.source, edge.target, weight, time});
        if (direction == Direction::AlongLinks && !edge.isDirected && edge.source != edge.target)
            links.push_back({edge.target, edge.source, weight, time});
    };
    for (const GraphEdge &edge : document.edges) {
        if (edge.times.isEmpty())
            add(edge, {});
        for (const QString &time : edge.times)
            add(edge, orderOf(time, hasNumbers));
    }
    return {int(document.nodes.size()), std::move(links), direction};
}

} // namespace skein
