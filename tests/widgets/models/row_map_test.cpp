// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/row_map.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

RowIssue issue(qint64 row, bool isRejected)
{
    return {row, u"Date"_s, u"31/06/2025"_s, u"no date"_s, isRejected};
}

class RowMapTest : public testing::Test
{
protected:
    RowMapTest()
        : m_chosen(&m_map, &RowMap::chosen)
    {
        m_map.resize(1024, 48);
        m_map.show(1'000'000, {issue(900'000, true), issue(3, true), issue(500'000, false)});
    }

    qint64 lastChosen() const { return m_chosen.isEmpty() ? 0 : m_chosen.last().at(0).toLongLong(); }

    RowMap m_map;
    QSignalSpy m_chosen;
};

} // namespace

TEST_F(RowMapTest, AClickGoesToTheNearestRow)
{
    QTest::mouseClick(&m_map, Qt::LeftButton, {}, {900, 10});
    EXPECT_EQ(lastChosen(), 900'000);
    QTest::mouseClick(&m_map, Qt::LeftButton, {}, {13, 10});
    EXPECT_EQ(lastChosen(), 3);
}

TEST_F(RowMapTest, TheArrowKeysGoThroughThemInOrder)
{
    for (const qint64 row : {3, 500'000, 900'000}) {
        QTest::keyClick(&m_map, Qt::Key_Right);
        EXPECT_EQ(lastChosen(), row);
    }
    QTest::keyClick(&m_map, Qt::Key_Right);
    EXPECT_EQ(m_chosen.size(), 3) << "there is none behind the last";
    QTest::keyClick(&m_map, Qt::Key_Left);
    EXPECT_EQ(lastChosen(), 500'000);
    QTest::keyClick(&m_map, Qt::Key_Home);
    EXPECT_EQ(lastChosen(), 3);
    QTest::keyClick(&m_map, Qt::Key_End);
    EXPECT_EQ(lastChosen(), 900'000);
}

TEST_F(RowMapTest, OneRowAmongAMillionIsSeen)
{
    const QImage picture = m_map.grab().toImage();
    m_map.show(1'000'000, {issue(900'000, true), issue(3, true)});
    EXPECT_NE(picture, m_map.grab().toImage());
    EXPECT_TRUE(m_map.accessibleDescription().contains(u"2 rows left out"_s));
}

TEST_F(RowMapTest, AFileWithoutIssuesHasNoMap)
{
    m_map.show(10, {});
    EXPECT_TRUE(m_map.isHidden());
}

TEST_F(RowMapTest, ABadPageLooksOtherwiseThanBadRowsHereAndThere)
{
    std::vector<RowIssue> issues;
    for (qint64 row = 1; row < 500'000; row += 100)
        issues.push_back(issue(row, true));
    for (qint64 row = 700'000; row < 710'000; ++row)
        issues.push_back(issue(row, true));
    m_map.show(1'000'000, issues);
    const QImage picture = m_map.grab().toImage();
    const auto redIn = [&picture](int column) {
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            const QColor colour = picture.pixelColor(column, y);
            count += colour.red() > 1.5 * colour.green() ? 1 : 0;
        }
        return count;
    };
    const int page = redIn(12 + int(1000 * 0.705));
    for (const int column : {50, 200, 400}) {
        EXPECT_GT(redIn(column), 2) << "it is seen";
        EXPECT_LE(redIn(column) * 2, page);
    }
}
