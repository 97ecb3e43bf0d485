// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/link_store.h"
#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/linkchart/chart_edits.h"
#include "widgets/linkchart/chart_words.h"
#include "widgets/linkchart/item_shapes.h"
#include "widgets/linkchart/link_bundle.h"
#include "widgets/linkchart/picture_builder.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

class PictureBuilderTest : public testing::Test
{
protected:
    ChartPicture build(const PictureOptions &options = {})
    {
        return buildPicture(m_sample.file.session(), m_sample.chart, options);
    }

    static const PictureItem &item(const ChartPicture &picture, EntityId entity)
    {
        return *std::find_if(picture.items.begin(), picture.items.end(),
                             [entity](const PictureItem &each) { return each.entity == entity; });
    }

    static const PictureLink *line(const ChartPicture &picture, const QString &name)
    {
        const auto found = std::find_if(picture.links.begin(), picture.links.end(),
                                        [&](const PictureLink &each) { return each.name == name; });
        return found == picture.links.end() ? nullptr : &*found;
    }

    SampleChart m_sample;
};

TEST_F(PictureBuilderTest, PeopleCarryRolesAndDateOfBirth)
{
    const ChartPicture picture = build();
    ASSERT_EQ(picture.items.size(), 8U);
    const PictureItem &victim = item(picture, m_sample.victim);
    EXPECT_EQ(victim.name, u"Alfie SAMPLE"_s);
    EXPECT_EQ(victim.details, QStringList{u"born 03/05/2009"_s});
    EXPECT_EQ(victim.roles, (std::vector{PersonRole::Victim, PersonRole::Child}));
    EXPECT_EQ(item(picture, m_sample.suspect).details, QStringList{u"born November 1994"_s})
        << "a partial date is not completed";
    EXPECT_EQ(item(picture, m_sample.car).details, QStringList{u"Blue FORD FOCUS"_s});
}

TEST(ChartWordsTest, AreOneLineAndSayWhatTheySay)
{
    EXPECT_EQ(chartWords(u"Alfie SAMPLE"_s), u"Alfie SAMPLE"_s);
    EXPECT_EQ(chartWords(u"Flat 1\n2 Holm Lane\tLeeds"_s), u"Flat 1 2 Holm Lane Leeds"_s);
    EXPECT_EQ(chartWords(u"Sam \u202eELPMAXE\u202c"_s), u"Sam ELPMAXE"_s) << "no name is read backwards";
    EXPECT_EQ(chartWords(u"محمد"_s), u"محمد"_s);
    const QString shortened = chartWords(QString(500, u'x'));
    EXPECT_EQ(shortened.size(), 100);
    EXPECT_TRUE(shortened.endsWith(u'…'));
    EXPECT_EQ(chartWords(u"😀😀😀"_s, 4), u"😀…"_s) << "no half of a letter";
}

