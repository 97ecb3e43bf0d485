// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/network/path_search.h"

#include "core/graph/shortest_path.h"

#include <algorithm>
#include <limits>

namespace skein {

namespace {

/// What may be walked, from one side.
struct Step
{
    int to = 0;
    const NetworkTie *tie = nullptr;
};

/// How a place was first reached in so many steps.
struct Arrival
{
    qint64 time = 0;
    int from = -1;
    std::optional<qint64> passage; ///< None of a stated link.
    bool isReached = false;
};

using Layer = std::vector<Arrival>;

} // namespace

static std::vector<bool> allowedPlaces(const CaseNetwork &network, const PathQuestion &question)
{
    std::vector<bool> allowed(network.entities.size(), true);
    if (!question.through.empty())
        for (size_t i = 0; i < allowed.size(); ++i)
            allowed[i] = question.through.contains(network.entities[i].kind);
    for (const EntityId end : {question.from, question.to})
        allowed[size_t(network.place(end))] = true;
    return allowed;
}

static bool isOneWay(const NetworkTie &tie, const PathQuestion &question)
{
    return question.direction == PathDirection::AlongLinks && tie.isDirected;
}

static PathAnswer pathsInAnyOrder(const CaseNetwork &network, const PathQuestion &question)
{
    const std::vector<bool> allowed = allowedPlaces(network, question);
    std::vector<GraphLink> links;
    for (const NetworkTie &tie : network.ties) {
        if (!allowed[size_t(tie.from)] || !allowed[size_t(tie.to)])
            continue;
        links.push_back({.source = tie.from, .target = tie.to});
        if (question.direction == PathDirection::AlongLinks && !tie.isDirected)
            links.push_back({.source = tie.to, .target = tie.from});
    }
    const Direction direction
        = question.direction == PathDirection::AlongLinks ? Direction::AlongLinks : Direction::BothWays;
    const LinkGraph graph(int(network.entities.size()), std::move(links), direction);
    const ShortestPaths found
        = allShortestPaths(graph, network.place(question.from), network.place(question.to), question.most);
    PathAnswer answer;
    answer.count = found.count;
    for (const NodePath &nodes : found.paths) {
        FoundPath &path = answer.paths.emplace_back();
        for (const int node : nodes)
            path.entities.push_back(network.entities[size_t(node)].id);
    }
    return answer;
}

static std::vector<std::vector<Step>> stepsOf(const CaseNetwork &network, const PathQuestion &question)
{
    const std::vector<bool> allowed = allowedPlaces(network, question);
    std::vector<std::vector<Step>> steps(network.entities.size());
    for (const NetworkTie &tie : network.ties) {
        if (!allowed[size_t(tie.from)] || !allowed[size_t(tie.to)])
            continue;
        steps[size_t(tie.from)].push_back({tie.to, &tie});
        if (!isOneWay(tie, question))
            steps[size_t(tie.to)].push_back({tie.from, &tie});
    }
    return steps;
}

/// The first passage later than a time; none of a stated link, which is open at any time.
static bool canPass(const NetworkTie &tie, qint64 after, std::optional<qint64> &passage)
{
    passage.reset();
    if (tie.isStated())
        return true;
    const auto found = std::upper_bound(tie.times.begin(), tie.times.end(), after);
    if (found == tie.times.end())
        return false;
    passage = *found;
    return true;
}

/// One step further: every place by its earliest arrival.
static Layer nextLayer(const Layer &layer, const std::vector<std::vector<Step>> &steps)
{
    Layer next(layer.size());
    for (size_t place = 0; place < layer.size(); ++place) {
        if (!layer[place].isReached)
            continue;
        for (const Step &step : steps[place]) {
            std::optional<qint64> passage;
            if (!canPass(*step.tie, layer[place].time, passage))
                continue;
            const qint64 time = passage.value_or(layer[place].time);
            Arrival &arrival = next[size_t(step.to)];
            if (!arrival.isReached || time < arrival.time)
                arrival = {time, int(place), passage, true};
        }
    }
    return next;
}

static FoundPath walkedBack(const CaseNetwork &network, const std::vector<Layer> &layers, int end)
{
    FoundPath path;
    int place = end;
    for (size_t i = layers.size() - 1; i > 0; --i) {
        const Arrival &arrival = layers[i][size_t(place)];
        path.entities.push_back(network.entities[size_t(place)].id);
        path.times.push_back(arrival.passage);
        place = arrival.from;
    }
    path.entities.push_back(network.entities[size_t(place)].id);
    std::reverse(path.entities.begin(), path.entities.end());
    std::reverse(path.times.begin(), path.times.end());
    return path;
}

/// Arrivals never improve by going round: with k steps an earlier arrival than with fewer is kept, else the
/// layer has nothing new and the search ends.
static PathAnswer pathInTime(const CaseNetwork &network, const PathQuestion &question)
{
    const std::vector<std::vector<Step>> steps = stepsOf(network, question);
    const int end = network.place(question.to);
    std::vector<Layer> layers(1, Layer(network.entities.size()));
    Layer best(network.entities.size());
    Arrival &start = layers.front()[size_t(network.place(question.from))];
    start = {std::numeric_limits<qint64>::min(), -1, {}, true};
    best[size_t(network.place(question.from))] = start;
    while (true) {
        Layer next = nextLayer(layers.back(), steps);
        bool isNew = false;
        for (size_t i = 0; i < next.size(); ++i) {
            const bool isBetter = next[i].isReached && (!best[i].isReached || next[i].time < best[i].time);
            if (isBetter)
                best[i] = next[i];
            else
                next[i] = {};
            isNew = isNew || isBetter;
        }
        if (!isNew)
            return {};
        layers.push_back(std::move(next));
        if (layers.back()[size_t(end)].isReached)
            return {{walkedBack(network, layers, end)}, 1};
    }
}

PathAnswer findPaths(const CaseNetwork &network, const PathQuestion &question)
{
    if (network.place(question.from) < 0 || network.place(question.to) < 0)
        return {};
    if (question.from == question.to)
        return {{{{question.from}, {}}}, 1};
    return question.order == PathOrder::InTime ? pathInTime(network, question)
                                               : pathsInAnyOrder(network, question);
}

} // namespace skein
