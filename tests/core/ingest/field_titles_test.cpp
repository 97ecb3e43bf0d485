// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/resource_folder.h"
#include "core/ingest/field_titles.h"
#include "core/ingest/import_preview.h"
#include "core/ingest/specification.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(FieldTitlesTest, AFieldIsCalledWhatAResearcherCallsIt)
{
    EXPECT_EQ(fieldTitle(u"calls"_s, u"duration"_s), u"Duration (seconds or h:mm:ss)"_s);
    EXPECT_EQ(fieldTitle(u"calls"_s, u"type"_s), u"CDR type"_s);
    EXPECT_EQ(fieldTitle(u"calls"_s, u"imei"_s), u"IMEI"_s);
    EXPECT_EQ(fieldTitle(u"calls"_s, u"from"_s), u"Calling number"_s);
    EXPECT_EQ(fieldTitle(u"calls"_s, u"cell_azimuth"_s), u"Start cell azimuth (degrees)"_s);
    EXPECT_EQ(fieldTitle(u"vehicles"_s, u"from"_s), u"Kept from (date)"_s);
    EXPECT_EQ(fieldTitle(u"people"_s, u"dob"_s), u"Date of birth"_s);
    EXPECT_EQ(fieldTitle(u"people"_s, u"of_a_force_own"_s), u"Of a force own"_s);
}

TEST(FieldTitlesTest, EveryFieldThatALayoutKnowsHasATitle)
{
    const QJsonObject titles = QJsonDocument::fromJson(readResource(u"names/fields.json"_s)).object();
    for (const Specification &each : shippedSpecifications().specifications)
        for (const auto &[field, columns] : each.fields)
            EXPECT_TRUE(titles[each.kind].toObject().contains(field)
                        || titles[u"every kind"_s].toObject().contains(field))
                << each.kind.toStdString() << ": " << field.toStdString();
}

TEST(FieldTitlesTest, NoTwoFieldsToChooseFromHaveTheSameTitle)
{
    const std::vector<Specification> specifications = shippedSpecifications().specifications;
    for (const QString &kind : importKinds()) {
        QSet<QString> seen;
        for (const FieldInfo &info : fieldsOf(kind, specifications)) {
            EXPECT_FALSE(seen.contains(info.title)) << kind.toStdString() << ": " << info.title.toStdString();
            EXPECT_TRUE(info.title[0].isUpper()) << info.title.toStdString();
            seen.insert(info.title);
        }
    }
}

TEST(FieldTitlesTest, InitialsStayCapitalsWithinASentence)
{
    EXPECT_EQ(inSentence(u"Calling number"_s), u"calling number"_s);
    EXPECT_EQ(inSentence(u"IMEI"_s), u"IMEI"_s);
    EXPECT_EQ(inSentence(u"CDR type"_s), u"CDR type"_s);
}
