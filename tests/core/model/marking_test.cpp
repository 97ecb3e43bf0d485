// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/model/marking_vocabulary.h"

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

TEST(MarkingTest, TheVocabularyKnowsCommonSpellingsAndRefusesTheRest)
{
    EXPECT_EQ(knownMarking(u"official"_s).text(), u"OFFICIAL");
    for (const QString &written : {u"Official-Sensitive"_s, u"OFFICIAL SENSITIVE"_s, u"OFFICIAL: SENSITIVE"_s,
                                   u"OFFICIAL \u2013 SENSITIVE"_s})
        EXPECT_EQ(knownMarking(written).text(), u"OFFICIAL-SENSITIVE") << written.toStdString();
    for (const QString &written :
         {u"official-sensitive - recipients only"_s, u"OFFICIAL-SENSITIVE \u2013 RECIPIENTS ONLY"_s,
          u"Official-Sensitive Recipients Only"_s})
        EXPECT_EQ(knownMarking(written).text(), u"OFFICIAL-SENSITIVE \u2013 RECIPIENTS ONLY");
    EXPECT_EQ(knownMarking(u"top secret"_s).rank(), 3);
    for (const QString &unknown : {QString(), u"SECRET-ISH"_s, u"PUBLIC"_s, u"OFFICIAL\nSECRET"_s})
        EXPECT_THROW(static_cast<void>(knownMarking(unknown)), Error) << unknown.toStdString();
    for (const QString &each : markingClassifications())
        EXPECT_EQ(knownMarking(each).text(), each);
}
