// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"
#include "widgets/base/entity_mime.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST_F(ChartRoomTest, ShowsEveryItemWithItsLabels)
{
    m_sample.file.session().edit(u"Rename"_s, [](Database &database) {
        for (const Entity &each : entities(database))
            renameEntity(database, each.id, u"A name of some length: "_s + each.label);
    });
    for (const QSize size : {QSize(1280, 800), QSize(900, 600)}) {
        m_room.resize(size);
        QCoreApplication::processEvents();
        ChartView &view = m_room.view();
        view.fit();
        const QRectF needed = view.scene().bounds();
        const double scale = view.scene().scale();
        const QRectF shown(view.viewPoint(needed.topLeft() / scale),
                           view.viewPoint(needed.bottomRight() / scale));
        EXPECT_TRUE(QRectF(view.rect()).contains(shown)) << size.width() << " by " << size.height();
    }
}

TEST_F(ChartRoomTest, AClickChoosesAndControlChoosesOneMore)
{
    QTest::mouseClick(&m_room.view(), Qt::LeftButton, {}, pointOf(m_sample.victim));
    EXPECT_EQ(m_selection.entities(), std::vector{m_sample.victim});
    QTest::mouseClick(&m_room.view(), Qt::LeftButton, Qt::ControlModifier, pointOf(m_sample.car));
    EXPECT_EQ(m_selection.entities(), (std::vector{m_sample.victim, m_sample.car}));
    QTest::mouseClick(&m_room.view(), Qt::LeftButton, Qt::ControlModifier, pointOf(m_sample.victim));
    EXPECT_EQ(m_selection.entities(), std::vector{m_sample.car});
    QTest::keyClick(&m_room.view(), Qt::Key_Escape);
    EXPECT_TRUE(m_selection.entities().empty());
}

TEST_F(ChartRoomTest, AFrameChoosesWhatLiesInIt)
{
    drag({2, 2}, QPoint(m_room.view().width() - 2, m_room.view().height() - 2));
    EXPECT_EQ(m_selection.entities().size(), 8U);
}

TEST_F(ChartRoomTest, ALineIsChosenWithItsLinks)
{
    const QPoint middle = (pointOf(m_sample.victim) + pointOf(m_sample.suspect)) / 2;
    QTest::mouseClick(&m_room.view(), Qt::LeftButton, {}, middle + QPoint(60, 0));
    EXPECT_EQ(m_selection.links(), std::vector{m_sample.association});
}

TEST_F(ChartRoomTest, DraggingMovesAndPinsInOneStep)
{
    const QPointF before = m_sample.positionOf(m_sample.camera);
    const QPoint from = pointOf(m_sample.camera);
    drag(from, from - QPoint(40, 80));
    const ChartItem moved = m_sample.item(m_sample.camera);
    EXPECT_NEAR(moved.position.x(), before.x() - 40 / m_room.view().zoom(), 0.01);
    EXPECT_TRUE(moved.isPlaced);
    m_sample.file.session().undo();
    EXPECT_EQ(m_sample.positionOf(m_sample.camera), before);
}

TEST_F(ChartRoomTest, EscapeCallsADragOff)
{
    const QPointF before = m_sample.positionOf(m_sample.camera);
    const QPoint from = pointOf(m_sample.camera);
    QTest::mousePress(&m_room.view(), Qt::LeftButton, {}, from);
    sendMove(from, from + QPoint(50, 50));
    QTest::keyClick(&m_room.view(), Qt::Key_Escape);
    QTest::mouseRelease(&m_room.view(), Qt::LeftButton, {}, from + QPoint(50, 50));
    EXPECT_EQ(m_sample.positionOf(m_sample.camera), before);
}

