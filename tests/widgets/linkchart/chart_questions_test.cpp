// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST_F(ChartRoomTest, APathIsShownOnTheChartAndWhatIsMissingIsOffered)
{
    const EntityId between = m_sample.file.add(EntityKind::Person, u"Sam SPECIMEN"_s);
    m_sample.file.session().edit(u"Link"_s, [&](Database &database) {
        for (const EntityId end : {m_sample.address, m_sample.camera}) {
            Link link;
            link.from = between;
            link.to = end;
            link.type = u"Seen at"_s;
            addLink(database, link);
        }
    });
    m_selection.setEntities({m_sample.address, m_sample.camera});
    trigger(u"chart-path"_s);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return child<QListWidget>(u"answer-rows"_s)->count() == 1; }, 20'000));
    EXPECT_TRUE(m_selection.contains(between));
    child<QPushButton>(u"answer-add"_s)->click();
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 9U);
    EXPECT_EQ(m_selection.entities().size(), 3U);
    EXPECT_FALSE(child<QPushButton>(u"answer-add"_s)->isEnabled());
}

TEST_F(ChartRoomTest, APatternIsLookedForAndEachMatchChoosesItsItems)
{
    trigger(u"chart-pattern"_s);
    auto *pattern = child<QComboBox>(u"pattern"_s);
    pattern->setCurrentText(u"People whose phones are in contact"_s);
    child<QPushButton>(u"question-ask"_s)->click();
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return child<QListWidget>(u"answer-rows"_s)->count() == 1; }, 20'000));
    std::vector<EntityId> expected{m_sample.victim, m_sample.suspect, m_sample.victimPhone,
                                   m_sample.suspectPhone};
    EXPECT_EQ(m_selection.entities(), expected);
}

TEST_F(ChartRoomTest, AFilterDimsAndNothingMoves)
{
    trigger(u"chart-filter"_s);
    const std::vector<PlacedLabel> before = m_room.view().scene().labels();
    auto *kinds = child<QListWidget>(u"filter-kinds"_s);
    for (int i = 0; i < kinds->count(); ++i)
        if (kinds->item(i)->text().startsWith(u"Phone"_s))
            kinds->item(i)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(m_room.view().scene().picture().dimmedItems, 2);
    EXPECT_TRUE(child<QLabel>(u"filter-summary"_s)->text().startsWith(u"2 of 8 items"_s));
    const std::vector<PlacedLabel> &after = m_room.view().scene().labels();
    ASSERT_EQ(after.size(), before.size());
    for (size_t i = 0; i < after.size(); ++i)
        EXPECT_EQ(after[i].box, before[i].box);
    child<QPushButton>(u"filter-clear"_s)->click();
    EXPECT_EQ(m_room.view().scene().picture().dimmedItems, 0);
    EXPECT_FALSE(m_sample.file.session().undoTitle().contains(u"filter"_s, Qt::CaseInsensitive));
}

TEST_F(ChartRoomTest, PlayingDimsAndRestingSetsTheTimeOfEveryRoom)
{
    trigger(u"chart-play"_s);
    auto *bar = child<QWidget>(u"playback-bar"_s);
    ASSERT_TRUE(bar->isVisible());
    const auto words = [this] { return child<QLabel>(u"playback-words"_s)->text(); };
    const ChartPicture &first = m_room.view().scene().picture();
    EXPECT_LT(first.dimmedLinks, int(first.links.size())) << "it starts at the first event of the chart";
    EXPECT_TRUE(words().endsWith(
        u"%1 of %2 lines"_s.arg(int(first.links.size()) - first.dimmedLinks).arg(first.links.size())))
        << qPrintable(words());
    for (int step = 0; step < 20; ++step)
        QTest::keyClick(bar, Qt::Key_Right);
    EXPECT_TRUE(m_selection.window().from);
    EXPECT_GT(m_room.view().scene().picture().dimmedLinks, 0);
    QTest::keyClick(bar, Qt::Key_Space);
    const TimeWindow before = m_selection.window();
    QTest::qWait(250);
    EXPECT_EQ(m_selection.window(), before) << "while it plays only this chart follows";
    QTest::keyClick(bar, Qt::Key_Space);
    EXPECT_NE(m_selection.window(), before);
    QTest::keyClick(bar, Qt::Key_Escape);
    EXPECT_EQ(m_selection.window(), TimeWindow());
    EXPECT_EQ(m_room.view().scene().picture().dimmedLinks, 0);
}

