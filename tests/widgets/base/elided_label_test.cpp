// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/elided_label.h"
#include "widgets/base/flat_style.h"

#include <QAccessible>
#include <QComboBox>
#include <QStyleOption>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::test {

TEST(ElidedLabelTest, TextWithoutRoomEndsInAnEllipsisAndIsReadOutWhole)
{
    const QString text = u"Import of CDR_07700900117.csv with <all> its rows"_s;
    ElidedLabel label(text);
    label.resize(label.fontMetrics().horizontalAdvance(text) + 20, 24);
    EXPECT_EQ(label.shown(), text);
    label.resize(120, 24);
    EXPECT_TRUE(label.shown().endsWith(u'…')) << qPrintable(label.shown());
    EXPECT_LE(label.fontMetrics().horizontalAdvance(label.shown()), 120);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&label);
    ASSERT_TRUE(spoken);
    EXPECT_EQ(spoken->text(QAccessible::Name), text);
    EXPECT_EQ(spoken->text(QAccessible::Description), QString());
}

TEST(ElidedComboTest, WhatIsChosenEndsInDotsWhereItHasNoRoom)
{
    FlatStyle style;
    QComboBox box;
    box.setStyle(&style);
    box.addItem(QString(60, u'W'));
    box.resize(150, 28);
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect field
        = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const QImage drawn = box.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const auto inkIn = [&drawn](const QRect &area) {
        int darkest = 255;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                darkest = std::min(darkest, qGray(drawn.pixel(x, y)));
        return darkest < 128;
    };
    EXPECT_TRUE(inkIn({field.left() + 4, 9, 12, 9}));
    EXPECT_FALSE(inkIn({field.right() - 10, 9, 9, 5})) << "no half of a letter";
}

} // namespace skein::test
