// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/speed/sample_graphs.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace skein {

namespace {

class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    {
    }

    double share() { return double(m_random() % 1'000'000) / 1'000'000; }
    int below(int end) { return int(share() * end); }

    /// At least 1, and the larger the rarer: the share above x is x^-exponent.
    double powerLaw(double exponent) { return std::pow(1 - share(), -1 / exponent); }

private:
    std::mt19937 m_random;
};

/// Draws nodes in proportion to their weights.
class Urn
{
public:
    Urn(const std::vector<double> &weights, int first, int end)
        : m_first(first)
        , m_sums(weights.begin() + first, weights.begin() + end)
    {
        std::partial_sum(m_sums.begin(), m_sums.end(), m_sums.begin());
    }

    int draw(Dice &dice) const
    {
        const auto found = std::upper_bound(m_sums.begin(), m_sums.end(), dice.share() * m_sums.back());
        return m_first + std::min(int(found - m_sums.begin()), int(m_sums.size()) - 1);
    }

private:
    int m_first;
    std::vector<double> m_sums;
};

} // namespace

Pairs communityGraph(int nodes)
{
    Dice dice(5);
    const int inner = nodes - nodes * 49 / 100;
    std::vector<double> weights;
    for (int node = 0; node < inner; ++node)
        weights.push_back(dice.powerLaw(1.6));
    const Urn everyone(weights, 0, inner);
    Pairs links;
    for (int first = 0; first < inner;) {
        const int size = std::min({inner - first, std::max(20, inner / 20), int(8 * dice.powerLaw(1.3))});
        const Urn community(weights, first, first + size);
        for (int node = first; node < first + size; ++node) {
            if (node > first)
                links.emplace_back(first + dice.below(node - first), node);
            for (int link = 1; link < std::min(size, int(weights[size_t(node)])); ++link)
                links.emplace_back(node, community.draw(dice));
        }
        for (int link = 0; link < 1 + size / 6 && first > 0; ++link)
            links.emplace_back(first + dice.below(size), dice.below(first));
        first += size;
    }
    for (int node = inner; node < nodes; ++node)
        links.emplace_back(node, everyone.draw(dice));
    return links;
}

Pairs dependencyGraph(int nodes)
{
    Dice dice(11);
    Pairs links;
    std::vector<std::vector<int>> needs(static_cast<size_t>(nodes));
    for (int node = 1; node < nodes; ++node) {
        const int count = std::min(node, int(dice.powerLaw(1.5)));
        for (int need = 0; need < count; ++need) {
            const int first = int(node * std::pow(dice.share(), 3));
            needs[size_t(node)].push_back(first);
            if (!needs[size_t(first)].empty() && dice.share() < 0.5)
                needs[size_t(node)].push_back(
                    needs[size_t(first)][size_t(dice.below(int(needs[size_t(first)].size())))]);
        }
        for (int need : needs[size_t(node)])
            links.emplace_back(node, need);
    }
    return links;
}

} // namespace skein
