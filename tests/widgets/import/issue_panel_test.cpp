// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/issue_panel.h"
#include "widgets/models/row_map.h"
#include "widgets/models/table_view.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class IssuePanelTest : public testing::Test
{
protected:
    IssuePanelTest()
    {
        m_panel.showIssues(100,
                           {{20, u"Date"_s, u"31/02/2025"_s, u"February 2025 has 28 days"_s, true},
                            {104, u"VRM"_s, u"AB12"_s, u"a plate of no known form"_s, false}});
        m_panel.resize(600, 400);
        m_panel.show();
    }

    RowMap *map() { return m_panel.findChild<RowMap *>(u"rowMap"_s); }
    TableView *table() { return m_panel.findChild<TableView *>(u"issueTable"_s); }
    QString written() { return m_panel.findChild<QWidget *>(u"writtenIssue"_s)->property("text").toString(); }

    IssuePanel m_panel;
    QSignalSpy m_wanted{&m_panel, &IssuePanel::rowWanted};
};

} // namespace

TEST_F(IssuePanelTest, ARowChosenOnTheMapIsChosenInTheTableAndAskedForOnce)
{
    QTest::keyClick(map(), Qt::Key_Right);
    ASSERT_EQ(m_wanted.size(), 1);
    EXPECT_EQ(m_wanted[0][0].toLongLong(), 20);
    EXPECT_EQ(table()->chosenKeys(), std::vector<qint64>{20});
    EXPECT_TRUE(written().contains(u"Looking for row 20"_s)) << written().toStdString();
    QTest::keyClick(map(), Qt::Key_End);
    ASSERT_EQ(m_wanted.size(), 2);
    EXPECT_EQ(m_wanted[1][0].toLongLong(), 104) << "beyond the last row that was counted";
}

TEST_F(IssuePanelTest, ARowChosenInTheTableIsMarkedOnTheMap)
{
    table()->selectRow(1);
    ASSERT_EQ(m_wanted.size(), 1);
    EXPECT_EQ(map()->current(), m_wanted[0][0].toLongLong());
}

TEST_F(IssuePanelTest, AnAnswerThatComesLateIsNotTakenForAnotherRow)
{
    QTest::keyClick(map(), Qt::Key_Home);
    QTest::keyClick(map(), Qt::Key_End);
    m_panel.showRow(20, u"of the first"_s, {});
    EXPECT_TRUE(written().contains(u"Looking for row 104"_s)) << written().toStdString();
    m_panel.showRow(104, u"07700 900101,AB12"_s, {});
    EXPECT_EQ(written(), u"Row 104 as written: 07700 900101,AB12"_s);
    m_panel.showIssues(0, {});
    EXPECT_FALSE(map()->isVisible()) << "nothing to be said of any row";
}

TEST_F(IssuePanelTest, ItSaysWhyARowIsNotThere)
{
    QTest::keyClick(map(), Qt::Key_Home);
    m_panel.showRow(20, std::nullopt, u"Row 20 is not kept in the case."_s);
    EXPECT_EQ(written(), u"Row 20 is not kept in the case."_s);
}
