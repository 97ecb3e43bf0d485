// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/marking.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(MarkingTest, IsWrittenInCapitalsAndNeverEmpty)
{
    EXPECT_EQ(Marking(u"official-sensitive"_s).text(), u"OFFICIAL-SENSITIVE"_s);
    EXPECT_EQ(Marking(QString()).text(), u"OFFICIAL"_s);
}

TEST(MarkingTest, TheHigherOfTwoHolds)
{
    const Marking official(u"OFFICIAL"_s);
    const Marking sensitive(u"OFFICIAL-SENSITIVE – RECIPIENTS ONLY"_s);
    EXPECT_EQ(higher(official, sensitive), sensitive);
    EXPECT_EQ(higher(sensitive, official), sensitive);
    EXPECT_EQ(higher(sensitive, Marking(u"TOP SECRET"_s)).rank(), 3);
}
