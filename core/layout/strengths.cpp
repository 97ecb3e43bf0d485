// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/strengths.h"

#include <algorithm>

namespace skein {

namespace {

/// Two places of a part that are linked, and how strongly in all.
struct Pair
{
    int lower = 0;
    int upper = 0;
    double strength = 0;
};

} // namespace

static std::vector<Pair> pairsOf(const LayoutInput &input, const LayoutPart &part)
{
    std::vector<int> place(size_t(input.nodes), -1);
    for (size_t each = 0; each < part.nodes.size(); ++each)
        place[size_t(part.nodes[each])] = int(each);
    std::vector<Pair> all;
    for (size_t link = 0; link < input.links.size(); ++link) {
        const int from = place[size_t(input.links[link].first)];
        const int to = place[size_t(input.links[link].second)];
        if (from >= 0 && from != to)
            all.push_back({std::min(from, to), std::max(from, to), input.strengths[link]});
    }
    std::stable_sort(all.begin(), all.end(), [](const Pair &left, const Pair &right) {
        return std::pair(left.lower, left.upper) < std::pair(right.lower, right.upper);
    });
    std::vector<Pair> pairs;
    for (const Pair &each : all) {
        if (pairs.empty() || pairs.back().lower != each.lower || pairs.back().upper != each.upper)
            pairs.push_back(each);
        else
            pairs.back().strength += each.strength;
    }
    return pairs;
}

LayoutGraph stretchedByStrength(const LayoutInput &input, const LayoutPart &part)
{
    const std::vector<Pair> pairs = pairsOf(input, part);
    std::vector<double> strengths;
    for (const Pair &pair : pairs)
        strengths.push_back(pair.strength);
    std::sort(strengths.begin(), strengths.end());
    const double middling = strengths.empty() ? 0 : strengths[strengths.size() / 3];
    const double strong = strengths.empty() ? 0 : strengths[strengths.size() * 2 / 3];
    int nodes = int(part.nodes.size());
    std::vector<std::pair<int, int>> links;
    for (const Pair &pair : pairs) {
        int last = pair.lower;
        const int between = pair.strength >= strong ? 0 : pair.strength >= middling ? 1 : 2;
        for (int each = 0; each < between; ++each) {
            links.emplace_back(last, nodes);
            last = nodes++;
        }
        links.emplace_back(last, pair.upper);
    }
    return layoutGraph(nodes, links);
}

} // namespace skein
