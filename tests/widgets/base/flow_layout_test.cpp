// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/flow_layout.h"

#include <QWidget>

#include <gtest/gtest.h>

using namespace skein;

namespace {

class Box final : public QWidget
{
public:
    Box(QWidget *parent, int width, QSizePolicy::Policy policy)
        : QWidget(parent)
        , m_width(width)
    {
        setSizePolicy(policy, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {m_width, 20}; }
    QSize minimumSizeHint() const override { return {m_width / 2, 20}; }

private:
    int m_width;
};

class FlowLayoutTest : public testing::Test
{
protected:
    void SetUp() override
    {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        for (Box *each : {&first, &second, &third})
            layout->addWidget(each);
        bar.show(); // what is not shown takes no room
    }

    QWidget bar;
    FlowLayout *layout = new FlowLayout(&bar);
    Box first{&bar, 100, QSizePolicy::Fixed};
    Box second{&bar, 100, QSizePolicy::Expanding};
    Box third{&bar, 100, QSizePolicy::Fixed};
};

} // namespace

TEST_F(FlowLayoutTest, PutsAllInOneLineWhereThereIsRoom)
{
    EXPECT_EQ(layout->heightForWidth(400), 20);
    layout->setGeometry({0, 0, 400, 20});
    EXPECT_EQ(first.geometry(), QRect(0, 0, 100, 20));
    EXPECT_EQ(second.geometry(), QRect(110, 0, 180, 20)) << "it takes what is left";
    EXPECT_EQ(third.geometry(), QRect(300, 0, 100, 20));
}

TEST_F(FlowLayoutTest, GoesOnInANewLineWhereThereIsNone)
{
    EXPECT_EQ(layout->heightForWidth(230), 50);
    layout->setGeometry({0, 0, 230, 50});
    EXPECT_EQ(second.geometry(), QRect(110, 0, 120, 20));
    EXPECT_EQ(third.geometry(), QRect(0, 30, 100, 20));
    EXPECT_EQ(layout->heightForWidth(60), 80);
}

TEST_F(FlowLayoutTest, IsAsNarrowAsItsWidestItemCanBe)
{
    EXPECT_EQ(layout->minimumSize().width(), 100);
    EXPECT_EQ(layout->sizeHint().width(), 320);
}

TEST_F(FlowLayoutTest, LeavesNoGapForWhatIsHidden)
{
    second.hide();
    layout->setGeometry({0, 0, 400, 20});
    EXPECT_EQ(third.geometry().left(), 110);
}
