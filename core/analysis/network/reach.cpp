// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/network/reach.h"

#include <algorithm>
#include <map>

namespace skein {

static std::vector<std::vector<int>> besideEach(const CaseNetwork &network)
{
    std::vector<std::vector<int>> beside(network.entities.size());
    for (const NetworkTie &tie : network.ties) {
        beside[size_t(tie.from)].push_back(tie.to);
        beside[size_t(tie.to)].push_back(tie.from);
    }
    for (std::vector<int> &each : beside) {
        std::sort(each.begin(), each.end());
        each.erase(std::unique(each.begin(), each.end()), each.end());
    }
    return beside;
}

std::vector<Reached> reachable(const CaseNetwork &network, const std::vector<EntityId> &about, int steps)
{
    const std::vector<std::vector<int>> beside = besideEach(network);
    std::vector<bool> isKnown(network.entities.size());
    std::vector<int> front;
    for (const EntityId entity : about)
        if (const int place = network.place(entity); place >= 0 && !isKnown[size_t(place)]) {
            isKnown[size_t(place)] = true;
            front.push_back(place);
        }
    std::vector<Reached> reached;
    for (int step = 1; !front.empty() && (steps == 0 || step <= steps); ++step) {
        std::vector<int> next;
        for (const int place : front)
            for (const int other : beside[size_t(place)])
                if (!isKnown[size_t(other)]) {
                    isKnown[size_t(other)] = true;
                    next.push_back(other);
                }
        const size_t before = reached.size();
        for (const int place : next)
            reached.push_back({network.entities[size_t(place)].id, step});
        std::sort(reached.begin() + qint64(before), reached.end(),
                  [](const Reached &a, const Reached &b) { return a.entity < b.entity; });
        front = std::move(next);
    }
    return reached;
}

std::vector<Connected> mostConnected(const CaseNetwork &network)
{
    const std::vector<std::vector<int>> beside = besideEach(network);
    std::vector<Connected> all(network.entities.size());
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].entity = network.entities[i].id;
        all[i].others = int(beside[i].size());
    }
    for (const NetworkTie &tie : network.ties)
        for (const int end : {tie.from, tie.to})
            if (tie.isStated())
                all[size_t(end)].stated += 1;
            else
                all[size_t(end)].events += tie.count;
    std::sort(all.begin(), all.end(), [](const Connected &a, const Connected &b) {
        return std::tuple(-a.others, -a.events, a.entity) < std::tuple(-b.others, -b.events, b.entity);
    });
    return all;
}

std::vector<Shared> sharedNeighbours(const CaseNetwork &network, const std::vector<EntityId> &about,
                                     int least)
{
    std::map<int, Shared> found;
    for (const EntityId entity : about) {
        const int place = network.place(entity);
        for (const NetworkTie &tie : network.ties) {
            if (place < 0 || (tie.from != place && tie.to != place))
                continue;
            Shared &shared = found[tie.from == place ? tie.to : tie.from];
            shared.contacts += tie.count;
            if (shared.with.empty() || shared.with.back() != entity)
                shared.with.push_back(entity);
        }
    }
    std::vector<Shared> result;
    for (auto &[place, shared] : found) {
        shared.entity = network.entities[size_t(place)].id;
        const bool isAsked = std::find(about.begin(), about.end(), shared.entity) != about.end();
        if (!isAsked && int(shared.with.size()) >= least)
            result.push_back(std::move(shared));
    }
    std::sort(result.begin(), result.end(), [](const Shared &a, const Shared &b) {
        return std::tuple(b.with.size(), b.contacts, a.entity)
            < std::tuple(a.with.size(), a.contacts, b.entity);
    });
    return result;
}

} // namespace skein
