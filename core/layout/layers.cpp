// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layers.h"

#include <algorithm>
#include <numeric>

namespace skein {

namespace {

using Lists = std::vector<std::vector<int>>;

/// Links of the part in their direction, each pair once; of a pair linked both ways the first given counts.
Lists directedLinks(const LayoutInput &input, const LayoutPart &part)
{
    std::vector<int> place(size_t(input.nodes), -1);
    for (size_t each = 0; each < part.nodes.size(); ++each)
        place[size_t(part.nodes[each])] = int(each);
    std::vector<std::tuple<int, int, size_t, int>> pairs; // lower, upper, order, from
    for (size_t link = 0; link < input.links.size(); ++link) {
        const int from = place[size_t(input.links[link].first)];
        const int to = place[size_t(input.links[link].second)];
        if (from >= 0 && to >= 0 && from != to)
            pairs.emplace_back(std::min(from, to), std::max(from, to), link, from);
    }
    std::sort(pairs.begin(), pairs.end());
    Lists out(part.nodes.size());
    int lastLower = -1;
    int lastUpper = -1;
    for (const auto &[lower, upper, order, from] : pairs) {
        if (lower != lastLower || upper != lastUpper)
            out[size_t(from)].push_back(from == lower ? upper : lower);
        lastLower = lower;
        lastUpper = upper;
    }
    return out;
}

/// Links away from the most linked node; those between equally far nodes belong to no layer.
Lists linksAwayFromTop(const LayoutPart &part)
{
    int top = 0;
    for (int node = 0; node < layoutSize(part.graph); ++node)
        if (layoutDegree(part.graph, node) > layoutDegree(part.graph, top))
            top = node;
    std::vector<Hops> hops(part.nodes.size());
    hopsFrom(part.graph, top, hops.data());
    Lists out(part.nodes.size());
    for (size_t node = 0; node < part.nodes.size(); ++node)
        for (int other : layoutNeighbours(part.graph, int(node)))
            if (hops[size_t(other)] > hops[node])
                out[node].push_back(other);
    return out;
}

/// Turns round the links that lead back to where a depth-first search came from.
Lists withoutCircles(const Lists &out)
{
    enum class State : char { New, Open, Done };
    std::vector<int> arriving(out.size(), 0);
    for (const std::vector<int> &others : out)
        for (int other : others)
            ++arriving[size_t(other)];
    std::vector<int> starts(out.size());
    std::iota(starts.begin(), starts.end(), 0);
    std::stable_sort(starts.begin(), starts.end(), [&arriving](int left, int right) {
        return arriving[size_t(left)] < arriving[size_t(right)];
    });
    Lists result(out.size());
    std::vector<State> state(out.size(), State::New);
    std::vector<std::pair<int, size_t>> stack;
    for (int start : starts) {
        if (state[size_t(start)] != State::New)
            continue;
        stack.emplace_back(start, 0);
        state[size_t(start)] = State::Open;
        while (!stack.empty()) {
            const int node = stack.back().first;
            if (stack.back().second == out[size_t(node)].size()) {
                state[size_t(node)] = State::Done;
                stack.pop_back();
                continue;
            }
            const int other = out[size_t(node)][stack.back().second++];
            if (state[size_t(other)] == State::Open) {
                result[size_t(other)].push_back(node);
                continue;
            }
            result[size_t(node)].push_back(other);
            if (state[size_t(other)] == State::New) {
                state[size_t(other)] = State::Open;
                stack.emplace_back(other, 0);
            }
        }
    }
    return result;
}

/// Longest way from a source; sources then move down to just above what they lead to.
std::vector<int> ranksOf(const Lists &out)
{
    std::vector<int> arriving(out.size(), 0);
    for (const std::vector<int> &others : out)
        for (int other : others)
            ++arriving[size_t(other)];
    const std::vector<int> pointedAt = arriving;
    std::vector<int> order;
    for (size_t node = 0; node < out.size(); ++node)
        if (arriving[node] == 0)
            order.push_back(int(node));
    std::vector<int> rank(out.size(), 0);
    for (size_t next = 0; next < order.size(); ++next) {
        for (int other : out[size_t(order[next])]) {
            rank[size_t(other)] = std::max(rank[size_t(other)], rank[size_t(order[next])] + 1);
            if (--arriving[size_t(other)] == 0)
                order.push_back(other);
        }
    }
    for (size_t node = 0; node < out.size(); ++node) {
        if (pointedAt[node] > 0 || out[node].empty())
            continue;
        int lowest = rank[size_t(out[node].front())];
        for (int other : out[node])
            lowest = std::min(lowest, rank[size_t(other)]);
        rank[node] = lowest - 1;
    }
    return rank;
}

/// Waypoints for long links, as long as they do not outnumber everything; a link without them is not looked
/// at when rows are ordered.
void addLinks(Layers &layers, const Lists &out, std::vector<int> rank)
{
    size_t waypointsLeft = 4 * out.size() + 2000;
    layers.above.resize(out.size());
    layers.below.resize(out.size());
    for (size_t node = 0; node < out.size(); ++node) {
        for (int other : out[node]) {
            const size_t between = size_t(rank[size_t(other)] - rank[node] - 1);
            if (between > waypointsLeft)
                continue;
            waypointsLeft -= between;
            int last = int(node);
            for (size_t step = 0; step < between; ++step) {
                const int waypoint = int(rank.size());
                rank.push_back(rank[node] + int(step) + 1);
                layers.above.push_back({last});
                layers.below.emplace_back();
                layers.below[size_t(last)].push_back(waypoint);
                last = waypoint;
            }
            layers.below[size_t(last)].push_back(other);
            layers.above[size_t(other)].push_back(last);
        }
    }
    layers.rows.resize(1 + size_t(*std::max_element(rank.begin(), rank.end())));
    for (size_t item = 0; item < rank.size(); ++item)
        layers.rows[size_t(rank[item])].push_back(int(item));
}

/// How many pairs of links cross between a row and the next (counting inversions with a tree of sums).
qint64 crossings(const Layers &layers, const std::vector<int> &placeInRow)
{
    qint64 count = 0;
    for (size_t row = 0; row + 1 < layers.rows.size(); ++row) {
        const size_t width = layers.rows[row + 1].size();
        std::vector<int> tree(width + 1, 0);
        qint64 passed = 0;
        for (int item : layers.rows[row]) {
            for (int other : layers.below[size_t(item)]) {
                qint64 before = 0;
                for (size_t at = size_t(placeInRow[size_t(other)]) + 1; at > 0; at -= at & (~at + 1))
                    before += tree[at];
                count += passed - before;
            }
            for (int other : layers.below[size_t(item)]) {
                for (size_t at = size_t(placeInRow[size_t(other)]) + 1; at <= width; at += at & (~at + 1))
                    ++tree[at];
                ++passed;
            }
        }
    }
    return count;
}

void orderRow(std::vector<int> &row, const Lists &others, std::vector<int> &placeInRow)
{
    std::vector<std::pair<double, int>> wanted;
    for (int item : row) {
        double sum = 0;
        for (int other : others[size_t(item)])
            sum += placeInRow[size_t(other)];
        const double count = double(others[size_t(item)].size());
        wanted.emplace_back(count > 0 ? sum / count : placeInRow[size_t(item)], item);
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    for (size_t place = 0; place < row.size(); ++place) {
        row[place] = wanted[place].second;
        placeInRow[size_t(row[place])] = int(place);
    }
}

/// Sweeps down and up; the order with the fewest crossings is kept.
void orderRows(Layers &layers)
{
    constexpr int sweeps = 16;
    std::vector<int> placeInRow(layers.above.size(), 0);
    for (const std::vector<int> &row : layers.rows)
        for (size_t place = 0; place < row.size(); ++place)
            placeInRow[size_t(row[place])] = int(place);
    std::vector<std::vector<int>> best = layers.rows;
    qint64 fewest = crossings(layers, placeInRow);
    for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
        if (sweep % 2 == 0)
            for (size_t row = 1; row < layers.rows.size(); ++row)
                orderRow(layers.rows[row], layers.above, placeInRow);
        else
            for (size_t row = layers.rows.size(); row-- > 0;)
                orderRow(layers.rows[row], layers.below, placeInRow);
        const qint64 count = crossings(layers, placeInRow);
        if (count < fewest) {
            fewest = count;
            best = layers.rows;
        }
    }
    layers.rows = std::move(best);
}

} // namespace

Layers layersOf(const LayoutInput &input, const LayoutPart &part)
{
    const Lists out
        = input.hasDirection ? withoutCircles(directedLinks(input, part)) : linksAwayFromTop(part);
    Layers layers;
    layers.nodes = int(part.nodes.size());
    addLinks(layers, out, ranksOf(out));
    orderRows(layers);
    return layers;
}

Layers layersByRank(const LayoutGraph &graph, const std::vector<int> &ranks)
{
    Lists out(ranks.size());
    for (size_t node = 0; node < ranks.size(); ++node)
        for (const int other : layoutNeighbours(graph, int(node)))
            if (ranks[size_t(other)] > ranks[node])
                out[node].push_back(other);
    Layers layers;
    layers.nodes = int(ranks.size());
    addLinks(layers, out, ranks);
    orderRows(layers);
    return layers;
}

} // namespace skein
