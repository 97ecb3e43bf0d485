// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/figure.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(FigureTest, OneThingIsNotSpokenOfAsMany)
{
    EXPECT_EQ(counted(1, u"1 row"_s, u"%1 rows"_s), u"1 row");
    EXPECT_EQ(counted(0, u"1 row"_s, u"%1 rows"_s), u"0 rows");
    EXPECT_EQ(counted(40'860, u"1 row"_s, u"%1 rows"_s), u"40,860 rows");
}
