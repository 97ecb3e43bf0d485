// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/elided_label.h"

#include <QAccessible>

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

} // namespace skein::test
