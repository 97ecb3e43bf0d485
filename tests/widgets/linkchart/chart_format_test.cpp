// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/linkchart/chart_edits.h"
#include "widgets/linkchart/chart_format.h"
#include "widgets/linkchart/expansion.h"
#include "widgets/linkchart/picture_builder.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ChartFormatTest : public testing::Test
{
protected:
    ChartPicture pictureWith(const QJsonObject &format)
    {
        PictureOptions options;
        options.format = format;
        return buildPicture(m_sample.file.session(), m_sample.chart, options);
    }

    static const PictureItem &item(const ChartPicture &picture, EntityId entity)
    {
        return picture.items[size_t(picture.places.value(entity))];
    }

    static QStringList legendColours(const ChartPicture &picture)
    {
        QStringList texts;
        for (const LegendEntry &entry : picture.legend)
            if (entry.sample == LegendEntry::Sample::Colour)
                texts << entry.text;
        return texts;
    }

    SampleChart m_sample;
};

} // namespace

TEST_F(ChartFormatTest, AnAttributeColoursItsValuesAndTheLegendSaysWhich)
{
    const ChartPicture picture = pictureWith(formatByAttribute(u"Make"_s));
    EXPECT_TRUE(item(picture, m_sample.car).colour.isValid());
    EXPECT_FALSE(item(picture, m_sample.victim).colour.isValid());
    EXPECT_TRUE(item(picture, m_sample.car).details.contains(u"Make: FORD"_s)) << "in words as well";
    EXPECT_EQ(legendColours(picture), QStringList{u"Make: FORD (1)"_s});
}

TEST_F(ChartFormatTest, TheFirstRuleThatFitsHolds)
{
    for (const QJsonObject &preset : formatPresets())
        if (preset.value(u"id"_s) == u"roles"_s) {
            const ChartPicture picture = pictureWith(preset);
            EXPECT_EQ(legendColours(picture), (QStringList{u"Child (1)"_s, u"Suspect or nominal (1)"_s}));
            EXPECT_GT(item(picture, m_sample.victim).size, 1);
            return;
        }
    FAIL() << "no preset for roles";
}

TEST_F(ChartFormatTest, AmountsFollowTheCase)
{
    const QJsonObject lines{{u"by"_s, u"lines"_s}};
    const ChartPicture before = pictureWith(lines);
    EXPECT_TRUE(item(before, m_sample.address).details.contains(u"1 line"_s));
    Link link;
    link.from = m_sample.address;
    link.to = m_sample.car;
    link.type = u"Seen at"_s;
    chart_edits::drawLink(m_sample.file.session(), link);
    const ChartPicture after = pictureWith(lines);
    EXPECT_TRUE(item(after, m_sample.address).details.contains(u"2 lines"_s));
    EXPECT_GT(item(after, m_sample.address).size, item(before, m_sample.address).size);
}

TEST_F(ChartFormatTest, WhatWasGivenByHandStays)
{
    m_sample.file.session().edit(u"Colour"_s, [this](Database &database) {
        ChartItem car = m_sample.item(m_sample.car);
        car.style.insert(u"colour"_s, u"#123456"_s);
        updateChartItem(database, car);
    });
    EXPECT_EQ(item(pictureWith(formatByAttribute(u"Make"_s)), m_sample.car).colour, QColor(0x12, 0x34, 0x56));
}

TEST_F(ChartFormatTest, AFormatIsKeptWithTheChartAndCanBeUndone)
{
    PictureOptions options;
    options.format = formatByAttribute(u"Make"_s);
    EXPECT_EQ(optionsFrom(settingsWith({}, options)), options);
    EXPECT_FALSE(readFormat({}));
    EXPECT_FALSE(readFormat({{u"by"_s, u"attribute"_s}}));
    EXPECT_GE(formatPresets().size(), 4U);
}

TEST_F(ChartFormatTest, AnExpansionIsNarrowedByDirectionAndByWhatJoins)
{
    const std::vector<Candidate> all
        = candidates(m_sample.file.database(), {m_sample.suspect}, {m_sample.suspect});
    ASSERT_EQ(all.size(), 4U);
    ExpansionFilter filter;
    filter.direction = ExpansionFilter::Direction::Inward;
    const std::vector<Candidate> inward = filtered(all, filter);
    ASSERT_EQ(inward.size(), 2U) << "the phone attributed to him, and who has no direction";
    filter.direction = ExpansionFilter::Direction::Any;
    filter.withStated = false;
    EXPECT_TRUE(filtered(all, filter).empty());
    const std::vector<Candidate> phones
        = candidates(m_sample.file.database(), {m_sample.suspectPhone}, {m_sample.suspectPhone});
    filter.events = std::set<EventKind>{EventKind::Text};
    const std::vector<Candidate> texted = filtered(phones, filter);
    ASSERT_EQ(texted.size(), 1U);
    EXPECT_EQ(texted.front().events, 3);
    EXPECT_EQ(texted.front().links, 0);
}