TEST_F(ChartRoomTest, ArrowsWalkAlongLinksAndControlNudges)
{
    QTest::mouseClick(&m_room.view(), Qt::LeftButton, {}, pointOf(m_sample.victim));
    QTest::keyClick(&m_room.view(), Qt::Key_Right);
    EXPECT_EQ(m_selection.entities(), std::vector{m_sample.suspect});
    EXPECT_TRUE(m_room.view().accessibleDescription().contains(u"Jordan EXAMPLE"_s));
    const QPointF before = m_sample.positionOf(m_sample.suspect);
    QTest::keyClick(&m_room.view(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&m_room.view(), Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(m_sample.positionOf(m_sample.suspect), before + QPointF(0, 20));
    m_sample.file.session().undo();
    EXPECT_EQ(m_sample.positionOf(m_sample.suspect), before) << "one step";
}

TEST_F(ChartRoomTest, DeleteTakesOffTheChartAndNeverOutOfTheCase)
{
    QTest::mouseClick(&m_room.view(), Qt::LeftButton, {}, pointOf(m_sample.car));
    QTest::keyClick(&m_room.view(), Qt::Key_Delete);
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 7U);
    EXPECT_TRUE(findEntity(m_sample.file.database(), m_sample.car));
}

TEST_F(ChartRoomTest, HiddenItemsAreCountedAndBroughtBack)
{
    m_selection.setEntities({m_sample.car, m_sample.camera});
    trigger(u"chart-hide"_s);
    EXPECT_EQ(m_room.view().model().picture()->hiddenItems, 2);
    EXPECT_EQ(m_room.view().model().picture()->items.size(), 6U);
    trigger(u"chart-show-all"_s);
    EXPECT_EQ(m_room.view().model().picture()->items.size(), 8U);
}

TEST_F(ChartRoomTest, GroupsFoldIntoAStackAndOpenAgain)
{
    m_selection.setEntities({m_sample.suspect, m_sample.group});
    m_prompts.texts << u"The line"_s;
    trigger(u"chart-group"_s);
    trigger(u"chart-fold"_s);
    EXPECT_EQ(m_room.view().model().picture()->items.size(), 7U);
    trigger(u"chart-open-group"_s);
    EXPECT_EQ(m_room.view().model().picture()->items.size(), 8U);
}

TEST_F(ChartRoomTest, ALinkIsDrawnByDragAndSaysItsGrounds)
{
    trigger(u"chart-tool-link"_s);
    drag(pointOf(m_sample.car), pointOf(m_sample.victim));
    auto *editor = child<QFrame>(u"link-editor"_s);
    ASSERT_TRUE(editor && editor->isVisible());
    child<QPushButton>(u"link-save"_s)->click();
    EXPECT_TRUE(editor->isVisible()) << "an assessment needs its grounds";
    child<QLineEdit>(u"link-grounds"_s)->setText(u"Seen together on CCTV"_s);
    child<QLineEdit>(u"link-start"_s)->setText(u"14/06/2025"_s);
    child<QPushButton>(u"link-save"_s)->click();
    EXPECT_FALSE(editor->isVisible());
    const std::vector<Link> found = linksOf(m_sample.file.database(), m_sample.car);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found.back().origin.isAssessed);
    EXPECT_EQ(found.back().start->asWritten, u"14/06/2025"_s);
}

TEST_F(ChartRoomTest, NothingComesOntoTheChartBeforeItIsConfirmed)
{
    const EntityId phone = m_sample.file.add(EntityKind::Phone, u"07700 900789"_s, u"+447700900789"_s);
    m_sample.file.session().edit(u"Link"_s, [&](Database &database) {
        addLink(database, {{}, phone, m_sample.suspect, u"Used by"_s});
    });
    m_selection.setEntities({m_sample.suspect});
    trigger(u"chart-expand"_s);
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 8U);
    EXPECT_EQ(child<QListWidget>(u"expand-preview"_s)->count(), 1);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(child<QPushButton>(u"expand-add"_s), &enter);
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 9U);
    m_sample.file.session().undo();
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 8U) << "one step";
}

TEST_F(ChartRoomTest, EntitiesDroppedFromATableFindRoom)
{
    const EntityId person = m_sample.file.add(EntityKind::Person, u"Sam SPECIMEN"_s);
    const std::unique_ptr<QMimeData> data(entityMimeData({person, m_sample.victim}));
    QDragEnterEvent enter({200, 200}, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_room.view(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_room.view(), &drop);
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 9U);
}

TEST_F(ChartRoomTest, ANumberTypedInAnySpellingIsShownOrAdded)
{
    auto *search = child<QLineEdit>(u"chart-search"_s);
    search->setText(u"+44 7700 900123"_s);
    Q_EMIT search->returnPressed();
    EXPECT_EQ(m_selection.entities(), std::vector{m_sample.victimPhone});
    m_sample.file.add(EntityKind::Phone, u"07700 900789"_s, u"+447700900789"_s);
    search->setText(u"07700900789"_s);
    Q_EMIT search->returnPressed();
    EXPECT_EQ(chartItems(m_sample.file.database(), m_sample.chart).size(), 9U);
}

