// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout.h"

#include <gtest/gtest.h>

#include <set>

namespace skein::test {

/// A person at the top of three, each of them at the top of ten.
static LayoutInput pyramid()
{
    LayoutInput input;
    input.nodes = 34;
    for (int middle = 1; middle <= 3; ++middle) {
        input.links.emplace_back(0, middle);
        for (int each = 0; each < 10; ++each)
            input.links.emplace_back(middle, 4 + (middle - 1) * 10 + each);
    }
    return input;
}

TEST(LevelsTest, RolesStandInLayers)
{
    NoProgress progress;
    LayoutInput input;
    input.nodes = 7;
    input.links = {{0, 1}, {1, 2}, {2, 3}, {0, 4}, {1, 5}};
    input.ranks = {0, 1, 2, -1, 1, -1, -1};
    const std::vector<QPointF> at = layOut(LayoutKind::Roles, input, progress).positions;
    EXPECT_LT(at[0].y(), at[1].y());
    EXPECT_EQ(at[1].y(), at[4].y());
    EXPECT_LT(at[1].y(), at[2].y());
    EXPECT_EQ(at[5].y(), at[2].y()) << "without a rank it stands below its neighbour";
    EXPECT_LT(at[2].y(), at[3].y());
    EXPECT_LT(at[3].y(), at[6].y()) << "what hangs on nothing stands below all";
}

TEST(LevelsTest, PeopleFacePhonesWithFewCrossings)
{
    NoProgress progress;
    LayoutInput input;
    constexpr int people = 30;
    input.nodes = 2 * people;
    for (int person = 0; person < people; ++person) { // phones in a muddled order
        input.links.emplace_back(person, people + person * 7 % people);
        input.links.emplace_back(person, people + (person + 1) % people * 7 % people);
        input.groups.push_back(0);
    }
    input.groups.resize(size_t(input.nodes), 1);
    const std::vector<QPointF> at = layOut(LayoutKind::Bipartite, input, progress).positions;
    int crossed = 0;
    for (const auto &[from, to] : input.links) {
        EXPECT_LT(at[size_t(from)].x(), at[size_t(to)].x());
        for (const auto &[otherFrom, otherTo] : input.links)
            crossed += at[size_t(from)].y() < at[size_t(otherFrom)].y()
                    && at[size_t(to)].y() > at[size_t(otherTo)].y()
                ? 1
                : 0;
    }
    EXPECT_LE(crossed, 2 * people) << "one ring of sixty: its two halves cross once a person";
}

/// How many rows or columns there are.
static size_t levelsOf(const std::vector<QPointF> &positions, double (*coordinate)(const QPointF &))
{
    std::set<double> levels;
    for (const QPointF &each : positions)
        levels.insert(coordinate(each));
    return levels.size();
}

TEST(LevelsTest, WhereNobodyHasARoleTheRowsFollowTheLinks)
{
    NoProgress progress;
    LayoutInput input = pyramid();
    const auto rows = [&] {
        return levelsOf(layOut(LayoutKind::Roles, input, progress).positions,
                        [](const QPointF &each) { return each.y(); });
    };
    EXPECT_EQ(rows(), 3U);
    input.ranks.assign(size_t(input.nodes), 4);
    EXPECT_EQ(rows(), 3U) << "all of the same rank";
    input.ranks[0] = 0;
    EXPECT_EQ(rows(), 2U);
}

TEST(LevelsTest, ThingsOfOneSideStandInTwoColumnsAllTheSame)
{
    NoProgress progress;
    LayoutInput input = pyramid();
    input.groups.assign(size_t(input.nodes), 1); // phones only
    const std::vector<QPointF> at = layOut(LayoutKind::Bipartite, input, progress).positions;
    EXPECT_EQ(levelsOf(at, [](const QPointF &each) { return each.x(); }), 2U);
    for (const auto &[from, to] : input.links)
        EXPECT_NE(at[size_t(from)].x(), at[size_t(to)].x());
}

TEST(LevelsTest, WideRowsStandFurtherApart)
{
    NoProgress progress;
    LayoutInput input = pyramid();
    const std::vector<QPointF> narrow = layOut(LayoutKind::Hierarchical, input, progress).positions;
    input.sizes.assign(size_t(input.nodes), QSizeF(140, 40));
    const std::vector<QPointF> wide = layOut(LayoutKind::Hierarchical, input, progress).positions;
    EXPECT_GT(wide[1].y() - wide[0].y(), 1.5 * (narrow[1].y() - narrow[0].y()));
    EXPECT_LE(wide[1].y() - wide[0].y(), 4 * input.linkLength + 40);
}

} // namespace skein::test
