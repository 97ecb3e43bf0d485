// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"
#include "widgets/linkchart/chart_layout.h"
#include "widgets/linkchart/chart_morph.h"

#include <QMenu>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

class ChartMorphTest : public ChartRoomTest
{
protected:
    const ChartMorph &morph() { return m_room.view().morph(); }

    void moveFarAway()
    {
        chart_edits::Positions positions;
        for (const ChartItem &item : chartItems(m_sample.file.database(), m_sample.chart))
            positions[item.id] = {item.position.y() + 300, item.position.x()};
        chart_edits::move(m_sample.file.session(), m_sample.chart, positions, chart_edits::MovedBy::Layout);
    }

    bool isAtRest()
    {
        return QTest::qWaitFor([this] { return !morph().isRunning(); }, 5000);
    }
};

TEST_F(ChartMorphTest, ItemsAreSeenOnTheirWayAndComeToTheSamePicture)
{
    moveFarAway();
    ASSERT_TRUE(morph().isRunning());
    const QImage onTheWay = m_room.view().grab().toImage();
    ASSERT_TRUE(isAtRest());
    const QImage there = m_room.view().grab().toImage();
    EXPECT_NE(onTheWay, there);
    m_sample.file.session().undo();
    EXPECT_TRUE(morph().isRunning()) << "back again as well";
    ASSERT_TRUE(isAtRest());
    trigger(u"chart-morph"_s);
    m_sample.file.session().redo();
    EXPECT_FALSE(morph().isRunning()) << "it can be switched off";
    EXPECT_EQ(m_room.view().grab().toImage(), there);
}

TEST_F(ChartMorphTest, WhoGoesOnDoesNotWait)
{
    moveFarAway();
    ASSERT_TRUE(morph().isRunning());
    QTest::keyClick(&m_room.view(), Qt::Key_Plus);
    EXPECT_FALSE(morph().isRunning());
}

TEST_F(ChartMorphTest, WhatAHandMovedIsThereAlready)
{
    m_selection.setEntities({m_sample.victim, m_sample.car});
    m_room.view().moveChosen({200, 100});
    EXPECT_FALSE(morph().isRunning());
}

TEST_F(ChartMorphTest, TheChoiceIsRemembered)
{
    EXPECT_TRUE(m_room.saveLayout().isEmpty());
    trigger(u"chart-morph"_s);
    const QByteArray off = m_room.saveLayout();
    m_room.restoreLayout({});
    moveFarAway();
    EXPECT_TRUE(morph().isRunning());
    m_room.restoreLayout(off);
    EXPECT_FALSE(morph().isRunning());
}

TEST_F(ChartMorphTest, ALayoutGroupsByWhatIsKnown)
{
    const ChartModel &model = m_room.view().model();
    const std::vector<int> groups = groupsByAttribute(*model.picture(), model.facts(), u"Colour"_s);
    const auto groupOf = [&](EntityId entity) { return groups[size_t(model.picture()->places[entity])]; };
    EXPECT_NE(groupOf(m_sample.car), groupOf(m_sample.victim));
    EXPECT_EQ(groupOf(m_sample.suspect), groupOf(m_sample.victim)) << "of neither a colour is known";

    auto *menu = child<QToolButton>(u"chart-layout-menu"_s)->defaultAction()->menu();
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> offered = child<QMenu>(u"chart-layout-known"_s)->actions();
    const auto colour = std::find_if(offered.begin(), offered.end(), [](const QAction *each) {
        return each->text().compare(u"colour"_s, Qt::CaseInsensitive) == 0;
    });
    ASSERT_NE(colour, offered.end());
    const QPointF before = m_sample.positionOf(m_sample.car);
    (*colour)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_sample.positionOf(m_sample.car) != before; }, 10'000));
}
