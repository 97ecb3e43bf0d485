// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/storage/link_store.h"
#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/linkchart/alignment.h"
#include "widgets/linkchart/chart_edits.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/expansion.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace skein;
using namespace skein::chart_edits;

class ChartEditsTest : public testing::Test
{
protected:
    CaseSession &session() { return m_sample.file.session(); }
    const Database &database() { return session().database(); }
    ChartItem item(EntityId entity) { return m_sample.item(entity); }

    /// The act is one step: undone, the chart is as it was; redone, as it became.
    template<typename Act>
    void expectOneStep(Act &&act)
    {
        const auto before = chartItems(database(), m_sample.chart);
        act();
        const auto after = chartItems(database(), m_sample.chart);
        session().undo();
        EXPECT_EQ(chartItems(database(), m_sample.chart), before);
        session().redo();
        EXPECT_EQ(chartItems(database(), m_sample.chart), after);
    }

    SampleChart m_sample;
};

TEST_F(ChartEditsTest, WhatAPersonMovesIsPinnedAndWhatALayoutMovesIsNot)
{
    const ChartItem victim = item(m_sample.victim);
    expectOneStep(
        [&] { chart_edits::move(session(), m_sample.chart, {{victim.id, {50, 60}}}, MovedBy::Person); });
    EXPECT_EQ(item(m_sample.victim).position, QPointF(50, 60));
    EXPECT_TRUE(item(m_sample.victim).isPlaced);
    const ChartItem car = item(m_sample.car);
    chart_edits::move(session(), m_sample.chart, {{car.id, {5, 6}}}, MovedBy::Layout);
    EXPECT_FALSE(item(m_sample.car).isPlaced);
}

TEST_F(ChartEditsTest, ADragIsOneStepHoweverManyItsMoves)
{
    const ChartItem victim = item(m_sample.victim);
    const QPointF before = victim.position;
    for (int i = 1; i < 5; ++i)
        chart_edits::move(session(), m_sample.chart, {{victim.id, {i * 10.0, 0}}}, MovedBy::Person, 77);
    session().undo();
    EXPECT_EQ(item(m_sample.victim).position, before);
}

TEST_F(ChartEditsTest, EveryActIsOneStepThatCanBeTakenBack)
{
    const ChartItemId victim = item(m_sample.victim).id;
    const ChartItemId car = item(m_sample.car).id;
    const ChartId chart = m_sample.chart;
    expectOneStep([&] { setPin(session(), chart, {victim, car}, Pin::Placed); });
    expectOneStep([&] { setPin(session(), chart, {victim}, Pin::Free); });
    expectOneStep([&] { setVisibility(session(), chart, {victim, car}, Visibility::Hidden); });
    expectOneStep([&] { showAll(session(), chart); });
    expectOneStep([&] { setItemLabel(session(), chart, victim, u"the boy"_s); });
    expectOneStep([&] { group(session(), chart, {victim, car}, u"Pair"_s); });
    const ChartGroupId pair = item(m_sample.victim).group;
    expectOneStep([&] { setFold(session(), chart, {pair}, Fold::Folded); });
    expectOneStep([&] { ungroup(session(), chart, {pair}); });
    expectOneStep([&] { removeItems(session(), chart, {victim, car}); });
    EXPECT_TRUE(findEntity(database(), m_sample.victim)) << "never from the case";
}

TEST_F(ChartEditsTest, AChartIsAddedRenamedCopiedAndDeletedByUndoableSteps)
{
    const ChartId copy = duplicate(session(), m_sample.chart, u"Second"_s);
    EXPECT_EQ(chartItems(database(), copy).size(), 8U);
    rename(session(), copy, u"Third"_s);
    EXPECT_EQ(findChart(database(), copy)->name, u"Third"_s);
    chart_edits::remove(session(), copy);
    EXPECT_FALSE(findChart(database(), copy));
    session().undo();
    EXPECT_EQ(chartItems(database(), copy).size(), 8U);
    EXPECT_EQ(chartItems(database(), m_sample.chart).size(), 8U);
}

