// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/grading.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(GradingTest, ReadsTheCommonSpellings)
{
    for (const QString &text : {u"1BP"_s, u"[1 B P]"_s, u"1/b/p"_s, u" 1bp "_s}) {
        const auto grade = parseGrading(text);
        ASSERT_TRUE(grade) << text.toStdString();
        EXPECT_EQ(grade->code(), u"1BP"_s);
    }
}

TEST(GradingTest, KeepsAGradeOfTheFormerSchemeVerbatim)
{
    const auto grade = parseGrading(u"B24"_s);
    ASSERT_TRUE(grade);
    EXPECT_EQ(grade->source, 0);
    EXPECT_EQ(grade->code(), u"B24"_s);
}

TEST(GradingTest, RefusesWhatIsNoGrade)
{
    EXPECT_FALSE(parseGrading(u"4BP"_s));
    EXPECT_FALSE(parseGrading(u"reliable"_s));
    EXPECT_FALSE(parseGrading(QString()));
}

TEST(GradingTest, TheSourceCountsBeforeTheAssessment)
{
    EXPECT_TRUE(isWorse(*parseGrading(u"3AP"_s), *parseGrading(u"1EP"_s)));
    EXPECT_TRUE(isWorse(*parseGrading(u"2DP"_s), *parseGrading(u"2BC"_s)));
    EXPECT_FALSE(isWorse(*parseGrading(u"1AP"_s), *parseGrading(u"1AP"_s)));
}