TEST_F(PictureBuilderTest, AnIconThatWasGivenIsShownAndExplained)
{
    const std::vector items{m_sample.item(m_sample.victim).id};
    const auto explains = [](const ChartPicture &picture) {
        return std::any_of(picture.legend.begin(), picture.legend.end(), [](const LegendEntry &each) {
            return each.sample == LegendEntry::Sample::Sign && each.text == u"Icon given: Arrest"_s;
        });
    };
    const auto drawn = [](const PictureItem &item) {
        QImage image(80, 80, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(40, 40);
        paintItem(painter, item, ChartLook::paperPrint());
        painter.end();
        return image;
    };
    const QImage before = drawn(item(build(), m_sample.victim));
    EXPECT_FALSE(explains(build()));
    chart_edits::setIcon(m_sample.file.session(), m_sample.chart, items, u"event-arrest"_s);
    EXPECT_NE(drawn(item(build(), m_sample.victim)), before);
    EXPECT_TRUE(explains(build()));
    chart_edits::setIcon(m_sample.file.session(), m_sample.chart, items, u"of another program"_s);
    EXPECT_EQ(drawn(item(build(), m_sample.victim)), before) << "what is not known here is not drawn";
    m_sample.file.session().undo();
    EXPECT_TRUE(explains(build()));
    chart_edits::setIcon(m_sample.file.session(), m_sample.chart, items, {});
    EXPECT_EQ(drawn(item(build(), m_sample.victim)), before);
}

TEST_F(PictureBuilderTest, LinesOfALabelAreToldApart)
{
    EntityId phone = m_sample.victimPhone;
    m_sample.file.session().edit(u"Link"_s, [&](Database &database) {
        Link link;
        link.from = phone;
        link.to = m_sample.camera;
        link.type = u"Kept\nat"_s;
        link.label = u"Use: known\nSource Ref: A/1"_s;
        addLink(database, link);
    });
    const ChartPicture picture = build();
    const PictureLink *kept = line(picture, u"Kept at"_s);
    ASSERT_NE(kept, nullptr);
    EXPECT_TRUE(kept->details.contains(u"Use: known · Source Ref: A/1"_s));
}

TEST_F(PictureBuilderTest, APersonIsNamedUnderAPhoneAsAttributedOnly)
{
    const ChartPicture picture = build();
    EXPECT_EQ(item(picture, m_sample.victimPhone).name, u"07700 900123"_s);
    EXPECT_EQ(item(picture, m_sample.victimPhone).details, QStringList{u"attributed to Alfie SAMPLE"_s});
    EXPECT_EQ(item(picture, m_sample.suspectPhone).details,
              QStringList{u"attributed to Jordan EXAMPLE (unconfirmed)"_s});
}

TEST_F(PictureBuilderTest, CallsAndTextsAreOneLineWithCountsDatesAndDuration)
{
    const ChartPicture picture = build();
    const PictureLink *calls = line(picture, u"14 calls, 3 texts"_s);
    ASSERT_NE(calls, nullptr);
    EXPECT_EQ(calls->count, 17);
    EXPECT_EQ(calls->details, (QStringList{u"03/06/2025 – 03/07/2025"_s, u"14 min in all"_s}));
    EXPECT_TRUE(calls->pointsToEnd && calls->pointsToStart) << "both have called";
    EXPECT_EQ(calls->width, 3);
    const PictureLink *reads = line(picture, u"4 ANPR reads"_s);
    ASSERT_NE(reads, nullptr);
    EXPECT_EQ(picture.items[size_t(reads->to)].entity, m_sample.camera);
}

TEST_F(PictureBuilderTest, TheAnalystsInferenceIsToldFromWhatASourceSays)
{
    const ChartPicture picture = build();
    const PictureLink *inferred = line(picture, u"Exploits"_s);
    ASSERT_NE(inferred, nullptr);
    EXPECT_TRUE(inferred->isInferred);
    EXPECT_EQ(inferred->links, std::vector{m_sample.inference});
    const PictureLink *stated = line(picture, u"Associate of"_s);
    ASSERT_NE(stated, nullptr);
    EXPECT_FALSE(stated->isInferred);
    EXPECT_EQ(stated->strength, Strength::Unconfirmed);
}

TEST_F(PictureBuilderTest, StatementsOfOneTypeAreOneLineAndOthersRunBesideIt)
{
    m_sample.file.session().edit(u"Add"_s, [&](Database &database) {
        Link again = *findLink(database, m_sample.association);
        again.strength = Strength::Confirmed;
        addLink(database, again);
        again.type = u"Family of"_s;
        addLink(database, again);
    });
    const ChartPicture picture = build();
    const PictureLink *associates = line(picture, u"Associate of ×2"_s);
    const PictureLink *family = line(picture, u"Family of"_s);
    ASSERT_TRUE(associates && family);
    EXPECT_EQ(associates->links.size(), 2U);
    EXPECT_EQ(associates->strength, Strength::Confirmed) << "one statement confirms it";
    EXPECT_EQ(associates->lane + family->lane, 0);
    EXPECT_NE(associates->lane, family->lane);
}

TEST_F(PictureBuilderTest, TheLegendExplainsWhatIsThereAndNothingElse)
{
    const ChartPicture picture = build();
    QStringList texts;
    for (const LegendEntry &entry : picture.legend)
        texts << entry.text;
    EXPECT_TRUE(texts.contains(u"Vehicle"_s) && texts.contains(u"Child"_s)
                && texts.contains(u"Analyst's inference"_s) && texts.contains(u"10–49 events"_s));
    EXPECT_FALSE(texts.contains(u"Bank account"_s) || texts.contains(u"Witness"_s)
                 || texts.contains(u"200 events or more"_s));
}

TEST_F(PictureBuilderTest, OutsideTheTimeWindowThingsDimButStay)
{
    PictureOptions options;
    options.window.from = 1'751'497'200'000; // 3 July 2025: the texts only
    const ChartPicture picture = build(options);
    EXPECT_FALSE(line(picture, u"14 calls, 3 texts"_s)->isDimmed);
    EXPECT_TRUE(line(picture, u"4 ANPR reads"_s)->isDimmed);
    EXPECT_TRUE(item(picture, m_sample.camera).isDimmed);
    EXPECT_FALSE(item(picture, m_sample.victim).isDimmed);
    EXPECT_EQ(picture.items.size(), 8U);
}

TEST_F(PictureBuilderTest, HiddenItemsAreCountedAndFoldedGroupsAreOneStack)
{
    m_sample.file.session().edit(u"Arrange"_s, [&](Database &database) {
        const ChartGroupId group = addChartGroup(database, {{}, m_sample.chart, u"The line"_s, true});
        for (const EntityId entity : {m_sample.suspect, m_sample.group, m_sample.suspectPhone}) {
            ChartItem each = m_sample.item(entity);
            each.group = group;
            updateChartItem(database, each);
        }
        ChartItem hidden = m_sample.item(m_sample.camera);
        hidden.isHidden = true;
        updateChartItem(database, hidden);
    });
    const ChartPicture picture = build();
    EXPECT_EQ(picture.hiddenItems, 1);
    ASSERT_EQ(picture.items.size(), 5U);
    const auto stack = std::find_if(picture.items.begin(), picture.items.end(),
                                    [](const PictureItem &each) { return each.folded > 0; });
    ASSERT_NE(stack, picture.items.end());
    EXPECT_EQ(stack->folded, 3);
    EXPECT_EQ(stack->name, u"The line"_s);
    EXPECT_TRUE(line(picture, u"14 calls, 3 texts"_s)) << "lines to folded items lead to the stack";
    EXPECT_FALSE(line(picture, u"Member of"_s)) << "within the stack there are none";
}

TEST_F(PictureBuilderTest, LabelsFollowTheOptions)
{
    PictureOptions options{.showsCounts = false, .showsDates = false, .showsWorstGrade = true};
    const ChartPicture picture = build(options);
    const PictureLink *calls = line(picture, u"calls, texts"_s);
    ASSERT_NE(calls, nullptr);
    EXPECT_TRUE(calls->details.isEmpty());
    EXPECT_EQ(line(picture, u"Associate of"_s)->details, QStringList{u"1AP"_s});
    EXPECT_TRUE(item(picture, m_sample.victim).details.contains(u"2BP"_s));
    EXPECT_EQ(optionsFrom(settingsWith({}, options)), options);
}

TEST_F(PictureBuilderTest, TheSourcesOfEverythingShownAreListed)
{
    EXPECT_EQ(build().sources, QStringList{u"people.xlsx"_s});
    EXPECT_EQ(build().marking, u"OFFICIAL-SENSITIVE"_s);
}

TEST(WidthStepTest, GoesUpWithTheCount)
{
    EXPECT_EQ(widthStep(1), 1);
    EXPECT_EQ(widthStep(9), 2);
    EXPECT_EQ(widthStep(10), 3);
    EXPECT_EQ(widthStep(199), 4);
    EXPECT_EQ(widthStep(200), 5);
}