TEST_F(ChartEditsTest, AnInferenceNeedsItsGrounds)
{
    Link link;
    link.from = m_sample.car;
    link.to = m_sample.victim;
    link.type = u"Associate of"_s;
    link.origin.isAssessed = true;
    EXPECT_THROW(drawLink(session(), link), Error);
    link.grounds = u"Seen together"_s;
    const LinkId id = drawLink(session(), link);
    EXPECT_EQ(findLink(database(), id)->grounds, u"Seen together"_s);
    session().undo();
    EXPECT_FALSE(findLink(database(), id));
}

TEST(AlignmentTest, BringsItemsIntoLineAndSpreadsThemEvenly)
{
    const std::vector<QRectF> points{{0, 5, 0, 0}, {10, 50, 0, 0}, {100, 7, 0, 0}};
    EXPECT_EQ(alignedBy(points, Alignment::Top), (std::vector<QPointF>{{0, 0}, {0, -45}, {0, -2}}));
    EXPECT_EQ(alignedBy(points, Alignment::Centre), (std::vector<QPointF>{{50, 0}, {40, 0}, {-50, 0}}));
    EXPECT_EQ(alignedBy(points, Alignment::Across)[1], QPointF(40, 0));
    const std::vector<QRectF> boxes{{0, 0, 30, 10}, {10, 40, 50, 20}};
    EXPECT_EQ(alignedBy(boxes, Alignment::Right), (std::vector<QPointF>{{30, 0}, {0, 0}}));
    EXPECT_EQ(alignedBy(boxes, Alignment::Middle), (std::vector<QPointF>{{0, 25}, {0, -20}}));
}

TEST_F(ChartEditsTest, NewcomersFindFreeRoomAndNobodyElseMoves)
{
    const EntityId friendOf = m_sample.file.add(EntityKind::Person, u"Sam SPECIMEN"_s);
    session().edit(u"Link"_s, [&](Database &edited) {
        addLink(edited, {{}, friendOf, m_sample.suspect, u"Family of"_s});
    });
    const auto content = readContent(session(), m_sample.chart);
    const auto newcomers = roomFor(database(), content, {friendOf, m_sample.victim});
    ASSERT_EQ(newcomers.size(), 1U) << "who is there already stays";
    const QPointF place = newcomers.front().position;
    const QPointF suspect = m_sample.positionOf(m_sample.suspect);
    EXPECT_LT(std::hypot(place.x() - suspect.x(), place.y() - suspect.y()), 600);
    for (const ChartItem &each : content.items)
        EXPECT_GT(std::hypot(place.x() - each.position.x(), place.y() - each.position.y()), 45);
    addItems(session(), m_sample.chart, newcomers);
    for (const ChartItem &each : content.items)
        EXPECT_EQ(m_sample.positionOf(each.entity), each.position);
}

TEST_F(ChartEditsTest, AnExpansionSaysBeforehandWhoWouldCome)
{
    const auto all = candidates(database(), {m_sample.suspectPhone}, {m_sample.suspectPhone});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].entity.id, m_sample.victimPhone);
    EXPECT_EQ(all[0].events, 17);
    EXPECT_EQ(filtered(all, {.kinds = {EntityKind::Person}}).size(), 1U);
    EXPECT_EQ(filtered(all, {.leastContacts = 5}).size(), 1U);
    EXPECT_EQ(filtered(all, {.most = 1}).front().entity.id, m_sample.victimPhone);
}

TEST_F(ChartEditsTest, SurroundingsComeInOrderOfSteps)
{
    NoProgress progress;
    EXPECT_EQ(surroundings(database(), {m_sample.camera}, {2, 0}, progress),
              (std::vector{m_sample.camera, m_sample.car, m_sample.suspect}));
}
