// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// What a panel offers to do, and whether somebody without a mouse or without sight gets at it.
class ChartReachTest : public ChartRoomTest
{
protected:
    /// Controls that are seen and take keys; not the parts that other controls are made of.
    std::vector<QWidget *> controlsIn(QWidget *panel)
    {
        std::vector<QWidget *> found;
        for (QWidget *each : panel->findChildren<QWidget *>()) {
            const QWidget *parent = each->parentWidget();
            const bool isPart = qobject_cast<const QAbstractSpinBox *>(parent)
                || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QHeaderView *>(parent)
                || qobject_cast<const QHeaderView *>(each);
            if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus)
                && !each->focusProxy() && !isPart)
                found.push_back(each);
        }
        return found;
    }

    void expectReached(const QString &panelName)
    {
        auto *panel = child<QWidget>(panelName);
        ASSERT_TRUE(panel) << qPrintable(panelName);
        ASSERT_TRUE(panel->isVisible()) << qPrintable(panelName);
        const std::vector<QWidget *> controls = controlsIn(panel);
        ASSERT_FALSE(controls.empty()) << qPrintable(panelName);
        std::set<QWidget *> reached;
        controls.front()->setFocus(Qt::TabFocusReason);
        constexpr int most = 200;
        for (int step = 0; step < most && m_room.focusWidget(); ++step) {
            if (!reached.insert(m_room.focusWidget()).second && m_room.focusWidget() == controls.front())
                break;
            QTest::keyClick(m_room.focusWidget(), Qt::Key_Tab);
        }
        for (QWidget *each : controls) {
            const QString what = panelName + u": "_s + QString::fromLatin1(each->metaObject()->className())
                + u' ' + each->objectName();
            EXPECT_TRUE(reached.contains(each)) << qPrintable(what) << " is not reached by Tab";
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(each);
            ASSERT_TRUE(spoken) << qPrintable(what);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty()) << qPrintable(what) << " has no name";
        }
    }
};

TEST_F(ChartReachTest, WhatTheBarHasNoRoomForIsInItsMenu)
{
    m_room.resize(440, 380);
    QCoreApplication::processEvents();
    auto *bar = child<QToolBar>(u"chart-tools"_s);
    auto *more = child<QToolButton>(u"qt_toolbar_ext_button"_s);
    ASSERT_TRUE(bar && more && more->isVisible());
    EXPECT_TRUE(more->focusPolicy() & Qt::TabFocus);
    EXPECT_FALSE(more->accessibleName().isEmpty());
    ASSERT_TRUE(more->menu());
    for (QAction *each : bar->actions()) {
        const QWidget *button = bar->widgetForAction(each);
        const bool isSeen = button->isVisible() && bar->rect().contains(button->geometry());
        const bool isOffered = more->menu()->actions().contains(each) && !each->text().isEmpty();
        EXPECT_TRUE(each->isSeparator() || isSeen || isOffered)
            << qPrintable(button->objectName() + each->text());
    }
    EXPECT_TRUE(child<QLineEdit>(u"chart-search"_s)->isVisible());
}

} // namespace

TEST_F(ChartReachTest, EveryPanelCanBeWalkedByTabAndEachControlHasAName)
{
    const std::pair<QString, QString> panels[]
        = {{u"chart-measures"_s, u"measure-panel"_s}, {u"chart-filter"_s, u"filter-panel"_s},
           {u"chart-compare"_s, u"compare-panel"_s},  {u"chart-export"_s, u"export-panel"_s},
           {u"chart-play"_s, u"playback-bar"_s},      {u"chart-pattern"_s, u"question-panel"_s},
           {u"chart-path"_s, u"question-panel"_s},    {u"chart-most"_s, u"question-panel"_s}};
    m_room.activateWindow();
    for (const auto &[deed, panel] : panels) {
        trigger(deed);
        QCoreApplication::processEvents();
        expectReached(panel);
    }
    m_room.offerExpansion({m_sample.victim});
    expectReached(u"expand-panel"_s);
}

TEST_F(ChartReachTest, TheMeasuresThatWereMadeCanBeWalkedToo)
{
    trigger(u"chart-measures"_s);
    child<QPushButton>(u"measure-do"_s)->click();
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return child<QPushButton>(u"measure-size"_s)->isVisible(); }, 20'000));
    expectReached(u"measure-panel"_s);
}

TEST_F(ChartReachTest, AScreenReaderFindsLinesAfterTheItems)
{
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&m_room.view());
    ASSERT_TRUE(chart);
    ASSERT_EQ(chart->childCount(), 8 + 9);
    QStringList names;
    for (int i = 8; i < chart->childCount(); ++i) {
        QAccessibleInterface *part = chart->child(i);
        ASSERT_TRUE(part && part->isValid());
        names << part->text(QAccessible::Name);
        EXPECT_FALSE(part->rect().isEmpty());
    }
    EXPECT_TRUE(names.contains(u"Line: Alfie SAMPLE – Jordan EXAMPLE: Associate of, unconfirmed"_s))
        << qPrintable(names.join(u'|'));
}
