// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/room_fixture.h"
#include "widgets/base/theme.h"
#include "widgets/plots/activity_page.h"
#include "widgets/plots/heat_matrix.h"
#include "widgets/plots/plot_look.h"

#include <QAbstractBarSeries>
#include <QApplication>
#include <QBarSet>
#include <QChartView>
#include <QLabel>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ActivityPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        room.story.test.session().edit(u"Calls"_s, [this](Database &database) {
            for (int day = 10; day < 25; ++day)
                for (int call = 0; call < day % 5 + 1; ++call)
                    room.story.call(database, qPrintable(u"%1/06/2025 %2:30"_s.arg(day).arg(10 + call)),
                                    room.story.one, call % 2 ? room.story.two : room.story.three, 20);
        });
        page = std::make_unique<ActivityPage>(room.context());
        page->resize(1100, 700);
        page->show();
        awaitCounts();
    }

    /// Until what was asked for last is drawn.
    void awaitCounts()
    {
        QSignalSpy shown(page.get(), &ActivityPage::shown);
        ASSERT_TRUE(shown.wait(10000));
    }

    double sumOf(const QString &plot) const
    {
        double sum = 0;
        for (QAbstractSeries *series : page->findChild<QChartView *>(plot)->chart()->series())
            for (QBarSet *bars : qobject_cast<QAbstractBarSeries *>(series)->barSets())
                sum += bars->sum();
        return sum;
    }

    RoomFixture room;
    std::unique_ptr<ActivityPage> page;
};

} // namespace

TEST_F(ActivityPageTest, ItShowsTheWholeCaseAndThenWhatIsChosen)
{
    EXPECT_DOUBLE_EQ(sumOf(u"plot-days"_s), 45);
    EXPECT_DOUBLE_EQ(sumOf(u"plot-contacts"_s), 0);
    room.selection.setEntities({room.story.two});
    awaitCounts();
    EXPECT_DOUBLE_EQ(sumOf(u"plot-days"_s), sumOf(u"plot-contacts"_s));
    EXPECT_GT(sumOf(u"plot-days"_s), 0);
    EXPECT_LT(sumOf(u"plot-days"_s), 45);
}

TEST_F(ActivityPageTest, ACallInTheReturnsOfBothPhonesCountsOnce)
{
    Event again;
    again.kind = EventKind::Call;
    again.time = timeOf("10/06/2025 10:30");
    again.seconds = 20;
    again.parties = {{room.story.one, PartyRole::From}, {room.story.three, PartyRole::To}};
    again.origin = {room.story.reports, 7, {}, {}, false};
    room.story.add(again);
    room.selection.setEntities({room.story.three});
    awaitCounts();
    EXPECT_DOUBLE_EQ(sumOf(u"plot-days"_s), sumOf(u"plot-contacts"_s));
    EXPECT_EQ(page->matrix().pattern().counts[1][10], 3);
    EXPECT_TRUE(page->findChild<QLabel *>(u"activity-repeats"_s)->text().startsWith(u"1 record of"_s));
}

TEST_F(ActivityPageTest, TheMatrixCountsByWeekdayAndHour)
{
    EXPECT_EQ(page->matrix().pattern().counts[1][10], 3) << "10, 17 and 24 June 2025 were Tuesdays";
}

TEST_F(ActivityPageTest, ItFollowsTheThemeOfTheWindow)
{
    room.selection.setEntities({room.story.one});
    awaitCounts();
    RoomFixture::picture(*page, u"activity-light"_s);
    QApplication::setPalette(darkPalette());
    page->setPalette(darkPalette());
    RoomFixture::picture(*page, u"activity-dark"_s);
    const QColor ground = page->findChild<QChartView *>(u"plot-days"_s)->chart()->backgroundBrush().color();
    EXPECT_LT(ground.lightnessF(), 0.3);
    QApplication::setPalette(lightPalette());
}

TEST(PlotLookTest, MoreIsDarkerOnLightAndLighterOnDark)
{
    EXPECT_GT(amountColour(0.1, lightPalette()).lightnessF(), amountColour(1, lightPalette()).lightnessF());
    EXPECT_LT(amountColour(0.1, darkPalette()).lightnessF(), amountColour(1, darkPalette()).lightnessF());
}