TEST_F(ChartRoomTest, ALayoutIsOneStepAndLeavesWhatAPersonPlaced)
{
    m_selection.setEntities({m_sample.victim});
    trigger(u"chart-pin"_s);
    const QPointF pinned = m_sample.positionOf(m_sample.victim);
    const QPointF before = m_sample.positionOf(m_sample.camera);
    trigger(u"chart-layout-circular"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_sample.positionOf(m_sample.camera) != before; }, 20'000));
    EXPECT_EQ(m_sample.positionOf(m_sample.victim), pinned);
    m_sample.file.session().undo();
    EXPECT_EQ(m_sample.positionOf(m_sample.camera), before);
}

TEST_F(ChartRoomTest, ALayoutOfTheChosenItemsLeavesTheOthers)
{
    trigger(u"chart-layout-chosen"_s);
    m_selection.setEntities({m_sample.victim, m_sample.victimPhone});
    const QPointF chosen = m_sample.positionOf(m_sample.victim);
    const QPointF other = m_sample.positionOf(m_sample.camera);
    trigger(u"chart-layout-grid"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_sample.positionOf(m_sample.victim) != chosen; }, 20'000));
    EXPECT_EQ(m_sample.positionOf(m_sample.camera), other);
}

TEST_F(ChartRoomTest, ChartsAreListedAndTheirUndoFollows)
{
    trigger(u"chart-new"_s);
    EXPECT_EQ(child<QComboBox>(u"chart-list"_s)->count(), 2);
    EXPECT_NE(m_room.chart(), m_sample.chart);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_room.focusWidget(), child<QLineEdit>(u"chart-search"_s));
    m_sample.file.session().undo();
    EXPECT_EQ(child<QComboBox>(u"chart-list"_s)->count(), 1);
    EXPECT_EQ(m_room.chart(), m_sample.chart);
}

TEST_F(ChartRoomTest, AnExportIsWrittenAndLogged)
{
    trigger(u"chart-export"_s);
    const QString path = m_sample.file.file(u"chart.pdf"_s);
    m_prompts.files << path;
    child<QPushButton>(u"export-save"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_jobs.isBusy(); }, 20000));
    EXPECT_TRUE(m_prompts.errors.isEmpty()) << qPrintable(m_prompts.errors.join(u'\n'));
    EXPECT_TRUE(QFile::exists(path));
    EXPECT_TRUE(m_said.join(u' ').contains(path));
}

TEST_F(ChartRoomTest, AStoppedExportSaysSoAndLeavesNoFile)
{
    trigger(u"chart-export"_s);
    const QString path = m_sample.file.file(u"chart.pdf"_s);
    m_prompts.files << path;
    child<QPushButton>(u"export-save"_s)->click();
    m_jobs.findChild<QToolButton *>(u"jobStop"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_jobs.isBusy() && !m_said.isEmpty(); }, 20000));
    EXPECT_TRUE(m_prompts.errors.isEmpty());
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_TRUE(m_said.join(u' ').contains(u"stopped"_s));
}

TEST_F(ChartRoomTest, ZoomKeepsThePointUnderTheMouse)
{
    ChartView &view = m_room.view();
    const QPointF mouse(400, 300);
    const QPointF under = view.chartPoint(mouse);
    view.setZoom(view.zoom() * 1.7, mouse);
    EXPECT_NEAR(view.chartPoint(mouse).x(), under.x(), 1);
    EXPECT_NEAR(view.chartPoint(mouse).y(), under.y(), 1);
}

TEST_F(ChartRoomTest, APannedFrameIsTheSameAsOneDrawnAfresh)
{
    ChartView &view = m_room.view();
    view.grab();
    view.panBy({37, -22});
    const QImage panned = view.grab().toImage();
    QPalette palette = view.palette();
    view.setPalette(QPalette(Qt::red));
    view.setPalette(palette); // draws everything again
    EXPECT_EQ(panned, view.grab().toImage());
}
TEST_F(ChartRoomTest, TheMenuOfALineIsNotAboutWhatWasChosenElsewhere)
{
    ChartView &view = m_room.view();
    view.disconnect(&m_room); // a menu would wait for an answer
    const PictureLink &line = m_room.view().model().picture()->links.front();
    const auto end = [&](int item) { return view.itemArea(item).center(); };
    const QPoint middle = ((end(line.from) + end(line.to)) / 2).toPoint();
    ASSERT_TRUE(view.linkAt(middle));
    const EntityId elsewhere = m_sample.address;
    m_selection.setEntities({elsewhere});
    QContextMenuEvent menu(QContextMenuEvent::Mouse, middle, view.mapToGlobal(middle));
    QCoreApplication::sendEvent(&view, &menu);
    EXPECT_FALSE(m_selection.contains(elsewhere));
    EXPECT_TRUE(view.chosenLine());
}

