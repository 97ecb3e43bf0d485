// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/chart_room_fixture.h"

#include <QAccessible>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST_F(ChartRoomTest, KeysWalkTheLinesInOrderAndSayWhatTheyAre)
{
    ChartView &view = m_room.view();
    view.setFocus();
    view.setFocusItem(m_room.view().model().picture()->places.value(m_sample.suspectPhone));
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
    ASSERT_EQ(chart->childCount(), 17) << "items, and their lines";
    m_selection.setEntities({m_sample.victim});
    QAccessibleInterface *victim = chart->child(view.model().picture()->places.value(m_sample.victim));
    ASSERT_TRUE(victim && victim->isValid());
    EXPECT_EQ(victim->text(QAccessible::Name), u"Alfie SAMPLE, Person, Victim, Child"_s);
    EXPECT_TRUE(victim->text(QAccessible::Description).contains(u"born 03/05/2009"_s));
    EXPECT_TRUE(victim->text(QAccessible::Description).contains(u"4 lines"_s));
    EXPECT_TRUE(victim->text(QAccessible::Description).contains(u"Exploits, from it, analyst's inference"_s));
    EXPECT_TRUE(victim->state().selected);
    EXPECT_EQ(chart->childAt(victim->rect().center().x(), victim->rect().center().y()), victim);
    EXPECT_EQ(chart->indexOfChild(victim), view.model().picture()->places.value(m_sample.victim));
}

TEST_F(ChartRoomTest, AScreenReaderIsToldWhereTheKeysGo)
{
    ChartView &view = m_room.view();
    m_room.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_room));
    view.setFocus();
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&view);
    const auto heard = [chart](QAccessible::Text kind) {
        QAccessibleInterface *what = chart->focusChild();
        EXPECT_TRUE(what && what->state().focused);
        return what ? what->text(kind) : QString();
    };
    const int phone = view.model().picture()->places.value(m_sample.suspectPhone);
    view.setFocusItem(phone);
    EXPECT_EQ(heard(QAccessible::Name), u"07700 900456, Phone number"_s);
    EXPECT_TRUE(heard(QAccessible::Description).contains(u"2 lines"_s));
    EXPECT_FALSE(heard(QAccessible::Description).contains(u"07700 900456"_s)) << "its name is not said twice";
    QTest::keyClick(&view, Qt::Key_N);
    EXPECT_TRUE(heard(QAccessible::Name).startsWith(u"Line: "_s)) << qPrintable(heard(QAccessible::Name));
    EXPECT_EQ(heard(QAccessible::Description), u"1 of 2 lines of 07700 900456"_s);
    view.setFocusItem(phone);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_TRUE(heard(QAccessible::Description).startsWith(u"No line of 07700 900456"_s))
        << qPrintable(heard(QAccessible::Description));
    EXPECT_EQ(m_said.last(), heard(QAccessible::Description));
}