TEST_F(ChartRoomTest, ComparedWithAnotherChartWhatThatOneHasMoreIsShownAsLost)
{
    trigger(u"chart-duplicate"_s);
    m_selection.setEntities({m_sample.car});
    trigger(u"chart-remove"_s);
    ASSERT_EQ(m_room.view().scene().picture().items.size(), 7U);
    trigger(u"chart-compare"_s);
    child<QComboBox>(u"compare-with"_s)->setCurrentIndex(1);
    child<QPushButton>(u"compare-do"_s)->click();
    const ChartPicture &picture = m_room.view().scene().picture();
    ASSERT_EQ(picture.items.size(), 8U);
    EXPECT_EQ(picture.items[size_t(picture.places.value(m_sample.car))].change, Change::Lost);
    EXPECT_TRUE(child<QListWidget>(u"answer-rows"_s));
    child<QPushButton>(u"compare-close"_s)->click();
    EXPECT_EQ(m_room.view().scene().picture().items.size(), 7U);
}

TEST_F(ChartRoomTest, ALabelIsWrittenWhereItStands)
{
    m_selection.setEntities({m_sample.car});
    trigger(u"chart-label"_s);
    auto *editor = child<QLineEdit>(u"label-editor"_s);
    ASSERT_TRUE(editor->isVisible());
    EXPECT_TRUE(editor->placeholderText().contains(u"AB12 CDE"_s));
    editor->setText(u"The line's car"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_FALSE(editor->isVisible());
    EXPECT_EQ(m_sample.item(m_sample.car).style.value(u"label"_s).toString(), u"The line's car"_s);
    trigger(u"chart-label"_s);
    EXPECT_EQ(editor->text(), u"The line's car"_s);
    editor->setText(u"Something else"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    EXPECT_EQ(m_sample.item(m_sample.car).style.value(u"label"_s).toString(), u"The line's car"_s);
    m_sample.file.session().undo();
    EXPECT_TRUE(m_sample.item(m_sample.car).style.isEmpty());
}

TEST_F(ChartRoomTest, ALassoChoosesWhatItGoesRound)
{
    trigger(u"chart-tool-lasso"_s);
    const QPoint middle = pointOf(m_sample.camera);
    ChartView &view = m_room.view();
    QTest::mousePress(&view, Qt::LeftButton, {}, middle + QPoint(-40, -40));
    for (const QPoint corner : {QPoint(40, -40), QPoint(40, 40), QPoint(-40, 40)})
        sendMove({}, middle + corner);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, middle + QPoint(-40, 40));
    EXPECT_EQ(m_selection.entities(), std::vector{m_sample.camera});
}

TEST_F(ChartRoomTest, WithTheGridWhatIsMovedComesToRestOnIt)
{
    PictureOptions options = m_room.view().model().options();
    options.snapsToGrid = true;
    m_room.view().model().setOptions(options);
    m_selection.setEntities({m_sample.camera});
    m_room.view().moveChosen({7, 13});
    EXPECT_EQ(m_sample.positionOf(m_sample.camera), QPointF(900, 120));
}

TEST_F(ChartRoomTest, ItemsAreCopiedToAnotherChartAsTheyStand)
{
    m_selection.setEntities({m_sample.victim, m_sample.suspect});
    trigger(u"chart-copy"_s);
    const ChartItem suspect = m_sample.item(m_sample.suspect);
    const ChartItem victim = m_sample.item(m_sample.victim);
    trigger(u"chart-new"_s);
    trigger(u"chart-paste"_s);
    const std::vector<ChartItem> items = chartItems(m_sample.file.database(), m_room.chart());
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[1].position - items[0].position, suspect.position - victim.position);
    m_sample.file.session().undo();
    EXPECT_TRUE(chartItems(m_sample.file.database(), m_room.chart()).empty());
    trigger(u"chart-paste"_s);
    trigger(u"chart-paste"_s);
    EXPECT_EQ(chartItems(m_sample.file.database(), m_room.chart()).size(), 2U);
}
