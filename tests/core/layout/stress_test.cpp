// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout.h"
#include "core/layout/stress_descent.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace skein::test {

/// Groups in which all know each other, some of them of more than one group, and a few people whom hardly
/// anybody knows: as networks of people are.
static LayoutInput people(quint32 seed)
{
    std::mt19937 random(seed);
    LayoutInput input;
    input.nodes = 77;
    for (int group = 0; group < 10; ++group) {
        std::vector<int> members;
        for (int each = 0; each < 9; ++each)
            members.push_back(int(std::min(random() % 60, random() % 60)));
        for (const int one : members)
            for (const int other : members)
                if (one < other)
                    input.links.emplace_back(one, other);
    }
    for (int each = 1; each < input.nodes; ++each)
        if (each >= 60 || random() % 3 == 0)
            input.links.emplace_back(each, int(random() % quint32(each)));
    for (int each = 1; each < 60; ++each)
        input.links.emplace_back(each, each / 4);
    return input;
}

TEST(StressDescentTest, ASmallGraphIsDrawnAboutEquallyWellFromAnySeed)
{
    NoProgress progress;
    for (const quint32 graphSeed : {4U, 9U, 11U, 13U}) { // with folds that many descents end in
        const LayoutInput input = people(graphSeed);
        std::vector<double> found;
        for (quint32 seed = 1; seed <= 12; ++seed) {
            const LayoutGraph graph = layoutGraph(input.nodes, input.links);
            const std::vector<float> xy = stressDescent(graph, seed, progress);
            std::vector<QPointF> positions;
            for (size_t node = 0; node < xy.size() / 2; ++node)
                positions.emplace_back(double(xy[node]), double(xy[node + xy.size() / 2]));
            found.push_back(normalisedStress(input, positions));
        }
        const auto [least, most] = std::minmax_element(found.begin(), found.end());
        EXPECT_LT(*most, 1.02 * *least) << graphSeed;
    }
}

} // namespace skein::test