TEST_F(ChartRoomTest, AllOfAChartOfLongNamesIsShownWithAsManyOfThemAsItCan)
{
    constexpr int side = 4;
    m_sample.file.session().edit(u"Addresses"_s, [&](Database &database) {
        std::vector<ChartItem> items;
        for (int i = 0; i < side * side; ++i) {
            Entity entity;
            entity.kind = EntityKind::Address;
            entity.label = u"Flat %1, Larchwood House, 9 Larch Grove, Leeds"_s.arg(i);
            ChartItem item;
            item.chart = m_sample.chart;
            item.entity = addEntity(database, entity);
            const int row = i / side;
            item.position = {double(i % side) * 90, 1000 + double(row) * 90};
            items.push_back(item);
        }
        removeChartItems(database, m_sample.chart, [](const ChartItem &) { return true; });
        addChartItems(database, m_sample.chart, items);
    });
    m_room.resize(700, 800);
    m_room.view().fit();
    const double fitted = m_room.view().zoom();
    EXPECT_GT(fitted, 0.4) << "items are not crushed to give their names room";
}

TEST_F(ChartRoomTest, APanelThatOpensLeavesScaleAndMiddleAsTheyAre)
{
    m_room.resize(1280, 800);
    m_room.show();
    QApplication::processEvents();
    ChartView &view = m_room.view();
    view.fit();
    const auto middle = [&view] { return view.chartPoint(view.rect().toRectF().center()); };
    const double zoom = view.zoom();
    const int width = view.width();
    const QPointF before = middle();
    m_room.offerExpansion({m_sample.suspectPhone});
    QApplication::processEvents();
    ASSERT_LT(view.width(), width) << "the panel takes room";
    EXPECT_EQ(view.zoom(), zoom);
    EXPECT_LE(std::hypot(middle().x() - before.x(), middle().y() - before.y()), 2 / zoom);
}

/// What stands in the menu that a right click opens.
static QStringList menuAt(ChartView &view, QPoint where)
{
    QStringList ids;
    QTimer::singleShot(0, &view, [&ids] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        for (const QAction *each : menu->actions())
            ids << (each->menu() ? each->menu()->objectName() : each->objectName());
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, where, view.mapToGlobal(where));
    QApplication::sendEvent(&view, &event);
    return ids;
}

TEST_F(ChartRoomTest, ARightClickBesideEverythingIsAboutTheChartAndKeepsTheChoice)
{
    m_selection.setEntities({m_sample.suspect, m_sample.victim});
    const QStringList ofChart = menuAt(m_room.view(), {5, 5});
    EXPECT_EQ(m_selection.entities().size(), 2U);
    EXPECT_TRUE(ofChart.contains(u"chart-fit"_s));
    EXPECT_TRUE(ofChart.contains(u"chart-paste"_s));
    for (const QString &ofItems :
         {u"chart-remove"_s, u"chart-hide"_s, u"chart-copy"_s, u"chart-icons"_s, u"chart-align"_s})
        EXPECT_FALSE(ofChart.contains(ofItems)) << qPrintable(ofItems);

    const QStringList ofChosen = menuAt(m_room.view(), pointOf(m_sample.victim));
    EXPECT_EQ(m_selection.entities().size(), 2U);
    for (const QString &ofItems :
         {u"chart-remove"_s, u"chart-hide"_s, u"chart-copy"_s, u"chart-icons"_s, u"chart-align"_s})
        EXPECT_TRUE(ofChosen.contains(ofItems)) << qPrintable(ofItems);

    menuAt(m_room.view(), pointOf(m_sample.victimPhone));
    EXPECT_EQ(m_selection.entities(), std::vector{m_sample.victimPhone});
}

TEST_F(ChartRoomTest, WhatIsCountedInTheExpansionIsOneContactOrManyContacts)
{
    auto *least = child<QSpinBox>(u"expand-least"_s);
    EXPECT_EQ(least->text(), u"1 contact"_s);
    least->setValue(2);
    EXPECT_EQ(least->text(), u"2 contacts"_s);
}
