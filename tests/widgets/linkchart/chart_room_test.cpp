// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/entity_store.h"
#include "core/storage/link_store.h"
#include "tests/support/fake_prompts.h"
#include "tests/widgets/linkchart/sample_chart.h"
#include "widgets/base/entity_mime.h"
#include "widgets/base/selection.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/linkchart/chart_room.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

class ChartRoomTest : public testing::Test
{
protected:
    ChartRoomTest()
    {
        m_room.resize(1280, 800);
        m_room.show();
        m_room.view().fit();
        QObject::connect(&m_room, &Room::noticed, [this](const QString &line) { m_said << line; });
    }

    QPoint pointOf(EntityId entity) { return m_room.view().viewPoint(m_sample.positionOf(entity)).toPoint(); }

    void trigger(const QString &id)
    {
        for (QAction *action : m_room.roomActions())
            if (action->objectName() == id)
                return action->trigger();
        FAIL() << "no action " << qPrintable(id);
    }

    template<typename Widget>
    Widget *child(const QString &name)
    {
        return m_room.findChild<Widget *>(name);
    }

    void drag(QPoint from, QPoint to)
    {
        ChartView &view = m_room.view();
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, (from + to) / 2);
        sendMove(from, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }

    /// QTest moves without buttons under the offscreen platform.
    void sendMove(QPoint /*from*/, QPoint to)
    {
        QMouseEvent move(QEvent::MouseMove, to, m_room.view().mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&m_room.view(), &move);
    }

    SampleChart m_sample;
    Selection m_selection;
    FakePrompts m_prompts;
    JobBar m_jobs;
    QStringList m_said;
    ChartRoom m_room{RoomContext{m_sample.file.session(), m_selection, m_prompts, m_jobs}};
};

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
    EXPECT_EQ(picture.items[size_t(picture.places.at(m_sample.car))].change, Change::Lost);
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

TEST_F(ChartRoomTest, KeysWalkTheLinesInOrderAndSayWhatTheyAre)
{
    ChartView &view = m_room.view();
    view.setFocus();
    view.setFocusItem(m_room.view().model().picture()->places.at(m_sample.suspectPhone));
    QTest::keyClick(&view, Qt::Key_N);
    ASSERT_FALSE(m_said.isEmpty());
    EXPECT_TRUE(m_said.last().startsWith(u"1 of 2: Jordan EXAMPLE: Attributed to, to it, unconfirmed"_s))
        << qPrintable(m_said.last());
    QTest::keyClick(&view, Qt::Key_N);
    EXPECT_TRUE(m_said.last().startsWith(u"2 of 2: 07700 900123: 14 calls, 3 texts, both ways"_s))
        << qPrintable(m_said.last());
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(m_selection.entities(), std::vector{m_sample.victimPhone});
}

TEST_F(ChartRoomTest, AScreenReaderFindsEveryItemWithNamePlaceAndState)
{
    ChartView &view = m_room.view();
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&view);
    ASSERT_TRUE(chart);
    EXPECT_EQ(chart->role(), QAccessible::List);
    ASSERT_EQ(chart->childCount(), 8);
    m_selection.setEntities({m_sample.victim});
    QAccessibleInterface *victim = chart->child(view.model().picture()->places.at(m_sample.victim));
    ASSERT_TRUE(victim && victim->isValid());
    EXPECT_EQ(victim->text(QAccessible::Name), u"Alfie SAMPLE, Person, Victim, Child"_s);
    EXPECT_TRUE(victim->text(QAccessible::Description).contains(u"born 03/05/2009"_s));
    EXPECT_TRUE(victim->text(QAccessible::Description).contains(u"4 lines"_s));
    EXPECT_TRUE(victim->text(QAccessible::Description).contains(u"Exploits, from it, analyst's inference"_s));
    EXPECT_TRUE(victim->state().selected);
    EXPECT_EQ(chart->childAt(victim->rect().center().x(), victim->rect().center().y()), victim);
    EXPECT_EQ(chart->indexOfChild(victim), view.model().picture()->places.at(m_sample.victim));
}
