// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/linkchart/chart_comparison.h"
#include "widgets/linkchart/playback.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

constexpr qint64 June3 = 1'748'905'200'000;
constexpr qint64 Day = 86'400'000;

class ChartFilterTest : public testing::Test
{
protected:
    ChartFilterTest()
    {
        m_content = readContent(m_sample.file.session(), m_sample.chart);
        std::vector<EntityId> entities;
        for (const ChartItem &item : m_content.items)
            entities.push_back(item.entity);
        const ChartFacts facts = readFacts(m_sample.file.database(), entities);
        m_picture = makePicture(m_content, facts);
        m_activity = ChartActivity(m_picture, facts);
    }

    ChartPicture filtered(const ChartFilter &filter) const
    {
        ChartPicture picture = m_picture;
        applyFilter(picture, m_activity, filter);
        return picture;
    }

    const PictureItem &item(const ChartPicture &picture, EntityId entity) const
    {
        return picture.items[size_t(picture.places.value(entity))];
    }

    const PictureLink &events(const ChartPicture &picture, EventKind kind) const
    {
        for (const PictureLink &link : picture.links)
            if (std::find(link.events.begin(), link.events.end(), kind) != link.events.end())
                return link;
        throw std::logic_error("no such line");
    }

    SampleChart m_sample;
    ChartContent m_content;
    ChartPicture m_picture;
    ChartActivity m_activity;
};

} // namespace

TEST_F(ChartFilterTest, AnOpenFilterDimsNothing)
{
    const ChartPicture picture = filtered({});
    EXPECT_EQ(picture.dimmedItems, 0);
    EXPECT_EQ(picture.dimmedLinks, 0);
}

TEST_F(ChartFilterTest, WhatIsLeftOutDimsIsCountedAndStaysInPlace)
{
    ChartFilter filter;
    filter.withoutKinds = {EntityKind::Phone};
    const ChartPicture picture = filtered(filter);
    EXPECT_EQ(picture.dimmedItems, 2);
    EXPECT_EQ(picture.dimmedLinks, 3) << "two attributions and the calls";
    ASSERT_EQ(picture.items.size(), m_picture.items.size());
    for (size_t i = 0; i < picture.items.size(); ++i)
        EXPECT_EQ(picture.items[i].position, m_picture.items[i].position);
}

TEST_F(ChartFilterTest, AnItemDimsWhenAllItsLinesDo)
{
    ChartFilter filter;
    filter.withoutEvents = {EventKind::AnprRead};
    const ChartPicture picture = filtered(filter);
    EXPECT_TRUE(item(picture, m_sample.camera).isDimmed);
    EXPECT_FALSE(item(picture, m_sample.car).isDimmed) << "it has an owner";
    EXPECT_EQ(picture.dimmedLinks, 1);
}

TEST_F(ChartFilterTest, TheWindowCountsEventsAndHowLongLinksHold)
{
    ChartFilter filter;
    filter.window = {June3 + 29 * Day, {}};
    const ChartPicture picture = filtered(filter);
    EXPECT_TRUE(events(picture, EventKind::AnprRead).isDimmed);
    EXPECT_FALSE(events(picture, EventKind::Text).isDimmed);
    EXPECT_EQ(m_activity.count(filter.window), 3);
    filter.leastEvents = 4;
    EXPECT_TRUE(events(filtered(filter), EventKind::Text).isDimmed) << "only three lie in the window";
    filter.window = {{}, June3 - Day};
    for (const PictureLink &link : filtered(filter).links)
        if (link.type == u"Attributed to" && link.strength == Strength::Confirmed) {
            EXPECT_TRUE(link.isDimmed) << "it holds from 3 June";
        }
}

TEST_F(ChartFilterTest, FewLinesAndDoubtfulLinksCanBeLeftOut)
{
    ChartFilter filter;
    filter.leastLinks = 2;
    const ChartPicture few = filtered(filter);
    EXPECT_TRUE(item(few, m_sample.address).isDimmed);
    EXPECT_FALSE(item(few, m_sample.victim).isDimmed);
    filter = {};
    filter.withoutInferences = true;
    EXPECT_EQ(filtered(filter).dimmedLinks, 1);
    filter = {};
    filter.withoutStrengths = {Strength::Unconfirmed};
    EXPECT_EQ(filtered(filter).dimmedLinks, 2);
}

TEST_F(ChartFilterTest, TheActivityOfAChartAddsUp)
{
    const std::optional<TimeWindow> span = m_activity.span();
    ASSERT_TRUE(span);
    EXPECT_EQ(*span->from, June3);
    qint64 sum = 0;
    for (const qint64 count : m_activity.counts(*span, 7))
        sum += count;
    EXPECT_EQ(sum, m_activity.count(TimeWindow{}));
    EXPECT_EQ(sum, 21) << "14 calls, 3 texts, 4 reads";
}

TEST_F(ChartFilterTest, TwoPeriodsAreComparedLineByLine)
{
    ChartPicture picture = m_picture;
    compare(picture, m_activity, m_content, {},
            {{}, {June3, June3 + 20 * Day}, {June3 + 20 * Day, June3 + 40 * Day}});
    EXPECT_EQ(events(picture, EventKind::AnprRead).change, Change::Lost);
    EXPECT_EQ(events(picture, EventKind::Call).change, Change::Altered);
    EXPECT_TRUE(events(picture, EventKind::Call).name.startsWith(u"14 → 3"_s));
    EXPECT_EQ(item(picture, m_sample.camera).change, Change::Lost);
    EXPECT_EQ(item(picture, m_sample.victim).change, Change::None);
}

TEST_F(ChartFilterTest, AnotherChartShowsWhatWasAddedLostAndAltered)
{
    std::vector<ChartItem> other = m_content.items;
    std::erase_if(other, [this](const ChartItem &each) { return each.entity == m_sample.car; });
    other.front().style.insert(u"label"_s, u"Somebody"_s);
    ChartPicture picture = m_picture;
    compare(picture, m_activity, m_content, other, {ChartId{99}, {}, {}});
    EXPECT_EQ(item(picture, m_sample.car).change, Change::Added);
    const Differences found = differencesIn(picture);
    EXPECT_EQ(found.items.at(Change::Altered).size(), 1U);
    EXPECT_FALSE(found.items.contains(Change::Lost));
    EXPECT_EQ(found.links.at(Change::Added).size(), 2U) << "to its owner and to the camera";
    ChartContent without = m_content;
    std::erase_if(without.items, [this](const ChartItem &each) { return each.entity == m_sample.address; });
    picture = m_picture;
    compare(picture, m_activity, without, m_content.items, {ChartId{99}, {}, {}});
    EXPECT_EQ(item(picture, m_sample.address).change, Change::Lost);
}

TEST(PlaybackTest, TheWindowMovesInStepsAndStopsAtTheEnd)
{
    Playback playback(TimeWindow{0, 100});
    playback.setLength(16);
    playback.moveTo(16);
    EXPECT_EQ(playback.window(), (TimeWindow{0, 16}));
    EXPECT_TRUE(playback.advance());
    EXPECT_EQ(playback.window(), (TimeWindow{2, 18}));
    playback.setMode(Playback::Mode::Growing);
    EXPECT_EQ(playback.window(), (TimeWindow{0, 18}));
    int steps = 0;
    while (playback.advance())
        ++steps;
    EXPECT_EQ(steps, 41);
    EXPECT_TRUE(playback.isAtEnd());
    EXPECT_TRUE(playback.advance(-1));
    EXPECT_FALSE(playback.isAtEnd());
}
