// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/mirrored_calls.h"

#include <gtest/gtest.h>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class MirroredCallsTest : public testing::Test
{
protected:
    static constexpr SourceId own{1};
    static constexpr SourceId other{2};

    /// The first record of what the phones one and two did so many seconds after the start; 0 if it is it.
    qint64 firstOf(qint64 id, SourceId source, double second, std::optional<qint64> seconds,
                   EventKind kind = EventKind::Call, qint64 width = 0)
    {
        const auto start = qint64(second * 1000);
        return finder
            .firstOf({EventId{id}, kind, EntityId{11}, EntityId{12}, start, start + width, seconds, source})
            .value;
    }

    std::map<qint64, QString> bodies;
    MirrorFinder finder{{5, 3}, [this](EventId id) { return bodies[id.value]; }};
};

} // namespace

TEST_F(MirroredCallsTest, RecordsOfTwoSourcesWithinTheToleranceAreOneCall)
{
    EXPECT_EQ(firstOf(1, own, 0, 60), 0);
    EXPECT_EQ(firstOf(2, other, 5, 63), 1);
}

TEST_F(MirroredCallsTest, BeyondTheToleranceOfStartOrDurationTheyAreTwo)
{
    EXPECT_EQ(firstOf(1, own, 0, 60), 0);
    EXPECT_EQ(firstOf(2, other, 5.001, 60), 0);
    EXPECT_EQ(firstOf(3, own, 100, 60), 0);
    EXPECT_EQ(firstOf(4, other, 100, 64), 0);
}

TEST_F(MirroredCallsTest, OneSourceNeverMirrorsItself)
{
    EXPECT_EQ(firstOf(1, own, 0, 0), 0);
    EXPECT_EQ(firstOf(2, own, 0, 0), 0) << "two tries in one second";
    EXPECT_EQ(firstOf(3, other, 0, 0), 1);
    EXPECT_EQ(firstOf(4, other, 0, 0), 2) << "each record is matched once";
    EXPECT_EQ(firstOf(5, other, 0, 0), 0);
}

TEST_F(MirroredCallsTest, TheNearestIsTakenWhenSeveralWouldDo)
{
    EXPECT_EQ(firstOf(1, own, 0, 0), 0);
    EXPECT_EQ(firstOf(2, own, 3, 0), 0);
    EXPECT_EQ(firstOf(3, other, 4, 0), 2);
}

TEST_F(MirroredCallsTest, TimesKnownOnlyToTheDayAreNeverMatched)
{
    constexpr qint64 day = 86'399'999;
    EXPECT_EQ(firstOf(1, own, 0, 60, EventKind::Call, day), 0);
    EXPECT_EQ(firstOf(2, other, 0, 60, EventKind::Call, day), 0);
    constexpr qint64 repeatedHour = 3'600'000;
    EXPECT_EQ(firstOf(3, own, 200'000, 60, EventKind::Call, repeatedHour), 0);
    EXPECT_EQ(firstOf(4, other, 200'001, 60, EventKind::Call, repeatedHour), 3);
}

TEST_F(MirroredCallsTest, TextsOfOtherWordsAreTwo)
{
    bodies = {{1, u"at the shop"_s}, {2, u"at the station"_s}, {3, u"at  the shop"_s}};
    EXPECT_EQ(firstOf(1, own, 0, {}, EventKind::Text), 0);
    EXPECT_EQ(firstOf(2, other, 0, {}, EventKind::Text), 0);
    EXPECT_EQ(firstOf(3, SourceId{3}, 0, {}, EventKind::Text), 1);
    EXPECT_EQ(firstOf(4, SourceId{4}, 1, {}, EventKind::Text), 1) << "a return without words";
}

TEST_F(MirroredCallsTest, ACallTheOtherWayIsAnother)
{
    EXPECT_EQ(firstOf(1, own, 0, 60), 0);
    const MirrorRecord back{EventId{2}, EventKind::Call, EntityId{12}, EntityId{11}, 0, 0, 60, other};
    EXPECT_FALSE(finder.firstOf(back));
    const MirrorRecord withheld{EventId{3}, EventKind::Call, {}, EntityId{12}, 0, 0, 60, other};
    EXPECT_FALSE(finder.firstOf(withheld));
}

TEST(MirrorRuleTest, TheToleranceIsDataAndAFewSeconds)
{
    const MirrorRule rule = MirrorRule::standard();
    EXPECT_GT(rule.startSeconds, 0);
    EXPECT_LE(rule.startSeconds, 10);
    EXPECT_GT(rule.durationSeconds, 0);
    EXPECT_LE(rule.durationSeconds, 10);
}
