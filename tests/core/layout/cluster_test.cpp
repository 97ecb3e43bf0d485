// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/coarsening.h"
#include "core/layout/layout.h"
#include "core/layout/repulsion.h"
#include "tests/speed/layout_quality.h"
#include "tests/speed/sample_graphs.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>
#include <random>

namespace skein::test {

static LayoutInput callsOf(int nodes)
{
    LayoutInput input;
    input.nodes = nodes;
    input.links = communityGraph(nodes);
    return input;
}

TEST(ClusterTest, NeighboursStandTogetherAndFewLinksCross)
{
    NoProgress progress;
    const LayoutInput input = callsOf(1'000);
    const Layout organic = layOut(LayoutKind::Organic, input, progress);
    const Layout cluster = layOut(LayoutKind::Cluster, input, progress);
    // Graphviz's sfdp 2.42 draws this graph with 1,999 crossings and a preservation of 0.0931.
    EXPECT_LT(crossings(input, cluster.positions).count, 1'600);
    EXPECT_GT(neighbourhoodPreservation(input, cluster.positions), 0.18);
    EXPECT_GT(crossings(input, organic.positions).count, 3'000) << "the measure tells the two apart";
}

TEST(ClusterTest, TwoFamiliesWithOneLinkStandApart)
{
    NoProgress progress;
    LayoutInput input;
    constexpr int each = 40;
    input.nodes = 2 * each;
    for (int family = 0; family < 2; ++family)
        for (int left = 0; left < each; ++left)
            for (int right = left + 1; right < each; right += 3)
                input.links.emplace_back(family * each + left, family * each + right);
    input.links.emplace_back(0, each);
    const std::vector<QPointF> positions = layOut(LayoutKind::Cluster, input, progress).positions;
    const auto middle = [&positions](int first) {
        return std::accumulate(positions.begin() + first, positions.begin() + first + each, QPointF()) / each;
    };
    const QPointF between = middle(each) - middle(0);
    const double distance = std::hypot(between.x(), between.y());
    for (int node = 0; node < 2 * each; ++node) {
        const QPointF from = positions[size_t(node)] - middle(node < each ? 0 : each);
        EXPECT_LT(std::hypot(from.x(), from.y()), distance) << node;
    }
}

TEST(ClusterTest, TheSameGraphGivesTheSamePositions)
{
    NoProgress progress;
    const LayoutInput input = callsOf(3'000);
    EXPECT_EQ(layOut(LayoutKind::Cluster, input, progress).positions,
              layOut(LayoutKind::Cluster, input, progress).positions);
}

TEST(ClusterTest, EveryPositionIsANumber)
{
    NoProgress progress;
    LayoutInput star;
    star.nodes = 2'000;
    for (int node = 1; node < star.nodes; ++node)
        star.links.emplace_back(0, node);
    for (const QPointF &position : layOut(LayoutKind::Cluster, star, progress).positions)
        ASSERT_TRUE(std::isfinite(position.x()) && std::isfinite(position.y()));
}

namespace {

class StopsAfter final : public Progress
{
public:
    explicit StopsAfter(int calls)
        : m_left(calls)
    {
    }
    bool advance(qint64, qint64) override { return --m_left > 0; }

private:
    int m_left;
};

} // namespace

TEST(ClusterTest, ItStopsWhenAsked)
{
    for (const int calls : {1, 20, 80, 120}) {
        StopsAfter progress(calls);
        EXPECT_FALSE(layOut(LayoutKind::Cluster, callsOf(500), progress).isComplete) << calls;
    }
}

TEST(RepulsionTest, FarBodiesPushNearlyAsTheyWouldOneByOne)
{
    std::mt19937 random(3);
    constexpr size_t bodies = 1'000;
    std::vector<float> x;
    std::vector<float> y;
    std::vector<float> masses;
    for (size_t body = 0; body < bodies; ++body) {
        x.push_back(float(random() % 10'000) / 10);
        y.push_back(float(random() % 10'000) / 10);
        masses.push_back(1 + float(random() % 4));
    }
    Pushes pushes;
    Repulsion(masses).find(x, y, pushes);
    double missing = 0;
    double all = 0;
    for (size_t body = 0; body < bodies; ++body) {
        double sumX = 0;
        double sumY = 0;
        for (size_t other = 0; other < bodies; ++other) {
            const double acrossX = double(x[body]) - double(x[other]);
            const double acrossY = double(y[body]) - double(y[other]);
            const double square = acrossX * acrossX + acrossY * acrossY;
            const double push = square > 0 ? double(masses[body] * masses[other]) / square : 0;
            sumX += acrossX * push;
            sumY += acrossY * push;
        }
        missing += std::hypot(sumX - double(pushes.x[body]), sumY - double(pushes.y[body]));
        all += std::hypot(sumX, sumY);
    }
    EXPECT_LT(missing / all, 0.03);
}

TEST(CoarseningTest, NoMassAndNoLinkIsLost)
{
    const LayoutInput input = callsOf(2'000);
    const WeightedGraph fine = weightedGraph(layoutGraph(input.nodes, input.links));
    for (const CoarserGraph &coarse : {withoutPendants(fine), coarser(fine)}) {
        EXPECT_LT(coarse.graph.size(), fine.size() * 2 / 3);
        EXPECT_FLOAT_EQ(std::accumulate(coarse.graph.masses.begin(), coarse.graph.masses.end(), 0.0F), 2'000);
        float between = 0;
        for (int node = 0; node < fine.size(); ++node)
            for (int arc = fine.firstArc[size_t(node)]; arc < fine.firstArc[size_t(node) + 1]; ++arc)
                between += coarse.standsIn[size_t(node)] != coarse.standsIn[size_t(fine.ends[size_t(arc)])]
                    ? fine.weights[size_t(arc)]
                    : 0;
        EXPECT_FLOAT_EQ(std::accumulate(coarse.graph.weights.begin(), coarse.graph.weights.end(), 0.0F),
                        between);
    }
}

} // namespace skein::test
